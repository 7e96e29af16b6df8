import type { Observation } from './desk-event.ts';
import { type AnsweredRequest, onOneJournal, type RequestFacts } from './request-facts.ts';

/**
 * Two stores that ask for one softkey: a station was copied, machine and all, and both copies live.
 *
 * Every license answers a request, which shows the license that its store had then. Followed back, that gives
 * each request a line of licenses, from the one it shows down to the first. A station on its own has one
 * line, though it may leave licenses out: one was lost, or a request lay about unsent, and the answer to
 * another one came sooner. Being behind the ledger is no more than that, or a store that was put back to a
 * snapshot; its old line then ends, because nobody has that store any more. None of these is called two
 * chains.
 *
 * Two chains are proven by two requests of which, both at once:
 *
 * 1. each shows a license that is not on the line of the other: since the lines parted, each has taken an
 *    answer that the other has not;
 * 2. no single journal can hold both (`onOneJournal`): the one is not the other's past.
 *
 * They live where the second of the lines asked after the first was answered, and the first now asks again.
 * That leaves, beside two copies, one machine that is put back and forth between snapshots, or once while
 * answers for both of its states are under way; the desk cannot tell these apart, and all want a look. Two
 * copies whose journals happen to fit each other, or of which one has asked only once, stay `request-behind`
 * until they do not; two that ask with version 2 of the request fit by no chance. Times prove nothing here: a
 * clock can be set.
 */
export function twoChains(
  request: RequestFacts,
  softkeyId: string,
  newest: number,
  recent: () => readonly AnsweredRequest[],
): readonly Observation[] {
  if (request.had === newest) return [];
  const answered = recent();
  const before = answered.filter(({ answer }) => answer === request.had);
  const since = answered.filter(({ answer }) => answer > request.had);
  const pairs = since.flatMap((other) => [request, ...before].map((own) => ({ own, other })));
  const proof = pairs.find(
    ({ own, other }) => !onOneJournal(own, other) && areOnTwoLines(own, other, answered),
  );
  return proof === undefined ? [] : [observation(request, softkeyId, proof, answered)];
}

function observation(
  { requestId, had: sequence, host }: RequestFacts,
  softkeyId: string,
  { own, other }: { readonly own: RequestFacts; readonly other: AnsweredRequest },
  answered: readonly AnsweredRequest[],
): Observation {
  const otherLine = lineOf(other, answered);
  // null where that is longer ago than anyone looks back.
  const parted = lineOf(own, answered).find((one) => otherLine.includes(one)) ?? null;
  const others = { otherRequestId: other.requestId, otherSequence: other.had, otherHost: other.host };
  return { event: 'two-chains', detail: { requestId, softkeyId, sequence, host, ...others, parted } };
}

/** Further back nobody looks: copies that live ask in turn. */
export const RECENT = 64;

/**
 * True if each of the two requests shows a license that is not on the other's line, so their lines have
 * parted.
 */
function areOnTwoLines(
  one: RequestFacts,
  other: RequestFacts,
  answered: readonly AnsweredRequest[],
): boolean {
  const [older, newer] = one.had < other.had ? [one, other] : [other, one];
  const met = lineOf(newer, answered).find((sequence) => sequence <= older.had);
  return met !== undefined && met !== older.had;
}

/** From the license that a request shows down to the first, or as far back as `answered` goes. */
function lineOf({ had }: RequestFacts, answered: readonly AnsweredRequest[]): readonly number[] {
  const line: number[] = [];
  for (let sequence: number | undefined = had; sequence !== undefined && sequence > 0; ) {
    line.push(sequence);
    sequence = answered.find(({ answer }) => answer === sequence)?.had;
  }
  return line;
}
