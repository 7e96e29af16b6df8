import { type Processor, smbiosProcessor } from './cpu.ts';
import { type Printout, readPrintouts, type Section } from './dmidecode-sections.ts';
import type { DumpRun } from './dump-run.ts';
import { type Firmware, type FirmwareField, noteField } from './firmware.ts';
import { mibOf } from './memory.ts';

/** Structure type → label → what it is. */
const LABELS: Readonly<Record<number, Readonly<Record<string, FirmwareField>>>> = {
  0: { vendor: 'bios_vendor', version: 'bios_version', releasedate: 'bios_date' },
  1: {
    manufacturer: 'sys_vendor',
    productname: 'product_name',
    version: 'product_version',
    serialnumber: 'product_serial',
    uuid: 'product_uuid',
    skunumber: 'product_sku',
    family: 'product_family',
  },
  2: {
    manufacturer: 'board_vendor',
    productname: 'board_name',
    version: 'board_version',
    serialnumber: 'board_serial',
    assettag: 'board_asset_tag',
  },
  3: {
    manufacturer: 'chassis_vendor',
    version: 'chassis_version',
    serialnumber: 'chassis_serial',
    assettag: 'chassis_asset_tag',
  },
};

/** What dmidecode itself writes where the table has no string. */
const NO_STRING = new Set(['not specified', '<bad index>']);

/**
 * What dmidecode says where it prints nothing; it speaks English everywhere. Undefined where it does not say
 * so.
 */
export function emptyOutputReason(lines: readonly string[]): 'no-table' | 'denied' | undefined {
  const says = (pattern: RegExp) => lines.some((line) => pattern.test(line.trim()));
  if (says(/^\/(?:dev\/mem|sys\/firmware\/dmi\/\S{1,60}): Permission denied$/)) return 'denied';
  return says(/^# (?:No SMBIOS nor DMI entry point found|dmidecode \d)/) ? 'no-table' : undefined;
}

/**
 * Reads what dmidecode printed, from 2.2 to today, whole, in part (`-t 1`) or bare (`-q`); one run for each
 * time that it ran. Indentation, line ends, the case of labels and what stands around it do not matter.
 */
export function readDmidecode(lines: readonly string[]): DumpRun[] {
  return readPrintouts(lines)
    .map((printout) => ({ printout, firmware: firmwareOf(printout.sections) }))
    .filter(({ firmware }) => firmware.fields.size > 0 || firmware.cpu || firmware.memoryMib !== undefined)
    .map(({ printout, firmware }) => ({ platform: 'linux', firmware, missing: missingIn(printout) }));
}

function missingIn({ isWhole }: Printout): DumpRun['missing'] {
  return isWhole ? 'not-reported' : 'not-in-dump';
}

function firmwareOf(sections: readonly Section[]): Firmware {
  const fields = new Map<FirmwareField, string>();
  const unset = new Set<FirmwareField>();
  for (const section of sections) addFields(section, fields, unset);
  const memoryMib = memoryOf(sections);
  const cpu = sections.map(processor).find((candidate) => candidate !== undefined);
  return { fields, unset, denied: new Set(), ...(cpu ? { cpu } : {}), ...(memoryMib ? { memoryMib } : {}) };
}

function addFields(
  { type, values }: Section,
  fields: Map<FirmwareField, string>,
  unset: Set<FirmwareField>,
): void {
  for (const [label, field] of Object.entries(LABELS[type] ?? {})) {
    const value = values.get(label);
    if (value === undefined) continue;
    if (value === '' || NO_STRING.has(value.toLowerCase())) unset.add(field);
    else noteField(fields, field, value);
  }
}

function processor({ type, values }: Section): Processor | undefined {
  const isReal = type === 4 && /^central/i.test(values.get('type') ?? '');
  if (!isReal || /unpopulated/i.test(values.get('status') ?? '')) return undefined;
  const id = Uint8Array.from((values.get('id') ?? '').split(' '), (hex) => Number.parseInt(hex, 16) || 0);
  return smbiosProcessor(values.get('manufacturer') ?? '', id, values.get('version') ?? '');
}

/** The sum of all memory devices. A size that is told and cannot be read makes the sum unknown. */
function memoryOf(sections: readonly Section[]): number | undefined {
  const sizes = sections.filter(({ type }) => type === 17).map(({ values }) => values.get('size') ?? '');
  const told = sizes.filter((size) => /\d/.test(size)).map(mibOf);
  return told.includes(undefined) ? undefined : told.reduce<number>((sum, mib) => sum + (mib ?? 0), 0);
}
