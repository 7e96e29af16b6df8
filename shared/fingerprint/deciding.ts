import type { Component } from '../machine/reading.ts';
import type { POLICIES } from './policies.ts';

type Weighed = Component & keyof typeof POLICIES.standard.weights;

/** What the policies weigh, the heaviest first; all else is evidence (spec F4). */
export const DECIDING = ['smbios-uuid', 'os-id', 'mac'] as const satisfies readonly Weighed[];

/**
 * What a machine is told from every other by: without one of the two, every comparison ends in `broken` (spec
 * F4).
 */
export const IDENTIFYING = ['smbios-uuid', 'mac'] as const satisfies readonly (typeof DECIDING)[number][];

export function decides(component: Component): boolean {
  return DECIDING.some((one) => one === component);
}

export function identifies(component: Component): boolean {
  return IDENTIFYING.some((one) => one === component);
}
