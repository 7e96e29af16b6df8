import type { Fingerprint } from '../../shared/document/payload/fields.ts';
import type { License } from '../../shared/document/payload/license.ts';
import type { PreLicense } from '../../shared/document/payload/pre-license.ts';
import { type ComponentResult, type MatchReport, matchFingerprints } from '../../shared/fingerprint/match.ts';
import type { Component } from '../../shared/machine/reading.ts';

/** Without one of these in common, no two fingerprints are of one machine (spec F4): the OS id alone never decides. */
const DECISIVE: ReadonlySet<Component> = new Set<Component>(['smbios-uuid', 'mac']);

/** What a machine is looked up by: each decisive digest, and the station's key. Ascending, none twice. */
export function marksOf(fingerprint: Fingerprint, stationKey: string): readonly string[] {
  const digests = fingerprint.components
    .filter(({ component }) => DECISIVE.has(component))
    .flatMap(({ component, digests }) => digests.map((digest) => `${component} ${digest}`));
  return [...digests, `station-key ${stationKey}`].sort();
}

/** True where a first request comes from a machine that has this license already. */
export function isSameMachine(license: License, { fingerprint, station }: PreLicense): boolean {
  const report = matchFingerprints(license.fingerprint, fingerprint);
  if (report.verdict !== 'broken') return true;
  // Two UUIDs are two machines, whoever holds the key: a clone copies it. Where one UUID is unknown, the key is the best there is.
  const twoUuids = componentsThat(report, 'changed').includes('smbios-uuid');
  return !twoUuids && license.stationKey === station.publicKey;
}

export function componentsThat({ components }: MatchReport, wanted: ComponentResult): readonly Component[] {
  return components.filter(({ result }) => result === wanted).map(({ component }) => component);
}

/**
 * The next baseline: what is known now, and of the rest what was known before. A reading that failed once must not make the machine
 * forget its UUID, or a copy whose UUID cannot be read would take its place.
 */
export function rebaselined(baseline: Fingerprint, now: Fingerprint): Fingerprint {
  const components = now.components.map((after) => {
    const before = baseline.components.find(({ component }) => component === after.component);
    return after.status !== 'value' && before?.status === 'value' ? before : after;
  });
  return { policy: now.policy, components };
}
