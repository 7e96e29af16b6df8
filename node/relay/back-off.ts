/** How long a relay waits before it tries again, in milliseconds. */
export interface BackOff {
  readonly first: number;
  readonly most: number;
}

/** A line that is there for a minute a day is found in that minute. */
export const LINE_DOWN: BackOff = { first: 1_000, most: 20_000 };
/** A desk that says 429 or 503, and does not say for how long. */
export const DESK_BUSY: BackOff = { first: 30_000, most: 900_000 };
/** One parcel that the desk does not take. */
export const NOT_TAKEN: BackOff = { first: 60_000, most: 3_600_000 };
/** Whatever a server asks for, it is tried again after an hour. */
const MOST_ASKED_MS = 3_600_000;

/**
 * After `failures` in a row, and not before what the server asked for (`Retry-After`). `random` is a byte: of
 * the time, half at least and up to all of it, so that relays that lost one desk do not come back together.
 */
export function waitAfter(
  failures: number,
  { first, most }: BackOff,
  random: number,
  retryAfter = '',
): number {
  const grown = Math.min(first * 2 ** Math.min(failures - 1, 30), most);
  const asked = /^\d{1,9}$/.test(retryAfter) ? Math.min(Number(retryAfter) * 1000, MOST_ASKED_MS) : 0;
  const part = 0.5 + random / 510;
  return Math.round(grown * part + asked);
}
