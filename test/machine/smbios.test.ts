import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { processorText } from '../../shared/machine/cpu.ts';
import { readSmbios } from '../../shared/machine/smbios.ts';
import { entryPointVersion, openSmbiosFile } from '../../shared/machine/smbios-file.ts';
import { worked } from '../work-time.ts';
import { END_OF_TABLE, memoryDevice, mixedUuid, processor, structure, tableOf } from './smbios-bytes.ts';

const UUID = '564d9c00-1111-2222-3333-444455556666';
const TABLE = tableOf({
  bios_vendor: 'Phoenix Technologies LTD',
  sys_vendor: 'VMware, Inc.',
  product_name: 'VMware7,1',
  product_serial: 'VMware-56 4d 9c 00',
  product_uuid: UUID,
  board_serial: 'BOARD-1',
  chassis_serial: 'CHASSIS-1',
  chassis_asset_tag: 'TAG-1',
});
const join = (...parts: (readonly number[] | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

describe('a sound table', () => {
  test('gives the strings of types 0 to 3', () => {
    const { fields } = readSmbios(TABLE);
    expect(Object.fromEntries(fields)).toEqual({
      bios_vendor: 'Phoenix Technologies LTD',
      sys_vendor: 'VMware, Inc.',
      product_name: 'VMware7,1',
      product_serial: 'VMware-56 4d 9c 00',
      product_uuid: UUID,
      board_serial: 'BOARD-1',
      chassis_serial: 'CHASSIS-1',
      chassis_asset_tag: 'TAG-1',
    });
  });

  test.each([
    [{ major: 2, minor: 5 }, '009c4d56-1111-2222-3333-444455556666'],
    [{ major: 2, minor: 6 }, UUID],
    [{ major: 3, minor: 0 }, UUID],
    [undefined, UUID],
  ])('spells the UUID by the version %j', (version, uuid) => {
    expect(readSmbios(TABLE, version).fields.get('product_uuid')).toBe(uuid);
  });

  test('adds up memory devices, whatever unit they use, and leaves out empty slots', () => {
    const kibibytes = structure(17, [0, 0, 0, 0, 0, 0, 0, 0, 0x00, 0xc0, ...new Array<number>(18).fill(0)]);
    const unknown = structure(17, [0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, ...new Array<number>(18).fill(0)]);
    const devices = [memoryDevice(8192), memoryDevice(65536), memoryDevice(0), kibibytes, unknown];
    expect(readSmbios(join(...devices, END_OF_TABLE)).memoryMib).toBe(8192 + 65536 + 16);
  });

  test('takes the first processor that is there and that a maker of processors made', () => {
    const empty = processor('Intel(R) Corporation', 0);
    const { cpu } = readSmbios(join(empty, processor('QEMU'), processor(), END_OF_TABLE));
    expect(cpu && processorText(cpu)).toBe('GenuineIntel 6/85/7 Intel(R) Xeon(R) Gold 6230 CPU @ 2.10GHz');
  });

  test('lets the first structure that has a string decide', () => {
    const second = tableOf({ sys_vendor: 'Second', product_name: 'Second product' });
    const first = structure(1, [1, 0, 0, 0, ...mixedUuid(UUID), 6], ['First']);
    const { fields } = readSmbios(join(first, second));
    expect([fields.get('sys_vendor'), fields.get('product_name')]).toEqual(['First', 'Second product']);
  });
});

describe('a damaged table', () => {
  test('cut anywhere, it gives no value that the whole table does not give, or its beginning', () => {
    const whole = readSmbios(TABLE).fields;
    for (let length = 0; length < TABLE.length; length++) {
      for (const [field, value] of readSmbios(TABLE.subarray(0, length)).fields) {
        expect(whole.get(field)?.startsWith(value)).toBe(true);
      }
    }
  });

  test('with a length below a header ends there', () => {
    const broken = Uint8Array.from(TABLE);
    broken[1] = 3;
    expect(readSmbios(broken).fields.size).toBe(0);
  });

  test('with a string number beyond its strings has no such string', () => {
    const table = join(structure(1, [9, 1, 0, 255, ...mixedUuid(UUID), 6], ['only one']), END_OF_TABLE);
    expect(Object.fromEntries(readSmbios(table).fields)).toEqual({
      product_name: 'only one',
      product_uuid: UUID,
    });
  });

  test('with a body that is too short for a UUID has none', () => {
    const table = join(structure(1, [1, 0, 0, 0, 1, 2, 3], ['Maker']), END_OF_TABLE);
    expect(Object.fromEntries(readSmbios(table).fields)).toEqual({ sys_vendor: 'Maker' });
  });

  test('does not read beyond the bytes it is given', () => {
    const around = join([1, 2, 3], TABLE.subarray(0, 60), TABLE.subarray(60));
    const view = around.subarray(3, 63);
    expect(readSmbios(view)).toEqual(readSmbios(TABLE.slice(0, 60)));
  });

  test('made of random bytes never throws (100,000 tables)', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const { fields } = readSmbios(bytes);
        for (const value of fields.values()) expect(value.length).toBeLessThanOrEqual(256);
        openSmbiosFile(bytes);
        entryPointVersion(bytes);
      }),
      { numRuns: 100_000 },
    );
  });

  test('made of a sound one with some bytes changed never throws (5,000 tables)', () => {
    const changes = fc.array(fc.tuple(fc.nat(TABLE.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(changes, (changed) => {
        const bytes = Uint8Array.from(TABLE);
        for (const [at, byte] of changed) bytes[at] = byte;
        expect(() => readSmbios(bytes)).not.toThrow();
      }),
      { numRuns: 5_000 },
    );
  });

  test.each([
    ['zeros', () => new Uint8Array(1024 * 1024)],
    ['0xff', () => new Uint8Array(1024 * 1024).fill(0xff)],
    [
      'endless memory devices',
      () => new Uint8Array(1024 * 1024).map((_, at) => [17, 4, 0, 0, 0, 0][at % 6] ?? 0),
    ],
    ['endless processors', () => join(...new Array<number[]>(12_000).fill(processor('QEMU')))],
    [
      'strings without end',
      () =>
        new Uint8Array(1024 * 1024).fill(0x41).map((byte, at) => (at < 4 ? [1, 27, 1, 0][at] : byte) ?? 0),
    ],
  ])('of a megabyte (%s) is read in well under a second', (_, make) => {
    const bytes = make();
    const start = worked();
    readSmbios(bytes);
    expect(worked() - start).toBeLessThan(1000);
  });
});

