import type { SealedDocument } from '../../shared/document/document.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import { nativeHashes } from '../crypto/native.ts';
import { type DeskSeeds, firstKeySet, keysOf } from './signing-keys.ts';

/**
 * The demo vendor's secret keys, which are public: everyone can issue its licenses, and every screen says so.
 * Only builds for the demo vendor carry this file.
 */

const BEGINNING = '2026-01-01T00:00:00Z';

export const demoSeeds: DeskSeeds = {
  root: nativeHashes.sha256(encodeUtf8('softkey demo root key')),
  signing: nativeHashes.sha256(encodeUtf8('softkey demo signing key')),
};

/** The same bytes on every machine, so that the demo vendor's profile can carry them. */
export function demoKeySet(vendor: string): SealedDocument {
  return firstKeySet(vendor, keysOf(demoSeeds), { issuedAt: BEGINNING, notBefore: BEGINNING });
}
