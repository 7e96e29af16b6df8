import encodeQR from 'qr';
import type { InputOf, OutputOf } from '../../shared/contract.ts';
import { type AnyDocument, type DocumentOf, openBareEnvelope } from '../../shared/document/document.ts';
import { hostPart } from '../../shared/document/file-name.ts';
import { isRequestKind, type RequestKind } from '../../shared/document/kinds.ts';
import { decodeBase64 } from '../../shared/encoding/base64.ts';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import { graceUntil } from '../../shared/license/term.ts';
import { type Slip, slipPage } from '../../shared/request/slip.ts';
import { loadStationTexts } from '../../shared/text/load-station-texts.ts';
import { authenticate, authenticateAs, requireVendor, type Trust } from '../../shared/trust/trust.ts';
import type { OpenedDocument } from '../../shared/verify/opened-files.ts';
import { localZone } from '../local-zone.ts';
import type { Station } from './context.ts';
import { stationFolder } from './folder.ts';
import { loadHoldings } from './holdings.ts';
import { openAll } from './opened-files.ts';
import { requestView } from './request-view.ts';

/** Each has several codes, and nobody prints more sheets at once. */
const MOST_SLIPS = 100;

/**
 * A page to print for each request in these files, whichever machine made it. What holds no request of this
 * vendor's is left out; refuses with `NO_REQUEST_THERE` where nothing is left.
 */
export async function courierSlip(
  { home, surroundings: { profile } }: Station,
  { files, language }: InputOf<'courier.slip'>,
): Promise<OutputOf<'courier.slip'>> {
  const { trust } = loadHoldings(stationFolder(home.path), profile);
  const opened = files.flatMap((file) => [...openAll(file)]);
  const requests = newestOfEach(opened.flatMap((one) => requestsIn(one, trust)));
  const slips = requests.slice(0, MOST_SLIPS).map((document) => slipOf(document, trust));
  const [first] = slips;
  if (first === undefined) throw new LicensingError('NO_REQUEST_THERE', { file: files[0]?.name ?? '' });
  const texts = await loadStationTexts(language, localZone(process.env));
  const encode = (text: string) => encodeQR(text, 'raw', { ecc: 'low', encoding: 'alphanumeric', border: 4 });
  const whose = slips.length === 1 ? hostPart(first.request.host) : profile.id;
  return {
    file: { name: `${whose}_courier-slip.html`, text: slipPage(slips, { vendor: profile, texts, encode }) },
    requests: slips.map(({ request: { host, requestId, checkCode } }) => ({ host, requestId, checkCode })),
    leftOut: requests.length - slips.length,
  };
}

type Request = DocumentOf<RequestKind>;

function requestsIn(opened: OpenedDocument, trust: Trust): readonly Request[] {
  try {
    if ('refusal' in opened) throw opened.refusal;
    const document = authenticate(opened.document, trust);
    requireVendor(document, trust);
    return isRequest(document) ? [document] : [];
  } catch (error) {
    if (isRefusal(error)) return [];
    throw error;
  }
}

function isRequest(document: AnyDocument): document is Request {
  return isRequestKind(document.kind);
}

/** Of one softkey of one station, a courier carries the latest request. */
function newestOfEach(requests: readonly Request[]): readonly Request[] {
  const newest = new Map<string, Request>();
  for (const request of requests) {
    const { payload } = request;
    const key = `${payload.station.publicKey} ${'softkeyId' in payload ? payload.softkeyId : ''}`;
    const known = newest.get(key);
    if (known === undefined || known.payload.createdAt < payload.createdAt) newest.set(key, request);
  }
  return [...newest.values()];
}

function slipOf(document: Request, trust: Trust): Slip {
  const request = requestView(document, true);
  const license = document.kind === 'upgrade-request' ? licenseIn(document, trust) : undefined;
  if (license === undefined) return { request, expiresAt: null, graceUntil: null };
  return {
    request: { ...request, product: license.product },
    expiresAt: license.expiresAt,
    graceUntil: graceUntil(license),
  };
}

/** Undefined where the vendor's key is not known here: the slip then says no end. */
function licenseIn({ payload }: DocumentOf<'upgrade-request'>, trust: Trust) {
  const bytes = decodeBase64(payload.currentLicense);
  if (bytes === undefined) return undefined;
  try {
    return authenticateAs(openBareEnvelope(bytes), ['license'], trust).payload;
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}
