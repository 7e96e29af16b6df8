import { PLANT_VM } from './plant.ts';
import type { Seen } from './seen.ts';
import type { Session } from './site.ts';
import { type VirtualMachine, VMWARE } from './virtual-machine.ts';

/** What happens to a licensed machine, and what its next boot must see. */
export interface MachineEvent {
  readonly event: string;
  /** What is other than in `PLANT_VM`. */
  readonly now: Partial<VirtualMachine>;
  readonly session?: Partial<Session>;
  readonly seen: Seen;
}

const DYNAMIC_MAC = '00:15:5d:0a:00:7e';
const OTHER_MAC = '00:15:5d:22:10:05';
const OTHER_UUID = '1d2e3f40-5162-4738-94a5-b6c7d8e9fa0b';

const licensed = { kind: 'active', reason: null } as const;
const drifted = { kind: 'grace', reason: 'drifted' } as const;
const match = (differences: Seen['differences'] = {}): Seen => ({
  ...licensed,
  verdict: 'match',
  differences,
});
const tolerated = (differences: Seen['differences']): Seen => ({
  ...licensed,
  verdict: 'tolerated',
  differences,
});
const broken = (differences: Seen['differences']): Seen => ({ ...drifted, verdict: 'broken', differences });

const SERIALS = { 'system-serial': 'changed', 'board-serial': 'changed', 'chassis-serial': 'changed' };
const MAKERS = { 'system-vendor': 'changed', 'system-product': 'changed', 'bios-vendor': 'changed' };
const NEEDS_ROOT = {
  'smbios-uuid': 'denied',
  'system-serial': 'denied',
  'board-serial': 'denied',
  'chassis-serial': 'denied',
};

/** The table of what a softkey survives and what breaks it, under the policy `standard` (docs/spec.md F4). */
export const EVENTS: readonly MachineEvent[] = [
  { event: 'a reboot', now: {}, seen: match() },
  {
    event: 'a live migration to another processor',
    now: { cpu: 'EPYC-Rome' },
    seen: match({ cpu: 'changed' }),
  },
  {
    event: 'an HA restart that brings a new dynamic MAC',
    now: { macs: [DYNAMIC_MAC], cpu: 'Broadwell' },
    seen: tolerated({ mac: 'changed', cpu: 'changed' }),
  },
  {
    event: 'more memory and processors',
    now: { memoryMib: 2048, cpus: 2 },
    seen: match({ memory: 'changed' }),
  },
  {
    event: 'another host name',
    now: {},
    session: { files: { 'etc/hostname': 'scada-main\n' } },
    seen: match({ 'host-name': 'changed' }),
  },
  {
    event: 'a network adapter replaced',
    now: { macs: ['00:50:56:9a:01:02'] },
    seen: tolerated({ mac: 'changed' }),
  },
  { event: 'a network adapter added', now: { macs: [...PLANT_VM.macs, OTHER_MAC] }, seen: match() },
  {
    event: 'a reinstalled system, or a machine-id regenerated',
    now: {},
    session: { files: { 'etc/machine-id': 'aa02bb03cc04dd05ee06ff0718293a4b\n' } },
    seen: tolerated({ 'os-id': 'changed' }),
  },
  {
    event: 'a regenerated machine-id together with a new MAC',
    now: { macs: [OTHER_MAC] },
    session: { files: { 'etc/machine-id': 'aa02bb03cc04dd05ee06ff0718293a4b\n' } },
    seen: tolerated({ 'os-id': 'changed', mac: 'changed' }),
  },
  {
    event: 'a UUID that firmware reports in the other byte order',
    now: { uuid: '2c1b0a9f-4e3d-504f-8a6b-7c8d9e0fa1b2' },
    seen: match(),
  },
  {
    event: 'firmware that lost its UUID and reports junk',
    now: { uuid: '03000200-0400-0500-0006-000700080009' },
    seen: tolerated({ 'smbios-uuid': 'absent' }),
  },
  { event: 'a clone with only a new MAC', now: { macs: [OTHER_MAC] }, seen: tolerated({ mac: 'changed' }) },
  {
    event: 'a clone with only a new UUID',
    now: { uuid: OTHER_UUID },
    seen: broken({ 'smbios-uuid': 'changed' }),
  },
  {
    event: 'the disk moved to a new machine of the same cluster',
    now: { uuid: OTHER_UUID, serial: '8801-0022-9911', macs: [OTHER_MAC], cpu: 'Broadwell' },
    seen: broken({ 'smbios-uuid': 'changed', ...SERIALS, mac: 'changed', cpu: 'changed' }),
  },
  {
    event: 'the machine moved to another brand of hypervisor',
    now: {
      brand: VMWARE,
      uuid: '564d9c00-1111-2222-3333-444455556666',
      serial: 'VMware-56 4d',
      macs: ['00:0c:29:55:66:66'],
    },
    seen: broken({ 'smbios-uuid': 'changed', ...SERIALS, ...MAKERS, mac: 'changed' }),
  },
  {
    event: 'a user without rights',
    now: {},
    session: { user: 'operator' },
    seen: match(NEEDS_ROOT),
  },
  {
    event: 'a user without rights after an HA restart with a new dynamic MAC',
    now: { macs: [DYNAMIC_MAC] },
    session: { user: 'operator' },
    seen: broken({ ...NEEDS_ROOT, mac: 'changed' }),
  },
];
