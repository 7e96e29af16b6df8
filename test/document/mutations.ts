import { nativeHashes, nativeVerifier } from '../../node/crypto/native.ts';
import { openDocument } from '../../shared/document/document.ts';
import type { Kind } from '../../shared/document/kinds.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import {
  authenticate,
  pinnedTrust,
  requireVendor,
  type Trust,
  withKeySet,
} from '../../shared/trust/trust.ts';
import { documentOf, payloads } from '../vectors/documents.ts';
import { base64, keys, VENDOR } from '../vectors/world.ts';

/** Changes to a whole file, byte by byte, and what a reader makes of each. */

export const trust: Trust = withKeySet(
  pinnedTrust(VENDOR, base64(keys.root.publicKey), { verify: nativeVerifier, sha256: nativeHashes.sha256 }),
  payloads['key-set'],
);

/** A whole file of a kind, small, because every byte of it is changed many times. */
export function smallFile(kind: Kind): Buffer {
  const inside = base64('{}');
  const small = {
    ...payloads,
    'upgrade-request': { ...payloads['upgrade-request'], currentLicense: inside },
    'courier-bundle': { ...payloads['courier-bundle'], documents: [{ name: 'a.license', envelope: inside }] },
  };
  return Buffer.from(documentOf(kind, small[kind]));
}

/** Hundreds of thousands of refusals: nobody reads where each was thrown. */
Error.stackTraceLimit = 0;

/**
 * The envelope of a file that is believed; undefined where it is refused. Whatever else is thrown fails the
 * test.
 */
export function believedEnvelope(bytes: Uint8Array): Uint8Array | undefined {
  try {
    const document = authenticate(openDocument(bytes), trust);
    requireVendor(document, trust);
    return document.envelopeBytes;
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

/** Calls `look` with the file in which each bit in turn is the other. */
export function everyBitFlip(file: Buffer, look: (mutant: Buffer, bit: number) => void): void {
  const mutant = Buffer.from(file);
  for (let bit = 0; bit < file.length * 8; bit++) {
    const at = bit >> 3;
    mutant[at] = (file[at] ?? 0) ^ (1 << (bit & 7));
    look(mutant, bit);
    mutant[at] = file[at] ?? 0;
  }
}

/** Calls `look` with each of the bytes inserted at each place, the end included. */
export function everyInsertion(
  file: Buffer,
  bytes: readonly number[],
  look: (mutant: Buffer, at: number, byte: number) => void,
): void {
  const mutant = Buffer.concat([Buffer.alloc(1), file]);
  for (let at = 0; at <= file.length; at++) {
    for (const byte of bytes) {
      mutant[at] = byte;
      look(mutant, at, byte);
    }
    mutant[at] = file[at] ?? 0;
  }
}

/** Calls `look` with each byte in turn taken out. */
export function everyDeletion(file: Buffer, look: (mutant: Buffer, at: number) => void): void {
  const mutant = Buffer.from(file.subarray(1));
  for (let at = 0; at < file.length; at++) {
    look(mutant, at);
    mutant[at] = file[at] ?? 0;
  }
}
