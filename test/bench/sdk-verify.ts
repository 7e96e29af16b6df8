import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isJavaMissing } from '../../build/sdk-java.ts';
import { buildC, isCMissing, run } from '../sdk/build-c.ts';
import type { Command } from '../sdk/implementation.ts';
import { inJava } from '../sdk/implementations.ts';
import { firstKey, keySetFile, profile } from '../station/vendor.ts';
import { benchBasis } from './basis.ts';
import { benchLicense } from './licenses.ts';
import { type Measurement, median } from './table.ts';

const ROUNDS = 41;
/** The C library's promise; the JDK's engine is slower, and what is beside it costs more in Java. */
const TARGET = 0.9;
const TARGET_IN_JAVA = 0.7;

/**
 * `softkey_verify` of the C library, its key set among it, against libsodium with the same two signatures and
 * nothing else; undefined where no C compiler is here.
 */
export function benchSdkVerify(): Measurement | undefined {
  if (isCMissing('the speed of sdk/c')) return undefined;
  const program = join(buildC('c', ['-DBUILD_SHARED_LIBS=OFF']), 'softkey-verify-speed');
  return measured({ name: 'softkey_verify in C', engine: 'libsodium', command: { program }, target: TARGET });
}

/** `Verifier.verify` of the jar against the JDK's own Ed25519; undefined where no JDK is here. */
export function benchSdkVerifyInJava(): Measurement | undefined {
  if (isJavaMissing('the speed of sdk/java')) return undefined;
  const command = inJava('softkey.VerifySpeed');
  return measured({ name: 'Verifier.verify in Java', engine: 'the JDK', command, target: TARGET_IN_JAVA });
}

interface Contest {
  readonly name: string;
  readonly engine: string;
  /** Prints a line for each round: microseconds of ours and of the signatures alone. */
  readonly command: Command;
  readonly target: number;
}

function measured({ name, engine, command, target }: Contest): Measurement {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-bench-'));
  try {
    const { machine, now } = benchBasis();
    const at = (file: string) => join(folder, file);
    writeFileSync(at('key-set'), keySetFile(1, [firstKey]).text);
    writeFileSync(at('license'), benchLicense(1, machine, profile.id, firstKey).text);
    const args = [profile.id, profile.rootPublicKey, at('key-set'), at('license'), now, String(ROUNDS)];
    const printed = run(command.program, [...(command.args ?? []), ...args]);
    const rounds = printed
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ').map(Number));
    const [ours, raw] = [0, 1].map((column) => median(rounds.map((row) => row[column] ?? Number.NaN)));
    const ratio = median(rounds.map(([one = Number.NaN, other = Number.NaN]) => other / one));
    const micros = (value = Number.NaN) => `${value.toFixed(0)} µs`;
    return {
      name,
      ours: micros(ours),
      opponent: `${micros(raw)} ${engine}, the same two signatures`,
      ratio,
      target: `≥ ${target} × as fast`,
      met: ratio >= target,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
