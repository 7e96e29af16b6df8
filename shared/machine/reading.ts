/** What the probe asks of a machine, in the order in which answers are listed. */
export const COMPONENTS = [
  'smbios-uuid',
  'system-serial',
  'board-serial',
  'chassis-serial',
  'system-vendor',
  'system-product',
  'bios-vendor',
  'os-id',
  'mac',
  'cpu',
  'memory',
  'disk',
  'host-name',
] as const;
export type Component = (typeof COMPONENTS)[number];

/** Four different things, never merged: `denied` is unknown, `absent` is known not to be there. */
export type ReadingStatus = 'value' | 'denied' | 'absent' | 'junk';

/** Why a reading has no value, by the status it goes with. Screens and the CLI have a text for each. */
export const READING_REASONS = {
  denied: [
    'needs-root', // the system answers only the administrator
    'access-denied', // refused, and being administrator may not be enough (a policy)
    'timed-out', // no answer within the time limit
    'tool-missing', // the program that would answer is not there or may not be started
    'unreadable', // the read failed half-way
    'no-link', // its adapters have no link (cable out, switched off), and the system tells no address then
  ],
  absent: [
    'no-smbios', // the machine shows no SMBIOS table at all
    'not-reported', // asked, and the machine has no such value
    'not-found', // the file or registry value is not there
    'empty', // it is there, and it is empty
    'not-in-dump', // this kind of dump does not carry it
    'not-supported', // this operating system has no such thing
    'none-counted', // adapters were seen, but none of them counts
  ],
  junk: [
    'placeholder', // a value that makers leave in: "To Be Filled By O.E.M.", all zeros
    'malformed', // not spelled as such a value must be
    'uninitialised', // the operating system has not made its id yet
    'not-lasting', // the operating system makes another one at its next start
  ],
} as const;
export type ReasonOf<Status extends keyof typeof READING_REASONS> = (typeof READING_REASONS)[Status][number];
export type ReadingReason = ReasonOf<'denied'> | ReasonOf<'absent'> | ReasonOf<'junk'>;

/**
 * One answer of the probe.
 *
 * `values` is never empty for status `value`: one element for scalars, sorted and without repeats for the
 * lists (`mac`, `disk`). `source` is the file, registry key or dump it was read from. `at` is a UTC instant,
 * `YYYY-MM-DDTHH:MM:SSZ`.
 *
 * A list is `incomplete` where something of it was seen and its value was not: an adapter without a link,
 * whose address the system does not tell. What a license knows and such a list lacks is unknown, not
 * different (spec F4). Where nothing else is left of the list, the reading is `denied` for `no-link`.
 */
export type Reading =
  | {
      readonly component: Component;
      readonly status: 'value';
      readonly values: readonly string[];
      readonly incomplete?: true;
      readonly source: string;
      readonly at: string;
    }
  | {
      readonly component: Component;
      readonly status: 'denied' | 'absent' | 'junk';
      readonly reason: ReadingReason;
      readonly source: string;
      readonly at: string;
    };

/** A reading that has no value. */
export type Unread = Exclude<Reading, { readonly status: 'value' }>;

/** What could not be read, by why not. */
export function unreadByReason(readings: readonly Reading[]): ReadonlyMap<ReadingReason, readonly Unread[]> {
  const unread = readings.flatMap((reading) => (reading.status === 'value' ? [] : [reading]));
  return Map.groupBy(unread, ({ reason }) => reason);
}
