import type { UnverifiedDocument } from '../../../shared/document/document.ts';
import { isRefusal, type LicensingError } from '../../../shared/errors/refusal.ts';
import { type BatchOutcome, type BatchPolicy, MOST_IN_GROUP } from '../../desk/batch.ts';
import type { Desk } from '../../desk/desk.ts';
import { type InForce, insideOf, planAnswer } from './answer-file.ts';
import type { Answered, WrittenAnswer } from './answer-place.ts';
import { type FoundRequest, type RequestFile, requestFiles } from './requests-in.ts';
import { writeAnswers } from './write-answers.ts';

/** What became of one request, or why a file could not be read; and how many licenses stations have taken. */
export type BatchResult =
  | { readonly kind: 'taken'; readonly licenses: number }
  | { readonly kind: 'answered'; readonly answer: Answered; readonly written: WrittenAnswer | undefined }
  | { readonly kind: 'unread'; readonly file: string; readonly refusal: LicensingError }
  | {
      readonly kind: 'left';
      readonly request: FoundRequest;
      readonly refusal: LicensingError;
      /** The file that it is in, for whoever answers it. */
      readonly path: string;
    }
  /** The license is in the ledger, and its file could not be written: the same command writes it. */
  | { readonly kind: 'unwritten'; readonly answer: Answered; readonly refusal: LicensingError };

export interface BatchOrder {
  readonly paths: readonly string[];
  readonly out: string | undefined;
  readonly policy: BatchPolicy;
}

/**
 * Answers what lies in files and folders, group by group: each group's licenses are in the ledger before one
 * of them leaves. Ends after a group whose files could not all be written: no license is issued that
 * could not leave.
 */
export async function* runBatch(order: BatchOrder, desk: Desk): AsyncGenerator<readonly BatchResult[]> {
  const inForce = await inForceAt(desk);
  for (const group of groupsOf(requestFiles(order.paths))) {
    const results = await answerGroup(group, order, { desk, inForce });
    yield results;
    if (results.some(({ kind }) => kind === 'unwritten')) return;
  }
}

/** The key set and the revocation list that count now. */
export async function inForceAt(desk: Desk): Promise<InForce> {
  try {
    return [desk.keySet(), (await desk.revocationList()).file].map(insideOf);
  } catch (error) {
    if (isRefusal(error, 'NOTHING_REVOKED')) return [insideOf(desk.keySet())];
    throw error;
  }
}

/** Memory that the requests of a group take, beyond the last file in it. */
const MOST_BYTES = 8 * 1024 * 1024;

function* groupsOf(files: Iterable<RequestFile | undefined>): Generator<readonly RequestFile[]> {
  let group: RequestFile[] = [];
  let [count, bytes] = [0, 0];
  for (const file of files) {
    if (file === undefined) continue;
    group.push(file);
    count += Math.max(1, file.requests.length);
    for (const document of documentsIn(file)) bytes += document.envelopeBytes.length;
    if (count < MOST_IN_GROUP && bytes < MOST_BYTES) continue;
    yield group;
    group = [];
    [count, bytes] = [0, 0];
  }
  if (group.length > 0) yield group;
}

function documentsIn({ requests, reports }: RequestFile): readonly UnverifiedDocument[] {
  return [...requests.map(({ document }) => document), ...reports];
}

interface At {
  readonly desk: Desk;
  readonly inForce: InForce;
}

async function answerGroup(
  files: readonly RequestFile[],
  order: BatchOrder,
  { desk, inForce }: At,
): Promise<readonly BatchResult[]> {
  const taken = await takenIn(files, order, desk);
  const requests = files.flatMap((file) => file.requests);
  const outcomes = new Map<FoundRequest, BatchOutcome>();
  for (let from = 0; from < requests.length; from += MOST_IN_GROUP) {
    const some = requests.slice(from, from + MOST_IN_GROUP);
    const answered = await desk.process(
      some.map(({ document }) => document),
      order.policy,
    );
    for (const [place, request] of some.entries()) outcomes.set(request, answered[place] as BatchOutcome);
  }
  const sorted = files.map((file) => sortOut(file, outcomes));
  const planned = sorted.flatMap(({ file, answered }) =>
    answered.map((answers) => planAnswer(answers, { file, out: order.out, inForce })),
  );
  const written = order.policy.dryRun ? [] : await writeAnswers(planned);
  const places = written.values();
  const results = sorted.flatMap(({ results, answered }) => [
    ...results,
    ...answered.flatMap((answers) => answeredOrUnwritten(answers, places.next().value)),
  ]);
  return [...taken, ...results];
}

async function takenIn(
  files: readonly RequestFile[],
  { policy }: BatchOrder,
  desk: Desk,
): Promise<readonly BatchResult[]> {
  const reports = files.flatMap((file) => file.reports);
  const licenses = policy.dryRun ? 0 : await desk.noteTaken(reports, policy.date);
  return licenses === 0 ? [] : [{ kind: 'taken', licenses }];
}

/** What became of the requests of a file, before an answer is written. */
interface SortedOut {
  readonly file: RequestFile;
  /** What has no license. */
  readonly results: readonly BatchResult[];
  /** The others, station by station. */
  readonly answered: readonly (readonly Answered[])[];
}

function sortOut(file: RequestFile, outcomes: ReadonlyMap<FoundRequest, BatchOutcome>): SortedOut {
  const results: BatchResult[] = file.problems.map(({ name, refusal }) => ({
    kind: 'unread',
    file: name,
    refusal,
  }));
  const byStation = new Map<string, Answered[]>();
  for (const request of file.requests) {
    const view = outcomes.get(request);
    if (view === undefined) throw new Error('each request has an outcome');
    if (isRefusal(view)) results.push({ kind: 'left', request, refusal: view, path: file.path });
    else byStation.set(request.publicKey, [...(byStation.get(request.publicKey) ?? []), { request, view }]);
  }
  return { file, results, answered: [...byStation.values()] };
}

/** `written` is undefined in a dry run. */
function answeredOrUnwritten(
  answers: readonly Answered[],
  written: WrittenAnswer | LicensingError | undefined,
): readonly BatchResult[] {
  if (isRefusal(written)) return answers.map((answer) => ({ kind: 'unwritten', answer, refusal: written }));
  return answers.map((answer) => ({ kind: 'answered', answer, written }));
}
