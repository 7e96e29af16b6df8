import { type SealedDocument, sealDocument } from '../../shared/document/document.ts';
import { encodeBase64 } from '../../shared/encoding/base64.ts';
import type { Instant } from '../../shared/encoding/instant.ts';
import { type SecretKey, secretKeyOf } from '../crypto/signing-key.ts';

/** The secrets of a desk: 32-byte Ed25519 seeds. */
export interface DeskSeeds {
  readonly root: Uint8Array;
  readonly signing: Uint8Array;
}

export interface DeskKeys {
  /** Signs key sets, and nothing else. */
  readonly root: SecretKey;
  /** Signs licenses. */
  readonly signing: SecretKey;
}

export function keysOf({ root, signing }: DeskSeeds): DeskKeys {
  return { root: secretKeyOf(root), signing: secretKeyOf(signing) };
}

/** The version of a vendor's first key set. */
export const FIRST_KEY_SET = 1;

/** A vendor's first key set: the one signing key, without an end (spec §7, key-set). */
export function firstKeySet(
  vendor: string,
  { root, signing }: DeskKeys,
  dates: { readonly issuedAt: Instant; readonly notBefore: Instant },
): SealedDocument {
  const { keyId, publicKey } = signing;
  const key = {
    keyid: keyId,
    publicKey: encodeBase64(publicKey),
    notBefore: dates.notBefore,
    notAfter: null,
    status: 'active' as const,
  };
  return sealDocument(
    'key-set',
    { vendor, version: FIRST_KEY_SET, issuedAt: dates.issuedAt, keys: [key] },
    root,
  );
}
