import type { Client } from '../../../shared/door.ts';
import type { Instant } from '../../../shared/encoding/instant.ts';
import type { CheckId, CheckResult } from '../../../shared/preflight/check.ts';
import { obstacles } from '../../../shared/preflight/preflight.ts';
import type { RequestView, StatusView } from '../../../shared/views.ts';
import { nameDifference } from './host-name.ts';

// What stands between a person and the one request: one that was made, checks that failed, what is not
// entered yet.

/** Whether the one request is still to be made. */
export type FirstRequestState =
  | { readonly at: 'open' }
  | { readonly at: 'waiting'; readonly createdAt: Instant; readonly status: StatusView }
  | { readonly at: 'licensed' };

/**
 * A softkey that is held was asked for: whoever has one needs the next license of it, not another request.
 */
export function firstRequestStateOf(request: RequestView | null, status: StatusView): FirstRequestState {
  if (request?.kind === 'pre-license') return { at: 'waiting', createdAt: request.createdAt, status };
  return status.softkeys.length > 0 ? { at: 'licensed' } : { at: 'open' };
}

export async function readFirstRequestState(
  station: Client,
): Promise<{ state: FirstRequestState; host: string }> {
  const [{ request, status }, { host }] = await Promise.all([
    station['request.waiting']({}),
    station['machine.glance']({}),
  ]);
  return { state: firstRequestStateOf(request, status), host };
}

/** The results of the checks by what a person has to do about them. */
export interface SortedChecks {
  /** Forbid the request. */
  readonly hard: readonly CheckResult[];
  /** Must have been seen. */
  readonly soft: readonly CheckResult[];
  readonly passed: readonly CheckResult[];
  readonly unknown: readonly CheckResult[];
}

export function sortChecks(checks: readonly CheckResult[]): SortedChecks {
  const hard = obstacles(checks);
  const by = (wanted: CheckResult['result']) => checks.filter(({ result }) => result === wanted);
  return {
    hard,
    soft: by('failed').filter((check) => !hard.includes(check)),
    passed: by('passed'),
    unknown: by('unknown'),
  };
}

/**
 * The failed checks that were ticked. Ticks on checks that no longer fail are from another day and do not
 * count.
 */
export function seenAmong({ soft }: SortedChecks, ticked: readonly string[]): readonly CheckId[] {
  return soft.filter(({ id }) => ticked.includes(id)).map(({ id }) => id);
}

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

const FEWEST_WORDS = 4;

/**
 * Whether a reason helps whoever decides at the desk: a sentence, not a single word to get past the question.
 */
export function isReason(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return new Set(words).size >= FEWEST_WORDS;
}
