import type { Order } from '../../shared/document/payload/fields.ts';
import type { Adapter, HypervisorKind, MachineFacts } from '../../shared/machine/facts.ts';
import { COMPONENTS, type Component, type Reading } from '../../shared/machine/reading.ts';
import type { PreflightInput } from '../../shared/preflight/input.ts';
import { NO_POLICY } from '../../shared/preflight/policy.ts';
import type { MachineSign, MachineSigns } from '../../shared/preflight/signs.ts';

export const NOW = '2026-03-04T05:06:07Z';
export const UUID = '564d9c00-1111-2222-3333-444455556666';
export const OS_ID = '3d1219c7c4c5404aaa1f6d2a48adfda4';
export const MAC = '00:50:56:aa:bb:cc';

export const sign = <T>(value: T): MachineSign<T> => ({ status: 'value', value, source: '/made/up' });
export const DENIED = { status: 'denied', reason: 'access-denied', source: '/made/up' } as const;
export const NOT_FOUND = { status: 'absent', reason: 'not-found', source: '/made/up' } as const;
export const NOT_SUPPORTED = { status: 'absent', reason: 'not-supported', source: '' } as const;

/** A machine against which nothing speaks, on a Linux that shows everything. */
export const GOOD_SIGNS: MachineSigns = {
  osIdAt: sign('2025-05-05T05:05:05Z'),
  osIdCopies: sign('same'),
  firstStartAt: sign('2025-05-05T05:06:00Z'),
  cloudInstances: sign(1),
  imageState: NOT_SUPPORTED,
  pendingReboot: sign([]),
  newestFileAt: sign('2026-03-04T05:00:00Z'),
  machineName: sign('SCADA-01'),
  physicalHost: NOT_FOUND,
  hypervisorVersion: NOT_FOUND,
};

export const VALUES: Readonly<Partial<Record<Component, string>>> = {
  'smbios-uuid': UUID,
  'os-id': OS_ID,
  mac: MAC,
  cpu: 'GenuineIntel 6/85/7',
  'host-name': 'scada-01',
};

export const ADAPTER: Adapter = { name: 'ens192', mac: MAC, counted: true };
export const POOL: Adapter = { ...ADAPTER, mac: '00:15:5d:00:00:01', dynamic: 'hyperv-pool' };
export const GENERATED: Adapter = { ...ADAPTER, mac: '00:0c:29:00:00:01', dynamic: 'vmware-generated' };
export const VCENTER: Adapter = { ...ADAPTER, mac: '00:50:56:80:00:01', dynamic: 'vcenter-pool' };
export const WORTHLESS: Adapter = {
  name: 'eth0',
  mac: '52:54:00:12:34:56',
  counted: false,
  leftOut: 'worthless',
};
export const RANDOM: Adapter = {
  name: 'wlan0',
  mac: '02:11:22:33:44:55',
  counted: false,
  leftOut: 'randomised',
};

/** A reading by its component: `denied: needs-root`, `junk: placeholder`, or a value. */
export function reading(component: Component, said: string | undefined): Reading {
  const about = { component, source: `source of ${component}`, at: NOW };
  const [, status, reason] = /^(denied|absent|junk): (.+)$/.exec(said ?? 'absent: not-reported') ?? [];
  if (status === undefined) return { ...about, status: 'value', values: [said ?? ''] };
  return { ...about, status, reason } as Reading;
}

export interface Made {
  readonly values?: Readonly<Partial<Record<Component, string>>>;
  readonly adapters?: readonly Adapter[];
  readonly host?: string;
  readonly kind?: HypervisorKind;
  readonly evidence?: readonly string[];
}

export function madeUpFacts({
  values = {},
  adapters = [ADAPTER],
  host,
  kind,
  evidence,
}: Made = {}): MachineFacts {
  return {
    host: host ?? 'scada-01',
    platform: 'linux',
    readings: COMPONENTS.map((component) => reading(component, { ...VALUES, ...values }[component])),
    adapters,
    hypervisor: { kind: kind ?? 'vmware', evidence: evidence ?? ['sys_vendor=VMware, Inc.'] },
  };
}

export type DeclaredArchitecture = Order['architecture'];

export function order(declared: Partial<DeclaredArchitecture> = {}): Order {
  return {
    product: 'E3-SERVER',
    customer: { name: 'Riverside Water Works', contact: '' },
    architecture: {
      hypervisor: 'VMware 8.0',
      ha: false,
      ft: false,
      redundancy: 'none',
      role: '',
      ...declared,
    },
    reference: '',
  };
}

export function madeUpInput(facts: Made = {}, rest: Partial<PreflightInput> = {}): PreflightInput {
  return {
    facts: madeUpFacts(facts),
    signs: GOOD_SIGNS,
    order: order(),
    now: NOW,
    buildDate: '2026-01-01T00:00:00Z',
    policy: NO_POLICY,
    ...rest,
  };
}
