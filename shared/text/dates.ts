import type { Instant } from '../encoding/instant.ts';
import { clockTimeOf, dayOf, momentOf } from './format.ts';
import type { Zone } from './zone.ts';

/** `24 Jan 2027`, `Jan 24, 2027`, `24/01/2027`, `2027-01-24` */
export type DateStyle = 'day-month' | 'month-day' | 'numbers' | 'iso';

/** How dates are written for one reader, in their zone. Whatever words a date for a person asks here. */
export interface Dates {
  /** A date as it was spelled somewhere, `2027-01-24`, which is the same in every zone. */
  readonly date: (spelled: string) => string;
  readonly day: (instant: Instant) => string;
  /** The day and its hour, where the zone stands nearby. */
  readonly clockTime: (instant: Instant) => string;
  /** The day, its hour and the zone. */
  readonly moment: (instant: Instant) => string;
}

/** `2027-01-24 21:00 (America/Sao_Paulo)`: at the command line and in files, the same in every language. */
export function isoDates(zone: Zone): Dates {
  return {
    date: (spelled) => spelled,
    day: (instant) => dayOf(instant, zone),
    clockTime: (instant) => clockTimeOf(instant, zone),
    moment: (instant) => momentOf(instant, zone),
  };
}

/**
 * The same texts for what is read elsewhere, a file or a letter, by somebody who may write dates in another
 * way.
 */
export function withIsoDates<T extends { readonly zone: Zone; readonly dates: Dates }>(texts: T): T {
  return { ...texts, dates: isoDates(texts.zone) };
}
