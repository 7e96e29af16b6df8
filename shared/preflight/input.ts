import type { Order } from '../document/payload/fields.ts';
import type { Instant } from '../encoding/instant.ts';
import type { HypervisorKind, MachineFacts } from '../machine/facts.ts';
import type { Component, Reading } from '../machine/reading.ts';
import { type CheckFinding, DOES_NOT_APPLY, unknown } from './check.ts';
import { declaredKind } from './declared-hypervisor.ts';
import type { PreflightPolicy } from './policy.ts';
import type { MachineSign, MachineSigns } from './signs.ts';

/** All that preflight looks at. */
export interface PreflightInput {
  readonly facts: MachineFacts;
  readonly signs: MachineSigns;
  /** Null before anything was ordered: then what depends on it stays unknown. */
  readonly order: Order | null;
  readonly now: Instant;
  /** When this program was built: a clock that is right is never earlier. */
  readonly buildDate: Instant;
  /** Null for a vendor that says nothing about preflight. */
  readonly policy: PreflightPolicy | null;
}

export type Check = (input: PreflightInput) => CheckFinding;

export function readingOf(facts: MachineFacts, component: Component): Reading | undefined {
  return facts.readings.find((reading) => reading.component === component);
}

/** What the machine runs on: as found, or as declared where it could not be recognised. */
export function kindOf({ facts, order }: PreflightInput): HypervisorKind {
  const found = facts.hypervisor.kind;
  return found === 'unknown' && order ? (declaredKind(order.architecture.hypervisor) ?? found) : found;
}

/** The finding of a check that has no sign to look at. */
export function findingWithoutSign(sign: MachineSign<unknown>): CheckFinding {
  if (sign.status === 'denied') return unknown('sign-denied', { source: sign.source });
  if (sign.status === 'absent' && sign.reason === 'not-supported') return DOES_NOT_APPLY;
  if (sign.status === 'absent' && sign.reason === 'not-in-dump') return unknown('not-in-dump');
  return unknown('sign-absent');
}
