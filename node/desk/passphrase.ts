import { createCipheriv, createDecipheriv, scryptSync } from 'node:crypto';
import { base64, integer, oneOf, record, type ShapeOf } from '../../shared/document/shape.ts';
import { decodeBase64, encodeBase64 } from '../../shared/encoding/base64.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import type { Randomness } from '../surroundings.ts';

export const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/**
 * scrypt's cost: a guess takes 128 MiB and a third of a second. The bounds keep an altered file from taking
 * more.
 */
export const COST = { n: 131_072, r: 8, p: 1 } as const;

/** What scrypt takes for one guess, as RFC 7914 names it. */
export interface ScryptCost {
  readonly n: number;
  readonly r: number;
  readonly p: number;
}

/** How many times the work of this lock a new one takes: more than 1 where this one should be renewed. */
export function timesHarderToday({ n, r, p }: ScryptCost): number {
  return (COST.n * COST.r * COST.p) / (n * r * p);
}

/**
 * Something locked with a passphrase: scrypt (RFC 7914) makes the key, AES-256-GCM locks. `sealed` ends with
 * the 16-byte tag.
 */
export const sealedBox = record({
  kind: oneOf('scrypt-aes-256-gcm'),
  n: oneOf(32_768, 65_536, COST.n, 262_144),
  r: integer(COST.r, COST.r),
  p: integer(1, 4),
  salt: base64(SALT_BYTES),
  nonce: base64(NONCE_BYTES),
  sealed: base64(),
});
export type SealedBox = ShapeOf<typeof sealedBox>;

/** Locks `secret`; `purpose` must be the same at opening, so that a box cannot take another's place. */
export function sealWithPassphrase(
  secret: Uint8Array,
  passphrase: string,
  purpose: string,
  randomness: Randomness,
): SealedBox {
  const salt = randomness(SALT_BYTES);
  const nonce = randomness(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyFromPassphrase(passphrase, salt, COST), nonce);
  cipher.setAAD(encodeUtf8(purpose));
  const sealed = Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  return {
    kind: 'scrypt-aes-256-gcm',
    ...COST,
    salt: encodeBase64(salt),
    nonce: encodeBase64(nonce),
    sealed: encodeBase64(sealed),
  };
}

/**
 * Opens a box. Refuses with `PASSPHRASE_WRONG` also if the box was altered, because the two cases cannot be
 * told apart.
 */
export function openWithPassphrase(box: SealedBox, passphrase: string, purpose: string): Uint8Array {
  const [salt, nonce, sealed] = [box.salt, box.nonce, box.sealed].map((text) => decodeBase64(text));
  if (!salt || !nonce || !sealed) throw new Error('a box that was read is base64');
  const tagAt = Math.max(0, sealed.length - TAG_BYTES);
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFromPassphrase(passphrase, salt, box), nonce, {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(encodeUtf8(purpose));
    decipher.setAuthTag(sealed.subarray(tagAt));
    return Buffer.concat([decipher.update(sealed.subarray(0, tagAt)), decipher.final()]);
  } catch (cause) {
    throw new LicensingError('PASSPHRASE_WRONG', {}, { cause });
  }
}

/** Shorter ones can be guessed quickly by anyone who copies the folder, however slow one guess is made. */
export const LEAST_CHARACTERS = 10;

/** Refuses a passphrase that is too short for a new desk: `PASSPHRASE_SHORT`. */
export function requireLongEnough(passphrase: string): string {
  if (isShort(passphrase)) throw new LicensingError('PASSPHRASE_SHORT', { least: LEAST_CHARACTERS });
  return passphrase;
}

/** True for a passphrase that a new desk would refuse. It still opens an older desk that has it. */
export function isShort(passphrase: string): boolean {
  return [...passphrase.normalize('NFKC').trim()].length < LEAST_CHARACTERS;
}

/** Composed and decomposed accents are one passphrase, whichever the keyboard gives. */
export function keyFromPassphrase(passphrase: string, salt: Uint8Array, { n, r, p }: ScryptCost): Buffer {
  return scryptSync(passphrase.normalize('NFKC'), salt, KEY_BYTES, { N: n, r, p, maxmem: 256 * n * r });
}
