import { describe, expect, test } from 'vitest';
import { readDump } from '../../node/machine/dump.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { AT, brief, fixture } from './fixtures.ts';

/** Two machines in one file are never mixed into one. One machine twice, or in two parts, is one. */

const read = (text: string) => readDump(new Uint8Array(Buffer.from(text)), 'hosts.txt', AT);
const A = '0f6cf3d2-5b0e-4f0c-8f0b-1c1f0c9a4e01';
const B = '7a1d2c44-8f31-4d0b-9a5e-93d0f5b7c802';

interface Machine {
  readonly uuid?: string;
  readonly serial?: string;
  readonly product?: string;
}
const pairs = ({ uuid = 'Not Present', serial = 'Not Specified', product = 'Model 1' }: Machine) =>
  `\tManufacturer: Acme\n\tProduct Name: ${product}\n\tSerial Number: ${serial}\n\tUUID: ${uuid}\n`;
const QUIET = (machine: Machine) =>
  `BIOS Information\n\tVendor: Acme\n\nSystem Information\n${pairs(machine)}\n`;
const SYSTEM_ONLY = (machine: Machine) => `System Information\n${pairs(machine)}\n`;
const WITH_BANNER = (machine: Machine) =>
  `# dmidecode 3.4\nSMBIOS 2.8 present.\n\nHandle 0x0001, DMI type 1, 27 bytes\nSystem Information\n${pairs(machine)}\n`;
const WITH_HANDLES = (machine: Machine) =>
  `Handle 0x0001, DMI type 1, 27 bytes\nSystem Information\n${pairs(machine)}\n`;
const OLD = (machine: Machine) =>
  `# dmidecode 2.2\nHandle 0x0001\n\tDMI type 1, 25 bytes.\n\tSystem Information\n${pairs(machine)}\n`;
const GREP = ({ uuid = '', serial = '', product = 'Model 1' }: Machine) =>
  [
    ['sys_vendor', 'Acme'],
    ['product_name', product],
    ['product_serial', serial],
    ['product_uuid', uuid],
  ]
    .filter(([, value]) => value)
    .map(([name, value]) => `/sys/class/dmi/id/${name}:${value}\n`)
    .join('');
const JSON_FILES = ({ uuid = '', serial = '', product = 'Model 1' }: Machine) =>
  `${JSON.stringify({ sys_vendor: 'Acme', product_name: product, product_serial: serial, product_uuid: uuid })}\n`;

const FORMATS = { QUIET, SYSTEM_ONLY, WITH_BANNER, WITH_HANDLES, OLD, GREP, JSON_FILES };
const differing = (...differs: string[]) =>
  expect.toSatisfy(
    (error) =>
      isRefusal(error, 'SEVERAL_MACHINES') &&
      JSON.stringify(error.details['differs']) === JSON.stringify(differs),
  );
const refused = expect.toSatisfy((error) => isRefusal(error, 'SEVERAL_MACHINES'));

describe.each(Object.entries(FORMATS))('%s', (_, format) => {
  test.each<[string, Machine, Machine, string[]]>([
    ['two UUIDs', { uuid: A }, { uuid: B }, ['smbios-uuid']],
    ['two serial numbers', { serial: 'AC0001' }, { serial: 'AC0002' }, ['system-serial']],
    [
      'two serial numbers behind one UUID',
      { uuid: A, serial: 'AC0001' },
      { uuid: A, serial: 'AC0002' },
      ['system-serial'],
    ],
    ['two models', { product: 'Model 1' }, { product: 'Model 2' }, ['system-product']],
    [
      'all of it',
      { uuid: A, serial: 'AC0001', product: 'Model 1' },
      { uuid: B, serial: 'AC0002', product: 'Model 2' },
      ['smbios-uuid', 'system-serial', 'system-product'],
    ],
  ])('%s are two machines, and what differs is named', (_, one, other, differs) => {
    expect(() => read(format(one) + format(other))).toThrow(differing(...differs));
    expect(() => read(`==== host1\n${format(one)}\n==== host2\n${format(other)}`)).toThrow(refused);
    expect(() => read(format(one) + format(one) + format(other))).toThrow(refused);
  });

  test('one machine twice is one', () => {
    const facts = read(format({ uuid: A, serial: 'AC0001' }).repeat(2));
    expect([brief(facts, 'smbios-uuid'), brief(facts, 'system-serial')]).toEqual([
      `value: ${A}`,
      'value: AC0001',
    ]);
  });

  test('once without rights and once with them is one', () => {
    expect(brief(read(format({}) + format({ uuid: A })), 'smbios-uuid')).toBe(`value: ${A}`);
  });
});

describe('of two tools', () => {
  test.each<[string, string, string]>([
    ['dmidecode and grep', WITH_BANNER({ uuid: A }), GREP({ uuid: B })],
    ['JSON and dmidecode', JSON_FILES({ uuid: A }), QUIET({ uuid: B })],
  ])('%s: two machines', (_, one, other) => expect(() => read(one + other)).toThrow(refused));

  test('the two byte orders of one UUID are one machine', () => {
    const turned = 'd2f36c0f-0e5b-0c4f-8f0b-1c1f0c9a4e01';
    expect(brief(read(WITH_BANNER({ uuid: A }) + GREP({ uuid: turned })), 'smbios-uuid')).toBe(`value: ${A}`);
  });

  test('two parts of one machine are put together', () => {
    const bios =
      '# dmidecode 3.4\nHandle 0x0000, DMI type 0, 24 bytes\nBIOS Information\n\tVendor: VMware, Inc.\n';
    const memory = '# dmidecode 3.4\nHandle 0x0011, DMI type 17, 40 bytes\nMemory Device\n\tSize: 4 GB\n';
    const facts = read(bios + WITH_BANNER({ uuid: A }) + memory);
    expect([brief(facts, 'smbios-uuid'), brief(facts, 'memory'), facts.hypervisor.kind]).toEqual([
      `value: ${A}`,
      'value: 4 GiB',
      'vmware',
    ]);
  });
});

describe('of systeminfo', () => {
  const text = Buffer.from(fixture('systeminfo/english-vmware.txt')).toString();

  test.each([
    ['another host', text.replace('SCADA-01', 'SCADA-02'), 'host-name'],
    ['another model', text.replace('VMware7,1', 'VMware20,1'), 'system-product'],
  ])('%s is another machine', (_, other, differs) => {
    expect(other).not.toBe(text);
    expect(() => read(`${text}\n${other}`)).toThrow(differing(differs));
    expect(() => read(`C:\\>systeminfo /s one\n${text}\nC:\\>systeminfo /s two\n${other}`)).toThrow(refused);
  });

  test('the same twice is one machine', () => {
    const facts = read(`C:\\>systeminfo\n${text}\nC:\\>systeminfo\n${text}`);
    expect([facts.host, brief(facts, 'memory'), facts.adapters.length]).toEqual([
      'SCADA-01',
      'value: 16 GiB',
      2,
    ]);
  });
});
