import {
  openBareEnvelope,
  type SigningIdentity,
  type VerifiedDocument,
} from '../../shared/document/document.ts';
import type { KeySet } from '../../shared/document/payload/key-set.ts';
import { encodeBase64 } from '../../shared/encoding/base64.ts';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import type { VendorProfile } from '../../shared/profile/vendor-profile.ts';
import { authenticateAs, pinnedTrust, type Trust, withKeySet } from '../../shared/trust/trust.ts';
import { nativeHashes, nativeVerifier } from '../crypto/native.ts';
import { type DeskKeysFile, keysDamaged, type PublicKeysFile } from './keys-file.ts';
import { keysOf } from './signing-keys.ts';

/** What a desk believes: its key set, and what that makes of the root key of this program. */
export interface DeskTrust {
  readonly keySet: VerifiedDocument<'key-set'>;
  readonly trust: Trust;
}

/**
 * Of a desk whose keys are locked: whose desk it is shows in the root key that signed its key set.
 * `DESK_OTHER_VENDOR`, or `LEDGER_CORRUPT` for a key set that is damaged.
 */
export function trustOfLocked({ vendor, keySet }: PublicKeysFile, profile: VendorProfile): DeskTrust {
  requireVendorOf(profile, vendor);
  const pinned = trustIn(profile);
  const opened = openKeySet(keySet, pinned, () => otherVendor(profile, vendor));
  return { keySet: opened, trust: withKeySet(pinned, opened.payload) };
}

/** Of a desk whose keys are open. */
export function trustOfOpen(
  { vendor, keySet: envelope, seeds }: DeskKeysFile,
  profile: VendorProfile,
): DeskTrust & { readonly signer: SigningIdentity } {
  const keys = keysOf(seeds);
  requireVendorOf(profile, vendor, keys.root.publicKey);
  const pinned = trustIn(profile);
  const keySet = openKeySet(envelope, pinned);
  const trust = withKeySet(pinned, keySet.payload);
  return { keySet, trust, signer: requireInKeySet(keys.signing, trust) };
}

/**
 * A vendor is identified by its root key, if that is known: every station of this build would refuse licenses
 * under another one.
 */
export function requireVendorOf(profile: VendorProfile, vendor: string, root?: Uint8Array): void {
  if (vendor !== profile.id || (root !== undefined && encodeBase64(root) !== profile.rootPublicKey))
    throw otherVendor(profile, vendor);
}

function otherVendor({ id }: VendorProfile, vendor: string): LicensingError {
  return new LicensingError('DESK_OTHER_VENDOR', { vendor, program: id });
}

/** What stations believe that have this key set. */
export function trustWith(profile: VendorProfile, keySet: KeySet): Trust {
  return withKeySet(trustIn(profile), keySet);
}

/**
 * What a desk believes of its own ledger: a key that was withdrawn signed what is in there all the same.
 * Never for what comes from outside, unless it is held against the ledger.
 */
export function trustInLedger(trust: Trust): Trust {
  const keys = [...trust.signingKeys].map(
    ([id, key]) => [id, { ...key, status: 'active' as const }] as const,
  );
  return { ...trust, signingKeys: new Map(keys) };
}

/** A key set of the ledger, which this vendor's root key signed. `LEDGER_CORRUPT` */
export function openOwnKeySet(
  envelope: Uint8Array<ArrayBuffer>,
  profile: VendorProfile,
): VerifiedDocument<'key-set'> {
  return openKeySet(envelope, trustIn(profile));
}

function trustIn({ id, rootPublicKey }: VendorProfile): Trust {
  return pinnedTrust(id, rootPublicKey, { verify: nativeVerifier, sha256: nativeHashes.sha256 });
}

/**
 * `unknownRoot`: what to refuse with if another root key signed the key set. If the seeds belong to our root
 * key, the file is damaged.
 */
function openKeySet(
  envelope: Uint8Array<ArrayBuffer>,
  trust: Trust,
  unknownRoot: (cause: unknown) => LicensingError = keysDamaged,
): VerifiedDocument<'key-set'> {
  try {
    const document = authenticateAs(openBareEnvelope(envelope), ['key-set'], trust);
    if (document.payload.vendor === trust.vendor) return document;
  } catch (error) {
    if (isRefusal(error, 'KEY_UNKNOWN')) throw unknownRoot(error);
    throw isRefusal(error) ? keysDamaged(error) : error;
  }
  throw keysDamaged();
}

function requireInKeySet(signing: SigningIdentity, { signingKeys }: Trust): SigningIdentity {
  if (!signingKeys.has(signing.keyId)) throw keysDamaged();
  return signing;
}
