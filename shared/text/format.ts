import { dateOf, type Instant } from '../encoding/instant.ts';
import type { Language } from './language.ts';

/** Stands where there is nothing to show. */
export const NOTHING = '–';

/** `2026-11-22 13:58 UTC`: the same in every language, so that nobody takes the month for the day. */
export function minuteOf(instant: Instant): string {
  return `${dateOf(instant)} ${instant.slice(11, 16)} UTC`;
}

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** `512 B`, `33.6 MB`: decimal units, and the decimal mark of the language. */
export function byteCount(bytes: number, lang: Language): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit > 0 && value < 100 ? value.toFixed(1) : String(Math.round(value));
  return `${lang === 'en' ? digits : digits.replace('.', ',')} ${UNITS[unit]}`;
}

/** A word as the beginning of a sentence. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
