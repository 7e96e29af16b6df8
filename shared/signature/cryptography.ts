import { encodeHex } from '../encoding/hex.ts';
import { passesGuard } from './guard.ts';

/** An Ed25519 implementation. Asked only behind the guard; true where the cofactorless equation holds. */
export interface Engine {
  readonly name: 'portable' | 'native';
  readonly verify: (message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array) => boolean;
}

/**
 * True where `signature` (64 bytes) over `message` is `publicKey`'s (32 bytes). Never throws, whatever the
 * bytes.
 */
export type Verifier = (message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array) => boolean;

/** The hash functions that a program hands in: SHA-256, and HMAC-SHA-256 with its key first. */
export interface Hashes {
  readonly sha256: (bytes: Uint8Array) => Uint8Array;
  readonly hmacSha256: (key: Uint8Array, bytes: Uint8Array) => Uint8Array;
}

/** The one verifier there is: guard, then engine (spec §5). */
export function verifierOf(engine: Engine): Verifier {
  return (message, signature, publicKey) =>
    passesGuard(signature, publicKey) && engine.verify(message, signature, publicKey);
}

/** The id of a public key of 32 bytes (spec B7). */
export function keyIdOf(publicKey: Uint8Array, { sha256 }: Pick<Hashes, 'sha256'>): string {
  return encodeHex(sha256(publicKey).subarray(0, 8));
}
