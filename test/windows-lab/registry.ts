import type { FirmwareField } from '../../shared/machine/firmware.ts';
import { tableOf } from '../machine/smbios-bytes.ts';

/** What decides which machine a Windows believes to run on. */
export interface WindowsMachine {
  /** The SMBIOS table; undefined where Windows has none. */
  readonly firmware: Readonly<Partial<Record<FirmwareField, string>>> | undefined;
  /** Windows puts eight bytes before the table; some hypervisors' drivers do not. */
  readonly header: boolean;
  readonly machineGuid: string;
  /** The physical host's name, as Hyper-V tells its guests. */
  readonly physicalHost: string | undefined;
  /** Where the first disk is plugged in. */
  readonly disk: string;
  /** Names of the network connections, each on an adapter in a slot. */
  readonly connections: readonly string[];
}

const SYSTEM = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet';
const SMBIOS = `${SYSTEM}\\Services\\mssmbios\\Data`;
const NETWORK = `${SYSTEM}\\Control\\Network\\{4D36E972-E325-11CE-BFC1-08002BE10318}`;
const BIOS = 'HKEY_LOCAL_MACHINE\\HARDWARE\\DESCRIPTION\\System\\BIOS';
const DISKS = `${SYSTEM}\\Services\\disk\\Enum`;
const CRYPTOGRAPHY = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Cryptography';
const GUEST = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Virtual Machine\\Guest\\Parameters';

/** The registry file that makes wine this machine. Keys of the machine before are taken out. */
export function registryFile(machine: WindowsMachine): string {
  const { firmware, machineGuid, physicalHost, disk, connections } = machine;
  return [
    'Windows Registry Editor Version 5.00',
    ...[SMBIOS, NETWORK, BIOS, DISKS, GUEST].map((path) => `[-${path}]`),
    ...(firmware ? key(SMBIOS, { SMBiosData: hex(tableBytes(machine)) }) : []),
    ...key(BIOS, texts({ ...(firmware && biosValues(firmware)), BiosMajorRelease: '1' })),
    ...key(CRYPTOGRAPHY, texts({ MachineGuid: machineGuid })),
    ...key(DISKS, texts({ 0: disk })),
    ...(physicalHost ? key(GUEST, texts({ PhysicalHostName: physicalHost })) : []),
    ...connections.flatMap((name, index) =>
      key(
        `${NETWORK}\\${guid(index)}\\Connection`,
        texts({ Name: name, PnpInstanceId: `PCI\\VEN_15AD&DEV_07B0\\${index}` }),
      ),
    ),
    '',
  ].join('\r\n');
}

function tableBytes({ firmware = {}, header }: WindowsMachine): Uint8Array {
  const table = tableOf(firmware);
  const length = new Uint8Array(Uint32Array.of(table.length).buffer);
  return header ? Uint8Array.from([0, 2, 8, 0, ...length, ...table]) : table;
}

/** What Windows copies out of the table for everybody to see. It leaves out the ids. */
function biosValues(firmware: NonNullable<WindowsMachine['firmware']>): Record<string, string> {
  const { bios_vendor = '', sys_vendor = '', product_name = '' } = firmware;
  return { BIOSVendor: bios_vendor, SystemManufacturer: sys_vendor, SystemProductName: product_name };
}

function key(path: string, values: Readonly<Record<string, string>>): string[] {
  return ['', `[${path}]`, ...Object.entries(values).map(([name, value]) => `"${name}"=${value}`)];
}

function texts(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)]));
}

function hex(bytes: Uint8Array): string {
  return `hex:${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(',')}`;
}

function guid(index: number): string {
  return `{00000000-0000-4000-8000-${String(index).padStart(12, '0')}}`;
}
