import { addDays, dateOf, type Instant, instantOf } from '../../shared/encoding/instant.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import type { Observation } from './desk-event.ts';

/** Longer than that, a desk that is in use rarely stands still. */
const SILENT_DAYS = 90;
/** A time zone that was set wrong makes less than a day. */
const REQUEST_DAYS = 1;

interface Known {
  /** When the ledger's last event was written down. */
  readonly lastEvent: Instant;
  /** The request's own time, by the station's clock. */
  readonly asked: Instant;
}

/**
 * A license that is issued by a clock that stands wrong runs wrong, and moves the clocks of stations with it. A clock that what is known
 * speaks against is `DESK_CLOCK`, until the operator has typed today's date; the observation says that it was typed. So is one that shows
 * another date than was typed. A request that is old is normal: sticks take weeks. Decision 35.
 */
export function requireClock(
  time: Date,
  known: Known,
  typed: string | undefined,
  requestId: string,
): readonly Observation[] {
  const now = instantOf(time);
  const doubt = doubtOf(now, known);
  if (typed !== undefined && !datesOf(time).includes(typed))
    throw new LicensingError('DESK_CLOCK', { now, ...doubt, typed });
  if (doubt === undefined) return [];
  if (typed === undefined) throw new LicensingError('DESK_CLOCK', { now, ...doubt });
  return [{ event: 'date-confirmed', detail: { requestId, date: typed, ...doubt } }];
}

type Doubt = { readonly clock: 'before-ledger' | 'long-silent' | 'before-request'; readonly seen: Instant };

function doubtOf(now: Instant, { lastEvent, asked }: Known): Doubt | undefined {
  if (now < lastEvent) return { clock: 'before-ledger', seen: lastEvent };
  if (now > addDays(lastEvent, SILENT_DAYS)) return { clock: 'long-silent', seen: lastEvent };
  return now < addDays(asked, -REQUEST_DAYS) ? { clock: 'before-request', seen: asked } : undefined;
}

/** Today, as the calendar on the wall has it, and as documents write it. */
function datesOf(time: Date): readonly string[] {
  const local = new Date(time.getTime() - time.getTimezoneOffset() * 60_000);
  return [dateOf(instantOf(time)), dateOf(instantOf(local))];
}