describe('a table in its wrapping', () => {
  const header = (length: number) => [0, 2, 8, 0, length & 0xff, length >> 8, 0, 0];
  const entryPoint2 = (address: number) => {
    const bytes = [...Buffer.from('_SM_'), 0, 0x1f, 2, 5, ...new Array<number>(23).fill(0)];
    bytes[0x18] = address;
    return bytes;
  };
  const entryPoint3 = (address: number) => {
    const bytes = [...Buffer.from('_SM3_'), 0, 0x18, 3, 4, ...new Array<number>(15).fill(0)];
    bytes[0x10] = address;
    return bytes;
  };
  const padding = (length: number) => new Array<number>(length).fill(0);

  test.each([
    ['bare', TABLE, 'none', undefined],
    [
      'behind the header of Windows',
      join(header(TABLE.length), TABLE),
      'windows-header',
      { major: 2, minor: 8 },
    ],
    [
      'behind a header that tells too great a length',
      join(header(60_000), TABLE),
      'windows-header',
      { major: 2, minor: 8 },
    ],
    ['right behind _SM_', join(entryPoint2(0), TABLE), 'entry-point', { major: 2, minor: 5 }],
    [
      'where dmidecode --dump-bin puts it',
      join(entryPoint2(0x20), padding(1), TABLE),
      'entry-point',
      { major: 2, minor: 5 },
    ],
    ['right behind _SM3_', join(entryPoint3(0), TABLE), 'entry-point', { major: 3, minor: 4 }],
    ['where _SM3_ says', join(entryPoint3(0x40), padding(40), TABLE), 'entry-point', { major: 3, minor: 4 }],
  ])('%s', (_, bytes, wrapping, version) => {
    const file = openSmbiosFile(bytes);
    expect(file?.wrapping).toBe(wrapping);
    expect(file?.version).toEqual(version);
    expect(readSmbios(file?.table ?? new Uint8Array()).fields.get('product_serial')).toBe(
      'VMware-56 4d 9c 00',
    );
  });

  test.each([
    ['nothing', ''],
    ['a text', '# dmidecode 3.3\nHandle 0x0000, DMI type 0, 24 bytes'],
    ['JSON', '{"sys_vendor":"VMware, Inc."}'],
    ['an entry point alone', '_SM3_\0\x18\x03\x04'],
  ])('%s is no table', (_, text) => {
    expect(openSmbiosFile(new Uint8Array(Buffer.from(text, 'latin1')))).toBeUndefined();
  });

  test('the old _DMI_ entry point tells a version too', () => {
    expect(entryPointVersion(join([...Buffer.from('_DMI_')], padding(9), [0x24]))).toEqual({
      major: 2,
      minor: 4,
    });
  });
});
