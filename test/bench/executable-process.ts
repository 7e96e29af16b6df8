import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoProfile } from '../../build/constants.ts';
import { makeExecutable } from '../../build/executable/executable.ts';
import { packageNames } from '../../build/installer/names.ts';
import { licensedHome } from '../licensed-home.ts';
import { type Measurement, median, timedProcess } from './table.ts';

const ROUNDS = 41;
const TARGET = 1.3;
const PROGRAM = join(import.meta.dirname, '../../out/softkey.mjs');

/** `softkey status` of one executable, against the same program on a Node; undefined where none is made. */
export async function benchExecutableProcess(): Promise<Measurement | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    console.warn('SKIPPED: an executable is run on Linux on x64 only.');
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'softkey-bench-'));
  try {
    const executable = join(folder, 'softkey');
    const names = packageNames(demoProfile);
    await makeExecutable({ system: 'linux', program: PROGRAM, names, out: executable });
    const words = ['status', ...licensedHome(PROGRAM, folder)];
    const rounds = Array.from({ length: ROUNDS }, () => ({
      node: timedProcess(process.execPath, [PROGRAM, ...words]),
      alone: timedProcess(executable, words),
    }));
    const ratio = median(rounds.map(({ node, alone }) => alone / node));
    const ms = (values: readonly number[]) => `${median(values).toFixed(1)} ms`;
    return {
      name: 'softkey status as one executable',
      ours: ms(rounds.map(({ alone }) => alone)),
      opponent: `${ms(rounds.map(({ node }) => node))} node out/softkey.mjs status`,
      ratio,
      target: `≤ ${TARGET} × its time`,
      met: ratio <= TARGET,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
