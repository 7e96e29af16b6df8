import { type Processor, smbiosProcessor } from './cpu.ts';
import type { Firmware, FirmwareField } from './firmware.ts';
import { plainText } from './text.ts';

/** Structure type → label (letters only, lower case) → what it is. */
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

/** The lines of one structure: label → value, the first of each label. */
interface Section {
  readonly type: number;
  readonly values: Map<string, string>;
}

const MIB_PER_UNIT: Readonly<Record<string, number>> = { kb: 1 / 1024, mb: 1, gb: 1024, tb: 1024 * 1024 };

/** Whether a text is what `dmidecode` prints, whole or in part, also when it only says that there is no table. */
export function looksLikeDmidecode(text: string): boolean {
  return /^[> \t]*# dmidecode \d/m.test(text) || /\bDMI type \d+[, ]/i.test(text);
}

/**
 * Reads the text output of dmidecode, from 2.2 to today. Indentation, quote marks (`> `), line ends and the
 * case of labels do not matter, so a text that went through mail still reads.
 */
export function readDmidecode(text: string): Firmware {
  const sections = readSections(text);
  const fields = new Map<FirmwareField, string>();
  for (const section of sections) addFields(section, fields);
  const memoryMib = sections
    .filter(({ type }) => type === 17)
    .reduce((sum, device) => sum + sizeMib(device), 0);
  const cpu = sections.map(processor).find((candidate) => candidate !== undefined);
  return { fields, denied: new Set(), ...(cpu ? { cpu } : {}), ...(memoryMib > 0 ? { memoryMib } : {}) };
}

function readSections(text: string): Section[] {
  const sections: Section[] = [];
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const line = raw.replace(/^[>\s]+/, '');
    const start = /^(?:Handle\b.*)?\bDMI type (\d+)/i.exec(line);
    const pair = /^([^:]{1,60}):(?:\s+(.*))?$/.exec(line);
    const section = sections.at(-1);
    if (start) sections.push({ type: Number(start[1]), values: new Map() });
    else if (pair && section) addPair(section, pair[1] ?? '', pair[2] ?? '');
  }
  return sections;
}

function addPair(section: Section, rawLabel: string, value: string): void {
  const label = rawLabel.toLowerCase().replace(/[^a-z]/g, '');
  if (!section.values.has(label)) section.values.set(label, plainText(value));
}

function addFields({ type, values }: Section, fields: Map<FirmwareField, string>): void {
  for (const [label, field] of Object.entries(LABELS[type] ?? {})) {
    const value = values.get(label) ?? '';
    if (value !== '' && !fields.has(field) && !NO_STRING.has(value.toLowerCase())) fields.set(field, value);
  }
}

function processor({ type, values }: Section): Processor | undefined {
  const isReal = type === 4 && /^central/i.test(values.get('type') ?? '');
  if (!isReal || /unpopulated/i.test(values.get('status') ?? '')) return undefined;
  const id = Uint8Array.from((values.get('id') ?? '').split(' '), (hex) => Number.parseInt(hex, 16) || 0);
  return smbiosProcessor(values.get('manufacturer') ?? '', id, values.get('version') ?? '');
}

/** `8192 MB`, `8 GB`; 0 for `No Module Installed`. */
function sizeMib({ values }: Section): number {
  const [, count = '0', unit = ''] = /^(\d+) ?([kmgt]b)\b/i.exec(values.get('size') ?? '') ?? [];
  return Number(count) * (MIB_PER_UNIT[unit.toLowerCase()] ?? 0);
}
