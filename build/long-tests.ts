import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { root } from './setup/paths.mjs';

/** The files that take more than ten seconds, the longest first. */
export const LONG_FILES: readonly string[] = [
  'test/e2e/home.test.ts',
  'test/cli/scripts.test.ts',
  'test/cli/faults.test.ts',
  'test/desk/crash-decisions.test.ts',
  'test/e2e/main-path.test.ts',
  'test/bounds/doors.test.ts',
  'test/desk/crash-approvals.test.ts',
  'test/fuzz/fuzz.test.ts',
  'test/desktop/planted-faults.test.ts',
  'test/desk/restore-killed.test.ts',
  'test/bounds/commands.test.ts',
  'test/desk/change-passphrase.test.ts',
  'test/desk/replace.test.ts',
  'test/e2e/desk-page.test.ts',
  'test/e2e/everybody.test.ts',
  'test/desk/approvals.test.ts',
  'test/desk/tried-again.test.ts',
  'test/desk/crash.test.ts',
  'test/station/crash.test.ts',
  'test/e2e/bad-input.test.ts',
  'test/desktop/menu.test.ts',
  'test/desktop/instance.test.ts',
  'test/station/time.test.ts',
  'test/station/lock.test.ts',
  'test/packaging/windows.test.ts',
  'test/e2e/shell.test.ts',
  'test/desktop/window.test.ts',
  'test/e2e/hostile-names.test.ts',
  'test/desk/processes.test.ts',
  'test/desk/many-desks.test.ts',
];

/**
 * Starts the longest files first, also where no earlier run left its durations: the short ones fill up the
 * end, and no core waits for another one's last file.
 */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

function rank({ moduleId }: TestSpecification): number {
  const at = LONG_FILES.indexOf(relative(root, moduleId).replaceAll('\\', '/'));
  return at < 0 ? LONG_FILES.length : at;
}
