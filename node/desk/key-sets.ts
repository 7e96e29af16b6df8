import type { KeysView } from '../../shared/desk-key-views.ts';
import { armorEnvelope, type VerifiedDocument } from '../../shared/document/document.ts';
import { readEnvelope } from '../../shared/document/envelope.ts';
import { fileNameOf } from '../../shared/document/file-name.ts';
import type { KeySet, SigningKey } from '../../shared/document/payload/key-set.ts';
import { decodeBase64 } from '../../shared/encoding/base64.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { equalBytes } from '../../shared/license/older-or-revoked.ts';
import type { VendorProfile } from '../../shared/profile/vendor-profile.ts';
import type { FileOut } from '../../shared/views.ts';
import type { LedgerTables } from './ledger.ts';
import type { IssuedLicense } from './license-table.ts';

/**
 * Refuses a desk whose keys are older than its ledger: they were changed elsewhere, or the change was
 * interrupted. Stations that know the newer key set would take nothing of it. `KEYS_OLDER`
 */
export async function requireNewestKeys(
  { version }: KeySet,
  { keySets }: Pick<LedgerTables, 'keySets'>,
): Promise<void> {
  const newest = (await keySets.newest())?.version ?? 0;
  if (newest > version) throw new LicensingError('KEYS_OLDER', { version, newest });
}

/**
 * Refuses to give out once more a license that was signed with a key that was withdrawn since then: no
 * station takes it. `KEY_WITHDRAWN`
 */
export function requireKeyStands({ license, envelopeBytes }: IssuedLicense, keySet: KeySet): void {
  const key = withdrawnKeyOf(envelopeBytes, keySet);
  if (key === undefined) return;
  const { softkeyId, host } = license;
  throw new LicensingError('KEY_WITHDRAWN', { keyId: key.keyid, softkeyId, host });
}

/** The key that signed it, where it was withdrawn since then. */
export function withdrawnKeyOf(envelope: Uint8Array<ArrayBuffer>, { keys }: KeySet): SigningKey | undefined {
  const keyId = readEnvelope(envelope).signature?.keyId;
  return keys.find(({ keyid, status }) => keyid === keyId && status === 'withdrawn');
}

/** A key set as a file, where the programs of this build do not know it from their beginning. */
export function keySetToBring(
  keySet: VerifiedDocument<'key-set'>,
  profile: VendorProfile,
): FileOut | undefined {
  return isBuiltIn(keySet, profile) ? undefined : keySetFile(keySet);
}

export function keySetFile({ payload, envelopeBytes }: VerifiedDocument<'key-set'>): FileOut {
  return { name: fileNameOf('key-set', payload), text: armorEnvelope(envelopeBytes) };
}

function isBuiltIn({ envelopeBytes }: VerifiedDocument<'key-set'>, { keySet }: VendorProfile): boolean {
  const built = keySet === null ? undefined : decodeBase64(keySet);
  return built !== undefined && equalBytes(built, envelopeBytes);
}

/** The key that signs now: the one without an end. */
export function currentKey({ keys }: KeySet): SigningKey | undefined {
  return keys.find(isCurrent);
}

function isCurrent({ status, notAfter }: SigningKey): boolean {
  return status === 'active' && notAfter === null;
}

/** The keys: the one that signs, then those before it. */
export function keysView({ version, issuedAt, keys }: KeySet): KeysView {
  const views = keys.map((key) => ({
    keyId: key.keyid,
    from: key.notBefore,
    until: key.notAfter,
    state: key.status === 'withdrawn' ? key.status : isCurrent(key) ? ('signs' as const) : ('ended' as const),
  }));
  const [signs, others] = [
    views.filter(({ until }) => until === null),
    views.filter(({ until }) => until !== null),
  ];
  return {
    version,
    issuedAt,
    keys: [...signs, ...others.sort((one, other) => (one.from < other.from ? 1 : -1))],
  };
}
