import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { signedBytes } from '../../shared/document/document.ts';
import type { Envelope } from '../../shared/document/envelope.ts';

/** Signatures in memory with their ready key: all that `crypto.verify` needs. */
export interface RawVerification {
  readonly key: KeyObject;
  readonly signed: readonly { readonly message: Uint8Array; readonly signature: Uint8Array }[];
}

export function readyRaw(envelopes: readonly Envelope[], publicKey: Uint8Array): RawVerification {
  const x = Buffer.from(publicKey).toString('base64url');
  return {
    key: createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }),
    signed: envelopes.map((envelope) => {
      if (envelope.signature === undefined) throw new Error('a license is signed');
      return { message: signedBytes(envelope), signature: envelope.signature.bytes };
    }),
  };
}

/** The opponent: nothing but `crypto.verify`, on one core. */
export function verifyRaw({ key, signed }: RawVerification): void {
  for (const { message, signature } of signed)
    if (!verify(null, message, key, signature)) throw new Error('a signature does not hold');
}
