import type { ImportResult } from '../../../shared/views.ts';
import { isCalm } from '../show/import.ts';

/**
 * What becomes of a watched file. `taken`: all of it is in the home, or no longer needed. `left`: it has
 * something for other machines, or nothing for a station. `refused`: something of it is wrong.
 */
export type Fate = 'taken' | 'refused' | 'left';

export function fateOf(results: readonly ImportResult[]): Fate {
  if (results.length === 0 || results.some((result) => !result.ok && result.forOther === true)) return 'left';
  return results.every((result) => result.ok || isCalm(result)) ? 'taken' : 'refused';
}

/** Whether an import of it changes the home: there is something new, or a refusal to note. */
export function changesHome(results: readonly ImportResult[]): boolean {
  return (
    fateOf(results) === 'refused' || results.some((result) => result.ok && result.outcome === 'would-import')
  );
}
