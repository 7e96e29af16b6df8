import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import type { SigningIdentity } from '../../shared/document/document.ts';
import { keyIdOf } from '../../shared/signature/cryptography.ts';
import { nativeHashes } from './native.ts';

/** The DER of an Ed25519 PrivateKeyInfo (RFC 8410) up to its 32 bytes of seed. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A secret key that can sign, and its public half. The seed stays inside. */
export interface SecretKey extends SigningIdentity {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
}

/** The secret key of a 32-byte Ed25519 seed. */
export function secretKeyOf(seed: Uint8Array): SecretKey {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = publicHalf(key);
  return {
    keyId: keyIdOf(publicKey, nativeHashes),
    publicKey,
    sign: (message) => new Uint8Array(sign(null, message, key)),
  };
}

function publicHalf(key: KeyObject): Uint8Array {
  return new Uint8Array(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32));
}
