import type { Instant } from '../encoding/instant.ts';

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
