import { readEnvelope } from '../../shared/document/envelope.ts';
import { encodeHex } from '../../shared/encoding/hex.ts';
import { nativeHashes } from '../crypto/native.ts';

/** What binds the event log to a license or request: SHA-256 over the payload's bytes, in hex. */
export function payloadHash(payloadBytes: Uint8Array): string {
  return encodeHex(nativeHashes.sha256(payloadBytes));
}

/** The same of what lies in an envelope; of one that cannot be read, that of nothing. */
export function payloadHashIn(envelope: Uint8Array<ArrayBuffer>): string {
  try {
    return payloadHash(readEnvelope(envelope).payload);
  } catch {
    return payloadHash(new Uint8Array());
  }
}
