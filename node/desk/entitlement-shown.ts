import type { Entitlement } from '../../shared/document/payload/license.ts';

/** `alarms`, `tags: 5000`: an approver approves values, not how many there are. */
export function entitlementShown({ name, kind, value }: Entitlement): string {
  return kind === 'feature' ? name : `${name}: ${value}`;
}
