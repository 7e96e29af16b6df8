import type { MachineFacts } from '../../shared/machine/facts.ts';
import { COMPONENTS, type Component, type Reading } from '../../shared/machine/reading.ts';
import { noSigns } from '../../shared/preflight/signs.ts';

/**
 * What a made-up machine answers, component by component; null or left out is `absent`, 'denied' is denied.
 */
export type Values = Partial<Record<Component, string | readonly string[] | null>>;

export const SCADA_01: Values = {
  'smbios-uuid': '564d9c00-1111-2222-3333-444455556666',
  'system-vendor': 'VMware, Inc.',
  'os-id': '0123456789abcdef0123456789abcdef',
  mac: ['00:50:56:aa:bb:cc'],
  cpu: 'GenuineIntel 6-85-7',
  'host-name': 'SCADA-01',
};

/** A clone as a hypervisor makes it: new UUID and MAC, the disk with its OS id copied. */
export const CLONE: Values = {
  ...SCADA_01,
  'smbios-uuid': '564d9c00-9999-8888-7777-444455556666',
  mac: ['00:50:56:dd:ee:ff'],
};

/** A machine that shows no signs beside its facts. */
export const NO_SIGNS = async () => noSigns('not-supported');

export const ORDER = {
  product: 'E3-SERVER',
  customer: { name: 'Usina São João', contact: 'Ana <ana@usina.invalid>' },
  architecture: { hypervisor: 'VMware', ha: false, ft: false, redundancy: 'none' as const, role: 'server' },
  reference: 'PO-4711',
};

/** What the probe would report of a machine with these values. */
export function factsOf(values: Values, at: string): MachineFacts {
  return {
    host: typeof values['host-name'] === 'string' ? values['host-name'] : '',
    platform: 'linux',
    readings: COMPONENTS.map((component) => readingOf(component, values[component] ?? null, at)),
    adapters: [],
    hypervisor: { kind: 'vmware', evidence: ['sys_vendor=VMware, Inc.'] },
  };
}

function readingOf(component: Component, value: string | readonly string[] | null, at: string): Reading {
  const source = 'test';
  if (value === null) return { component, status: 'absent', reason: 'not-found', source, at };
  if (value === 'denied') return { component, status: 'denied', reason: 'needs-root', source, at };
  return { component, status: 'value', values: typeof value === 'string' ? [value] : value, source, at };
}
