import { nativeHashes } from '../../node/crypto/native.ts';
import { openDocument, readPayload } from '../../shared/document/document.ts';
import { fingerprintOf } from '../../shared/fingerprint/fingerprint.ts';
import type { FingerprintNow } from '../../shared/fingerprint/match.ts';
import type { VerifyBasis } from '../../shared/verify/file-verifier.ts';
import { factsOf, SCADA_01 } from '../station/made-up-machine.ts';
import { firstKey, keySetFile, profile } from '../station/vendor.ts';

/**
 * What the benchmark's licenses are verified against: the made-up vendor and the machine that they are for.
 */
export function benchBasis(): VerifyBasis & { readonly machine: FingerprintNow } {
  const now = '2026-03-15T00:00:00Z';
  const { envelope } = openDocument(Buffer.from(keySetFile(1, [firstKey]).text));
  return {
    profile,
    keySet: readPayload({ ...envelope, kind: 'key-set' }),
    revocationList: undefined,
    machine: fingerprintOf(factsOf(SCADA_01, now).readings, profile.id, nativeHashes),
    now,
  };
}
