import { instantOf } from '../../shared/encoding/instant.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import type { DeskContext, RequestDocument } from './context.ts';
import type { Observation } from './desk-event.ts';
import { remarksOf } from './event-log.ts';
import type { Rules } from './rules.ts';
import type { Remark, RequestReview } from './views.ts';

/**
 * What is to be said before a request is answered: all that the ledger would note of it. Nothing of one that
 * was answered, and of one that will be refused. Nothing is written.
 */
export function reviewRequest(
  { payload: { requestId } }: RequestDocument,
  desk: DeskContext,
  rules: Rules,
): RequestReview {
  const { licenses, events } = desk.ledger;
  const { allow } = rules.overrides;
  if (licenses.answerTo(requestId) !== undefined)
    return { remarks: [], notNeeded: notNeeded(allow, remarksOf(events.about(requestId))) };
  const remarks = remarksOf(observationsOn(desk, rules));
  return { remarks, notNeeded: notNeeded(allow, remarks) };
}

/** A refusal is left to the answer, which looks at the clock and the ledger first. */
function observationsOn({ surroundings }: DeskContext, { decide }: Rules): readonly Observation[] {
  try {
    const decision = decide(instantOf(surroundings.now()));
    return decision.kind === 'granted' ? decision.observations : [];
  } catch (error) {
    if (isRefusal(error)) return [];
    throw error;
  }
}

/**
 * What an operator allowed though nothing of that name stood in the way: a slip of the pen, or a check that
 * did not fail.
 */
export function notNeeded(allow: readonly string[], remarks: readonly Remark[]): readonly string[] {
  const needed = remarks.flatMap(({ note, detail }) =>
    note === 'check-allowed' ? String(detail['checks']).split(' ') : [],
  );
  return allow.filter((word) => !needed.includes(word));
}
