import { APPROVED_WAYS, type DeskPolicy } from '../../shared/desk-people.ts';
import type { JournalDetail } from '../../shared/journal/journal.ts';
import type { EventLog } from './event-log.ts';
import { PEOPLE } from './operators.ts';

/** The policies of a desk, by product. Like operators, they are what the event log says last. */
export async function policiesIn(events: EventLog): Promise<readonly DeskPolicy[]> {
  const policies = new Map<string | null, DeskPolicy>();
  for (const { event, detail } of await events.about(PEOPLE)) {
    if (event !== 'policy-set') continue;
    const policy = policyIn(detail);
    if (asksForNothing(policy)) policies.delete(policy.product);
    else policies.set(policy.product, policy);
  }
  return [...policies.values()];
}

function policyIn(detail: JournalDetail): DeskPolicy {
  const words = String(detail['approval']).split(' ');
  const numberIn = (value: unknown) => (typeof value === 'number' ? value : null);
  return {
    product: detail['product'] === null ? null : String(detail['product']),
    softkeysADay: numberIn(detail['softkeysADay']),
    rehostsAYear: numberIn(detail['rehostsAYear']),
    approval: APPROVED_WAYS.filter((way) => words.includes(way)),
  };
}

/** What is asked of nothing. */
export const NO_DESK_POLICY: Omit<DeskPolicy, 'product'> = {
  softkeysADay: null,
  rehostsAYear: null,
  approval: [],
};

function asksForNothing({ softkeysADay, rehostsAYear, approval }: DeskPolicy): boolean {
  return softkeysADay === null && rehostsAYear === null && approval.length === 0;
}
