import type { FileIn } from '../../shared/contract.ts';
import {
  armorEnvelope,
  openBareEnvelope,
  type SigningIdentity,
  type VerifiedDocument,
} from '../../shared/document/document.ts';
import { fileNameOf } from '../../shared/document/file-name.ts';
import { encodeBase64 } from '../../shared/encoding/base64.ts';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import type { VendorProfile } from '../../shared/profile/vendor-profile.ts';
import { authenticate, pinnedTrust, type Trust, withKeySet } from '../../shared/trust/trust.ts';
import type { FileOut } from '../../shared/views.ts';
import { nativeHashes, nativeVerifier } from '../crypto/native.ts';
import type { Surroundings } from '../surroundings.ts';
import { ledgerView } from './audit.ts';
import type { DeskContext } from './context.ts';
import { issue } from './issue.ts';
import { keysDamaged, readKeys } from './keys-file.ts';
import { openLedger } from './ledger.ts';
import { type DeskKeys, keysOf } from './signing-keys.ts';
import type { Terms } from './terms.ts';
import { upgrade } from './upgrade.ts';
import type { IssueView, LedgerView } from './views.ts';

/** The vendor's desk. Every call is done, and on the disk, when it returns. */
export interface Desk {
  /** Answers a pre-license. */
  readonly issue: (file: FileIn, terms: Terms | undefined) => IssueView;
  /** Answers an upgrade request. */
  readonly upgrade: (file: FileIn, terms: Terms | undefined) => IssueView;
  /** Everything the ledger holds, looked at whole: takes time in step with its size. */
  readonly ledger: () => LedgerView;
  /** The newest key set, to hand out to stations. */
  readonly keySet: () => FileOut;
  readonly close: () => void;
}

/**
 * Opens the desk in a folder: `DESK_MISSING`, `PASSPHRASE_MISSING`, `PASSPHRASE_WRONG`, `DESK_OTHER_VENDOR`, `LEDGER_CORRUPT`,
 * `LEDGER_LOCKED` or `RUNTIME_TOO_OLD`. `passphrase` is not looked at where the keys are public.
 */
export async function openDesk(
  dir: string,
  passphrase: string | undefined,
  surroundings: Surroundings,
): Promise<Desk> {
  const { vendor, keySet: envelope, seeds } = readKeys(dir, passphrase);
  const keys = keysOf(seeds);
  requireVendorOf(surroundings.profile, vendor, keys);
  const pinned = trustIn(surroundings.profile);
  const keySet = openKeySet(envelope, pinned);
  const trust = withKeySet(pinned, keySet.payload);
  const signer = requireInKeySet(keys.signing, trust);
  const ledger = await openLedger(dir);
  return deskOf({ ledger, trust, signer, surroundings }, keySet);
}

function deskOf(context: DeskContext, keySet: VerifiedDocument<'key-set'>): Desk {
  return {
    issue: (file, terms) => issue(file, terms, context),
    upgrade: (file, terms) => upgrade(file, terms, context),
    ledger: () => ledgerView(context.ledger, context.trust.vendor),
    keySet: () => ({
      name: fileNameOf('key-set', keySet.payload),
      text: armorEnvelope(keySet.envelopeBytes),
    }),
    close: () => context.ledger.close(),
  };
}

/** A vendor is its root key: licenses under another one would be refused by every station of this build. */
function requireVendorOf(profile: VendorProfile, vendor: string, { root }: DeskKeys): void {
  if (vendor !== profile.id || encodeBase64(root.publicKey) !== profile.rootPublicKey)
    throw new LicensingError('DESK_OTHER_VENDOR', { vendor, program: profile.id });
}

function trustIn({ id, rootPublicKey }: VendorProfile): Trust {
  return pinnedTrust(id, rootPublicKey, { verify: nativeVerifier, sha256: nativeHashes.sha256 });
}

function openKeySet(envelope: Uint8Array<ArrayBuffer>, trust: Trust): VerifiedDocument<'key-set'> {
  try {
    const document = authenticate(openBareEnvelope(envelope, ['key-set']), trust);
    if (document.kind === 'key-set' && document.payload.vendor === trust.vendor) return document;
  } catch (error) {
    throw isRefusal(error) ? keysDamaged(error) : error;
  }
  throw keysDamaged();
}

function requireInKeySet(signing: SigningIdentity, { signingKeys }: Trust): SigningIdentity {
  if (!signingKeys.has(signing.keyId)) throw keysDamaged();
  return signing;
}
