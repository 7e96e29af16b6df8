import type { InputOf, OutputOf } from '../../shared/contract.ts';
import { checkCodeOf } from '../../shared/document/check-code.ts';
import { readHeldPayload, type UnverifiedDocument } from '../../shared/document/document.ts';
import { KINDS, type Kind } from '../../shared/document/kinds.ts';
import type { PayloadOf } from '../../shared/document/payload/formats.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { type ExplainedReport, explain } from '../../shared/fingerprint/explain.ts';
import { matchFingerprints } from '../../shared/fingerprint/match.ts';
import type { LicenseContext } from '../../shared/license/verify-license.ts';
import type { HypervisorKind } from '../../shared/machine/facts.ts';
import { authenticate, requireVendor } from '../../shared/trust/trust.ts';
import type { InspectedDocument, Inspection, RefusalView } from '../../shared/views.ts';
import { nativeHashes } from '../crypto/native.ts';
import type { Station } from './context.ts';
import { type Opened, openFile, openInner } from './opened-files.ts';
import { basisOf, licenseContext, requireGood } from './verify.ts';

/** Support's view of a file: everything in it, whether each signature holds and by which key, and what is wrong with it. */
export async function inspectFile(
  station: Station,
  { file }: InputOf<'documents.inspect'>,
): Promise<OutputOf<'documents.inspect'>> {
  const { facts, fingerprint } = await station.machine();
  const judging = licenseContext(basisOf(station, () => fingerprint));
  return inspectAll(openFile(file), { ...judging, runsOn: facts.hypervisor.kind });
}

/** What documents are judged by, and what this machine runs on, by which a drift is explained. */
interface InspectContext extends LicenseContext {
  readonly runsOn: HypervisorKind;
}

function inspectAll(opened: readonly Opened[], context: InspectContext): Inspection {
  return {
    documents: opened.flatMap((one) => ('document' in one ? [inspectDocument(one.document, context)] : [])),
    refusals: opened.flatMap((one) =>
      'refusal' in one ? [{ code: one.refusal.code, details: one.refusal.details }] : [],
    ),
  };
}

function inspectDocument(document: UnverifiedDocument, context: InspectContext): InspectedDocument {
  const { kind, envelope, summary } = document;
  const { trust } = context;
  const payload = payloadOf(document);
  const refusal = refusalIn(() => requireVendor(authenticate(document, trust), trust));
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
    match: matchOf(payload, context),
    verdict: refusalIn(() => requireGood(document, context)),
    inside: documentsInside(payload).map(({ name, envelope }) => ({
      name,
      ...inspectAll([openInner(name, envelope)], context),
    })),
  };
}

export type AnyPayload = PayloadOf[Kind];

/** The payload whoever signed it: support looks at it, and nothing is decided by it. Null where it is not in the strict profile. */
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
  return explain(matchFingerprints(payload.fingerprint, machine, policy), runsOn);
}

function documentsInside(
  payload: AnyPayload | null,
): readonly { readonly name: string; readonly envelope: string }[] {
  if (payload === null) return [];
  if ('documents' in payload) return payload.documents;
  return 'currentLicense' in payload ? [{ name: 'currentLicense', envelope: payload.currentLicense }] : [];
}

export function refusalIn(check: () => void): RefusalView | null {
  try {
    check();
    return null;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { code: error.code, details: error.details };
  }
}
