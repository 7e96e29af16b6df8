import type { Reading } from './reading.ts';

/** Makes of hypervisor that are told apart. */
export const HYPERVISOR_MAKES = [
  'vmware',
  'hyperv',
  'kvm',
  'qemu',
  'virtualbox',
  'xen',
  'nutanix',
  'parallels',
  'bhyve',
] as const;

/** What a machine may be found to run on (spec §8). */
export const HYPERVISOR_KINDS = [...HYPERVISOR_MAKES, 'container', 'wsl', 'physical', 'unknown'] as const;
export type HypervisorKind = (typeof HYPERVISOR_KINDS)[number];

/**
 * What the machine runs on. `unknown` with evidence is a virtual machine of a make that is unknown or has no
 * kind.
 */
export interface Hypervisor {
  readonly kind: HypervisorKind;
  /** The clues that decided, such as `sys_vendor=VMware, Inc.`; never an id. */
  readonly evidence: readonly string[];
  /** Whose cloud it is, if one shows: `aws`, `azure`, `gcp`, … */
  readonly cloud?: string;
}

/** Why an adapter does not count for the fingerprint. */
export const ADAPTER_REASONS = [
  'loopback',
  'container', // the machine's end of a container's cable, or a container network
  'bridge', // a software switch, also a Hyper-V virtual switch
  'bond', // a team or bond: its members count
  'vlan',
  'tunnel', // tun, tap and other encapsulation
  'vpn',
  'virtual', // any other adapter without hardware, real or emulated, behind it
  'bluetooth',
  'not-ethernet',
  'no-address', // no MAC, or the source does not tell it
  'randomised', // the MAC is drawn anew
  'removable', // comes and goes with a plug
  'worthless', // many machines have this address
] as const;
export type AdapterReason = (typeof ADAPTER_REASONS)[number];

/** Who draws a MAC when none is set. */
export const MAC_POOLS = ['hyperv-pool', 'vmware-generated', 'vcenter-pool'] as const;
export type MacPool = (typeof MAC_POOLS)[number];

/**
 * One network adapter. `mac` is `aa:bb:cc:dd:ee:ff`, or empty where it has none or the source does not tell.
 */
export interface Adapter {
  readonly name: string;
  readonly mac: string;
  readonly counted: boolean;
  /** Present exactly when the adapter is not counted. */
  readonly leftOut?: AdapterReason;
  /** The hypervisor draws this MAC and may draw another one: it should be set static. */
  readonly dynamic?: MacPool;
}

/** All the probe found out. Raw ids are in here: machine facts never leave the machine in clear. */
export interface MachineFacts {
  /** The host name, or empty when the source does not tell it. */
  readonly host: string;
  readonly platform: 'linux' | 'windows' | 'macos' | 'other';
  /** One per component, in the order of COMPONENTS. */
  readonly readings: readonly Reading[];
  readonly adapters: readonly Adapter[];
  readonly hypervisor: Hypervisor;
}
