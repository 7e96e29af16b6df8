import type { HypervisorKind } from '../machine/facts.ts';
import { SHOWS_HOST_FIRMWARE } from '../machine/kvm-family.ts';
import { COMPONENTS, type Component } from '../machine/reading.ts';

/** What happens to a machine in its life. */
export const EVENTS = [
  'reboot',
  'live-migration',
  'ha-restart',
  'ft-failover',
  'nic-replacement',
  'restore-from-backup',
  'clone',
] as const;
export type MachineEvent = (typeof EVENTS)[number];

export const OUTLOOKS = ['stays', 'may-change', 'changes'] as const;
export type Outlook = (typeof OUTLOOKS)[number];

/** Why an identifier stays or changes. */
export const FORECAST_REASONS = [
  'belongs-to-machine', // the hypervisor keeps it with the machine, wherever that runs
  'belongs-to-board', // it sits in the hardware
  'on-disk', // the operating system keeps it on its disk
  'not-made-yet', // the operating system makes it at its next start
  'not-concerned', // this event does not touch it
  'does-not-happen', // there is no such event on this hypervisor
  'other-host', // it shows the host on which the machine runs
  'host-firmware-shown', // the host's own firmware texts may be passed on to the machine
  'drawn-per-host', // each host draws MACs from a pool of its own
  'drawn-by-place', // the MAC is computed from where the machine lies
  'new-adapter', // a new adapter has an address of its own
  'another-adapter-stays',
  'depends-on-restore', // in place it is the same machine, as a copy it is another one
  'new-disk', // a restored or copied virtual disk may get an id of its own
  'by-position', // it names where the disk is plugged in, not which disk it is
  'new-machine', // the hypervisor gives every copy its own
  'copied-with-disk', // a copy has it too
] as const;
export type ForecastReason = (typeof FORECAST_REASONS)[number];

/** How to keep an identifier, or what to do once it has changed. */
export const FORECAST_ADVICE = [
  'mac-static-hyperv',
  'mac-static-vmware',
  'carry-mac-over', // give the new adapter the old address, or take the new one into the next upgrade
  'restore-in-place',
  'ask-on-the-copy', // a copy is another machine and needs a softkey of its own
  'renew-os-id-on-copy',
  'finish-first-start',
] as const;
export type ForecastAdvice = (typeof FORECAST_ADVICE)[number];

/** What else must hold for a row, besides the hypervisor. */
export type Circumstance =
  | 'hyperv-pool' // so many MACs are out of Hyper-V's pool that the machine is not known by the others
  | 'vmware-generated'
  | 'several-macs' // so many that one may be another
  | 'os-id-not-made';

/** One row of the forecast. Of the rows that fit, the first decides. */
export interface ForecastRow {
  readonly components: readonly Component[];
  readonly events: readonly MachineEvent[];
  /** Left out: the row holds on every hypervisor. */
  readonly on?: readonly HypervisorKind[];
  readonly when?: Circumstance;
  readonly outlook: Outlook;
  readonly reason: ForecastReason;
  readonly advice?: ForecastAdvice;
}

const UUID: readonly Component[] = ['smbios-uuid'];
const OS_ID: readonly Component[] = ['os-id'];
const MAC: readonly Component[] = ['mac'];
const SERIALS: readonly Component[] = ['system-serial', 'board-serial', 'chassis-serial'];
const MAKERS: readonly Component[] = ['system-vendor', 'system-product', 'bios-vendor'];

const NO_HYPERVISOR: readonly HypervisorKind[] = ['physical', 'container', 'wsl'];
const WITHOUT_FT: readonly HypervisorKind[] = ['hyperv', 'nutanix', 'virtualbox', 'parallels', 'bhyve'];
const WITHOUT_HA: readonly HypervisorKind[] = ['virtualbox', 'parallels'];

const TO_OTHER_HOST: readonly MachineEvent[] = ['live-migration', 'ha-restart', 'ft-failover'];
const RESTORE: readonly MachineEvent[] = ['restore-from-backup'];
const CLONE: readonly MachineEvent[] = ['clone'];

