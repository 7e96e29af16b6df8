import type { Settings } from '../../app/settings.ts';
import type { DateStyle } from '../dates.ts';
import type { Language } from '../language.ts';
import { namedZone, UTC, type Zone } from '../zone.ts';

/** Who reads the screens: where their clocks are, and how they write dates. */
export interface Reader {
  readonly zone: Zone;
  readonly dateStyle: DateStyle;
}

export const FIRST_READER: Reader = { zone: UTC, dateStyle: 'day-month' };

/** What the system of the reader says. */
export interface ReadersSystem {
  readonly zone: Zone;
  /** Its locales, the preferred one first: `en-US`, `pt-BR`. */
  readonly locales: readonly string[];
}

/** What was chosen; otherwise what is usual on the reader's system. */
export function readerOf(
  { dateFormat, timeZone }: Pick<Settings, 'dateFormat' | 'timeZone'>,
  lang: Language,
  system: ReadersSystem,
): Reader {
  return {
    zone: (timeZone === 'system' ? undefined : namedZone(timeZone)) ?? system.zone,
    dateStyle: dateFormat === 'system' ? usualStyle(lang, system.locales) : dateFormat,
  };
}

/** Where English is written with the month first. */
const MONTH_FIRST: ReadonlySet<string> = new Set(['en', 'en-US', 'en-CA', 'en-PH']);

/**
 * The names of months are the language's, and their place is the region's. `Intl.DateTimeFormat` knows it of
 * every region, but takes longer to set up than the first screen has.
 */
function usualStyle(lang: Language, locales: readonly string[]): DateStyle {
  const locale = locales.find((one) => one.split('-')[0] === lang);
  return locale !== undefined && MONTH_FIRST.has(locale) ? 'month-day' : 'day-month';
}
