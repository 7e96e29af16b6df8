import { courierFileName } from '../../../shared/courier/courier-file.ts';
import { readHeldPayload, type UnverifiedDocument } from '../../../shared/document/document.ts';
import { encodeBase64 } from '../../../shared/encoding/base64.ts';
import { encodeHex } from '../../../shared/encoding/hex.ts';
import type { RefusalCode } from '../../../shared/errors/codes.ts';
import { isRefusal, LicensingError } from '../../../shared/errors/refusal.ts';
import {
  knownDocuments,
  MOST_AHEAD,
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
  /** Why a person has to look at each of them, where there is more to say than its code. */
  readonly why: readonly (readonly string[])[];
  /** The same parcel was answered before, with the same bytes. */
  readonly again: boolean;
}

/** A parcel of a station, read. */
export interface AskedParcel {
  readonly parcel: Parcel;
  readonly keyId: string;
  /** SHA-256 of all of it. */
  readonly hash: string;
  /** The documents in it; undefined where it has none. */
  readonly file: Uint8Array<ArrayBuffer> | undefined;
  readonly requests: readonly FoundRequest[];
  /** What stations report of the licenses that they have. */
  readonly reports: readonly UnverifiedDocument[];
}

/** Refuses what no desk would answer (spec X1 to X7): that is wrong with the parcel, and not here. */
export function readAsked(body: Uint8Array, vendor: string): AskedParcel {
  const { sha256 } = nativeHashes;
  const parcel = openParcel(body, { vendor, verify: nativeVerifier, sha256 });
  if (parcel.reply !== null) throw new LicensingError('MALFORMED', { fields: ['reply: null'] }); // X7
  const file = knownDocuments(parcel);
  const found = file === undefined ? { requests: [], reports: [] } : foundIn(parcel.sender, file);
  return {
    parcel,
    keyId: keyIdOf(parcel.sender, nativeHashes),
    hash: encodeHex(sha256(body)),
    file,
    ...found,
  };
}

/**
 * Answers a station's parcel (spec X9, X10, X13, X14) by the rules of `desk process`: what that leaves to a
 * person waits for one. The ledger has a license before its answer is kept, and the answer is kept before
 * anybody sees it: whatever is interrupted, the same parcel gives the same license. Rejects with what is
 * wrong at the desk, and then the same parcel may be answered later.
 */
export async function answerParcel(asked: AskedParcel, exchange: Exchange): Promise<ParcelAnswer> {
  const { keyId, hash, parcel } = asked;
  const last = exchange.folder.last(keyId);
  if (last?.hash === hash)
    return { bytes: last.answer, keyId, host: null, outcome: 'taken', words: [], why: [], again: true };
  const against = misplaced(parcel.counter, last?.counter);
  return exchange.desk.withDesk((desk) =>
    against === undefined
      ? answered(asked, exchange, desk, last !== undefined)
      : turnedAway(asked, against, last?.counter ?? 1, desk),
  );
}

/** What speaks against a counter, after the last one of its sender (spec X10, X13). */
function misplaced(counter: number, last: number | undefined): ParcelReply['outcome'] | undefined {
  if (counter > (last ?? 0) + MOST_AHEAD) return 'ahead';
  if (last === undefined || counter > last) return undefined;
  return counter === last ? 'cloned' : 'older';
}

async function turnedAway(
  { parcel, keyId, hash }: AskedParcel,
  outcome: ParcelReply['outcome'],
  highest: number,
  desk: Desk,
): Promise<ParcelAnswer> {
  const reply: ParcelReply = { answers: hash, outcome, highest, words: [] };
  const bytes = desk.sealParcel({ ...parcel, reply, documents: [] });
  return { bytes, keyId, host: null, outcome, words: [], why: [], again: false };
}

