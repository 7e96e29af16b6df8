import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { licensedHome } from '../licensed-home.ts';
import { type Measurement, median, timedProcess } from './table.ts';

const ROUNDS = 41;
const TARGET = 2;
const PROGRAM = join(import.meta.dirname, '../../out/softkey.mjs');

/** `softkey status` of a licensed machine as a whole process, against a Node that does nothing. */
export function benchStatusProcess(): Measurement {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-bench-'));
  try {
    const home = licensedHome(PROGRAM, folder);
    const rounds = Array.from({ length: ROUNDS }, () => ({
      empty: timedProcess(process.execPath, ['-e', '0']),
      status: timedProcess(process.execPath, [PROGRAM, 'status', ...home]),
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
