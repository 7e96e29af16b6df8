import { courierFileName } from '../../../shared/courier/courier-file.ts';
import { readHeldPayload } from '../../../shared/document/document.ts';
import { encodeBase64 } from '../../../shared/encoding/base64.ts';
import { encodeHex } from '../../../shared/encoding/hex.ts';
import type { RefusalCode } from '../../../shared/errors/codes.ts';
import { isRefusal, LicensingError } from '../../../shared/errors/refusal.ts';
import {
  knownDocuments,
  MOST_IN_PARCEL,
  openParcel,
  type Parcel,
  type ParcelReply,
  type ParcelWord,
} from '../../../shared/exchange/parcel.ts';
import { keyIdOf } from '../../../shared/signature/cryptography.ts';
import { nativeHashes, nativeVerifier } from '../../crypto/native.ts';
import type { BatchOutcome, BatchPolicy } from '../../desk/batch.ts';
import type { Desk } from '../../desk/desk.ts';
import type { HeldDesk } from '../../desk/held-desk.ts';
import { openAll } from '../../station/opened-files.ts';
import { answerBundle } from '../desk-batch/answer-file.ts';
import type { Answered } from '../desk-batch/answer-place.ts';
import { inForceAt } from '../desk-batch/batch-run.ts';
import { type FoundRequest, requestsIn } from '../desk-batch/requests-in.ts';
import type { ExchangeFolder } from './exchange-folder.ts';

/** What an exchange at the vendor works with. */
export interface Exchange {
  readonly vendor: string;
  readonly desk: Pick<HeldDesk, 'withDesk'>;
  readonly folder: ExchangeFolder;
  readonly policy: BatchPolicy;
}

/** The answer to a parcel, and what somebody at the vendor may want to know of it. */
export interface ParcelAnswer {
  readonly bytes: Uint8Array;
  readonly keyId: string;
  /** As the newest request says; null where nothing was asked. */
  readonly host: string | null;
  readonly outcome: ParcelReply['outcome'];
  readonly words: readonly ParcelWord[];
  /** The same parcel was answered before, with the same bytes. */
  readonly again: boolean;
}

/** A parcel of a station, opened. */
interface Asked {
  readonly parcel: Parcel;
  readonly keyId: string;
  /** SHA-256 of all of it. */
  readonly hash: string;
}

/**
 * Answers a station's parcel (spec X9, X10) by the rules of `desk process`: what that leaves to a person
 * waits for one. The ledger has a license before its answer is kept, and the answer is kept before anybody
 * sees it: whatever is interrupted, the same parcel gives the same license.
 */
export async function answerParcel(body: Uint8Array, exchange: Exchange): Promise<ParcelAnswer> {
  const asked = opened(body, exchange.vendor);
  const { keyId, hash, parcel } = asked;
  const last = exchange.folder.last(keyId);
  if (last?.hash === hash)
    return { bytes: last.answer, keyId, host: null, outcome: 'taken', words: [], again: true };
  return exchange.desk.withDesk((desk) =>
    last !== undefined && parcel.counter <= last.counter
      ? turnedAway(asked, last.counter, desk)
      : answered(asked, exchange, desk),
  );
}

function opened(body: Uint8Array, vendor: string): Asked {
  const { sha256 } = nativeHashes;
  const parcel = openParcel(body, { vendor, verify: nativeVerifier, sha256 });
  if (parcel.reply !== null) throw new LicensingError('MALFORMED', { fields: ['reply: null'] }); // X7
  return { parcel, keyId: keyIdOf(parcel.sender, nativeHashes), hash: encodeHex(sha256(body)) };
}

async function turnedAway(
  { parcel, keyId, hash }: Asked,
  highest: number,
  desk: Desk,
): Promise<ParcelAnswer> {
  const outcome = parcel.counter === highest ? 'cloned' : 'older';
  const reply: ParcelReply = { answers: hash, outcome, highest, words: [] };
  const bytes = desk.sealParcel({ ...parcel, reply, documents: [] });
  return { bytes, keyId, host: null, outcome, words: [], again: false };
}

