import { encodeHex } from '../../shared/encoding/hex.ts';
import { nativeHashes } from '../crypto/native.ts';

/** What binds the event log to a license or request: SHA-256 over the payload's bytes, in hex. */
export function payloadHash(payloadBytes: Uint8Array): string {
  return encodeHex(nativeHashes.sha256(payloadBytes));
}
