import {
  createHash,
  createHmac,
  createPublicKey,
  type KeyObject,
  verify,
  X509Certificate,
} from 'node:crypto';
import { type Engine, type Hashes, type Verifier, verifierOf } from '../../shared/signature/cryptography.ts';
import { passesGuard } from '../../shared/signature/guard.ts';

const readyKeys = new WeakMap<Uint8Array, KeyObject>();

/**
 * Importing a key costs a third of a verification, so it is cached for as long as somebody holds its bytes,
 * which never change. It is imported as a JWK (RFC 8037): for DER, OpenSSL would first load its decoders,
 * which takes half a millisecond.
 */
function keyObjectOf(publicKey: Uint8Array): KeyObject {
  const ready = readyKeys.get(publicKey);
  if (ready !== undefined) return ready;
  const x = Buffer.from(publicKey).toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  readyKeys.set(publicKey, key);
  return key;
}

/** Ed25519 of OpenSSL: about 60 times as fast as the portable engine. */
export const nativeEngine: Engine = {
  name: 'native',
  verify: (message, signature, publicKey) => {
    try {
      return verify(null, message, keyObjectOf(publicKey), signature);
    } catch {
      return false; // a key that is no point on the curve
    }
  },
};

/** The one verifier of every Node program. */
export const nativeVerifier: Verifier = verifierOf(nativeEngine);

/** The same answer, from a thread of Node's own, while this one goes on. The bytes must stay as they are. */
export function verifyBeside(
  message: Uint8Array,
  signature: Uint8Array,
  publicKey: Uint8Array,
): Promise<boolean> {
  if (!passesGuard(signature, publicKey)) return Promise.resolve(false);
  return new Promise((resolve) => {
    try {
      const key = keyObjectOf(publicKey);
      verify(null, message, key, signature, (error, holds) => resolve(error === null && holds));
    } catch {
      resolve(false); // a key that is no point on the curve
    }
  });
}

export const nativeHashes: Hashes = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
  hmacSha256: (key, bytes) => createHmac('sha256', key).update(bytes).digest(),
};

/** A digest of what comes in parts. */
export interface RunningDigest {
  readonly add: (part: string | Uint8Array) => void;
  /** Its hex digits; nothing is added afterwards. */
  readonly end: () => string;
}

export function runningSha256(): RunningDigest {
  const hash = createHash('sha256');
  return { add: (part) => void hash.update(part), end: () => hash.digest('hex') };
}

/** Whether a text begins with a certificate that can be read, in PEM. */
export function isCertificate(text: string): boolean {
  try {
    return new X509Certificate(text).raw.length > 0;
  } catch {
    return false;
  }
}
