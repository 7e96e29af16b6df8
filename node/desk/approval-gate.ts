import type { ApprovalCause, ApprovalView, DeskPolicy } from '../../shared/desk-people.ts';
import { addDays, type Instant } from '../../shared/encoding/instant.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { randomId } from '../crypto/random-id.ts';
import { APPROVAL_DAYS, APPROVALS, openApprovals } from './approvals.ts';
import type { DeskAtWork } from './context.ts';
import { type Deed, deedDigest } from './deed.ts';
import { policiesIn } from './policies.ts';
import { rehostsBefore, softkeysSince } from './policy-counts.ts';

/**
 * Holds back what a policy does not let through, in the transaction that would do it. The first time it is
 * asked for, which is in the ledger when this refusal is heard: whoever calls returns it, and does not throw
 * it, which would take that back. Once somebody else approved exactly this, it goes through, and the approval
 * is used up in the same transaction. `NEEDS_APPROVAL`, `APPROVAL_DENIED`
 */
export async function heldBack(
  deed: Deed,
  desk: DeskAtWork,
  now: Instant,
): Promise<LicensingError | undefined> {
  const { operator, trust, ledger } = desk;
  const why = await whyNot(deed, desk, now);
  if (why.length === 0) return undefined;
  if (operator === undefined) throw new LicensingError('OPERATOR_MISSING');
  const digest = deedDigest(deed, operator.name, trust.vendor);
  const approvals = await openApprovals(ledger.events, trust, now);
  const found = approvals.find((one) => one.digest === digest);
  if (found?.state === 'given') {
    await ledger.events.append(
      { event: 'approval-used', detail: { approval: found.approval, digest } },
      now,
      APPROVALS,
    );
    return undefined;
  }
  if (found?.state === 'denied') return denied(found);
  return needsApproval(found ?? (await ask(deed, why, digest, desk, now)), found === undefined);
}

async function whyNot(deed: Deed, { ledger }: DeskAtWork, now: Instant): Promise<readonly ApprovalCause[]> {
  const why = new Set<ApprovalCause>();
  for (const policy of await policiesIn(ledger.events)) {
    if (policy.product !== null && policy.product !== deed.product) continue;
    for (const cause of namedBy(policy, deed)) why.add(cause);
    if (await areTooMany(policy, deed, ledger, now)) why.add('softkeys-a-day');
    if (await isMovedTooOften(policy, deed, ledger, now)) why.add('rehosts-a-year');
  }
  return [...why];
}

function namedBy({ approval }: DeskPolicy, { way, beyondOrder }: Deed): readonly ApprovalCause[] {
  return approval.filter((one) => one === way || (one === 'beyond-order' && beyondOrder === true));
}

async function areTooMany(
  { softkeysADay, product }: DeskPolicy,
  { makesSoftkey }: Deed,
  { events }: DeskAtWork['ledger'],
  now: Instant,
): Promise<boolean> {
  if (softkeysADay === null || makesSoftkey !== true) return false;
  return (await softkeysSince(addDays(now, -1), product, softkeysADay, events)) >= softkeysADay;
}

async function isMovedTooOften(
  { rehostsAYear }: DeskPolicy,
  { rehostOf }: Deed,
  { events }: DeskAtWork['ledger'],
  now: Instant,
): Promise<boolean> {
  if (rehostsAYear === null || rehostOf === undefined) return false;
  return (await rehostsBefore(rehostOf, addDays(now, -365), rehostsAYear, events)) >= rehostsAYear;
}

async function ask(
  deed: Deed,
  why: readonly ApprovalCause[],
  digest: string,
  { ledger, surroundings }: DeskAtWork,
  now: Instant,
): Promise<Pick<ApprovalView, 'approval' | 'why' | 'until'>> {
  const approval = randomId('AP', surroundings.randomness);
  const until = addDays(now, APPROVAL_DAYS);
  // Nothing that a deed says of itself may stand in the place of what the approval is found by.
  const asked = { approval, way: deed.way, why: why.join(' '), until, digest };
  const detail = { ...deed.about, ...deed.shown, ...asked };
  await ledger.events.append({ event: 'approval-asked', detail }, now, APPROVALS);
  return { approval, why, until };
}

function needsApproval(
  { approval, why, until }: Pick<ApprovalView, 'approval' | 'why' | 'until'>,
  isNew: boolean,
): LicensingError {
  return new LicensingError('NEEDS_APPROVAL', {
    approval,
    why: [...why],
    until,
    asked: isNew ? 'now' : 'before',
  });
}

function denied({ approval, decidedBy, reason, until }: ApprovalView): LicensingError {
  const names = { operator: decidedBy ?? '', reason: reason ?? '' };
  return new LicensingError('APPROVAL_DENIED', { approval, ...names, until });
}
