import type { Fingerprint } from '../document/payload/fields.ts';
import type { Component } from '../machine/reading.ts';
import { type ComponentDigests, componentsOf, fingerprintWith } from './component.ts';

/**
 * The components of which a machine may have several; of every other one it has one or none (spec §7, F4).
 */
const LISTS: ReadonlySet<Component> = new Set<Component>(['mac', 'disk']);

const MOST_IN_A_LIST = 16;

export function isList(component: Component): boolean {
  return LISTS.has(component);
}

/** How many digests of a component a document may carry (spec §7). */
export function mostDigests(component: Component): number {
  return isList(component) ? MOST_IN_A_LIST : 1;
}

/**
 * A component as far as it can speak for a machine (spec F3). Version 0.1 let a request list many digests
 * where a machine has one; such a line says nothing about any machine.
 */
export function withoutExcessDigests(one: ComponentDigests): ComponentDigests {
  const { component, digests } = one;
  return digests.length < 2 || isList(component) ? one : { component, status: 'junk', digests: [] };
}

/**
 * As many digests as a document may carry, the same ones every time (spec F7): those that the baseline has
 * come first, then the lowest. So one more adapter never displaces what a license recognises the machine by,
 * and displaces at most one of the others.
 */
export function withinLimits(fingerprint: Fingerprint, baseline?: Fingerprint): Fingerprint {
  const known = new Map((baseline ? componentsOf(baseline) : []).map((one) => [one.component, one.digests]));
  return fingerprintWith(
    componentsOf(fingerprint)
      .map(withoutExcessDigests)
      .map((one) => ({ ...one, digests: chosen(one, known.get(one.component) ?? []) })),
  );
}

function chosen({ component, digests }: ComponentDigests, known: readonly string[]): readonly string[] {
  const most = mostDigests(component);
  if (digests.length <= most) return digests;
  const first = digests.filter((digest) => known.includes(digest));
  const rest = digests.filter((digest) => !known.includes(digest));
  return [...first, ...rest].slice(0, most).sort();
}

/** What a fingerprint lists beyond the limits, a field each. */
export function beyondLimits(fingerprint: Fingerprint): readonly string[] {
  return componentsOf(fingerprint).flatMap(({ component, digests }) => {
    const most = mostDigests(component);
    if (digests.length <= most) return [];
    return [`fingerprint.components: ${component} has ${digests.length} digests, and may have ${most}`];
  });
}
