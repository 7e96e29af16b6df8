import type { DifferingField } from '../document/differences.ts';
import type { Comparison } from '../views.ts';
import { NOTHING } from './format.ts';

const MOST_LISTED = 200;
const LONGEST = 120;
const TAIL = 24;

/**
 * What differs, as a person can read it: as many fields as anybody would look at, and how many more there
 * are.
 */
export function shownDifferences(fields: readonly DifferingField[]): Pick<Comparison, 'fields' | 'more'> {
  return {
    fields: fields
      .slice(0, MOST_LISTED)
      .map(({ path, one, other }) => ({ path, one: shown(one), other: shown(other) })),
    more: Math.max(0, fields.length - MOST_LISTED),
  };
}

/** What is longer is a nested envelope: all begin alike, and end in a signature. */
function shown(value: unknown): string | null {
  if (value === undefined) return null;
  if (value === null || value === '' || typeof value === 'object') return NOTHING;
  const text = String(value);
  return text.length > LONGEST ? `…${text.slice(-TAIL)} (${text.length})` : text;
}
