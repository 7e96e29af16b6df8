import type { Component } from '../machine/reading.ts';

export type PolicyName = 'standard' | 'strict' | 'lenient';

/** The components that decide, and how much each weighs. The others are evidence (spec F4). */
export type Weights = Readonly<Partial<Record<Component, number>>>;

/** How a license wants its machine to be recognised. */
export interface Policy {
  readonly weights: Weights;
  /** What agrees must weigh at least this, whatever else is unknown. */
  readonly anchor: number;
  /** Of what is known on both sides, at least this part must agree. */
  readonly agreement: number;
}

/** If what agrees weighs this much, nothing differs and the UUID is not missing, it is the same machine. */
export const CERTAIN_WEIGHT = 100;

/**
 * The policies by name (spec F5). `standard` lets a machine change its network adapters or its operating
 * system; `strict` wants the operating system kept; `lenient` also takes a machine by its OS id alone where
 * the UUID cannot be read.
 */
export const POLICIES: { readonly [Name in PolicyName]: Policy } = {
  standard: { weights: { 'smbios-uuid': 100, 'os-id': 40, mac: 60 }, anchor: 50, agreement: 0.5 },
  strict: { weights: { 'smbios-uuid': 140, 'os-id': 65, mac: 35 }, anchor: 100, agreement: 0.8 },
  lenient: { weights: { 'smbios-uuid': 100, 'os-id': 30, mac: 70 }, anchor: 30, agreement: 0.3 },
};