/**
 * The survival forecast of every identifier, by event and hypervisor. It must agree with what matching says
 * (spec F4).
 */
export const FORECAST: readonly ForecastRow[] = [
  // What never happens where the machine is.
  ...[
    { on: NO_HYPERVISOR, events: TO_OTHER_HOST },
    { on: WITHOUT_FT, events: ['ft-failover'] as const },
    { on: WITHOUT_HA, events: ['ha-restart'] as const },
  ].map((row) => ({ ...row, components: COMPONENTS, outlook: 'stays', reason: 'does-not-happen' }) as const),

  {
    components: OS_ID,
    events: ['reboot', 'ha-restart'],
    when: 'os-id-not-made',
    outlook: 'changes',
    reason: 'not-made-yet',
    advice: 'finish-first-start',
  },
  {
    components: OS_ID,
    events: CLONE,
    outlook: 'stays',
    reason: 'copied-with-disk',
    advice: 'renew-os-id-on-copy',
  },
  { components: OS_ID, events: EVENTS, outlook: 'stays', reason: 'on-disk' },

  {
    components: MAC,
    events: ['nic-replacement'],
    when: 'several-macs',
    outlook: 'stays',
    reason: 'another-adapter-stays',
  },
  {
    components: MAC,
    events: ['nic-replacement'],
    outlook: 'changes',
    reason: 'new-adapter',
    advice: 'carry-mac-over',
  },
  { components: MAC, events: CLONE, outlook: 'changes', reason: 'new-machine', advice: 'ask-on-the-copy' },
  {
    components: MAC,
    events: ['ha-restart'],
    when: 'hyperv-pool',
    outlook: 'changes',
    reason: 'drawn-per-host',
    advice: 'mac-static-hyperv',
  },
  {
    components: MAC,
    events: ['live-migration', 'restore-from-backup'],
    when: 'hyperv-pool',
    outlook: 'may-change',
    reason: 'drawn-per-host',
    advice: 'mac-static-hyperv',
  },
  {
    components: MAC,
    events: ['ha-restart', 'restore-from-backup'],
    when: 'vmware-generated',
    outlook: 'may-change',
    reason: 'drawn-by-place',
    advice: 'mac-static-vmware',
  },
  {
    components: MAC,
    events: RESTORE,
    outlook: 'may-change',
    reason: 'depends-on-restore',
    advice: 'restore-in-place',
  },

  {
    components: [...UUID, ...SERIALS],
    events: CLONE,
    outlook: 'changes',
    reason: 'new-machine',
    advice: 'ask-on-the-copy',
  },
  {
    components: [...UUID, ...SERIALS],
    events: RESTORE,
    outlook: 'may-change',
    reason: 'depends-on-restore',
    advice: 'restore-in-place',
  },
  {
    components: SERIALS,
    events: TO_OTHER_HOST,
    on: SHOWS_HOST_FIRMWARE,
    outlook: 'may-change',
    reason: 'host-firmware-shown',
  },

  {
    components: ['cpu'],
    events: [...TO_OTHER_HOST, 'restore-from-backup', 'clone'],
    outlook: 'may-change',
    reason: 'other-host',
  },

  {
    components: MAKERS,
    events: TO_OTHER_HOST,
    on: SHOWS_HOST_FIRMWARE,
    outlook: 'may-change',
    reason: 'host-firmware-shown',
  },

  { components: ['disk'], events: EVENTS, on: ['hyperv'], outlook: 'stays', reason: 'by-position' },
  { components: ['disk'], events: [...RESTORE, ...CLONE], outlook: 'may-change', reason: 'new-disk' },

  { components: ['host-name'], events: CLONE, outlook: 'stays', reason: 'copied-with-disk' },
  { components: ['host-name'], events: EVENTS, outlook: 'stays', reason: 'on-disk' },

  { components: COMPONENTS, events: ['nic-replacement'], outlook: 'stays', reason: 'not-concerned' },
  { components: COMPONENTS, events: EVENTS, on: ['physical'], outlook: 'stays', reason: 'belongs-to-board' },
  { components: COMPONENTS, events: EVENTS, outlook: 'stays', reason: 'belongs-to-machine' },
];
