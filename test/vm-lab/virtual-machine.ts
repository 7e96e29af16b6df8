/** What decides which machine a guest believes to run on. */
export interface VirtualMachine {
  readonly brand: Brand;
  readonly uuid: string;
  /** System, board and chassis carry it, each with a letter of its own. */
  readonly serial: string;
  /** One network adapter for each address. */
  readonly macs: readonly string[];
  /** A processor model of QEMU's. */
  readonly cpu: string;
  readonly cpus: number;
  readonly memoryMib: number;
}

/** What firmware says of the hypervisor. */
export interface Brand {
  readonly vendor: string;
  readonly product: string;
  readonly bios: string;
}

export const HYPER_V: Brand = {
  vendor: 'Microsoft Corporation',
  product: 'Virtual Machine',
  bios: 'American Megatrends Inc.',
};

export const VMWARE: Brand = {
  vendor: 'VMware, Inc.',
  product: 'VMware Virtual Platform',
  bios: 'Phoenix Technologies LTD',
};

/** The part of QEMU's command line that gives a guest this identity. */
export function identityArguments({
  brand,
  uuid,
  serial,
  macs,
  cpu,
  cpus,
  memoryMib,
}: VirtualMachine): string[] {
  const { vendor, product, bios } = brand;
  return [
    ...['-cpu', cpu, '-smp', String(cpus), '-m', String(memoryMib)],
    ...smbios(0, { vendor: bios }),
    ...smbios(1, { manufacturer: vendor, product, uuid, serial: `${serial}-S` }),
    ...smbios(2, { manufacturer: vendor, product, serial: `${serial}-B` }),
    ...smbios(3, { manufacturer: vendor, serial: `${serial}-C` }),
    ...macs.flatMap((mac, index) => [
      ...['-netdev', `user,id=net${index},restrict=on`],
      ...['-device', `virtio-net-pci,netdev=net${index},mac=${mac},romfile=`],
    ]),
  ];
}

/** QEMU separates fields with commas: one inside a value is written twice. */
function smbios(type: number, fields: Readonly<Record<string, string>>): string[] {
  const pairs = Object.entries(fields).map(([name, value]) => `,${name}=${value.replaceAll(',', ',,')}`);
  return ['-smbios', `type=${type}${pairs.join('')}`];
}
