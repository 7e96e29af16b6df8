import type { Instant } from './encoding/instant.ts';
import type { JournalDetail } from './journal/journal.ts';

/** What an operator of a desk may do (spec §18): one of these, each for what it is named after. */
export const OPERATOR_ROLES = ['read', 'clerk', 'approver', 'keys'] as const;
export type OperatorRole = (typeof OPERATOR_ROLES)[number];

/** What is done at a desk, by who may do it. */
export type Power =
  /** Requests, softkeys and orders. */
  | 'work'
  | 'approve'
  /** The signing keys, the operators and the policies. */
  | 'keys'
  /** One's own passphrase. */
  | 'own'
  /** A copy of all of it. */
  | 'backup';

export const ROLES_WITH: { readonly [P in Power]: readonly OperatorRole[] } = {
  work: ['clerk', 'approver'],
  approve: ['approver'],
  keys: ['keys'],
  own: ['read', 'clerk', 'approver', 'keys'],
  backup: ['clerk', 'approver', 'keys'],
};

/** An operator of a desk, as everybody may see it. */
export interface OperatorView {
  readonly name: string;
  readonly role: OperatorRole;
  readonly since: Instant;
  /** Who added this one; null for the first. */
  readonly addedBy: string | null;
}

/** What is done at a desk, as policies name it. */
export const WAYS = [
  ...(['issue', 'upgrade', 'rehost', 'reissue', 'rekey', 'revoke'] as const),
  ...(['order', 'keys', 'people'] as const),
] as const;
export type DeskWay = (typeof WAYS)[number];

/** What a policy may ask an approval for: a way, or a softkey beyond what was ordered. */
export const APPROVED_WAYS = [...WAYS, 'beyond-order'] as const;
export type ApprovedWay = (typeof APPROVED_WAYS)[number];

/** Why something needs an approval: by name, or because there were so many before. */
export type ApprovalCause = ApprovedWay | 'softkeys-a-day' | 'rehosts-a-year';

/** What a desk does not do without a second person. */
export interface DeskPolicy {
  /** null: of every product. */
  readonly product: string | null;
  /** So many softkeys in 24 hours without an approval; null: any number. */
  readonly softkeysADay: number | null;
  /** So many rehosts in the 365 days before, of one softkey and of those before it; null: any number. */
  readonly rehostsAYear: number | null;
  readonly approval: readonly ApprovedWay[];
}

/** What waits for an approval, or has one that was not used yet. */
export interface ApprovalView {
  readonly approval: string;
  readonly way: DeskWay;
  readonly why: readonly ApprovalCause[];
  readonly askedBy: string;
  readonly askedAt: Instant;
  /** From then on it counts no more. */
  readonly until: Instant;
  readonly state: 'pending' | 'given' | 'denied';
  /** Who gave or denied it. */
  readonly decidedBy: string | null;
  /** Why it was denied. */
  readonly reason: string | null;
  /** SHA-256 of exactly what would be done. */
  readonly digest: string;
  /** What would be done, for whoever decides. */
  readonly about: JournalDetail;
}
