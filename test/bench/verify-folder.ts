import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { rmSync } from 'node:fs';
import { walkFiles } from '../../node/files/walk.ts';
import { filesVerifier } from '../../node/station/verify-paths.ts';
import { signedBytes } from '../../shared/document/document.ts';
import type { Envelope } from '../../shared/document/envelope.ts';
import { firstKey } from '../station/vendor.ts';
import { benchBasis } from './basis.ts';
import { writeLicenses } from './licenses.ts';
import { type Measurement, median, timed } from './table.ts';

const FILES = 10_000;
const ROUNDS = 5;
const TARGET = 0.65;

/** Verifying a folder of licenses, on one core, against nothing but `crypto.verify` with a ready key over bytes in memory. */
export async function benchVerifyFolder(): Promise<Measurement> {
  const basis = benchBasis();
  const { folder, envelopes } = writeLicenses(FILES, basis.machine);
  const key = readyKey();
  const prepared = envelopes.map(prepare);
  const rounds: { raw: number; ours: number }[] = [];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const raw = await timed(() => verifyRaw(prepared, key));
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

interface Prepared {
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

function prepare(envelope: Envelope): Prepared {
  if (envelope.signature === undefined) throw new Error('a license is signed');
  return { message: signedBytes(envelope), signature: envelope.signature.bytes };
}

function readyKey(): KeyObject {
  const x = Buffer.from(firstKey.publicKey).toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

function verifyRaw(prepared: readonly Prepared[], key: KeyObject): void {
  for (const { message, signature } of prepared)
    if (!verify(null, message, key, signature)) throw new Error('a signature does not hold');
}
