import { isDeepStrictEqual } from 'node:util';
import type { DeskPolicy } from '../../shared/desk-people.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import type { JournalDetail } from '../../shared/journal/journal.ts';
import { productIds, requireProduct } from '../../shared/profile/products.ts';
import type { OpenDesk } from './context.ts';
import { noteUnlessHeld } from './note-unless-held.ts';
import { operatorsIn, withRole } from './operators.ts';
import { NO_DESK_POLICY, policiesIn } from './policies.ts';
import { readyToWrite } from './ready-to-write.ts';

/** What a policy is to say from now on; what is left out stays as it was. */
export interface PolicyOrder extends Partial<Omit<DeskPolicy, 'product'>> {
  readonly product: string | null;
  /** Today's date, where the desk's clock is in doubt: YYYY-MM-DD. */
  readonly date: string | undefined;
}

/**
 * Sets the policy of a product, or of every product. `LAST_OF_ROLE` where nobody could approve: then nothing
 * that needs it could be done.
 */
export async function setPolicy(
  { product, date, ...order }: PolicyOrder,
  desk: OpenDesk,
): Promise<DeskPolicy> {
  if (product !== null) requireProduct(product, productIds(desk.surroundings.profile));
  const outcome = await desk.ledger.transaction(async (ledger) => {
    const atWork = await readyToWrite(desk, ledger, 'keys');
    const { events } = atWork.ledger;
    const known = (await policiesIn(events)).find((one) => one.product === product);
    const before: DeskPolicy = known ?? { ...NO_DESK_POLICY, product };
    const policy: DeskPolicy = { ...before, ...order, product };
    if (isDeepStrictEqual(policy, before)) return policy;
    if (withRole('approver', await operatorsIn(events)).length === 0)
      throw new LicensingError('LAST_OF_ROLE', { role: 'approver' });
    const { softkeysADay, rehostsAYear } = policy;
    const detail = { product, softkeysADay, rehostsAYear, approval: policy.approval.join(' ') };
    const deed = { about: change(before, policy), exactly: detail };
    return (await noteUnlessHeld({ event: 'policy-set', detail }, deed, date, atWork)) ?? policy;
  });
  await desk.ledger.holdEnd(desk.signer);
  if (outcome instanceof LicensingError) throw outcome;
  return outcome;
}

/** What whoever approves a change has to know: all that will hold, and what of it holds otherwise now. */
function change(before: DeskPolicy, after: DeskPolicy): JournalDetail {
  const [now, then] = [inWords(before), inWords(after)];
  return {
    product: after.product,
    ...then,
    ...(now.approvalFor !== then.approvalFor && { approvalForBefore: now.approvalFor }),
    ...(now.softkeysADay !== then.softkeysADay && { softkeysADayBefore: now.softkeysADay }),
    ...(now.rehostsAYear !== then.rehostsAYear && { rehostsAYearBefore: now.rehostsAYear }),
  };
}

function inWords({ approval, softkeysADay, rehostsAYear }: DeskPolicy) {
  return {
    approvalFor: approval.length === 0 ? 'nothing' : approval.join(' '),
    softkeysADay: softkeysADay ?? 'no-limit',
    rehostsAYear: rehostsAYear ?? 'no-limit',
  };
}