async function answered(
  asked: AskedParcel,
  { folder, policy }: Exchange,
  desk: Desk,
  wasKept: boolean,
): Promise<ParcelAnswer> {
  const { parcel, keyId, hash, file, requests, reports } = asked;
  const isOwn = file !== undefined && (await isStation(parcel.sender, file, desk));
  if (isOwn) await desk.noteTaken(reports, policy.date);
  const outcomes = isOwn
    ? await desk.process(documentsOf(requests), policy)
    : await outcomesOfStranger(asked, policy, desk);
  const words = requests.map((request, at) => wordOf(request, outcomes[at]));
  const waits = words.some(({ word }) => word === 'waiting');
  if (waits) await desk.requireCouldAnswer(); // else it is not for a person, but wrong here
  if (waits && file !== undefined) folder.wait(keyId, courierFileName(hostOf(requests), keyId), file);
  else folder.settle(keyId);
  const bytes = await sealed(asked, requests, outcomes, words, desk);
  if (isOwn || wasKept || words.some(({ word }) => word === 'issued'))
    folder.keep(keyId, { counter: parcel.counter, hash, answer: bytes });
  return {
    bytes,
    keyId,
    host: hostOf(requests),
    outcome: 'taken',
    words,
    why: outcomes.map(whyOf),
    again: false,
  };
}

function hostOf(requests: readonly FoundRequest[]): string | null {
  return requests.at(-1)?.host ?? null;
}

function documentsOf(requests: readonly FoundRequest[]) {
  return requests.map(({ document }) => document);
}

/** spec X9 */
function foundIn(
  sender: Uint8Array,
  bytes: Uint8Array<ArrayBuffer>,
): Pick<AskedParcel, 'requests' | 'reports'> {
  const key = encodeBase64(sender);
  const { requests, reports } = requestsIn({ name: 'parcel', bytes });
  const own = requests.filter(({ publicKey }) => publicKey === key);
  if (own.length > MOST_IN_PARCEL) throw new LicensingError('TOO_MANY_DOCUMENTS', { read: MOST_IN_PARCEL });
  return { requests: own, reports };
}

/** What may wait of a stranger: a station's first file has one request, and some 20 KB. */
const MOST_STRANGER_BYTES = 65_536;
const MOST_STRANGER_REQUESTS = 4;

/**
 * Whoever reaches the service can make any number of keys and of requests. What they ask is only tried, so
 * that the ledger notes none of it (spec X14), except for a first request that nothing speaks against and for
 * which there is an order.
 */
async function outcomesOfStranger(
  { file, requests }: AskedParcel,
  policy: BatchPolicy,
  desk: Desk,
): Promise<readonly BatchOutcome[]> {
  const excess = excessIn(file?.length ?? 0, requests.length);
  if (excess !== undefined) return requests.map(() => excess);
  const tried = await desk.process(documentsOf(requests), { ...policy, dryRun: true });
  const outcomes: BatchOutcome[] = [];
  for (const [at, outcome] of tried.entries()) {
    const isNew = !isRefusal(outcome) && !outcome.repeated;
    outcomes.push(
      ...(isNew ? await desk.process(documentsOf(requests.slice(at, at + 1)), policy) : [outcome]),
    );
  }
  return outcomes;
}

function excessIn(bytes: number, requests: number): LicensingError | undefined {
  if (bytes > MOST_STRANGER_BYTES)
    return new LicensingError('TOO_LARGE', { file: 'parcel', bytes, most: MOST_STRANGER_BYTES });
  if (requests > MOST_STRANGER_REQUESTS)
    return new LicensingError('TOO_MANY_DOCUMENTS', { read: MOST_STRANGER_REQUESTS });
  return undefined;
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
  'TOO_LARGE',
  'TOO_MANY_DOCUMENTS',
]);

function wordOf({ requestId }: FoundRequest, outcome: BatchOutcome | undefined): ParcelWord {
  if (!isRefusal(outcome)) return { requestId, word: 'issued', code: '' };
  const { code } = outcome;
  return { requestId, word: DECIDED.has(code) ? 'refused' : 'waiting', code };
}

function whyOf(outcome: BatchOutcome): readonly string[] {
  const why = isRefusal(outcome) ? outcome.details['why'] : undefined;
  return Array.isArray(why) ? why.map(String) : [];
}

/** The licenses, and always what is in force: keys that were changed, and softkeys that were taken back. */
async function sealed(
  { parcel, hash }: AskedParcel,
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

/** Whether the ledger has a softkey for this key, which signed the parcel. */
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
