import type { Fingerprint } from '../document/payload/fields.ts';
import { type ComponentDigests, componentsOf, fingerprintWith } from './component.ts';
import { withinLimits } from './limits.ts';
import { type FingerprintNow, resultOf } from './match.ts';

/**
 * A machine as a document of its station writes it (spec F7), within the limits. Where a list could not be
 * seen whole, what the license's `baseline` has of it is added: an adapter whose cable is out while the next
 * license is asked for would otherwise be forgotten.
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
 * Whether too little of a component was seen to say that it is the baseline's: the desk then goes by the
 * rest, and keeps the baseline's.
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
