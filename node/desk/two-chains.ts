import type { UpgradeRequest } from '../../shared/document/payload/upgrade-request.ts';
import { type Answered, type Asked, askedIn, onOneJournal } from './asked.ts';
import type { Observation } from './event-log.ts';

/**
 * Two stores that ask for one softkey: a station was copied, machine and all, and both copies live.
 *
 * Every license answers a request, which shows the license that its store had then. Followed back, that gives each request a line of
 * licenses, from the one it shows down to the first. A station on its own has one line, though it may leave licenses out: one was lost,
 * or a request lay about unsent, and the answer to another one came sooner. Being behind the ledger is no more than that, or a store that
 * was put back to a snapshot; its old line then ends, because nobody has that store any more. None of these is called two chains.
 *
 * Two chains are proven by two requests of which, both at once:
 *
 * 1. each shows a license that is not on the line of the other: since the lines parted, each has taken an answer that the other has not;
 * 2. no single journal can hold both (`onOneJournal`): the one is not the other's past.
 *
 * They live where the second of the lines asked after the first was answered, and the first now asks again. That leaves, beside two
 * copies, one machine that is put back and forth between snapshots and imports what the other state of it was sent; the desk cannot tell
 * these apart, and both want a look. Two copies whose journals happen to fit each other, or of which one has asked only once, stay
 * `request-behind` until they do not.
 */
export function twoChains(
  request: UpgradeRequest,
  newest: number,
  recent: () => readonly Answered[],
): readonly Observation[] {
  if (request.sequence === newest) return [];
  const answered = recent();
  const before = answered.filter(({ answer }) => answer === request.sequence);
  const since = answered.filter(({ answer }) => answer > request.sequence);
  const pairs = since.flatMap((other) =>
    [askedIn(request), ...before].map((own) => ({ own, other, parted: partedAt(own, other, answered) })),
  );
  const proof = pairs.find(({ own, other, parted }) => parted !== undefined && !onOneJournal(own, other));
  if (proof === undefined) return [];
  const { requestId, softkeyId, sequence } = request;
  const { other, parted = null } = proof;
  const detail = {
    requestId,
    softkeyId,
    sequence,
    host: request.station.host,
    otherRequestId: other.requestId,
    otherSequence: other.had,
    otherHost: other.host,
    parted,
  };
  return [{ event: 'two-chains', detail }];
}

/** Further back nobody looks: copies that live ask in turn. */
export const RECENT = 64;

/** The last license that the lines of both requests have in common, where each goes on to one that is not on the other's. */
function partedAt(one: Asked, other: Asked, answered: readonly Answered[]): number | undefined {
  const otherLine = lineOf(other, answered);
  const common = lineOf(one, answered).find((sequence) => otherLine.includes(sequence));
  return common === one.had || common === other.had ? undefined : common;
}

/** From the license that a request shows down to the first, or as far back as `answered` goes. */
function lineOf({ had }: Asked, answered: readonly Answered[]): readonly number[] {
  const line: number[] = [];
  for (let sequence: number | undefined = had; sequence !== undefined && sequence > 0; ) {
    line.push(sequence);
    sequence = answered.find(({ answer }) => answer === sequence)?.had;
  }
  return line;
}
