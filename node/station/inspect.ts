import type { InputOf, OutputOf } from '../../shared/contract.ts';
import { checkCodeOf } from '../../shared/document/check-code.ts';
import {
  type AnyDocument,
  readHeldPayload,
  type UnverifiedDocument,
} from '../../shared/document/document.ts';
import { KINDS, type Kind } from '../../shared/document/kinds.ts';
import type { PayloadOf } from '../../shared/document/payload/formats.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { type ExplainedReport, explainMatch, withoutCures } from '../../shared/fingerprint/explain.ts';
import { type FingerprintNow, matchFingerprints } from '../../shared/fingerprint/match.ts';
import { verifyDocument, verifyInside } from '../../shared/license/verify-document.ts';
import type { LicenseContext } from '../../shared/license/verify-license.ts';
import type { HypervisorKind } from '../../shared/machine/facts.ts';
import { authenticate, requireVendor } from '../../shared/trust/trust.ts';
import { licenseContext } from '../../shared/verify/file-verifier.ts';
import {
  type InnerFile,
  newOpeningBudget,
  type OpenedDocument,
  type OpeningBudget,
  openInside,
} from '../../shared/verify/opened-files.ts';
import type { InspectedDocument, Inspection, RefusalView } from '../../shared/views.ts';
import { nativeHashes } from '../crypto/native.ts';
import type { Station } from './context.ts';
import { nativeTools } from './file-verifier.ts';
import { stationFolder } from './folder.ts';
import { type Holdings, loadHoldings } from './holdings.ts';
import { machineNamed, type NamedMachine } from './named-machine.ts';
import { servingSoftkey } from './neighbours.ts';
import { observeNow, statesOf } from './observe.ts';
import { openFile } from './opened-files.ts';
import { basisOf } from './verify.ts';

/**
 * Support's view of a file: everything in it, whether each signature holds and by which key, and what is
 * wrong with it.
 */
export async function inspectFile(
  station: Station,
  { file, machine }: InputOf<'documents.inspect'>,
): Promise<OutputOf<'documents.inspect'>> {
  const holdings = loadHoldings(stationFolder(station.home.path), station.surroundings.profile);
  const heldAgainst =
    machine === null
      ? await thisMachine(station, holdings)
      : { ...machineNamed(machine, holdings.trust), own: undefined };
  const { fingerprint, runsOn, own } = heldAgainst;
  const judging = licenseContext(basisOf(station, holdings, fingerprint), nativeTools);
  const room = newOpeningBudget();
  return inspectAll(openFile(file, room), { ...judging, machine: fingerprint, runsOn, room, own });
}

/** This machine, with the softkey that serves it. */
async function thisMachine(
  station: Station,
  holdings: Holdings,
): Promise<NamedMachine & Pick<InspectContext, 'own'>> {
  const machine = await station.machine();
  const own = servingSoftkey(statesOf(holdings, observeNow(station, machine, holdings)));
  return { fingerprint: machine.fingerprint, runsOn: machine.facts.hypervisor.kind, own };
}

/**
 * What documents are judged by, the hypervisor that a drift is explained for, and how many more documents may
 * be opened.
 */
interface InspectContext extends LicenseContext {
  readonly machine: FingerprintNow;
  readonly runsOn: HypervisorKind;
  readonly room: OpeningBudget;
  /** The softkey that serves this machine; undefined: none does. */
  readonly own: string | undefined;
}

function inspectAll(all: Iterable<OpenedDocument>, context: InspectContext): Inspection {
  const documents: InspectedDocument[] = [];
  const refusals: RefusalView[] = [];
  for (const opened of all) {
    if ('document' in opened) documents.push(inspectDocument(opened.document, context));
    else refusals.push({ code: opened.refusal.code, details: opened.refusal.details });
  }
  return { documents, refusals };
}

function inspectDocument(document: UnverifiedDocument, context: InspectContext): InspectedDocument {
  const { kind, envelope, summary } = document;
  const { trust } = context;
  const { result: verified, refusal: unproved } = attempt(() => authenticate(document, trust));
  const payload = verified?.payload ?? payloadOf(document);
  const inside = inspectInside(payload, context);
  const refusal = unproved ?? refusalIn(() => verified && requireVendor(verified, trust));
  const judged = refusal ?? refusalIn(() => verified && requireGoodWithInside(verified, inside, context));
  const match = matchOf(payload, context);
  return {
    kind,
    checkCode: checkCodeOf(envelope, nativeHashes),
    summary,
    payload,
    signature: {
      holds: refusal === null && envelope.signature !== undefined,
      keyId: envelope.signature?.keyId ?? null,
      signer: KINDS[kind].signer,
      refusal,
    },
    match: match && isOfAnother(payload, match, context) ? withoutCures(match) : match,
    verdict: judged && asNeighbours(judged, context),
    inside,
  };
}

/** A license of another machine is told of as such, where this one has its own. */
function asNeighbours({ code, details }: RefusalView, { own }: InspectContext): RefusalView {
  const isNeighbours = code === 'OTHER_MACHINE' && own !== undefined && details['softkeyId'] !== own;
  return { code, details: isNeighbours ? { ...details, own } : details };
}

/** A document of another machine, where this one has its own softkey: nothing is to be put right here. */
function isOfAnother(
  payload: AnyPayload | null,
  { verdict }: ExplainedReport,
  { own }: InspectContext,
): boolean {
  if (verdict !== 'broken' || payload === null || own === undefined) return false;
  return !('softkeyId' in payload) || payload.softkeyId !== own;
}

function inspectInside(payload: AnyPayload | null, context: InspectContext): InspectedDocument['inside'] {
  return Array.from(openInside(documentsInside(payload), context.room, ''), (opened) => ({
    name: opened.name,
    ...inspectAll([opened], context),
  }));
}

/**
 * What `softkey verify` would say: a bundle is as good as what is in it; a license in a request is judged by
 * itself.
 */
function requireGoodWithInside(
  document: AnyDocument,
  inside: InspectedDocument['inside'],
  context: InspectContext,
): void {
  verifyDocument(document, context);
  if (document.kind === 'courier-bundle') verifyInside(inside.map((one) => ({ ok: isGood(one) })));
}

function isGood({ documents, refusals }: Inspection): boolean {
  return refusals.length === 0 && documents.every(({ verdict }) => verdict === null);
}

export type AnyPayload = PayloadOf[Kind];

/**
 * The payload, whoever signed it: support looks at it, but nothing is decided by it. Null if it does not
 * follow the strict profile.
 */
function payloadOf({ envelope }: UnverifiedDocument): AnyPayload | null {
  try {
    return readHeldPayload(envelope);
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

function matchOf(payload: AnyPayload | null, { machine, runsOn }: InspectContext): ExplainedReport | null {
  if (payload === null || !('fingerprint' in payload)) return null;
  const policy = 'matching' in payload ? payload.matching : 'standard';
  return explainMatch(matchFingerprints(payload.fingerprint, machine, policy), runsOn);
}

function documentsInside(payload: AnyPayload | null): readonly InnerFile[] {
  if (payload === null) return [];
  if ('documents' in payload) return payload.documents;
  return 'currentLicense' in payload ? [{ name: 'currentLicense', envelope: payload.currentLicense }] : [];
}

function attempt<T>(
  action: () => T,
): { result: T; refusal: null } | { result: undefined; refusal: RefusalView } {
  try {
    return { result: action(), refusal: null };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { result: undefined, refusal: { code: error.code, details: error.details } };
  }
}

/** Null where nothing was refused. */
export function refusalIn(check: () => unknown): RefusalView | null {
  return attempt(check).refusal;
}
