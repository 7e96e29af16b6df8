import type { InputOf, OutputOf } from '../../shared/contract.ts';
import { addDays, type Instant } from '../../shared/encoding/instant.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { statusOfSoftkey } from '../../shared/status/status-of-softkey.ts';
import { clockOf, type Station } from './context.ts';
import { readStatus } from './status.ts';
import { changeStore } from './store.ts';

/**
 * Records how and when a person gave the waiting request out. Refuses with `NO_REQUEST_WAITS`, and with
 * `DAY_NOT_POSSIBLE` for a day before the request was made or after today.
 */
export async function noteGivenOut(
  station: Station,
  { way, at, softkeyId = null }: InputOf<'request.givenOut'>,
): Promise<OutputOf<'request.givenOut'>> {
  const { waitingFor } = statusOfSoftkey(await readStatus(station), softkeyId ?? undefined);
  if (waitingFor === null) throw new LicensingError('NO_REQUEST_WAITS');
  const now = clockOf(station);
  const on = at ?? now;
  requireOneDayWithin(on, waitingFor.createdAt, now);
  const { requestId } = waitingFor;
  await changeStore(station.home, station.surroundings, ({ journal }) =>
    journal('request-given-out', { requestId, way, on }),
  );
  return { ...waitingFor, givenOut: { at: on, way } };
}

/** A day that was typed stands for its noon, in whatever zone: half a day more or less is not wrong. */
function requireOneDayWithin(on: Instant, first: Instant, last: Instant): void {
  if (on < addDays(first, -1) || on > addDays(last, 1))
    throw new LicensingError('DAY_NOT_POSSIBLE', { day: on, first, last });
}
