import type { DeskEntry } from '../../shared/desk-event.ts';
import { HARMLESS_NOTES } from '../../shared/desk-views.ts';
import type { License } from '../../shared/document/payload/license.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import type { RequestDocument } from './context.ts';
import { isIssued, remarksOf } from './event-log.ts';
import type { LedgerTables } from './ledger.ts';
import type { RequestRules } from './request-rules.ts';
import { suspicionsIn } from './suspicions.ts';

/**
 * Which first requests are answered. `ordered`: those for an order that the desk was told of, and that is
 * named as it has it. `true`: the same where the desk was told of any order, otherwise all.
 */
export type FirstRequests = boolean | 'ordered';

/**
 * Leaves to a person: a first request, unless those were asked for; whatever the desk would remark on; and a
 * softkey that looked like a copy since its last license. What came up before that somebody has answered.
 */
export function leftByPolicy(
  { kind, payload: { requestId } }: RequestDocument,
  { first }: { readonly first: FirstRequests },
): NonNullable<RequestRules['leave']> {
  return async ({ license, observations }, { events, orders }) => {
    const notes = remarksOf(observations).map(({ note }) => note);
    const suspicions = suspicionsSinceAnswer(await events.ofSoftkey(license.softkeyId), license.softkeyId);
    const why = [
      ...(kind === 'pre-license' ? await againstFirst(first, license, orders) : []),
      ...notes.filter((note) => !HARMLESS_NOTES.includes(note)),
      ...suspicions.filter((one) => !notes.some((note) => note === one)),
    ];
    return why.length === 0
      ? undefined
      : new LicensingError('NEEDS_A_PERSON', { requestId, host: license.host, why });
  };
}

/** Why a first request needs a person. That its order has room is a rule of every answer. */
async function againstFirst(
  first: FirstRequests,
  license: License,
  orders: LedgerTables['orders'],
): Promise<readonly string[]> {
  if (!first) return ['first-request'];
  if (first !== 'ordered' && !(await orders.isAny())) return [];
  return (await isOrdered(license, orders)) ? [] : ['unknown-order'];
}

async function isOrdered(
  { reference, product, customer }: License,
  orders: LedgerTables['orders'],
): Promise<boolean> {
  const order = await orders.find(reference);
  return order?.customer === customer.name && (order.product === null || order.product === product);
}

/** What was noted with the last answer itself was said before that answer was given. */
function suspicionsSinceAnswer(entries: readonly DeskEntry[], softkeyId: string): readonly string[] {
  const last = entries.findLastIndex(isIssued);
  const answered = entries[last]?.detail['requestId'];
  const since = entries.slice(last + 1).filter(({ detail }) => detail['requestId'] !== answered);
  return suspicionsIn(since).get(softkeyId) ?? [];
}
