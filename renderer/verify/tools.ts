import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { Inflate as Inflater } from 'pako';
import type { Inflate } from '../../shared/document/compact.ts';
import { joinedBytes } from '../../shared/encoding/bytes.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { type Hashes, verifierOf } from '../../shared/signature/cryptography.ts';
import { portableEngine } from '../../shared/signature/portable-engine.ts';
import type { VerifyTools } from '../../shared/verify/file-verifier.ts';

/**
 * Raw DEFLATE in plain JavaScript, with the bound and the answers of Node's (node/files/deflate.ts). The
 * bytes are one stream where it ends with the last of them, and not before.
 */
export const portableInflate: Inflate = (bytes, most) => {
  const parts: Uint8Array[] = [];
  let length = 0;
  const inflater = new Inflater({ raw: true });
  inflater.onData = (part) => {
    length += part.length;
    if (length > most) throw new LicensingError('TOO_LARGE', { bytes: most + 1, most });
    parts.push(part);
  };
  const hasBegun = inflater.push(bytes.subarray(0, -1), false) && !inflater.ended;
  const isOneStream = hasBegun && inflater.push(bytes.subarray(-1), true) && inflater.ended;
  return isOneStream ? joinedBytes(parts) : undefined;
};

export const portableHashes: Hashes = {
  sha256,
  hmacSha256: (key, bytes) => hmac(sha256, key, bytes),
};

/**
 * What a browser verifies with, of any age and without a network. Codes are not read out of pictures here:
 * the reader for that is larger than the whole page.
 */
export const portableTools: VerifyTools = {
  unpackers: { inflate: portableInflate, codesIn: () => ({ texts: [], gaveUp: false, tookMs: 0 }) },
  verifier: verifierOf(portableEngine),
  sha256: portableHashes.sha256,
};
