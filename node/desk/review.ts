import { instantOf } from '../../shared/encoding/instant.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import type { DeskContext, RequestDocument } from './context.ts';
import type { Observation } from './desk-event.ts';
import { remarksOf } from './event-log.ts';
import type { RequestRules } from './request-rules.ts';
import type { Remark, RequestReview } from './views.ts';

/**
 * What to tell a person before a request is answered: everything that the ledger would note about it. Empty
 * for a request that was already answered or will be refused. Nothing is written.
 */
export function reviewRequest(
  { payload: { requestId } }: RequestDocument,
  desk: DeskContext,
  rules: RequestRules,
): RequestReview {
  const { licenses, events } = desk.ledger;
  const { allow } = rules.overrides;
  if (licenses.answerTo(requestId) !== undefined)
    return { remarks: [], notNeeded: notNeeded(allow, remarksOf(events.about(requestId))) };
  const remarks = remarksOf(observationsOn(desk, rules));
  return { remarks, notNeeded: notNeeded(allow, remarks) };
}

/** A refusal is left to the answer, which checks the clock and the ledger first. */
function observationsOn({ surroundings }: DeskContext, { decide }: RequestRules): readonly Observation[] {
  try {
    const decision = decide(instantOf(surroundings.now()));
    return decision.kind === 'granted' ? decision.observations : [];
  } catch (error) {
    if (isRefusal(error)) return [];
    throw error;
  }
}

/** What an operator allowed although it was not needed: a typing mistake, or a check that did not fail. */
export function notNeeded(allow: readonly string[], remarks: readonly Remark[]): readonly string[] {
  const needed = remarks.flatMap(({ note, detail }) =>
    note === 'check-allowed' ? String(detail['checks']).split(' ') : [],
  );
  return allow.filter((word) => !needed.includes(word));
}
