import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isProgramMissing } from '../ensure-system.ts';
import type { TestCounts } from '../run-vitest.ts';
import { root } from '../setup/paths.mjs';
import { say } from '../setup/step.mjs';
import type { MachineCondition } from './conditions.ts';
import { enterTestPlace, type TestPlace } from './places.ts';

const LOGS = join(root, '.cache/anywhere');
const NOTHING: TestCounts = { passed: 0, failed: 0, skipped: 0 };

/** Runs the tests on such a machine, and says in one line how it went. What they printed is in a file. */
export async function runUnder(condition: MachineCondition, args: readonly string[]): Promise<TestCounts> {
  if (isLeftOut(condition)) return { ...NOTHING, skipped: 1 };
  const since = performance.now();
  const log = join(LOGS, `${condition.name.replace(/[^\w.=-]+/g, '-')}.log`);
  const place = enterTestPlace(condition.place);
  const beside = startBeside(condition);
  try {
    const counts = await runIn(place, condition, args, log);
    const seconds = Math.round((performance.now() - since) / 1000);
    const told = `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`;
    console.log(`${condition.name}: ${told} (${seconds} s, ${relative(root, log)})`);
    return counts;
  } finally {
    beside?.kill();
    place.leave();
  }
}

/** Whether it is left out, which is said in one line. */
function isLeftOut(condition: MachineCondition): boolean {
  const { name, needs = {} } = condition;
  const reason = whyNotHere(condition);
  if (reason !== undefined) say(`SKIPPED: ${name}: ${reason}`);
  return (
    reason !== undefined ||
    Object.entries(needs).some(([program, debian]) => isProgramMissing(name, program, debian))
  );
}

function whyNotHere({ needsRoot = false }: MachineCondition): string | undefined {
  if (process.platform !== 'linux') return 'such a machine is made on Linux only';
  return needsRoot && process.getuid?.() !== 0 ? 'only root can make such a machine' : undefined;
}

function startBeside({ beside: [command, ...args] = [] }: MachineCondition): ChildProcess | undefined {
  return command === undefined ? undefined : spawn(command, args, { stdio: 'ignore' });
}

async function runIn(
  place: TestPlace,
  condition: MachineCondition,
  args: readonly string[],
  log: string,
): Promise<TestCounts> {
  const counts = join(place.root, '.cache/test-counts.json');
  rmSync(counts, { force: true });
  const vitest = [join(place.root, 'node_modules/vitest/vitest.mjs'), 'run', ...args];
  // The clean environment of another user comes first, then what the condition says.
  const env = ['env', ...Object.entries(condition.env ?? {}).map(([name, value]) => `${name}=${value}`)];
  const { around = [], within = [] } = condition;
  const words = [...around, ...place.within, ...env, ...within, nodeOf(place), ...vitest];
  const code = await finished(words, place.root, log);
  const found = countsIn(counts);
  // Vitest itself may fail before any test does.
  return code === 0 || found.failed > 0 ? found : { ...found, failed: 1 };
}

/** This Node, or that of the copy: another user may not be allowed to reach this one. */
function nodeOf(place: TestPlace): string {
  const inside = relative(root, process.execPath);
  return inside.startsWith('..') ? process.execPath : join(place.root, inside);
}

function finished(
  [command = '', ...args]: readonly string[],
  cwd: string,
  log: string,
): Promise<number | null> {
  mkdirSync(LOGS, { recursive: true });
  const file = openSync(log, 'w');
  const child = spawn(command, args, { cwd, stdio: ['ignore', file, file] });
  return new Promise((resolve) => {
    child.on('error', () => resolve(null));
    child.on('close', (code) => {
      closeSync(file);
      resolve(code);
    });
  });
}

function countsIn(file: string): TestCounts {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return NOTHING;
  }
}
