import type { Fingerprint } from '../../shared/document/payload/fields.ts';
import { componentsOf, fingerprintWith } from '../../shared/fingerprint/component.ts';
import { DECIDING } from '../../shared/fingerprint/deciding.ts';
import { withinLimits } from '../../shared/fingerprint/limits.ts';
import { type ComponentResult, type MatchReport, resultOf } from '../../shared/fingerprint/match.ts';
import type { Component } from '../../shared/machine/reading.ts';

/** What a softkey is bound to: a license states it, and so does a request. */
export interface MachineAndKey {
  readonly fingerprint: Fingerprint;
  readonly stationKey: string;
}

/**
 * True where a first request comes from a machine that has this license already. It is known again by less
 * than its license asks of it (spec F4): a second softkey for one machine is the worse mistake.
 */
export function isSameMachine(license: MachineAndKey, request: MachineAndKey): boolean {
  const resultFor = (component: Component) => resultOf(license.fingerprint, request.fingerprint, component);
  // Two UUIDs are two machines, even with the same key, because a clone copies the key. If one of the UUIDs
  // is unknown, the key is the best evidence.
  const uuid = resultFor('smbios-uuid');
  if (uuid === 'same' || uuid === 'changed') return uuid === 'same';
  return resultFor('mac') === 'same' || license.stationKey === request.stationKey;
}

/** The machine alone. No station has an empty key, so it is known again by its components only. */
export function withoutKey({ fingerprint }: MachineAndKey): MachineAndKey {
  return { fingerprint, stationKey: '' };
}

/** By what a machine is known again: its components that bind and agree, and its station's key. */
export function recognisedBy(license: MachineAndKey, request: MachineAndKey): readonly string[] {
  const same = DECIDING.filter(
    (component) => resultOf(license.fingerprint, request.fingerprint, component) === 'same',
  );
  return [...same, ...(license.stationKey === request.stationKey ? ['station-key'] : [])];
}

export function componentsThat({ components }: MatchReport, wanted: ComponentResult): readonly Component[] {
  return components.filter(({ result }) => result === wanted).map(({ component }) => component);
}

/**
 * The next baseline: what is known now, and of the rest what was known before. A reading that failed once
 * must not make the machine forget its UUID, or a copy whose UUID cannot be read would take its place. Never
 * more than a document may carry: a baseline of version 0.1 may have more (spec F7).
 */
export function rebaselined(baseline: Fingerprint, now: Fingerprint): Fingerprint {
  const known = componentsOf(withinLimits(baseline)).filter(({ status }) => status === 'value');
  const components = componentsOf(withinLimits(now, baseline)).map((after) => {
    const before = known.find(({ component }) => component === after.component);
    return after.status === 'value' ? after : (before ?? after);
  });
  return fingerprintWith(components);
}
