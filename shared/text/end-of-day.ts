import { addDays, addSeconds, type Instant, isInstant } from '../encoding/instant.ts';
import type { Zone } from './zone.ts';

/** The end of a day in a zone, `YYYY-MM-DD`; undefined for what is no date. */
export function endOfDay(typed: string, { minutesAhead }: Zone): Instant | undefined {
  const day = `${typed}T00:00:00Z`;
  if (!isInstant(day)) return undefined;
  const end = addDays(day, 1);
  return addSeconds(end, -60 * minutesAhead(end));
}
