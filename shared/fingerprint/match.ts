import type { Fingerprint } from '../document/payload/fields.ts';
import { COMPONENTS, type Component } from '../machine/reading.ts';
import { type ComponentDigests, hasDigests, hasOneDigest, readComponentLine } from './component.ts';
import { withoutExcessDigests } from './limits.ts';
import { CERTAIN_WEIGHT, POLICIES, type Policy, type PolicyName } from './policies.ts';

export type ComponentResult = 'same' | 'changed' | 'denied' | 'absent' | 'new';
export type Verdict = 'match' | 'tolerated' | 'broken';

/**
 * What agrees between a baseline and a machine, component by component. Components that neither side has are
 * left out.
 */
export interface MatchReport {
  readonly verdict: Verdict;
  readonly components: readonly { readonly component: Component; readonly result: ComponentResult }[];
}

/** A machine as it was read just now: all its digests, also those for which a document has no room. */
export interface FingerprintNow extends Fingerprint {
  /**
   * Lists of which not everything could be seen: an adapter has no link, and its system then does not tell
   * its address.
   */
  readonly incomplete?: readonly Component[];
}

/** How much of a list has to be there (so many of so many), and the result where less is there. */
interface Share {
  readonly there: number;
  readonly of: number;
  readonly less: ComponentResult;
}
const HALF: Share = { there: 1, of: 2, less: 'changed' };
const TWO_THIRDS: Share = { there: 2, of: 3, less: 'changed' };
const SEEN_HALF: Share = { ...HALF, less: 'denied' };

/** Compares a baseline with a machine as it is now, under the policy that a license names (spec F4, F5). */
export function matchFingerprints(
  baseline: Fingerprint,
  now: FingerprintNow,
  policy: PolicyName = 'standard',
): MatchReport {
  const wanted = (component: Component) => shareFor(component, baseline, now);
  const components = baseline.components.flatMap((before, i) => {
    const component = nameAt(i, before);
    const beside = now.components[i];
    const after = beside !== undefined && nameAt(i, beside) === component ? beside : lineOf(now, component);
    const result = after === undefined ? undefined : compare(before, after, wanted);
    return result === undefined ? [] : [{ component, result }];
  });
  return { verdict: verdictOf(components, POLICIES[policy]), components };
}

/**
 * What became of one component by F4 alone: a list agrees where half of it is there, whatever else is known.
 * Undefined where neither side has a value.
 */
export function resultOf(
  baseline: Fingerprint,
  now: FingerprintNow,
  component: Component,
): ComponentResult | undefined {
  const [before, after] = [lineOf(baseline, component), lineOf(now, component)];
  if (before === undefined || after === undefined) return undefined;
  return compare(before, after, () => (isIncomplete(now, component) ? SEEN_HALF : HALF));
}

const BEGINNINGS = COMPONENTS.map((name) => `${name} `);

/** The name in a line which is the one at `i`, as it is in every document: there it need not be cut out. */
function nameAt(i: number, line: string): Component {
  return COMPONENTS[line.startsWith(BEGINNINGS[i] ?? ' ') ? i : -1] ?? nameOf(line);
}

function nameOf(line: string): Component {
  return line.slice(0, line.indexOf(' ')) as Component;
}

function lineOf({ components }: Fingerprint, component: Component): string | undefined {
  return components.find((line) => nameOf(line) === component);
}

function isIncomplete({ incomplete }: FingerprintNow, component: Component): boolean {
  return incomplete?.includes(component) ?? false;
}

/**
 * spec F4. Where the UUID does not say which machine it is, its adapters have to, and two machines could each
 * have half of them. What an incomplete list lacks may be there all the same: half of the baseline is enough
 * then, and less is unknown.
 */
function shareFor(component: Component, baseline: Fingerprint, now: FingerprintNow): Share {
  if (isIncomplete(now, component)) return SEEN_HALF;
  return component === 'mac' ? adaptersWanted(resultOf(baseline, now, 'smbios-uuid')) : HALF;
}

function adaptersWanted(uuid: ComponentResult | undefined): Share {
  return uuid === 'same' ? HALF : TWO_THIRDS;
}

/**
 * Whether a machine that keeps so many of its adapters is known by them, with its UUID or without one (spec
 * F4).
 */
export function isKnownByAdapters(kept: number, all: number, uuid: 'same' | undefined): boolean {
  return isEnough(kept, all, adaptersWanted(uuid));
}

function isEnough(found: number, all: number, { there, of }: Share): boolean {
  return found * of >= all * there;
}

function compare(
  lineBefore: string,
  lineAfter: string,
  wanted: (component: Component) => Share,
): ComponentResult | undefined {
  if (lineBefore === lineAfter && !hasDigests(lineBefore)) return undefined;
  if (lineBefore === lineAfter && hasOneDigest(lineBefore)) return 'same';
  const before = withoutExcessDigests(readComponentLine(lineBefore));
  const after = withoutExcessDigests(readComponentLine(lineAfter));
  if (before.status === 'value' && after.status === 'value')
    return compareDigests(before, after, wanted(before.component));
  if (before.status === 'value') return after.status === 'denied' ? 'denied' : 'absent';
  return after.status === 'value' ? 'new' : undefined;
}

function compareDigests(before: ComponentDigests, after: ComponentDigests, share: Share): ComponentResult {
  const found = before.digests.filter((digest) => after.digests.includes(digest)).length;
  return isEnough(found, before.digests.length, share) ? 'same' : share.less;
}

/**
 * spec F5. Another UUID is another machine, whatever else agrees: a copy keeps all the rest. A UUID that is
 * gone does not break the match, but a person should look.
 */
function verdictOf(components: MatchReport['components'], { weights, anchor, agreement }: Policy): Verdict {
  const weightOf = (wanted: ComponentResult) =>
    components
      .filter(({ result }) => result === wanted)
      .reduce((sum, { component }) => sum + (weights[component] ?? 0), 0);
  const uuid = components.find(({ component }) => component === 'smbios-uuid')?.result;
  const same = weightOf('same');
  const changed = weightOf('changed');
  if (uuid === 'changed') return 'broken';
  if (same < anchor || same < agreement * (same + changed)) return 'broken';
  return changed === 0 && same >= CERTAIN_WEIGHT && uuid !== 'absent' ? 'match' : 'tolerated';
}
