import type { FirmwareField } from '../../shared/machine/firmware.ts';

/** A structure as it stands in a table: header, body, strings. */
export function structure(type: number, body: readonly number[], strings: readonly string[] = []): number[] {
  const text = strings.flatMap((string) => [...Buffer.from(string, 'latin1'), 0]);
  return [type, 4 + body.length, type, 0, ...body, ...(text.length > 0 ? text : [0]), 0];
}

export const END_OF_TABLE = structure(127, []);

/** The 16 bytes of a UUID in the order of SMBIOS 2.6 and later. */
export function mixedUuid(uuid: string): number[] {
  const bytes = [...Buffer.from(uuid.replaceAll('-', ''), 'hex')];
  return [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15].map((index) => bytes[index] ?? 0);
}

/** A memory device of so many MiB. */
export function memoryDevice(mib: number): number[] {
  const size = mib > 0x7ffe ? 0x7fff : mib;
  const extended = size === 0x7fff ? mib : 0;
  const body = new Array<number>(24).fill(0);
  body.splice(8, 2, size & 0xff, size >> 8);
  return structure(17, [...body, extended & 0xff, (extended >> 8) & 0xff, (extended >> 16) & 0xff, 0]);
}

/** An Intel processor: family 6, model 85, stepping 7. */
export function processor(maker = 'Intel(R) Corporation', status = 0x41): number[] {
  const body = [1, 3, 0, 2, 0x57, 0x06, 0x05, 0, 0xff, 0xfb, 0x8b, 0x0f, 3, 0, 0, 0, 0, 0, 0, 0, status, 0];
  return structure(4, body, ['CPU 0', maker, 'Intel(R) Xeon(R) Gold 6230 CPU @ 2.10GHz']);
}

/** A whole table with these values; a field that is left out has no string. */
export function tableOf(values: Readonly<Partial<Record<FirmwareField, string>>>): Uint8Array {
  const numbered = (fields: readonly FirmwareField[]) => {
    const strings: string[] = [];
    const numbers = fields.map((field) => (values[field] ? strings.push(values[field]) : 0));
    return { strings, numbers };
  };
  const bios = numbered(['bios_vendor', 'bios_version', 'bios_date']);
  const system = numbered([
    'sys_vendor',
    'product_name',
    'product_version',
    'product_serial',
    'product_sku',
    'product_family',
  ]);
  const board = numbered(['board_vendor', 'board_name', 'board_version', 'board_serial', 'board_asset_tag']);
  const chassis = numbered(['chassis_vendor', 'chassis_version', 'chassis_serial', 'chassis_asset_tag']);
  const [vendor = 0, version = 0, date = 0] = bios.numbers;
  const [enclosure = 0, ...enclosureRest] = chassis.numbers;
  const uuid = mixedUuid(values.product_uuid ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  const biosBody = [vendor, version, 0, 0, date, ...new Array<number>(15).fill(0)];
  const systemBody = [...system.numbers.slice(0, 4), ...uuid, 6, ...system.numbers.slice(4)];
  return Uint8Array.from([
    ...structure(0, biosBody, bios.strings),
    ...structure(1, systemBody, system.strings),
    ...structure(2, [...board.numbers, 0, 0, 0, 0, 10, 0], board.strings),
    ...structure(3, [enclosure, 1, ...enclosureRest, 3, 3, 3, 2, 0, 0, 0, 0], chassis.strings),
    ...END_OF_TABLE,
  ]);
}
