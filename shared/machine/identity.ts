import type { Component, Reading } from './reading.ts';

/** How surely a machine can be known again (spec F4): by what its hypervisor keeps, by its adapters, or not at all. */
export type Identity = 'strong' | 'weak' | 'none';

export function identityOf(readings: readonly Reading[]): Identity {
  const has = (wanted: Component) =>
    readings.some(({ component, status }) => component === wanted && status === 'value');
  if (has('smbios-uuid')) return 'strong';
  return has('mac') ? 'weak' : 'none';
}
