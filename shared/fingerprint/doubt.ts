import type { Component } from '../machine/reading.ts';
import type { MatchReport } from './match.ts';

/** What speaks against a match without deciding it. */
export const MATCH_DOUBTS = ['one-uuid'] as const;
export type MatchDoubt = (typeof MATCH_DOUBTS)[number];

/** What distinguishes two machines of one make, apart from the UUID. */
const TELLING: ReadonlySet<Component> = new Set<Component>([
  'os-id',
  'mac',
  'system-serial',
  'board-serial',
  'chassis-serial',
  'disk',
  'host-name',
]);

/**
 * `one-uuid`: the UUID is the same and nothing else that tells machines apart. A machine whose other parts
 * were renewed looks like this, and so does its neighbour if the maker gave both the same UUID (decision 27).
 */
export function doubtOf({ components }: MatchReport): MatchDoubt | null {
  const resultOf = (wanted: Component) => components.find(({ component }) => component === wanted)?.result;
  const changed = resultOf('os-id') === 'changed' && resultOf('mac') === 'changed';
  const alike = components.some(({ component, result }) => TELLING.has(component) && result === 'same');
  return resultOf('smbios-uuid') === 'same' && changed && !alike ? 'one-uuid' : null;
}
