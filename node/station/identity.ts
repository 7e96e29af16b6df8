import { base64, oneOf, read, record } from '../../shared/document/shape.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { type SecretKey, secretKeyOf } from '../crypto/signing-key.ts';
import type { Randomness } from '../surroundings.ts';
import { LAYOUT, type StationFolder } from './folder.ts';

const SEED_BYTES = 32;
const OWNER_ONLY = 0o600;

const identityFile = record({ version: oneOf(1), seed: base64(SEED_BYTES) });

/** The station's identity key, or undefined where none was created yet. Refuses a file that holds no key with `STORE_CORRUPT`. */
export function loadIdentity(folder: StationFolder): SecretKey | undefined {
  const bytes = folder.read(LAYOUT.identity);
  return bytes === undefined ? undefined : secretKeyOf(Buffer.from(seedIn(bytes), 'base64'));
}

/** The identity key, created now if there is none: 32 random bytes, readable by its owner only. Called under the lock. */
export function ensureIdentity(
  folder: StationFolder,
  randomness: Randomness,
): { key: SecretKey; created: boolean } {
  const existing = loadIdentity(folder);
  if (existing !== undefined) return { key: existing, created: false };
  const seed = randomness(SEED_BYTES);
  folder.write(
    LAYOUT.identity,
    `${JSON.stringify({ version: 1, seed: Buffer.from(seed).toString('base64') })}\n`,
    OWNER_ONLY,
  );
  return { key: secretKeyOf(seed), created: true };
}

function seedIn(bytes: Buffer): string {
  const result = read(identityFile, parse(bytes));
  if ('faults' in result) throw new LicensingError('STORE_CORRUPT', { file: LAYOUT.identity });
  return result.value.seed;
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
