import {
  type AnyDocument,
  openBareEnvelope,
  openDocument,
  type VerifiedDocument,
} from '../../shared/document/document.ts';
import { isRequestFile, kindOfFile } from '../../shared/document/kinds.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import type { Counted, VerifiedLicense } from '../../shared/license/older-or-revoked.ts';
import { countOf } from '../../shared/license/verify-license.ts';
import type { VendorProfile } from '../../shared/profile/vendor-profile.ts';
import {
  authenticate,
  authenticateAs,
  pinnedTrust,
  requireVendor,
  type Trust,
  withKeySet,
} from '../../shared/trust/trust.ts';
import type { RefusalView } from '../../shared/views.ts';
import { nativeHashes, nativeVerifier } from '../crypto/native.ts';
import { LAYOUT, type StationFolder } from './folder.ts';

/** The signed documents of a station, each verified anew, and what is believed because of them. */
export interface Holdings {
  readonly trust: Trust;
  readonly keySet: VerifiedDocument<'key-set'> | undefined;
  readonly revocationList: VerifiedDocument<'revocation-list'> | undefined;
  readonly licenses: readonly VerifiedLicense[];
  /** Files of the store that cannot be used. The others are used all the same. */
  readonly problems: readonly ({ readonly file: string } & RefusalView)[];
}

/** The same, with the station's own requests, which only the making of a request needs. */
export interface HoldingsWithRequests extends Holdings {
  readonly preLicenses: readonly VerifiedDocument<'pre-license'>[];
  readonly upgradeRequests: readonly VerifiedDocument<'upgrade-request'>[];
}

/**
 * What a build believes before anything was imported: its root key, and the key set that its profile may
 * carry (spec T1, T5).
 */
export function bareHoldings(profile: VendorProfile): Holdings {
  const trust = pinnedTrust(profile.id, profile.rootPublicKey, {
    verify: nativeVerifier,
    sha256: nativeHashes.sha256,
  });
  const bare = { trust, keySet: undefined, revocationList: undefined, licenses: [], problems: [] };
  if (profile.keySet === null) return bare;
  const envelope = new Uint8Array(Buffer.from(profile.keySet, 'base64'));
  const keySet = authenticateAs(openBareEnvelope(envelope), ['key-set'], trust);
  requireVendor(keySet, trust);
  return withDocument(bare, keySet);
}

/**
 * What says whether a station is licensed: key sets, revocation lists and licenses. Key sets are read first:
 * the rest is checked with them.
 */
export function loadHoldings(folder: StationFolder, profile: VendorProfile): Holdings {
  const names = folder.list(LAYOUT.documents).filter((name) => !isRequestFile(name));
  const keySetsFirst = [...names.filter(isKeySet), ...names.filter((name) => !isKeySet(name))];
  return keySetsFirst.reduce(
    (holdings, name) => withStoredFile(holdings, folder, name, withDocument),
    bareHoldings(profile),
  );
}

export function withRequests(holdings: Holdings, folder: StationFolder): HoldingsWithRequests {
  const names = folder.list(LAYOUT.documents).filter(isRequestFile);
  const none: HoldingsWithRequests = { ...holdings, preLicenses: [], upgradeRequests: [] };
  return names.reduce((all, name) => withStoredFile(all, folder, name, withRequest), none);
}

/** One of the station's own requests; undefined if its file is missing or cannot be used. */
export function storedRequest(holdings: Holdings, folder: StationFolder, file: string) {
  const none: HoldingsWithRequests = { ...holdings, preLicenses: [], upgradeRequests: [] };
  const { preLicenses, upgradeRequests } = withStoredFile(none, folder, file, withRequest);
  return preLicenses[0] ?? upgradeRequests[0];
}

const isKeySet = (name: string): boolean => kindOfFile(name) === 'key-set';

function withStoredFile<H extends Holdings>(
  holdings: H,
  folder: StationFolder,
  name: string,
  add: (holdings: H, document: AnyDocument) => H,
): H {
  try {
    const bytes = folder.read(`${LAYOUT.documents}/${name}`);
    if (bytes === undefined) return holdings;
    const document = authenticate(openDocument(bytes), holdings.trust);
    requireVendor(document, holdings.trust);
    return add(holdings, document);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return {
      ...holdings,
      problems: [...holdings.problems, { file: name, code: error.code, details: error.details }],
    };
  }
}

/**
 * The holdings with one more verified document. Key sets and revocation lists replace lower ones only; other
 * kinds do not affect a license.
 */
export function withDocument(holdings: Holdings, document: AnyDocument): Holdings {
  switch (document.kind) {
    case 'key-set':
      if (document.payload.version <= (holdings.keySet?.payload.version ?? 0)) return holdings;
      return { ...holdings, keySet: document, trust: withKeySet(holdings.trust, document.payload) };
    case 'revocation-list':
      if (document.payload.sequence <= (holdings.revocationList?.payload.sequence ?? 0)) return holdings;
      return { ...holdings, revocationList: document };
    case 'license':
      return { ...holdings, licenses: [...holdings.licenses, document] };
    default:
      return holdings;
  }
}

function withRequest(holdings: HoldingsWithRequests, document: AnyDocument): HoldingsWithRequests {
  switch (document.kind) {
    case 'pre-license':
      return { ...holdings, preLicenses: [...holdings.preLicenses, document] };
    case 'upgrade-request':
      return { ...holdings, upgradeRequests: [...holdings.upgradeRequests, document] };
    default:
      return holdings;
  }
}

/** The newest license held of a softkey, as `verifyLicenseDocument` asks for it. */
export function newestHeld(holdings: Holdings, softkeyId: string): Counted | undefined {
  const ofSoftkey = holdings.licenses.filter(({ payload }) => payload.softkeyId === softkeyId);
  const newest = ofSoftkey.sort((a, b) => b.payload.sequence - a.payload.sequence)[0];
  return newest && countOf(newest);
}
