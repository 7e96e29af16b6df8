import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { nativeHashes } from '../../node/crypto/native.ts';
import { secretKeyOf } from '../../node/crypto/signing-key.ts';
import { demoSeeds } from '../../node/desk/demo-keys.ts';
import { probe } from '../../node/machine/probe.ts';
import { fingerprintOf } from '../../shared/fingerprint/fingerprint.ts';
import { writeLicenses } from './licenses.ts';
import { rawTogether } from './raw-together.ts';
import { readyRaw, verifyRaw } from './raw-verify.ts';
import { type Measurement, median, timed } from './table.ts';

/** What a vendor's archive may hold. Starting a second thread costs as much as verifying some thousand. */
const FILES = 100_000;
const JOBS = 2;
const ROUNDS = 3;
const TARGET = 1.1;
const PROGRAM = join(import.meta.dirname, '../../out/softkey.mjs');

/**
 * `softkey verify` with two threads, the whole process from its start to its last line, against nothing but
 * `crypto.verify` on one core. How much more than one core the machine gives to two processes that do only
 * that is in the row, too: two processors may share what they are made of.
 */
export async function benchVerifyJobs(): Promise<Measurement> {
  const { readings } = await probe({ now: () => new Date() });
  const fingerprint = fingerprintOf(readings, 'demo', nativeHashes);
  const key = secretKeyOf(demoSeeds.signing);
  const { folder, envelopes } = writeLicenses(FILES, fingerprint, 'demo', key);
  const raw = readyRaw(envelopes, key.publicKey);
  const together = await rawTogether(JOBS, folder, key.publicKey);
  const rounds: { raw: number; both: number; ours: number }[] = [];
  try {
    for (let round = 0; round < ROUNDS; round++)
      rounds.push({
        raw: await timed(() => verifyRaw(raw)),
        both: await together.verify(),
        ours: await timed(() => verifyFolder(folder)),
      });
  } finally {
    together.stop();
    rmSync(folder, { recursive: true });
  }
  const each = (ms: readonly number[]) => `${((median(ms) / FILES) * 1000).toFixed(1)} µs`;
  const ratio = median(rounds.map(({ raw, ours }) => raw / ours));
  const possible = median(rounds.map(({ raw, both }) => raw / both));
  return {
    name: `softkey verify, ${JOBS} threads, ${FILES.toLocaleString('en')} licenses, per file`,
    ours: each(rounds.map(({ ours }) => ours)),
    opponent: `${each(rounds.map(({ raw }) => raw))} crypto.verify on one core, ${JOBS} at once ${possible.toFixed(2)} of it`,
    ratio,
    target: `≥ ${TARGET} of its speed`,
    met: ratio >= TARGET,
  };
}

function verifyFolder(folder: string): void {
  const home = ['--home', join(folder, 'home')];
  const { status, stderr } = spawnSync(
    process.execPath,
    [PROGRAM, 'verify', folder, ...home, '--quiet', '--jobs', String(JOBS)],
    { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  if (status !== 0) throw new Error(`not all licenses are ok: ${stderr.slice(0, 400)}`);
}
