import type { CheckId, CheckResult } from '../../../shared/preflight/check.ts';
import { obstacles } from '../../../shared/preflight/preflight.ts';

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

/** Of the checks that failed, those that were ticked: what was ticked of others is of another day. */
export function seenAmong({ soft }: SortedChecks, ticked: readonly string[]): readonly CheckId[] {
  return soft.filter(({ id }) => ticked.includes(id)).map(({ id }) => id);
}
