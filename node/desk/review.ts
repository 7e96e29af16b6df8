import type { Observation } from '../../shared/desk-event.ts';
import type { Remark, RequestReview } from '../../shared/desk-views.ts';
import { type Instant, instantOf } from '../../shared/encoding/instant.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import type { OpenDesk, RequestDocument } from './context.ts';
import { remarksOf } from './event-log.ts';
import type { LedgerTables } from './ledger.ts';
import type { RequestRules } from './request-rules.ts';

/**
 * What to tell a person before a request is answered: everything that the ledger would note about it. Empty
 * for a request that was already answered or will be refused. Nothing is written.
 */
export async function reviewRequest(
  { payload: { requestId } }: RequestDocument,
  { ledger, surroundings }: OpenDesk,
  rules: RequestRules,
): Promise<RequestReview> {
  const { allow } = rules.overrides;
  return ledger.snapshot(async (tables) => {
    const { licenses, events } = tables;
    if ((await licenses.answerTo(requestId)) !== undefined)
      return { remarks: [], notNeeded: notNeeded(allow, remarksOf(await events.about(requestId))) };
    const remarks = remarksOf(await observationsOn(tables, instantOf(surroundings.now()), rules));
    return { remarks, notNeeded: notNeeded(allow, remarks) };
  });
}

/** A refusal is left to the answer, which checks the clock and the ledger first. */
async function observationsOn(
  tables: LedgerTables,
  now: Instant,
  { decide }: RequestRules,
): Promise<readonly Observation[]> {
  try {
    const decision = await decide(tables, now);
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
