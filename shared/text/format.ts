import { addSeconds, dateOf, type Instant } from '../encoding/instant.ts';
import type { Language } from './language.ts';
import { type Zone, zoneName } from './zone.ts';

/** Stands where there is nothing to show. */
export const NOTHING = '–';

/** `2026-11-22 13:58 UTC`: the same in every language, so that nobody takes the month for the day. */
export function minuteOf(instant: Instant): string {
  return `${dateOf(instant)} ${instant.slice(11, 16)} UTC`;
}

/** `2027-01-24 21:00 (America/Sao_Paulo)`: where the hour matters, as the reader's own clock will show it. */
export function momentOf(instant: Instant, zone: Zone): string {
  return `${clockTimeOf(instant, zone)} (${zoneName(zone, instant)})`;
}

/** `2027-01-24 21:00`, where the zone stands nearby. */
export function clockTimeOf(instant: Instant, zone: Zone): string {
  const local = inZone(instant, zone);
  return `${dateOf(local)} ${local.slice(11, 16)}`;
}

/** The reader's day in which an instant lies. */
export function dayOf(instant: Instant, zone: Zone): string {
  return dateOf(inZone(instant, zone));
}

/**
 * The last day on which something that ends at `end` is still there: an end at midnight is the day before.
 */
export function lastDayOf(end: Instant, zone: Zone): string {
  return dayOf(addSeconds(end, -1), zone);
}

/** What a clock in the zone shows, spelled as an instant. */
function inZone(instant: Instant, { minutesAhead }: Zone): Instant {
  return addSeconds(instant, minutesAhead(instant) * 60);
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

/**
 * `1,234,567`: a whole number with the thousands separator of the language. Spanish separates from five
 * digits on. `Intl.NumberFormat` says the same, but takes too long to set up.
 */
export function grouped(count: number, lang: Language): string {
  const digits = String(count);
  if (lang === 'es' && digits.length < 5) return digits;
  return digits.replace(/\B(?=(\d{3})+$)/g, lang === 'en' ? ',' : '.');
}

/** A word as the beginning of a sentence. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
