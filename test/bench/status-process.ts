import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { licensedHome } from '../licensed-home.ts';
import { type Measurement, median } from './table.ts';

const ROUNDS = 41;
const TARGET = 2;
const PROGRAM = join(import.meta.dirname, '../../out/softkey.mjs');

/** `softkey status` of a licensed machine as a whole process, against a Node that does nothing. */
export function benchStatusProcess(): Measurement {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-bench-'));
  try {
    const home = licensedHome(PROGRAM, folder);
    const rounds = Array.from({ length: ROUNDS }, () => ({
      empty: run(['-e', '0']),
      status: run([PROGRAM, 'status', ...home]),
    }));
    const ratio = median(rounds.map(({ empty, status }) => status / empty));
    const ms = (values: readonly number[]) => `${median(values).toFixed(1)} ms`;
    return {
      name: 'softkey status, the whole process',
      ours: ms(rounds.map(({ status }) => status)),
      opponent: `${ms(rounds.map(({ empty }) => empty))} node -e 0`,
      ratio,
      target: `≤ ${TARGET} × its time`,
      met: ratio <= TARGET,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Milliseconds from start to end of one process. */
function run(args: readonly string[]): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  const took = performance.now() - start;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return took;
}
