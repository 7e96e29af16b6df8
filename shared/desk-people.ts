import type { Instant } from './encoding/instant.ts';

/** What an operator of a desk may do (spec §18): one of these, each for what it is named after. */
export const OPERATOR_ROLES = ['read', 'clerk', 'approver', 'keys'] as const;
export type OperatorRole = (typeof OPERATOR_ROLES)[number];

/** An operator of a desk, as everybody may see it. */
export interface OperatorView {
  readonly name: string;
  readonly role: OperatorRole;
  readonly since: Instant;
  /** Who added this one; null for the first. */
  readonly addedBy: string | null;
}

/** What a change of the operators came to. */
export interface OperatorChangeView extends OperatorView {
  /** True where nothing was changed, because it was so already. */
  readonly repeated: boolean;
}
