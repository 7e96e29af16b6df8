import { rmSync } from 'node:fs';
import { walkFiles } from '../../node/files/walk.ts';
import { filesVerifier } from '../../node/station/file-verifier.ts';
import { firstKey } from '../station/vendor.ts';
import { benchBasis } from './basis.ts';
import { writeLicenses } from './licenses.ts';
import { readyRaw, verifyRaw } from './raw-verify.ts';
import { type Measurement, median, timed } from './table.ts';

const FILES = 10_000;
const ROUNDS = 5;
const TARGET = 0.65;

/**
 * Verifying a folder of licenses, on one core, against nothing but `crypto.verify` with a ready key over
 * bytes in memory.
 */
export async function benchVerifyFolder(): Promise<Measurement> {
  const basis = benchBasis();
  const { folder, envelopes } = writeLicenses(FILES, basis.machine);
  const signed = readyRaw(envelopes, firstKey.publicKey);
  const rounds: { raw: number; ours: number }[] = [];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const raw = await timed(() => verifyRaw(signed));
      const ours = await timed(() => verifyAll(folder));
      rounds.push({ raw, ours });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const ratio = median(rounds.map(({ raw, ours }) => raw / ours));
  const each = (pick: (round: { raw: number; ours: number }) => number) =>
    `${((median(rounds.map(pick)) / FILES) * 1000).toFixed(1)} µs`;
  return {
    name: `verify a folder of ${FILES.toLocaleString('en')} licenses, per file`,
    ours: each(({ ours }) => ours),
    opponent: `${each(({ raw }) => raw)} crypto.verify`,
    ratio,
    target: `≥ ${TARGET} of its speed`,
    met: ratio >= TARGET,
  };

  function verifyAll(path: string): void {
    let ok = 0;
    for (const line of filesVerifier(basis)(walkFiles([path]))) if (line.ok) ok++;
    if (ok !== FILES) throw new Error(`${ok} of ${FILES} licenses are ok`);
  }
}
