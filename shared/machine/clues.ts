import { FIRMWARE_FIELDS, type FirmwareField } from './firmware.ts';
import { plainText } from './text.ts';

/** What besides firmware tells on which hypervisor a machine runs. None of them is an id. */
const SYSTEM_CLUES = [
  'cpu_flag', // `hypervisor` when /proc/cpuinfo has the flag, or macOS says so
  'cpu_model', // the processor's name
  'clock_sources', // the kernel's list of clocks, such as `tsc kvm-clock acpi_pm`
  'pci_vendors', // vendor ids of PCI devices, four hex digits each
  'sys_hypervisor', // content of /sys/hypervisor/type
  'xen_capabilities', // content of /proc/xen/capabilities; `control_d` is the host itself
  'container', // the mark by which a container shows, such as `/.dockerenv`
  'kernel', // the kernel's release text
  'guest_parameters', // `present` when Hyper-V talks to the Windows inside
  'device_tree', // the model an ARM board gives itself
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
