import { networkInterfaces } from 'node:os';
import type { Seen } from '../vm-lab/seen.ts';
import type { WindowsMachine } from './registry.ts';

/**
 * The machine that the softkey is for: a guest of Hyper-V. Its adapters are those of the machine underneath.
 */
export const PLANT_VM: WindowsMachine = {
  firmware: {
    bios_vendor: 'Microsoft Corporation',
    sys_vendor: 'Microsoft Corporation',
    product_name: 'Virtual Machine',
    product_serial: '2209-0011-7300-4451-0099-1234-56',
    product_uuid: '9f0a1b2c-3d4e-4f50-8a6b-7c8d9e0fa1b2',
    board_serial: '2209-0011-7300-4451-0099-1234-56',
    chassis_serial: '2209-0011-7300-4451-0099-1234-57',
  },
  header: true,
  machineGuid: '0d9c8b7a-6655-4433-8221-100f1e2d3c4b',
  physicalHost: 'HV-NODE-02',
  disk: 'SCSI\\Disk&Ven_Msft&Prod_Virtual_Disk\\000000',
  connections: Object.keys(networkInterfaces()),
};

/** The same machine with other firmware values. */
export function withFirmware(firmware: NonNullable<WindowsMachine['firmware']>): WindowsMachine {
  return { ...PLANT_VM, firmware: { ...PLANT_VM.firmware, ...firmware } };
}

/** What happens to a licensed machine, and what the program must see then (docs/spec.md F4). */
export interface MachineEvent {
  readonly event: string;
  readonly machine: WindowsMachine;
  readonly seen: Seen;
}

const licensed = { kind: 'active', reason: null } as const;
const drifted = { kind: 'grace', reason: 'drifted' } as const;

export const REINSTALLED: WindowsMachine = {
  ...PLANT_VM,
  machineGuid: '77665544-3322-4110-8fee-ddccbbaa9988',
};

export const MACHINE_EVENTS: readonly MachineEvent[] = [
  { event: 'a reboot', machine: PLANT_VM, seen: { ...licensed, verdict: 'match', differences: {} } },
  {
    event: 'a driver that leaves out the header of the table',
    machine: { ...PLANT_VM, header: false },
    seen: { ...licensed, verdict: 'match', differences: {} },
  },
  {
    event: 'a live migration to another physical host',
    machine: { ...PLANT_VM, physicalHost: 'HV-NODE-03' },
    seen: { ...licensed, verdict: 'match', differences: {} },
  },
  {
    event: 'a UUID in the other byte order',
    machine: withFirmware({ product_uuid: '2c1b0a9f-4e3d-504f-8a6b-7c8d9e0fa1b2' }),
    seen: { ...licensed, verdict: 'match', differences: {} },
  },
  {
    event: 'a disk replaced',
    machine: { ...PLANT_VM, disk: 'SCSI\\Disk&Ven_Msft&Prod_Virtual_Disk\\000001' },
    seen: { ...licensed, verdict: 'match', differences: { disk: 'changed' } },
  },
  {
    event: 'Windows installed anew',
    machine: REINSTALLED,
    seen: { ...licensed, verdict: 'tolerated', differences: { 'os-id': 'changed' } },
  },
  {
    event: 'an import as a copy',
    machine: withFirmware({ product_uuid: '1d2e3f40-5162-4738-94a5-b6c7d8e9fa0b' }),
    seen: { ...drifted, verdict: 'broken', differences: { 'smbios-uuid': 'changed' } },
  },
  {
    event: 'a move to another brand of hypervisor',
    machine: {
      ...withFirmware({
        bios_vendor: 'Phoenix Technologies LTD',
        sys_vendor: 'VMware, Inc.',
        product_name: 'VMware Virtual Platform',
        product_uuid: '564d9c00-1111-2222-3333-444455556666',
        product_serial: 'VMware-56 4d 9c 00 11 11 22 22-33 33 44 44 55 55 66 66',
      }),
      physicalHost: undefined,
    },
    seen: {
      ...drifted,
      verdict: 'broken',
      differences: {
        'smbios-uuid': 'changed',
        'system-serial': 'changed',
        'system-vendor': 'changed',
        'system-product': 'changed',
        'bios-vendor': 'changed',
      },
    },
  },
];
