import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoProfile } from '../desk/surroundings.ts';
import { licensedHome } from '../licensed-home.ts';
import { buildC, isCMissing } from '../sdk/build-c.ts';
import { type Measurement, median } from './table.ts';

const CHECKS = 200;
const PROCESSES = 21;
const WARM_MS = 5;
const COLD_MS = 30;
const PROGRAM = join(import.meta.dirname, '../../out/softkey.mjs');

/**
 * `softkey_check` of the C library against what a product may spend: 5 ms once it runs, and 30 ms as a whole
 * process; undefined where no C compiler is here. The ratio is that of the worse one.
 */
export function benchSdkCheck(): Measurement | undefined {
  if (process.platform !== 'linux' || isCMissing('the speed of a check of sdk/c')) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'softkey-bench-'));
  try {
    licensedHome(PROGRAM, folder);
    const program = join(buildC('c', ['-DBUILD_SHARED_LIBS=OFF']), 'softkey-threads');
    const run = (checks: number) => timedRun(program, checks, join(folder, 'home'));
    const warm = run(CHECKS).middle;
    const cold = median(Array.from({ length: PROCESSES }, () => run(1).whole));
    const ratio = Math.max(warm / WARM_MS, cold / COLD_MS);
    return {
      name: 'softkey_check in C',
      ours: `${warm.toFixed(2)} ms, ${cold.toFixed(1)} ms as a process`,
      opponent: `${WARM_MS} ms, ${COLD_MS} ms`,
      ratio,
      target: '≤ 1 × that time',
      met: ratio <= 1,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Milliseconds: of the check in the middle, and of the whole process. */
function timedRun(program: string, checks: number, home: string): { middle: number; whole: number } {
  const { id, rootPublicKey, keySet } = demoProfile;
  const start = performance.now();
  const args = ['1', String(checks), id, rootPublicKey, keySet ?? '', home];
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  const whole = performance.now() - start;
  const said = /^active (\d+)\n$/.exec(stdout);
  if (status !== 0 || said === null) throw new Error(`${program} ended with ${status}: ${stdout}${stderr}`);
  return { middle: Number(said[1]) / 1000, whole };
}
