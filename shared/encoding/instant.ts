/**
 * A point in time as documents write it: `YYYY-MM-DDTHH:MM:SSZ`, UTC, whole seconds (spec B3). Compares as a
 * string.
 */
export type Instant = string;

export const DAY_SECONDS = 86_400;

const GRAMMAR = /^([2-9]\d{3})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

/** Up to this day, a date is right in any month. */
const DAYS_OF_ANY_MONTH = 28;

export function isInstant(text: string): boolean {
  const parts = GRAMMAR.exec(text);
  if (parts === null) return false;
  const month = Number(parts[2]);
  const day = Number(parts[3]);
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= DAYS_OF_ANY_MONTH || day <= daysInMonth(Number(parts[1]), month);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Seconds since 1970-01-01T00:00:00Z. */
export function epochSeconds(instant: Instant): number {
  return Date.parse(instant) / 1000;
}

/** The instant of a clock reading, cut to the second. A clock outside 2000–9999 is held at the nearer end. */
export function instantOf(time: Date): Instant {
  const clamped = Math.min(Math.max(time.getTime(), Date.UTC(2000, 0)), Date.UTC(9999, 11, 31, 23, 59, 59));
  return `${new Date(clamped).toISOString().slice(0, 19)}Z`;
}

export function addSeconds(instant: Instant, seconds: number): Instant {
  return instantOf(new Date(Date.parse(instant) + seconds * 1000));
}

export function addDays(instant: Instant, days: number): Instant {
  return addSeconds(instant, days * DAY_SECONDS);
}

/** The UTC calendar date, `YYYY-MM-DD`. */
export function dateOf(instant: Instant): string {
  return instant.slice(0, 10);
}

export function later(a: Instant, b: Instant): Instant {
  return a < b ? b : a;
}

export function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}
