import { epochSeconds, type Instant } from '../encoding/instant.ts';

/** The time zone of whoever reads a date. */
export interface Zone {
  /** As people know it: `America/Sao_Paulo`, `UTC`; undefined where it has no name. */
  readonly name: string | undefined;
  /** Minutes by which its clocks are ahead of UTC at an instant. */
  readonly minutesAhead: (instant: Instant) => number;
}

export const UTC: Zone = { name: 'UTC', minutesAhead: () => 0 };

/** What a zone is called at an instant: without a name of its own `UTC-03:00`. */
export function zoneName({ name, minutesAhead }: Zone, instant: Instant): string {
  if (name !== undefined) return name;
  const ahead = minutesAhead(instant);
  const minutes = Math.abs(ahead);
  const two = (part: number) => String(Math.trunc(part)).padStart(2, '0');
  return ahead === 0 ? 'UTC' : `UTC${ahead < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/**
 * A zone's name where it says something to a person: `America/Sao_Paulo`, not `EST5EDT,M3.2.0` nor
 * `Etc/Unknown`.
 */
export function plainZoneName(name: string | undefined): string | undefined {
  if (name === undefined || !/^(?:UTC|[A-Z][A-Za-z]+(?:\/[A-Za-z][A-Za-z0-9_+-]*){1,2})$/.test(name))
    return undefined;
  if (name.startsWith('Etc/')) return name === 'Etc/UTC' ? 'UTC' : undefined;
  return name;
}

/**
 * The zone of a name that this runtime knows; undefined for another one. `Intl` takes long to set up, so only
 * who chose a zone by its name waits for it.
 */
export function namedZone(name: string): Zone | undefined {
  try {
    const clock = new Intl.DateTimeFormat('en-US', { timeZone: name, ...TO_THE_MINUTE });
    return { name, minutesAhead: (instant) => minutesBetween(instant, clock) };
  } catch {
    return undefined;
  }
}

const TO_THE_MINUTE = {
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
} as const satisfies Intl.DateTimeFormatOptions;

/** By how much a clock is ahead of UTC at an instant. */
function minutesBetween(instant: Instant, clock: Intl.DateTimeFormat): number {
  const at = epochSeconds(instant);
  const parts = clock.formatToParts(at * 1000);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((one) => one.type === type)?.value ?? 0);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return Math.round(shown / 60_000 - Math.trunc(at / 60));
}
