import { openOneInside } from '../../shared/containers/open-one.ts';
import type { FileIn, InputOf, OutputOf } from '../../shared/contract.ts';
import { checkCodeOf } from '../../shared/document/check-code.ts';
import { differencesOf } from '../../shared/document/differences.ts';
import { readHeldPayload, type UnverifiedDocument } from '../../shared/document/document.ts';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import { type ExplainedReport, explainMatch } from '../../shared/fingerprint/explain.ts';
import { matchFingerprints } from '../../shared/fingerprint/match.ts';
import { provenBy } from '../../shared/license/verify-document.ts';
import { shownDifferences } from '../../shared/text/field-differences.ts';
import { authenticate, requireVendor, type Trust } from '../../shared/trust/trust.ts';
import type { ComparedDocument } from '../../shared/views.ts';
import { nativeHashes } from '../crypto/native.ts';
import { unpackers } from '../files/unpackers.ts';
import type { Station } from './context.ts';
import { stationFolder } from './folder.ts';
import { loadHoldings } from './holdings.ts';
import { type AnyPayload, refusalIn } from './inspect.ts';

/** Support's view of two files: how their documents differ, whoever signed them. */
export function compareFiles(
  station: Station,
  { one, other }: InputOf<'documents.compare'>,
): OutputOf<'documents.compare'> {
  const { trust } = loadHoldings(stationFolder(station.home.path), station.surroundings.profile);
  const [before, after] = [open(one), open(other)];
  const match = matchOf(before.payload, after.payload);
  return {
    one: described(before.document, trust),
    other: described(after.document, trust),
    match,
    ...shownDifferences(
      differencesOf(
        withoutFingerprint(before.payload, match !== null),
        withoutFingerprint(after.payload, match !== null),
      ),
    ),
  };
}

interface Opened {
  readonly document: UnverifiedDocument;
  readonly payload: AnyPayload;
}

/** A refusal names its file, because there are two. */
function open({ name, bytes }: FileIn): Opened {
  try {
    const document = openOneInside(bytes, unpackers);
    return { document, payload: readHeldPayload(document.envelope) };
  } catch (error) {
    throw isRefusal(error)
      ? new LicensingError(error.code, { ...error.details, file: name }, { cause: error })
      : error;
  }
}

function described(document: UnverifiedDocument, trust: Trust): ComparedDocument {
  const { kind, envelope } = document;
  const refusal = refusalIn(() => requireVendor(authenticate(document, trust), trust));
  const proof = refusal === null ? provenBy(kind) : null;
  return { kind, checkCode: checkCodeOf(envelope, nativeHashes), genuine: proof === 'vendor', proof };
}

/**
 * Compared by the license's policy if one of the two is a license, and explained for the other's hypervisor.
 */
function matchOf(one: AnyPayload, other: AnyPayload): ExplainedReport | null {
  if (!('fingerprint' in one) || !('fingerprint' in other)) return null;
  const policy = [one, other].flatMap((payload) => ('matching' in payload ? [payload.matching] : []))[0];
  const on = [other, one].flatMap((payload) => ('hypervisor' in payload ? [payload.hypervisor.kind] : []))[0];
  return explainMatch(matchFingerprints(one.fingerprint, other.fingerprint, policy), on ?? 'unknown');
}

/** A match report says the same as the digests, in a form that people can read. */
function withoutFingerprint(payload: AnyPayload, matched: boolean): object {
  if (!matched || !('fingerprint' in payload)) return payload;
  const { fingerprint: _, ...rest } = payload;
  return rest;
}
