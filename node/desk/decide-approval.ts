import type { ApprovalView } from '../../shared/desk-people.ts';
import { encodeBase64 } from '../../shared/encoding/base64.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { APPROVALS, type ApprovalDecision, approvalMessage, openApprovals } from './approvals.ts';
import type { OpenDesk } from './context.ts';
import { operatorKey } from './operators.ts';
import { readyToWrite } from './ready-to-write.ts';
import { clockNow } from './revoke.ts';

/** What an approver decides. */
export interface ApprovalOrder {
  readonly approval: string;
  /** Why it is denied; undefined: it is given. */
  readonly denied: string | undefined;
  /** Today's date, where the desk's clock is in doubt: YYYY-MM-DD. */
  readonly date: string | undefined;
}

/**
 * Gives or denies an approval, signed by whoever works, and never by the one who asked. The same decision
 * once more changes nothing. Refuses with `APPROVAL_UNKNOWN`, `APPROVAL_DECIDED` and `OWN_REQUEST`.
 */
export async function decideApproval(
  { approval, denied, date }: ApprovalOrder,
  desk: OpenDesk,
): Promise<ApprovalView> {
  const { operator, trust } = desk;
  const state: ApprovalDecision = denied === undefined ? 'given' : 'denied';
  const view = await desk.ledger.transaction(async (ledger) => {
    const atWork = await readyToWrite(desk, ledger, 'approve');
    if (operator === undefined) throw new LicensingError('OPERATOR_MISSING'); // a desk without operators
    const { events } = atWork.ledger;
    const now = await clockNow(date, atWork);
    const found = requireOpen(approval, await openApprovals(events, trust, now));
    const isOwn = operatorKey(found.askedBy) === operatorKey(operator.name);
    if (isOwn) throw new LicensingError('OWN_REQUEST', { approval, operator: operator.name });
    if (found.state === state && found.decidedBy === operator.name) return found;
    if (found.state !== 'pending')
      throw new LicensingError('APPROVAL_DECIDED', { approval, operator: found.decidedBy ?? '' });
    const { digest } = found;
    const said = approvalMessage({ vendor: trust.vendor, approval, digest, state, operator: operator.name });
    const detail = { approval, digest, reason: denied ?? null, signature: encodeBase64(operator.sign(said)) };
    await events.append({ event: `approval-${state}`, detail }, now, APPROVALS);
    return { ...found, state, decidedBy: operator.name, reason: denied ?? null };
  });
  await desk.ledger.holdEnd(desk.signer);
  return view;
}

function requireOpen(id: string, approvals: readonly ApprovalView[]): ApprovalView {
  const found = approvals.find(({ approval }) => approval === id);
  if (found === undefined) throw new LicensingError('APPROVAL_UNKNOWN', { approval: id });
  return found;
}
