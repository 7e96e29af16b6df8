import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup/paths.mjs';
import { run } from './setup/process.mjs';
import { reportFailedStep, say } from './setup/step.mjs';

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The labs: real machines for the program to run on. Each has a configuration of its own. */
export const LABS = ['vm-lab', 'windows-lab'] as const;
export type Lab = (typeof LABS)[number];

export function isLab(name: string): name is Lab {
  return LABS.some((lab) => lab === name);
}

const countsFile = join(root, '.cache/test-counts.json');

/** Runs vitest on this terminal; a run that breaks off counts as a failed test. */
export async function runVitest(args: readonly string[]): Promise<TestCounts> {
  rmSync(countsFile, { force: true });
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const code = await run(process.execPath, [vitest, 'run', ...args], { cwd: root });
  const counts = readCounts();
  if (code === 0 || counts.failed > 0) return counts;
  say(`error: vitest ended with exit code ${code}`);
  return { ...counts, failed: 1 };
}

export function runLab(lab: Lab, args: readonly string[] = []): Promise<TestCounts> {
  return runVitest(['--config', join(root, 'test', lab, 'vitest.config.ts'), ...args]);
}

/** Ends a task that tests: its very last line has the counts, its exit code says whether all is well. */
export async function reportCounts(work: () => Promise<TestCounts>): Promise<void> {
  const { passed, failed, skipped } = await work().catch(brokenOff);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed > 0 || passed + skipped === 0 ? 1 : 0;
}

/** test/reporter.ts leaves the counts; without them vitest did not come to its end. */
function readCounts(): TestCounts {
  try {
    return JSON.parse(readFileSync(countsFile, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

export function sum(one: TestCounts, other: TestCounts): TestCounts {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

function brokenOff(error: unknown): TestCounts {
  reportFailedStep(error);
  return { passed: 0, failed: 1, skipped: 0 };
}
