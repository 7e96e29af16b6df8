import type { Fingerprint } from '../document/payload/fields.ts';
import { type ComponentDigests, componentsOf, fingerprintWith } from './component.ts';
import { withinLimits } from './limits.ts';
import { type FingerprintNow, resultOf } from './match.ts';

/**
 * A machine as a document of its station says it (spec F7): within the limits, and of a list that could not
 * be seen whole what `baseline`, the license's, has of it besides. Without the latter, an adapter whose cable
 * is out while the next license is asked for would be forgotten.
 */
export function writtenFingerprint(now: FingerprintNow, baseline?: Fingerprint): Fingerprint {
  return withinLimits(baseline === undefined ? now : completed(now, baseline), baseline);
}

function completed(now: FingerprintNow, baseline: Fingerprint): Fingerprint {
  const before = new Map(componentsOf(baseline).map((one) => [one.component, one.digests]));
  return fingerprintWith(
    componentsOf(now).map((one) => {
      if (!now.incomplete?.includes(one.component)) return one;
      return isUnknown(one, now, baseline) ? denied(one) : withDigests(one, before.get(one.component) ?? []);
    }),
  );
}

/**
 * Too little of it was seen to say that it is the baseline's: the desk then goes by the rest, and keeps the
 * baseline's.
 */
function isUnknown({ component }: ComponentDigests, now: FingerprintNow, baseline: Fingerprint): boolean {
  return resultOf(baseline, now, component) === 'denied';
}

function denied({ component }: ComponentDigests): ComponentDigests {
  return { component, status: 'denied', digests: [] };
}

function withDigests(one: ComponentDigests, more: readonly string[]): ComponentDigests {
  return { ...one, digests: [...new Set([...one.digests, ...more])].sort() };
}
