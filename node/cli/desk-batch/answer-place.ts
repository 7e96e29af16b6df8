import type { IssueView } from '../../../shared/desk-views.ts';
import { readHeldPayload } from '../../../shared/document/document.ts';
import { isRefusal } from '../../../shared/errors/refusal.ts';
import { equalBytes } from '../../../shared/license/older-or-revoked.ts';
import type { OpenedDocument } from '../../../shared/verify/opened-files.ts';
import { readHostileFile } from '../../files/read-file.ts';
import { numberedName } from '../../files/usual-name.ts';
import { statsAt } from '../../files/write-output.ts';
import { openAll } from '../../station/opened-files.ts';
import type { FoundRequest } from './requests-in.ts';

/** A request with the license that answers it. */
export interface Answered {
  readonly request: FoundRequest;
  readonly view: IssueView;
}

/** The file of a station's answers, before its place is known. */
export interface PlannedAnswer {
  /** Where it lies if nothing else does. */
  readonly usual: string;
  readonly bytes: Uint8Array;
  readonly answers: readonly Answered[];
}

/** Where the license of a request lies now. */
export interface WrittenAnswer {
  readonly path: string;
  /** Exactly this was there already, or the station has taken it. */
  readonly unchanged: boolean;
}

/**
 * The first name, with a number where it must be, under which an answer may lie: where there is nothing, or
 * nothing but what the answer makes needless. `unchanged` where it need not be written. `settled` waits until
 * what is being written at a path is there.
 */
export async function placeFor(
  { usual, bytes, answers }: PlannedAnswer,
  settled: (path: string) => Promise<void>,
): Promise<WrittenAnswer> {
  for (let number = 1; ; number++) {
    const path = numberedName(usual, number);
    await settled(path);
    const there = whatIsAt(path, bytes, answers);
    if (there !== 'other') return { path, unchanged: there === 'done' };
  }
}

/**
 * `done`: this answer, or the word that it was taken; `needless`: nothing that the answer does not answer.
 */
type There = 'nothing' | 'done' | 'needless' | 'other';

function whatIsAt(path: string, bytes: Uint8Array, answers: readonly Answered[]): There {
  const stats = statsAt(path);
  if (stats === undefined) return 'nothing';
  if (!stats.isFile()) return 'other';
  try {
    const there = readHostileFile(path);
    return equalBytes(there, bytes) ? 'done' : judged([...openAll({ name: path, bytes: there })], answers);
  } catch (error) {
    if (isRefusal(error)) return 'other';
    throw error;
  }
}

function judged(documents: readonly OpenedDocument[], answers: readonly Answered[]): There {
  const all = documents.map((one) => judgedOne(one, answers)).filter((one) => one !== 'nothing');
  if (all.length === 0 || all.includes('other')) return 'other';
  return all.includes('done') ? 'done' : 'needless';
}

function judgedOne(opened: OpenedDocument, answers: readonly Answered[]): There {
  if ('refusal' in opened) return 'other';
  const payload = readHeldPayload(opened.document.envelope);
  const key = answers[0]?.request.publicKey;
  if ('stationKey' in payload) return payload.stationKey === key ? judgedLicense(payload, answers) : 'other';
  if (!('station' in payload)) return 'nothing'; // key sets and revocation lists are everybody's
  if (payload.station.publicKey !== key) return 'other';
  if (opened.document.kind === 'station-report')
    return 'sequence' in payload && isReached(payload, answers) ? 'done' : 'needless';
  return answers.some(({ request }) => request.requestId === payload.requestId) ? 'needless' : 'other';
}

interface OfSoftkey {
  readonly softkeyId: string;
  readonly sequence: number;
}

/** A license of another softkey of the station may wait there to be taken. */
function judgedLicense(license: OfSoftkey, answers: readonly Answered[]): There {
  if (!answers.some(({ view }) => view.softkeyId === license.softkeyId)) return 'other';
  return answers.every(({ view }) => license.softkeyId === view.softkeyId && license.sequence > view.sequence)
    ? 'done'
    : 'needless';
}

function isReached({ softkeyId, sequence }: OfSoftkey, answers: readonly Answered[]): boolean {
  return answers.every(({ view }) => view.softkeyId === softkeyId && sequence >= view.sequence);
}
