import type { ComponentDigests, Fingerprint } from '../document/payload/fields.ts';
import type { Component } from '../machine/reading.ts';

export type ComponentResult = 'same' | 'changed' | 'denied' | 'absent' | 'new';
export type Verdict = 'match' | 'tolerated' | 'broken';

/** What agrees between a baseline and a machine, component by component. Components that neither side has are left out. */
export interface MatchReport {
  readonly verdict: Verdict;
  readonly components: readonly { readonly component: Component; readonly result: ComponentResult }[];
}

/** Compares a license's baseline with a machine as it is now, under the policy `standard` (spec F4). */
export function matchFingerprints(baseline: Fingerprint, now: Fingerprint): MatchReport {
  const components = baseline.components.flatMap((before) => {
    const after = now.components.find(({ component }) => component === before.component);
    const result = after && compare(before, after);
    return result === undefined ? [] : [{ component: before.component, result }];
  });
  const resultOf = (component: Component) => components.find((one) => one.component === component)?.result;
  return {
    verdict: standardVerdict(resultOf('smbios-uuid'), resultOf('os-id'), resultOf('mac')),
    components,
  };
}

function compare(before: ComponentDigests, after: ComponentDigests): ComponentResult | undefined {
  if (before.status === 'value' && after.status === 'value') {
    return before.digests.some((digest) => after.digests.includes(digest)) ? 'same' : 'changed';
  }
  if (before.status === 'value') return after.status === 'denied' ? 'denied' : 'absent';
  return after.status === 'value' ? 'new' : undefined;
}

type Known = ComponentResult | undefined;

/** The table of spec F4, row by row. */
function standardVerdict(uuid: Known, osId: Known, mac: Known): Verdict {
  if (uuid === 'same') return osId === 'changed' || mac === 'changed' ? 'tolerated' : 'match';
  if (uuid === 'changed') return 'broken';
  if (mac !== 'same') return 'broken';
  return osId === 'same' ? 'match' : 'tolerated';
}
