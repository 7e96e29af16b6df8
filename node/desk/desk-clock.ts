import type { Observation } from '../../shared/desk-event.ts';
import { addDays, dateOf, type Instant, instantOf } from '../../shared/encoding/instant.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';

/** A desk in use rarely pauses for longer than this. */
const SILENT_DAYS = 90;
/** A wrong time zone makes a difference of less than a day. */
const REQUEST_DAYS = 1;

interface Known {
  /** When the ledger's last event was written down. */
  readonly lastEvent: Instant;
  /** The request's own time, by the station's clock. */
  readonly asked: Instant;
}

/**
 * A license that is issued by a wrong clock has wrong dates, and misleads the clocks of stations. Refuses
 * with `DESK_CLOCK` a clock that contradicts what is known, until the operator has typed today's date, and
 * always a clock that shows another date than the one typed. The observation says that a date was typed. An
 * old request is normal, because USB sticks take weeks. Decision 35.
 */
export function requireClock(
  time: Date,
  known: Known,
  typed: string | undefined,
  requestId: string | null,
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

/** Today's date in local time, and in UTC as documents write it. */
function datesOf(time: Date): readonly string[] {
  const local = new Date(time.getTime() - time.getTimezoneOffset() * 60_000);
  return [dateOf(instantOf(time)), dateOf(instantOf(local))];
}
