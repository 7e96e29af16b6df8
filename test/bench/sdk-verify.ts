import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildC, isCMissing } from '../sdk/build-c.ts';
import { firstKey, keySetFile, profile } from '../station/vendor.ts';
import { benchBasis } from './basis.ts';
import { benchLicense } from './licenses.ts';
import { type Measurement, median } from './table.ts';

const ROUNDS = 41;
const TARGET = 0.9;

/**
 * `softkey_verify` of the C library, its key set among it, against libsodium with the same two signatures and
 * nothing else; undefined where no C compiler is here.
 */
export function benchSdkVerify(): Measurement | undefined {
  if (isCMissing('the speed of sdk/c')) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'softkey-bench-'));
  try {
    const { machine, now } = benchBasis();
    const at = (name: string) => join(folder, name);
    writeFileSync(at('key-set'), keySetFile(1, [firstKey]).text);
    writeFileSync(at('license'), benchLicense(1, machine, profile.id, firstKey).text);
    const program = join(buildC('c', ['-DBUILD_SHARED_LIBS=OFF']), 'softkey-verify-speed');
    const args = [profile.id, profile.rootPublicKey, at('key-set'), at('license'), now, String(ROUNDS)];
    const rounds = linesOf(program, args).map((line) => line.split(' ').map(Number));
    const [ours, raw] = [0, 1].map((column) => median(rounds.map((row) => row[column] ?? Number.NaN)));
    const ratio = median(rounds.map(([one = Number.NaN, other = Number.NaN]) => other / one));
    const micros = (value = Number.NaN) => `${value.toFixed(0)} µs`;
    return {
      name: 'softkey_verify in C',
      ours: micros(ours),
      opponent: `${micros(raw)} libsodium, the same two signatures`,
      ratio,
      target: `≥ ${TARGET} × as fast`,
      met: ratio >= TARGET,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function linesOf(program: string, args: readonly string[]): readonly string[] {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return stdout.trimEnd().split('\n');
}
