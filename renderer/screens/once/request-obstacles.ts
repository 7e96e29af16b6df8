import { type SortedChecks, seenAmong } from './checks.ts';
import { nameDifference } from './host-name.ts';

/** What still keeps the request from being made, in the order of the page. */
export type RequestObstacle =
  | { readonly what: 'checks' | 'hard' | 'person' | 'host' }
  | { readonly what: 'soft'; readonly count: number };

export interface Entered {
  /** Null until they are there. */
  readonly checks: SortedChecks | null;
  readonly ticked: readonly string[];
  readonly person: string;
  readonly typed: string;
  readonly host: string;
}

export function requestObstacles({
  checks,
  ticked,
  person,
  typed,
  host,
}: Entered): readonly RequestObstacle[] {
  const missing: RequestObstacle[] = [];
  if (checks === null) missing.push({ what: 'checks' });
  else {
    if (checks.hard.length > 0) missing.push({ what: 'hard' });
    const count = checks.soft.length - seenAmong(checks, ticked).length;
    if (count > 0) missing.push({ what: 'soft', count });
  }
  if (nameDifference(typed, host) !== null) missing.push({ what: 'host' });
  if (person.trim() === '') missing.push({ what: 'person' });
  return missing;
}
