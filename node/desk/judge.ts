import type { FileIn } from '../../shared/contract.ts';
import type {
  LicenseDates,
  ReplacedSoftkey,
  RequestFace,
  RequestFate,
  RequestJudgement,
} from '../../shared/desk-judgement.ts';
import type { IssueView } from '../../shared/desk-views.ts';
import { checkCodeOf } from '../../shared/document/check-code.ts';
import type { License } from '../../shared/document/payload/license.ts';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import { graceUntil } from '../../shared/license/term.ts';
import type { Trust } from '../../shared/trust/trust.ts';
import { nativeHashes } from '../crypto/native.ts';
import { tryAnswers, usualRules } from './batch.ts';
import { type OpenDesk, openRequest, type RequestDocument } from './context.ts';
import { givenLicense, licenseIn } from './given-license.ts';
import { keySetToBring } from './key-sets.ts';
import type { Overrides } from './overrides.ts';
import { type Replacement, replaceRules } from './replace.ts';
import type { RequestRules } from './request-rules.ts';
import { softkeyOf } from './revoke.ts';
import type { Terms } from './terms.ts';
import { openCurrentLicense } from './upgrade.ts';

/** How a request is to be answered. */
export interface JudgedAs {
  readonly terms: Terms | undefined;
  readonly overrides: Overrides;
  /** undefined: by `desk issue` or `desk upgrade`. */
  readonly replacement: Replacement | undefined;
}

/**
 * What would come of a request: it is answered by the rules of `desk issue` or `desk upgrade`, or of those
 * that put it in another softkey's place, and all of that is taken back. Refuses only a file that holds no
 * request of this vendor's, a softkey that is not there, and what concerns the desk itself.
 */
export async function judge(file: FileIn, as: JudgedAs, desk: OpenDesk): Promise<RequestJudgement> {
  const { trust } = desk;
  const { replacement } = as;
  if (replacement === undefined) {
    const request = openAnyRequest(file, trust);
    const rules = () => usualRules(request, as.terms, as.overrides, desk);
    return { face: faceOf(request, trust), fate: await fateOf(request, rules, desk), replaced: null };
  }
  const request = openRequest(file, 'pre-license', trust);
  const { license } = await desk.ledger.snapshot((tables) => softkeyOf(replacement.replaces, tables, trust));
  const rules = () => replaceRules(replacement, as.terms)(request, as.overrides, desk);
  const fate = await fateOf(request, rules, desk);
  return { face: faceOf(request, trust), fate, replaced: replacedIn(license) };
}

function replacedIn(license: License): ReplacedSoftkey {
  const { softkeyId, host, product, customer, reference, sequence } = license;
  const dates = { sequence, ...datesOf(license) };
  return { softkeyId, host, product, customer: customer.name, reference, license: dates };
}

/** The request in a file, of whichever kind. */
export function openAnyRequest(file: FileIn, trust: Trust): RequestDocument {
  try {
    return openRequest(file, 'pre-license', trust);
  } catch (error) {
    if (!isRefusal(error, 'WRONG_KIND') || error.details['kind'] !== 'upgrade-request') throw error;
    return openRequest(file, 'upgrade-request', trust);
  }
}

async function fateOf(
  request: RequestDocument,
  rulesOf: () => RequestRules,
  desk: OpenDesk,
): Promise<RequestFate> {
  try {
    const [outcome] = await tryAnswers([{ request, rules: rulesOf() }], desk);
    if (outcome === undefined) throw new Error('each request has an outcome');
    return outcome instanceof LicensingError ? refusedBy(outcome) : fateIn(outcome, desk);
  } catch (error) {
    if (isRefusal(error) && OF_THE_REQUEST.has(error.code)) return refusedBy(error);
    throw error;
  }
}

/** Refusals that come before the ledger is asked, and are about this request. */
const OF_THE_REQUEST: ReadonlySet<string> = new Set([
  'WRONG_PRODUCT',
  'MALFORMED',
  'USAGE',
  'KEY_UNKNOWN',
  'FORGED',
]);

function refusedBy({ code, details }: LicensingError): RequestFate {
  return { kind: 'refused', refusal: { code, details } };
}

function fateIn(view: IssueView, { keySet, surroundings }: OpenDesk): RequestFate {
  const { repeated, remarks, notNeeded, sequence } = view;
  const brought = keySetToBring(keySet, surroundings.profile);
  if (repeated) return { kind: 'answered', given: givenLicense(view, brought), remarks };
  return { kind: 'grantable', dates: datesOf(licenseIn(view.file)), sequence, remarks, notNeeded };
}

function datesOf(license: License): LicenseDates {
  const { notBefore, expiresAt } = license;
  return { notBefore, expiresAt, graceUntil: graceUntil(license) };
}

function faceOf(request: RequestDocument, trust: Trust): RequestFace {
  const { kind, version, payload, payloadBytes } = request;
  const about = request.kind === 'pre-license' ? firstAsked(request) : nextAsked(request, trust);
  return {
    kind,
    requestId: payload.requestId,
    checkCode: checkCodeOf({ kind, version, payload: payloadBytes }, nativeHashes),
    createdAt: payload.createdAt,
    host: payload.station.host,
    ...about,
  };
}

type About = Omit<RequestFace, 'kind' | 'requestId' | 'checkCode' | 'createdAt' | 'host'>;

function firstAsked({ payload }: Extract<RequestDocument, { kind: 'pre-license' }>): About {
  const { order, confirmation, again, preflight } = payload;
  const { product, customer, reference } = order;
  return {
    product,
    customer,
    reference,
    person: confirmation.person,
    softkey: null,
    again: again?.reason ?? null,
    checks: preflight,
  };
}

/** By the license inside, which is that of this desk; nothing of it where it is not. */
function nextAsked({ payload }: Extract<RequestDocument, { kind: 'upgrade-request' }>, trust: Trust): About {
  const nothing = { person: '', again: null, checks: [] } as const;
  try {
    const license = openCurrentLicense(payload, trust).payload;
    const { softkeyId, sequence, product, customer, reference } = license;
    const softkey = { softkeyId, license: { sequence, ...datesOf(license) } };
    return { ...nothing, product, customer, reference, softkey };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { ...nothing, product: null, customer: null, reference: '', softkey: null };
  }
}
