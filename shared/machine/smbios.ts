import { type Processor, smbiosProcessor } from './cpu.ts';
import { type Firmware, type FirmwareField, noteField } from './firmware.ts';
import { latin1, plainText } from './text.ts';
import { type UuidOrder, uuidText } from './uuid.ts';

/** A version of the SMBIOS specification, such as 2.8. */
export interface SmbiosVersion {
  readonly major: number;
  readonly minor: number;
}

/**
 * One structure of the table: `body` is its formatted part from the type byte on, cut where the table ends.
 */
interface Structure {
  readonly type: number;
  readonly body: Uint8Array;
  readonly strings: Uint8Array;
}

const HEADER_LENGTH = 4;
const END_OF_TABLE = 127;

/** Structure type → where in its body the number of a string stands, and what that string is. */
const STRING_FIELDS: Readonly<Record<number, readonly (readonly [number, FirmwareField])[]>> = {
  0: [
    [0x04, 'bios_vendor'],
    [0x05, 'bios_version'],
    [0x08, 'bios_date'],
  ],
  1: [
    [0x04, 'sys_vendor'],
    [0x05, 'product_name'],
    [0x06, 'product_version'],
    [0x07, 'product_serial'],
    [0x19, 'product_sku'],
    [0x1a, 'product_family'],
  ],
  2: [
    [0x04, 'board_vendor'],
    [0x05, 'board_name'],
    [0x06, 'board_version'],
    [0x07, 'board_serial'],
    [0x08, 'board_asset_tag'],
  ],
  3: [
    [0x04, 'chassis_vendor'],
    [0x06, 'chassis_version'],
    [0x07, 'chassis_serial'],
    [0x08, 'chassis_asset_tag'],
  ],
};

/**
 * Reads an SMBIOS structure table (DMTF DSP0134): types 0 to 4 and 17.
 *
 * The bytes are not trusted: lengths that point outside, missing terminators and a cut table yield what could
 * be read before the damage, and it never throws. Of types 0 to 3 the first structure that has a
 * string counts, as for the kernel; of ids, the first that tells something. `version` tells the byte order of
 * the UUID; unknown is taken for 2.6 or later.
 */
export function readSmbios(table: Uint8Array, version?: SmbiosVersion): Firmware {
  const fields = new Map<FirmwareField, string>();
  let cpu: Processor | undefined;
  let memoryMib = 0;
  for (const structure of structures(table)) {
    if (structure.type === 4) cpu ??= processor(structure);
    else if (structure.type === 17) memoryMib += memoryDeviceMib(structure.body);
    else addStrings(structure, fields);
    if (structure.type === 1) addUuid(structure.body, uuidOrder(version), fields);
  }
  return { fields, denied: new Set(), ...(cpu ? { cpu } : {}), ...(memoryMib > 0 ? { memoryMib } : {}) };
}

/** The least length of the structures that machines have; fewer bytes than that is another kind of file. */
const LEAST_LENGTHS: Readonly<Record<number, number>> = { 0: 0x12, 1: 0x08, 3: 0x09, 4: 0x1a, 17: 0x15 };

/** Whether bytes look like the start of a table: two well-known structures, each as long as it must be. */
export function looksLikeSmbios(bytes: Uint8Array): boolean {
  let wellKnown = 0;
  for (const { type, body } of structures(bytes)) {
    const least = LEAST_LENGTHS[type];
    if (least === undefined) continue;
    if (body.length < least) return false;
    wellKnown += 1;
    if (wellKnown === 2) return true;
  }
  return false;
}

function* structures(table: Uint8Array): Generator<Structure> {
  let start = 0;
  while (start + HEADER_LENGTH <= table.length) {
    const type = table[start] ?? END_OF_TABLE;
    const length = table[start + 1] ?? 0;
    if (length < HEADER_LENGTH) return;
    const stringsStart = Math.min(start + length, table.length);
    const stringsEnd = endOfStrings(table, stringsStart);
    yield {
      type,
      body: table.subarray(start, stringsStart),
      strings: table.subarray(stringsStart, stringsEnd),
    };
    if (type === END_OF_TABLE) return;
    start = stringsEnd + 2;
  }
}

/** The index of the two NULs that end a structure's strings, or the end of the table. */
function endOfStrings(table: Uint8Array, from: number): number {
  let at = table.indexOf(0, from);
  while (at !== -1 && at + 1 < table.length) {
    if (table[at + 1] === 0) return at;
    at = table.indexOf(0, at + 1);
  }
  return table.length;
}

function addStrings({ type, body, strings }: Structure, fields: Map<FirmwareField, string>): void {
  for (const [offset, field] of STRING_FIELDS[type] ?? []) {
    const text = stringAt(body, offset, strings);
    if (text) noteField(fields, field, text);
  }
}

function addUuid(body: Uint8Array, order: UuidOrder, fields: Map<FirmwareField, string>): void {
  const uuid = uuidText(body.subarray(0x08, 0x18), order);
  if (uuid) noteField(fields, 'product_uuid', uuid);
}

function uuidOrder(version: SmbiosVersion | undefined): UuidOrder {
  if (!version) return 'mixed';
  return version.major > 2 || (version.major === 2 && version.minor >= 6) ? 'mixed' : 'plain';
}

function processor({ body, strings }: Structure): Processor | undefined {
  const centralProcessor = body[0x05] === 3;
  const populated = body.length <= 0x18 || ((body[0x18] ?? 0) & 0x40) !== 0;
  if (!centralProcessor || !populated) return undefined;
  const maker = stringAt(body, 0x07, strings);
  return smbiosProcessor(maker, body.subarray(0x08, 0x10), stringAt(body, 0x10, strings));
}

/** The size of a memory device in MiB; 0 for an empty slot and an unknown size. */
function memoryDeviceMib(body: Uint8Array): number {
  const size = number(body, 0x0c, 2);
  if (size === 0xffff) return 0;
  if (size === 0x7fff) return number(body, 0x1c, 4) & 0x7fffffff;
  return (size & 0x8000) !== 0 ? Math.floor((size & 0x7fff) / 1024) : size;
}

function number(body: Uint8Array, offset: number, length: number): number {
  let value = 0;
  for (let index = length - 1; index >= 0; index--) value = value * 256 + (body[offset + index] ?? 0);
  return value;
}

/** The string whose number (from 1) stands at `offset` of the body; empty when there is none. */
function stringAt(body: Uint8Array, offset: number, strings: Uint8Array): string {
  const wanted = body[offset] ?? 0;
  let start = 0;
  for (let at = 1; at <= wanted && start < strings.length; at++) {
    const nul = strings.indexOf(0, start);
    const end = nul === -1 ? strings.length : nul;
    if (at === wanted) return plainText(latin1(strings.subarray(start, Math.min(end, start + 1024))));
    start = end + 1;
  }
  return '';
}
