import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { nativeHashes } from '../../node/crypto/native.ts';
import { secretKeyOf } from '../../node/crypto/signing-key.ts';
import { demoSeeds } from '../../node/desk/demo-keys.ts';
import { probe } from '../../node/machine/probe.ts';
import { fingerprintOf } from '../../shared/fingerprint/fingerprint.ts';
import { writeLicenses } from './licenses.ts';
import type { Measurement } from './table.ts';

const SIZES = [1_000, 100_000] as const;
const LIMIT_MB = 150;
const FLAT = 1.25;
const PROGRAM = join(import.meta.dirname, '../../out/softkey.mjs');

/**
 * The most memory that the built program needs to verify a folder, for few files and for many: a process of
 * its own for each.
 */
export async function benchVerifyMemory(): Promise<Measurement> {
  const { readings } = await probe({ now: () => new Date() });
  const fingerprint = fingerprintOf(readings, 'demo', nativeHashes);
  const [few, many] = SIZES.map((count) => {
    const { folder } = writeLicenses(count, fingerprint, 'demo', secretKeyOf(demoSeeds.signing));
    try {
      return peakOfVerifying(folder, count);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }) as [number, number];
  return {
    name: `softkey verify, memory for ${SIZES[1].toLocaleString('en')} files`,
    ours: `${many.toFixed(0)} MB`,
    opponent: `${few.toFixed(0)} MB for ${SIZES[0].toLocaleString('en')}`,
    ratio: many / few,
    target: `under ${LIMIT_MB} MB, flat`,
    met: many < LIMIT_MB && many / few < FLAT,
  };
}

/**
 * Runs before the program, and says at its end what its memory was at most: out of /proc, because what
 * `resourceUsage` counts begins with the memory of the process that forked it.
 */
const REPORT = `data:text/javascript,import{readFileSync}from'node:fs';process.on('exit',()=>process.stderr.write(readFileSync('/proc/self/status','utf8')))`;

/** Peak resident memory in megabytes. */
function peakOfVerifying(folder: string, count: number): number {
  const args = ['--import', REPORT, PROGRAM, 'verify', folder, '--home', join(folder, 'home'), '--quiet'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  const ok = stdout.split('\n').filter((line) => line.startsWith('OK')).length;
  if (status !== 0 || ok !== count)
    throw new Error(`${ok} of ${count} licenses are ok: ${stderr.slice(0, 400)}`);
  return Number(/VmHWM:\s*(\d+) kB/.exec(stderr)?.[1]) / 1024;
}
