import type { Entitlement } from './document/payload/license.ts';
import type { PolicyName } from './fingerprint/policies.ts';

/**
 * What a license of a product gets where the terms of its request leave it open; null: as the vendor's
 * profile has it for every product.
 */
export interface UsualTerms {
  readonly product: string;
  readonly termDays: number | null;
  /** The license has no end, in place of days. */
  readonly noEnd: boolean;
  readonly graceDays: number | null;
  readonly matching: PolicyName | null;
  /** Names ascending, none twice. */
  readonly entitlements: readonly Entitlement[] | null;
}
