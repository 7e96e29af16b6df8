import type { DeskEntry } from '../../shared/desk-event.ts';
import type { ApprovalCause, ApprovalView, DeskWay } from '../../shared/desk-people.ts';
import { preAuthenticationEncoding } from '../../shared/document/envelope.ts';
import { decodeBase64 } from '../../shared/encoding/base64.ts';
import { addDays, type Instant } from '../../shared/encoding/instant.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import type { JournalDetail } from '../../shared/journal/journal.ts';
import type { Trust } from '../../shared/trust/trust.ts';
import type { EventLog } from './event-log.ts';
import { type Operators, operatorKey, operatorsIn } from './operators.ts';

/** The events of approvals are looked up by this in the place of a request. */
export const APPROVALS = 'desk-approvals';
export const APPROVAL_DAYS = 7;

/** Versions before wrote another member over the id of a change of a policy. */
const IS_ID = /^AP-/;

export type ApprovalDecision = 'given' | 'denied';

/** Approvals that were asked for, by their ids. */
type Approvals = Map<string, ApprovalView>;

/**
 * Those that wait at this moment, or were decided and are not used up, the newest one first: what is older
 * than 7 days is not read.
 */
export async function openApprovals(
  events: EventLog,
  trust: Pick<Trust, 'vendor' | 'verify'>,
  now: Instant,
): Promise<readonly ApprovalView[]> {
  const operators = await operatorsIn(events);
  const recent: DeskEntry[] = [];
  for await (const entry of events.newestAbout(APPROVALS)) {
    if (addDays(entry.at, APPROVAL_DAYS) < now) break;
    recent.push(entry);
  }
  const approvals: Approvals = new Map();
  for (const entry of recent.toReversed()) take(entry, approvals, operators, trust);
  return [...approvals.values()].filter(({ until }) => now <= until).toReversed();
}

function take(
  { event, at, detail }: DeskEntry,
  approvals: Approvals,
  operators: Operators,
  trust: Pick<Trust, 'vendor' | 'verify'>,
): void {
  const id = String(detail['approval']);
  // Once asked for, an approval stays what it was: what was looked at is what is decided.
  if (event === 'approval-asked' && IS_ID.test(id) && !approvals.has(id))
    approvals.set(id, askedIn(at, detail));
  const before = approvals.get(id);
  if (before === undefined) return;
  if (event === 'approval-used') approvals.delete(id);
  const state = event === 'approval-given' ? 'given' : event === 'approval-denied' ? 'denied' : undefined;
  if (state === undefined || !isSigned(state, before, detail, operators, trust)) return;
  const reason = state === 'denied' ? String(detail['reason']) : null;
  approvals.set(id, { ...before, state, reason, decidedBy: String(detail['operator']) });
}

function askedIn(askedAt: Instant, detail: JournalDetail): ApprovalView {
  const { approval, digest, way, why, until, operator, ...about } = detail;
  return {
    approval: String(approval),
    way: String(way) as DeskWay,
    why: String(why).split(' ') as ApprovalCause[],
    askedBy: String(operator),
    askedAt,
    until: String(until),
    state: 'pending',
    decidedBy: null,
    reason: null,
    digest: String(digest),
    about,
  };
}

/**
 * A decision counts if somebody else signed it who is an approver still, with the passphrase of today.
 * Whoever can write into the ledger, and has no passphrase of an approver, approves nothing.
 */
function isSigned(
  state: ApprovalDecision,
  { approval, digest, askedBy }: ApprovalView,
  detail: JournalDetail,
  operators: Operators,
  { vendor, verify }: Pick<Trust, 'vendor' | 'verify'>,
): boolean {
  const operator = operators.get(operatorKey(String(detail['operator'])));
  if (operator?.role !== 'approver' || operatorKey(operator.name) === operatorKey(askedBy)) return false;
  const publicKey = decodeBase64(operator.publicKey);
  const signature = decodeBase64(String(detail['signature']));
  if (publicKey === undefined || signature === undefined) return false;
  const message = approvalMessage({ vendor, approval, digest, state, operator: operator.name });
  return verify(message, signature, publicKey);
}

/** What an approver signs. */
export function approvalMessage(said: {
  readonly vendor: string;
  readonly approval: string;
  readonly digest: string;
  readonly state: ApprovalDecision;
  readonly operator: string;
}): Uint8Array {
  const { vendor, approval, digest, state, operator } = said;
  const type = 'application/vnd.softkey.desk-approval.v1+json';
  return preAuthenticationEncoding(
    type,
    encodeUtf8(JSON.stringify({ vendor, approval, digest, state, operator })),
  );
}
