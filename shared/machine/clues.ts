import { FIRMWARE_FIELDS, type FirmwareField } from './firmware.ts';
import { plainText } from './text.ts';

/** What besides firmware tells on which hypervisor a machine runs. None of them is an id. */
const SYSTEM_CLUES = [
  'cpu_flag', // `hypervisor` when the processor says so, `none` when an x86 one says it runs on metal
  'cpu_model', // the processor's name
  'cpu_vendor', // the processor's maker, as /proc/cpuinfo spells it
  'clock_sources', // the kernel's list of clocks, such as `tsc kvm-clock acpi_pm`
  'pci_vendors', // vendor ids of PCI devices, four hex digits each
  'sys_hypervisor', // content of /sys/hypervisor/type
  'xen_capabilities', // content of /proc/xen/capabilities; `control_d` is the host itself
  'container', // the mark by which a container shows, such as `/.dockerenv`
  'kernel', // the kernel's release text
  'cloud_agent', // whose cloud put an agent into the system: `azure`
  'guest_parameters', // `present` when Hyper-V talks to the Windows inside
  'device_tree', // the model an ARM board gives itself
  'device_tree_hypervisor', // what the device tree says of the hypervisor below
  'device_tree_mark', // `fw-cfg` of QEMU, or `ibm,partition-name` of PowerVM
  'control_program', // what runs this partition of an IBM Z: `z/VM 7.3.0`, `KVM/Linux`, `LPAR`
] as const;
export type SystemClues = Readonly<Partial<Record<(typeof SYSTEM_CLUES)[number], string>>>;
export type ClueName = FirmwareField | (typeof SYSTEM_CLUES)[number];

/** Clue → text. A clue that was looked for and not found is not in it. */
export type Clues = ReadonlyMap<ClueName, string>;

/** Puts what firmware says and what the system shows into one map, without empty texts. */
export function collectClues(fields: ReadonlyMap<FirmwareField, string>, system: SystemClues = {}): Clues {
  const firmware = FIRMWARE_FIELDS.map((field) => [field, fields.get(field)] as const);
  const marks = SYSTEM_CLUES.map((clue) => [clue, system[clue]] as const);
  const clues = new Map<ClueName, string>();
  for (const [clue, raw] of [...firmware, ...marks]) {
    const text = plainText(raw ?? '');
    if (text) clues.set(clue, text);
  }
  return clues;
}
