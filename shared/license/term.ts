import type { License } from '../document/payload/license.ts';
import { addDays, DAY_SECONDS, epochSeconds, type Instant } from '../encoding/instant.ts';

export type TermPhase = 'not-yet' | 'in-term' | 'in-grace' | 'over';

type Term = Pick<License, 'notBefore' | 'expiresAt' | 'graceDays'>;

/** Where `now` lies in a license's dates (spec V10). */
export function phaseOf({ notBefore, expiresAt, graceDays }: Term, now: Instant): TermPhase {
  if (now < notBefore) return 'not-yet';
  if (expiresAt === null || now < expiresAt) return 'in-term';
  return now < addDays(expiresAt, graceDays) ? 'in-grace' : 'over';
}

/** The first instant in which the product no longer runs; null where the license has no end. */
export function graceUntil({ expiresAt, graceDays }: Term): Instant | null {
  return expiresAt === null ? null : addDays(expiresAt, graceDays);
}

/** Days of 86,400 s from `now` to `end`, begun days counting whole; never below zero. */
export function daysUntil(end: Instant, now: Instant): number {
  return Math.max(0, Math.ceil((epochSeconds(end) - epochSeconds(now)) / DAY_SECONDS));
}

/** Below two days people count hours. */
const HOURS_COUNTED = 48;

/** Hours from `now` to `end`, begun hours counting whole; null where it is two days or more. */
export function hoursUntil(end: Instant, now: Instant): number | null {
  const hours = Math.max(0, Math.ceil((epochSeconds(end) - epochSeconds(now)) / 3600));
  return hours < HOURS_COUNTED ? hours : null;
}
