import { IDENTIFYING } from '../fingerprint/deciding.ts';
import type { Component, Reading } from './reading.ts';

/**
 * How surely a machine can be known again (spec F4): by what its hypervisor keeps, by its adapters, or not at
 * all. `unknown` where a dump does not carry what decides: the machine may well have it.
 */
export type Identity = 'strong' | 'weak' | 'none' | 'unknown';

export function identityOf(readings: readonly Reading[]): Identity {
  const has = (wanted: Component) =>
    readings.some(({ component, status }) => component === wanted && status === 'value');
  if (has('smbios-uuid')) return 'strong';
  const isUntold = IDENTIFYING.some((wanted) => !has(wanted) && isNotInDump(readings, wanted));
  if (isUntold) return 'unknown';
  return has('mac') ? 'weak' : 'none';
}

/** Whether the readings are of a dump that says nothing of a component. */
export function isNotInDump(readings: readonly Reading[], wanted: Component): boolean {
  return readings.some(
    (one) => one.component === wanted && one.status === 'absent' && one.reason === 'not-in-dump',
  );
}
