import { mayLieInside, openPlain } from '../containers/open-one.ts';
import type { Unpackers } from '../containers/unpacking.ts';
import type { FileIn } from '../contract.ts';
import type { UnverifiedDocument } from '../document/document.ts';
import type { Kind } from '../document/kinds.ts';
import { openInner } from '../document/open-file.ts';
import type { CourierBundle } from '../document/payload/courier-bundle.ts';
import type { KeySet } from '../document/payload/key-set.ts';
import type { RevocationList } from '../document/payload/revocation-list.ts';
import { type DocumentSubject, subjectOf } from '../document/subject.ts';
import type { Instant } from '../encoding/instant.ts';
import { isRefusal, type LicensingError } from '../errors/refusal.ts';
import type { FingerprintNow } from '../fingerprint/match.ts';
import { provenBy, verifyDocument, verifyInside } from '../license/verify-document.ts';
import type { LicenseContext } from '../license/verify-license.ts';
import { productIds } from '../profile/products.ts';
import type { VendorProfile } from '../profile/vendor-profile.ts';
import type { Hashes, Verifier } from '../signature/cryptography.ts';
import {
  authenticate,
  authenticateAs,
  pinnedTrust,
  requireVendor,
  type Trust,
  withKeySet,
} from '../trust/trust.ts';
import type { VerifyLine } from '../views.ts';
import { fileOpener, newOpeningBudget, type OpenedDocument } from './opened-files.ts';

/** All that files are verified against, as plain values that can be sent to a worker. */
export interface VerifyBasis {
  readonly profile: Pick<VendorProfile, 'id' | 'rootPublicKey' | 'products'>;
  readonly keySet: KeySet | undefined;
  readonly revocationList: Pick<RevocationList, 'revoked'> | undefined;
  /** The machine that licenses should be for; null: any (spec V7 is left out). */
  readonly machine: FingerprintNow | null;
  readonly now: Instant;
}

/** What a program verifies with. */
export interface VerifyTools {
  readonly unpackers: Unpackers;
  readonly verifier: Verifier;
  readonly sha256: Hashes['sha256'];
}

/** Verifies one file's content against a basis that was prepared once. */
export type FileVerifier = (name: string, read: () => Uint8Array) => VerifyLine;

/**
 * Makes the verifier of a basis: a license must be genuine, for the machine, not revoked, and in its term or
 * grace; other kinds must be intact and signed by the signer of their kind; a bundle is as good as its
 * documents.
 */
export function fileVerifier(basis: VerifyBasis, tools: VerifyTools): FileVerifier {
  const context = licenseContext(basis, tools);
  const { inflate } = tools.unpackers;
  return (name, read) => {
    const line = lineOf(name, () => openPlain(read(), inflate), context);
    const isOne = line.code !== 'SEVERAL_DOCUMENTS' && !mayLieInside(line);
    return isOne ? line : lineOfAll({ name, bytes: read() }, line, basis, tools);
  };
}

/**
 * A file that is no document itself, or more than one, is as good as all that are in it, as on their way to a
 * station: first its key sets count, then what was signed with the keys in them.
 */
function lineOfAll(file: FileIn, line: VerifyLine, basis: VerifyBasis, tools: VerifyTools): VerifyLine {
  const opened = [...fileOpener(tools.unpackers).openFile(file, newOpeningBudget())];
  const { trust } = licenseContext(basis, tools);
  const context = licenseContext({ ...basis, keySet: newestKeySet(opened, basis.keySet, trust) }, tools);
  const lines = opened.map((one, place) =>
    lineOf(nameAmong(opened, place), () => ('document' in one ? one.document : refuse(one.refusal)), context),
  );
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return { ...only, file: line.file };
  return asGoodAs(lines, line);
}

/** Several documents of one file are told apart by their number. */
function nameAmong(opened: readonly OpenedDocument[], place: number): string {
  const file = opened[place]?.file ?? '';
  const [first, last] = [
    opened.findIndex((one) => one.file === file),
    opened.findLastIndex((one) => one.file === file),
  ];
  return first === last ? file : `${file} » ${place - first + 1}`;
}

/** The newest genuine key set among what was opened, where it is newer than the one that is known. */
export function newestKeySet(
  opened: readonly OpenedDocument[],
  known: KeySet | undefined,
  trust: Trust,
): KeySet | undefined {
  let newest = known;
  for (const one of opened) {
    const keySet = 'document' in one ? genuineKeySet(one.document, trust) : undefined;
    if (keySet !== undefined && keySet.version > (newest?.version ?? 0)) newest = keySet;
  }
  return newest;
}

function genuineKeySet(document: UnverifiedDocument, trust: Trust): KeySet | undefined {
  try {
    const keySet = authenticateAs(document, ['key-set'], trust);
    requireVendor(keySet, trust);
    return keySet.payload;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return undefined;
  }
}

function asGoodAs(lines: readonly VerifyLine[], line: VerifyLine): VerifyLine {
  const bad = lines.filter(({ ok }) => !ok).length;
  if (bad === 0) return { ...line, ok: true, code: 'OK', details: {}, inside: lines };
  return { ...line, code: 'INSIDE_REFUSED', details: { bad, count: lines.length }, inside: lines };
}

function refuse(refusal: LicensingError): never {
  throw refusal;
}

const NOTHING_INSIDE: readonly VerifyLine[] = [];

function lineOf(file: string, open: () => UnverifiedDocument, context: LicenseContext): VerifyLine {
  let kind: Kind | null = null;
  let subject: DocumentSubject | null = null;
  let inside = NOTHING_INSIDE;
  try {
    const opened = open();
    kind = opened.kind;
    const document = authenticate(opened, context.trust);
    subject = subjectOf(document);
    verifyDocument(document, context);
    if (document.kind === 'courier-bundle') inside = linesInside(file, document.payload, context);
    verifyInside(inside);
    return { file, ok: true, code: 'OK', details: {}, kind, subject, proof: provenBy(kind), inside };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { file, ok: false, code: error.code, details: error.details, kind, subject, proof: null, inside };
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
export function licenseContext(
  { profile, keySet, revocationList, machine, now }: VerifyBasis,
  { verifier, sha256 }: Omit<VerifyTools, 'unpackers'>,
): LicenseContext {
  const pinned = pinnedTrust(profile.id, profile.rootPublicKey, { verify: verifier, sha256 });
  return {
    trust: keySet === undefined ? pinned : withKeySet(pinned, keySet),
    products: new Set(productIds(profile)),
    machine,
    held: () => undefined,
    revocations: revocationList,
    now,
  };
}
