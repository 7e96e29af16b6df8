import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { licensedHome } from '../licensed-home.ts';
import { type Measurement, median, timedProcess } from './table.ts';

const ROUNDS = 41;
const TARGET = 2;
const PROGRAM = join(import.meta.dirname, '../../out/softkey.mjs');

/** Commands that scripts and schedulers run, as whole processes, against a Node that does nothing. */
export const benchStatusProcess = () => measure('status', () => ['status']);
export const benchCheckProcess = () => measure('check', () => ['check']);
export const benchInspectProcess = () =>
  measure('inspect', (folder) => ['inspect', join(folder, 'a.license')]);
export const benchExplainProcess = () => measure('explain', () => ['explain', 'DAMAGED']);

/** On a licensed machine. */
function measure(name: string, wordsIn: (folder: string) => readonly string[]): Measurement {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-bench-'));
  try {
    const home = licensedHome(PROGRAM, folder);
    const words = [...wordsIn(folder), ...home];
    const rounds = Array.from({ length: ROUNDS }, () => ({
      empty: timedProcess(process.execPath, ['-e', '0']),
      command: timedProcess(process.execPath, [PROGRAM, ...words]),
    }));
    const ratio = median(rounds.map(({ empty, command }) => command / empty));
    const ms = (values: readonly number[]) => `${median(values).toFixed(1)} ms`;
    return {
      name: `softkey ${name}, the whole process`,
      ours: ms(rounds.map(({ command }) => command)),
      opponent: `${ms(rounds.map(({ empty }) => empty))} node -e 0`,
      ratio,
      target: `≤ ${TARGET} × its time`,
      met: ratio <= TARGET,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
