import type { LedgerSoftkey, SoftkeyState } from '../../shared/desk-views.ts';
import type { License } from '../../shared/document/payload/license.ts';
import type { Instant } from '../../shared/encoding/instant.ts';
import { graceUntil, phaseOf } from '../../shared/license/term.ts';
import type { Revocation } from './revocation-table.ts';

/** A softkey as its newest license has it; `before` is the license before that. */
export function ledgerSoftkey(
  license: License,
  revocation: Revocation | undefined,
  before: License | undefined,
  now: Instant,
): Omit<LedgerSoftkey, 'suspicions'> {
  const { softkeyId, host, product, customer, reference, sequence, issuedAt, expiresAt } = license;
  return {
    softkeyId,
    host,
    product,
    customer: customer.name,
    reference,
    sequence,
    issuedAt,
    expiresAt,
    graceUntil: graceUntil(license),
    before: before === undefined ? null : { expiresAt: before.expiresAt, graceUntil: graceUntil(before) },
    state: stateOf(license, revocation, now),
    // More than there were where the desk was restored: its numbers go on far above (decision 66).
    upgrades: sequence - 1,
    revokedAt: revocation?.revokedAt ?? null,
    replacedBy: revocation?.replacedBy ?? null,
  };
}

function stateOf(license: License, revocation: Revocation | undefined, now: Instant): SoftkeyState {
  if (revocation === undefined) return phaseOf(license, now);
  return revocation.replacedBy === null ? 'revoked' : 'replaced';
}