async function answered(asked: Asked, { folder, policy }: Exchange, desk: Desk): Promise<ParcelAnswer> {
  const { parcel, keyId, hash } = asked;
  const file = knownDocuments(parcel);
  const requests = file === undefined ? [] : requestsOf(parcel.sender, file);
  const outcomes = await desk.process(
    requests.map(({ document }) => document),
    policy,
  );
  const words = requests.map((request, at) => wordOf(request, outcomes[at]));
  const waits = words.some(({ word }) => word === 'waiting');
  if (waits && file !== undefined) folder.wait(keyId, courierFileName(hostOf(requests), keyId), file);
  else folder.settle(keyId);
  const bytes = await sealed(asked, requests, outcomes, words, desk);
  const isKnown = waits || (file !== undefined && (await isStation(parcel.sender, file, desk)));
  if (isKnown) folder.keep(keyId, { counter: parcel.counter, hash, answer: bytes });
  return { bytes, keyId, host: hostOf(requests), outcome: 'taken', words, again: false };
}

function hostOf(requests: readonly FoundRequest[]): string | null {
  return requests.at(-1)?.host ?? null;
}

/** spec X9 */
function requestsOf(sender: Uint8Array, bytes: Uint8Array<ArrayBuffer>): readonly FoundRequest[] {
  const key = encodeBase64(sender);
  const own = requestsIn({ name: 'parcel', bytes }).requests.filter(({ publicKey }) => publicKey === key);
  if (own.length > MOST_IN_PARCEL) throw new LicensingError('TOO_MANY_DOCUMENTS', { read: MOST_IN_PARCEL });
  return own;
}

/** What no person at the desk can decide otherwise; everything else waits for one. */
const DECIDED: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'FORGED',
  'MALFORMED',
  'SUMMARY_FALSE',
  'WRONG_VENDOR',
  'WRONG_PRODUCT',
  'REVOKED',
  'APPROVAL_DENIED',
]);

function wordOf({ requestId }: FoundRequest, outcome: BatchOutcome | undefined): ParcelWord {
  if (!isRefusal(outcome)) return { requestId, word: 'issued', code: '' };
  const { code } = outcome;
  return { requestId, word: DECIDED.has(code) ? 'refused' : 'waiting', code };
}

/** The licenses, and always what is in force: keys that were changed, and softkeys that were taken back. */
async function sealed(
  { parcel, hash }: Asked,
  requests: readonly FoundRequest[],
  outcomes: readonly BatchOutcome[],
  words: readonly ParcelWord[],
  desk: Desk,
): Promise<Uint8Array> {
  const answers = requests.flatMap((request, at): readonly Answered[] => {
    const view = outcomes[at];
    return view === undefined || isRefusal(view) ? [] : [{ request, view }];
  });
  const bytes = answerBundle(answers, await inForceAt(desk));
  const reply: ParcelReply = { answers: hash, outcome: 'taken', highest: parcel.counter, words };
  return desk.sealParcel({ ...parcel, reply, documents: [{ kind: 'courier-bundle', bytes }] });
}

/**
 * Whether the ledger has a softkey for this key. Strangers can make any number of keys, and what they send
 * leaves nothing behind.
 */
async function isStation(sender: Uint8Array, bytes: Uint8Array<ArrayBuffer>, desk: Desk): Promise<boolean> {
  const key = encodeBase64(sender);
  for (const softkeyId of softkeysIn(bytes)) if (await desk.isStationOf(softkeyId, key)) return true;
  return false;
}

function softkeysIn(bytes: Uint8Array<ArrayBuffer>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const opened of openAll({ name: 'parcel', bytes })) {
    if ('refusal' in opened || ids.size === MOST_IN_PARCEL) continue;
    const softkeyId = softkeyIn(opened.document.envelope);
    if (softkeyId !== undefined) ids.add(softkeyId);
  }
  return ids;
}

function softkeyIn(envelope: Parameters<typeof readHeldPayload>[0]): string | undefined {
  try {
    const payload = readHeldPayload(envelope);
    return 'softkeyId' in payload ? payload.softkeyId : undefined;
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}
