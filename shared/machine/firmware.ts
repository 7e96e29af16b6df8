import { type Processor, processorText } from './cpu.ts';
import { absent, denied, type Finding, found } from './finding.ts';
import { wholeGib } from './memory.ts';
import type { Component, ReasonOf } from './reading.ts';

/** What firmware says of the machine, by the names Linux gives it in /sys/class/dmi/id. */
export const FIRMWARE_FIELDS = [
  'bios_vendor',
  'bios_version',
  'bios_date',
  'sys_vendor',
  'product_name',
  'product_version',
  'product_serial',
  'product_uuid',
  'product_sku',
  'product_family',
  'board_vendor',
  'board_name',
  'board_version',
  'board_serial',
  'board_asset_tag',
  'chassis_vendor',
  'chassis_version',
  'chassis_serial',
  'chassis_asset_tag',
] as const;
export type FirmwareField = (typeof FIRMWARE_FIELDS)[number];

/** What one source (table, dump, folder, registry) shows of the firmware's SMBIOS. */
export interface Firmware {
  /** Values as the source gives them; a UUID as text in the order the operating system shows. */
  readonly fields: ReadonlyMap<FirmwareField, string>;
  /** Fields the source has but keeps for the administrator. */
  readonly denied: ReadonlySet<FirmwareField>;
  /** Fields of which the source says that the machine has no value. */
  readonly unset?: ReadonlySet<FirmwareField>;
  /** Why it keeps them, where that is not simply a matter of rights. */
  readonly deniedBecause?: ReasonOf<'denied'> | undefined;
  /** The first processor that is described as a real one. */
  readonly cpu?: Processor;
  /** Sum of all memory devices in MiB; undefined when none is described. */
  readonly memoryMib?: number;
}

const COMPONENT_FIELDS: readonly (readonly [Component, FirmwareField])[] = [
  ['smbios-uuid', 'product_uuid'],
  ['system-serial', 'product_serial'],
  ['board-serial', 'board_serial'],
  ['chassis-serial', 'chassis_serial'],
  ['system-vendor', 'sys_vendor'],
  ['system-product', 'product_name'],
  ['bios-vendor', 'bios_vendor'],
];

const COMPONENT_OF: ReadonlyMap<FirmwareField, Component> = new Map(
  COMPONENT_FIELDS.map(([component, field]) => [field, component]),
);

/** Whether a value tells anything of the machine; what makers leave in its place does not. */
export function isUsable(field: FirmwareField, value: string): boolean {
  const component = COMPONENT_OF.get(field);
  return component === undefined ? value !== '' : found(component, [value], '').status === 'value';
}

const IDS: readonly FirmwareField[] = ['product_uuid', 'product_serial', 'board_serial', 'chassis_serial'];

/**
 * Notes a value that was read. A machine may have several structures of a type: of each field the first
 * stays, but of an id the first that tells something.
 */
export function noteField(fields: Map<FirmwareField, string>, field: FirmwareField, value: string): void {
  const known = fields.get(field);
  const replaces = known !== undefined && IDS.includes(field) && !isUsable(field, known);
  if (known === undefined || (replaces && isUsable(field, value))) fields.set(field, value);
}

/**
 * The components that come from firmware. A field that is not there gets `missing` as its reason, which
 * depends on the source: a full table says `not-reported`, a partial dump `not-in-dump`.
 */
export function firmwareFindings(firmware: Firmware, source: string, missing: ReasonOf<'absent'>): Finding[] {
  const findings = COMPONENT_FIELDS.map(([component, field]) => {
    const value = firmware.fields.get(field);
    if (value !== undefined) return found(component, [value], source);
    if (firmware.denied.has(field)) return denied(component, firmware.deniedBecause ?? 'needs-root', source);
    return absent(component, firmware.unset?.has(field) ? 'not-reported' : missing, source);
  });
  if (firmware.cpu) findings.push(found('cpu', [processorText(firmware.cpu)], source));
  if (firmware.memoryMib) findings.push(found('memory', [wholeGib(firmware.memoryMib)], source));
  return findings;
}

/** Every component that comes from firmware, denied: there is firmware to ask, and it may not be asked. */
export function firmwareDenied(reason: ReasonOf<'denied'>, source: string): Finding[] {
  return COMPONENT_FIELDS.map(([component]) => denied(component, reason, source));
}

/** Every component that comes from firmware, missing for one reason: there is no firmware to ask. */
export function noFirmware(reason: ReasonOf<'absent'>, source: string): Finding[] {
  return COMPONENT_FIELDS.map(([component]) => absent(component, reason, source));
}
