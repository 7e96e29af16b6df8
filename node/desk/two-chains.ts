import type { Observation } from '../../shared/desk-event.ts';
import { type AnsweredRequest, onOneJournal, type RequestFacts } from './request-facts.ts';

/**
 * Two stores that ask for one softkey: a station was copied, machine and all, and both copies are in use.
 *
 * Every license answers a request, which shows the license that its store had then. Followed back, that gives
 * each request a line of licenses, from the one it shows down to the first. A single station has one line,
 * even where the line leaves licenses out: one was lost, or a request lay unsent and the answer to a later
 * one came sooner. A request behind the ledger may mean no more than that. Or the store was put back to a
 * snapshot: its old line then ends, because nobody has that store any more. None of these counts as two
 * chains.
 *
 * Two chains are proven by two requests for which both of these hold:
 *
 * 1. each shows a license that is not on the line of the other: since the lines parted, each has taken an
 *    answer that the other has not;
 * 2. no single journal can hold both (`onOneJournal`): neither is the other's past.
 *
 * Both copies are in use where the second line asked after the first was answered, and the first now asks
 * again. One machine looks the same if it is put back and forth between snapshots, or put back once while
 * answers for both of its states are under way. The desk cannot tell these apart; a person has to look at
 * each of them.
 *
 * Two copies stay `request-behind` as long as their journals happen to fit each other, or one of them has
 * asked only once. Requests of version 2 do not fit by chance. Times prove nothing here: a clock can be set.
 */
export async function twoChains(
  request: RequestFacts,
  softkeyId: string,
  newest: number,
  recent: () => Promise<readonly AnsweredRequest[]>,
): Promise<readonly Observation[]> {
  if (request.had === newest) return [];
  const answered = await recent();
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
  // null where they parted before the requests that are looked at.
  const parted = lineOf(own, answered).find((one) => otherLine.includes(one)) ?? null;
  const others = { otherRequestId: other.requestId, otherSequence: other.had, otherHost: other.host };
  return { event: 'two-chains', detail: { requestId, softkeyId, sequence, host, ...others, parted } };
}

/**
 * How many answered requests are looked at. That is enough, because copies that are both in use ask in turn.
 */
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
