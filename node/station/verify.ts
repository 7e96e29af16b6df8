import { setImmediate } from 'node:timers/promises';
import type { FileIn, InputOf, OutputOf } from '../../shared/contract.ts';
import type { UnverifiedDocument } from '../../shared/document/document.ts';
import { type Kind, REQUEST_KINDS } from '../../shared/document/kinds.ts';
import { openInner, openOneDocument } from '../../shared/document/open-file.ts';
import type { CourierBundle } from '../../shared/document/payload/courier-bundle.ts';
import type { Fingerprint } from '../../shared/document/payload/fields.ts';
import type { KeySet } from '../../shared/document/payload/key-set.ts';
import type { RevocationList } from '../../shared/document/payload/revocation-list.ts';
import { type Instant, later } from '../../shared/encoding/instant.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import type { FingerprintNow } from '../../shared/fingerprint/match.ts';
import { provenBy, verifyDocument, verifyInside } from '../../shared/license/verify-document.ts';
import type { LicenseContext } from '../../shared/license/verify-license.ts';
import type { VendorProfile } from '../../shared/profile/vendor-profile.ts';
import {
  authenticate,
  authenticateAs,
  pinnedTrust,
  requireVendor,
  type Trust,
  withKeySet,
} from '../../shared/trust/trust.ts';
import type { VerifyLine } from '../../shared/views.ts';
import { nativeHashes, nativeVerifier } from '../crypto/native.ts';
import { inflate } from '../files/deflate.ts';
import { clockOf, type Station } from './context.ts';
import { loadEvidence, revocationsIn } from './evidence.ts';
import { stationFolder } from './folder.ts';
import { bareHoldings, loadHoldings } from './holdings.ts';

/** All that files are verified against, as plain values that can be sent to a worker. */
export interface VerifyBasis {
  readonly profile: Pick<VendorProfile, 'id' | 'rootPublicKey' | 'products'>;
  readonly keySet: KeySet | undefined;
  readonly revocationList: Pick<RevocationList, 'revoked'> | undefined;
  readonly machine: FingerprintNow;
  readonly now: Instant;
}

/** Verifies one file's content against a basis that was prepared once. */
export type FileVerifier = (name: string, read: () => Uint8Array) => VerifyLine;

/** After this many files, the thread is free for a moment, because a window may run on it. */
const AT_A_STRETCH = 16;

/** One line per file, in their order. */
export async function verifyGiven(
  station: Station,
  { files, machine }: InputOf<'documents.verify'>,
): Promise<OutputOf<'documents.verify'>> {
  const verify = fileVerifier(await verifyBasis(station, machine));
  const lines: VerifyLine[] = [];
  for (const { name, bytes } of files) {
    if (lines.length % AT_A_STRETCH === 0) await setImmediate();
    lines.push(verify(name, () => bytes));
  }
  return { lines };
}

/** The basis of this station, or with `machine`, a pre-license, that of the machine it was made on. */
export async function verifyBasis(station: Station, machine: FileIn | null): Promise<VerifyBasis> {
  if (machine !== null) return basisOf(station, (trust) => fingerprintIn(machine, trust));
  const { fingerprint } = await station.machine();
  return basisOf(station, () => fingerprint);
}

/** The basis for a machine, whose document is verified first if there is one. */
export function basisOf(station: Station, machine: (trust: Trust) => FingerprintNow): VerifyBasis {
  const { profile } = station.surroundings;
  const folder = stationFolder(station.home.path);
  const holdings = loadHoldings(folder, profile);
  const { trust, keySet, licenses } = holdings;
  const { record } = loadEvidence(folder, licenses);
  const now = clockOf(station);
  return {
    profile: { id: profile.id, rootPublicKey: profile.rootPublicKey, products: profile.products },
    keySet: keySet?.payload ?? bareHoldings(profile).keySet?.payload,
    revocationList: revocationsIn(holdings, record),
    machine: machine(trust),
    now: later(now, record?.highest ?? now),
  };
}

/** The fingerprint in a pre-license or an upgrade request, which must itself hold. */
function fingerprintIn({ bytes }: FileIn, trust: Trust): Fingerprint {
  const document = authenticateAs(openOneDocument(bytes, inflate), REQUEST_KINDS, trust);
  requireVendor(document, trust);
  return document.payload.fingerprint;
}

/**
 * Makes the verifier of a basis: a license must be genuine, for the machine, not revoked, and in its term or
 * grace; other kinds must be intact and signed by the signer of their kind; a bundle is as good as its
 * documents.
 */
export function fileVerifier(basis: VerifyBasis): FileVerifier {
  const context = licenseContext(basis);
  return (name, read) => lineOf(name, () => openOneDocument(read(), inflate), context);
}

const NOTHING_INSIDE: readonly VerifyLine[] = [];

function lineOf(file: string, open: () => UnverifiedDocument, context: LicenseContext): VerifyLine {
  let kind: Kind | null = null;
  let inside = NOTHING_INSIDE;
  try {
    const opened = open();
    kind = opened.kind;
    const document = authenticate(opened, context.trust);
    verifyDocument(document, context);
    if (document.kind === 'courier-bundle') inside = linesInside(file, document.payload, context);
    verifyInside(inside);
    return { file, ok: true, code: 'OK', details: {}, kind, proof: provenBy(kind), inside };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { file, ok: false, code: error.code, details: error.details, kind, proof: null, inside };
  }
}

function linesInside(
  bundle: string,
  { documents }: CourierBundle,
  context: LicenseContext,
): readonly VerifyLine[] {
  return documents.map(({ name, envelope }) =>
    lineOf(`${bundle} » ${name}`, () => openInner(envelope), context),
  );
}

/** What `verifyDocument` judges by. */
export function licenseContext({
  profile,
  keySet,
  revocationList,
  machine,
  now,
}: VerifyBasis): LicenseContext {
  const pinned = pinnedTrust(profile.id, profile.rootPublicKey, {
    verify: nativeVerifier,
    sha256: nativeHashes.sha256,
  });
  return {
    trust: keySet === undefined ? pinned : withKeySet(pinned, keySet),
    products: new Set(profile.products.map(({ id }) => id)),
    machine,
    held: () => undefined,
    revocations: revocationList,
    now,
  };
}
