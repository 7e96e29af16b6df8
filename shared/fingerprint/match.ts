import type { Fingerprint } from '../document/payload/fields.ts';
import type { Component } from '../machine/reading.ts';
import { hasDigests, readComponentLine } from './component.ts';
import { CERTAIN, POLICIES, type Policy, type PolicyName } from './policies.ts';

export type ComponentResult = 'same' | 'changed' | 'denied' | 'absent' | 'new';
export type Verdict = 'match' | 'tolerated' | 'broken';

/** What agrees between a baseline and a machine, component by component. Components that neither side has are left out. */
export interface MatchReport {
  readonly verdict: Verdict;
  readonly components: readonly { readonly component: Component; readonly result: ComponentResult }[];
}

/** Compares a baseline with a machine as it is now, under the policy that a license names (spec F4, F5). */
export function matchFingerprints(
  baseline: Fingerprint,
  now: Fingerprint,
  policy: PolicyName = 'standard',
): MatchReport {
  const components = baseline.components.flatMap((before, i) => {
    const component = nameOf(before);
    const after = nameOf(now.components[i] ?? '') === component ? now.components[i] : lineOf(now, component);
    const result = after === undefined ? undefined : compare(before, after);
    return result === undefined ? [] : [{ component, result }];
  });
  return { verdict: verdictOf(components, POLICIES[policy]), components };
}

function nameOf(line: string): Component {
  return line.slice(0, line.indexOf(' ')) as Component;
}

function lineOf({ components }: Fingerprint, component: Component): string | undefined {
  return components.find((line) => nameOf(line) === component);
}

function compare(lineBefore: string, lineAfter: string): ComponentResult | undefined {
  if (lineBefore === lineAfter) return hasDigests(lineBefore) ? 'same' : undefined;
  const before = readComponentLine(lineBefore);
  const after = readComponentLine(lineAfter);
  if (before.status === 'value' && after.status === 'value') {
    return before.digests.some((digest) => after.digests.includes(digest)) ? 'same' : 'changed';
  }
  if (before.status === 'value') return after.status === 'denied' ? 'denied' : 'absent';
  return after.status === 'value' ? 'new' : undefined;
}

/** spec F5. Another UUID is another machine, whatever else agrees: a copy keeps all the rest. */
function verdictOf(components: MatchReport['components'], { weights, anchor, agreement }: Policy): Verdict {
  const weightOf = (wanted: ComponentResult) =>
    components
      .filter(({ result }) => result === wanted)
      .reduce((sum, { component }) => sum + (weights[component] ?? 0), 0);
  const same = weightOf('same');
  const changed = weightOf('changed');
  if (components.some(({ component, result }) => component === 'smbios-uuid' && result === 'changed'))
    return 'broken';
  if (same < anchor || same < agreement * (same + changed)) return 'broken';
  return changed === 0 && same >= CERTAIN ? 'match' : 'tolerated';
}
