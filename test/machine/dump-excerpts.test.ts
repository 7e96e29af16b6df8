import { describe, expect, test } from 'vitest';
import { DumpNotUnderstood, readDump } from '../../node/machine/dump.ts';
import type { Component } from '../../shared/machine/reading.ts';
import { AT, brief } from './fixtures.ts';

/** Parts of what tools print, as people cut and paste them. */

const read = (text: string) => readDump(new Uint8Array(Buffer.from(text)), 'x', AT);
const UUID = '564d9c00-1111-2222-3333-444455556666';
const SYSTEM = `System Information
	Manufacturer: VMware, Inc.
	Product Name: VMware7,1
	Serial Number: VMware-56 4d 9c 00
	UUID: ${UUID.toUpperCase()}
`;
const device = (size: string) => `\nMemory Device\n\tSize: ${size}\n\tLocator: RAM slot\n`;

describe('of dmidecode', () => {
  test.each<[string, string]>([
    ['one structure with -q', SYSTEM],
    [
      'one structure',
      `# dmidecode 3.4\nSMBIOS 2.8 present.\n\nHandle 0x0001, DMI type 1, 27 bytes\n${SYSTEM}`,
    ],
    ['one structure without its banner', `Handle 0x0001, DMI type 1, 27 bytes\n${SYSTEM}`],
    ['a title that nobody listed before it', `Acme Fan Record\n\tManufacturer: Fans Ltd\n\n${SYSTEM}`],
    ['a title that nobody listed behind it', `${SYSTEM}\nAcme Fan Record\n\tVersion: 1\n\tFamily: Fans\n`],
    ['two commands', `$ sudo dmidecode -qt1\n${SYSTEM}\n$ sudo dmidecode -qt17\n${device('2 GB')}`],
    ['a command behind it', `${SYSTEM}\n[op@host ~]$ inxi\nSerial Number: 4711\nFamily: x\n`],
  ])('%s', (_, text) => {
    const facts = read(text);
    expect(brief(facts, 'smbios-uuid')).toBe(`value: ${UUID}`);
    expect(brief(facts, 'system-vendor')).toBe('value: VMware, Inc.');
    expect(brief(facts, 'system-serial')).toBe('value: VMware-56 4d 9c 00');
    expect(brief(facts, 'board-serial')).toBe('absent: not-in-dump');
    expect(facts.hypervisor.kind).toBe('vmware');
  });

  test('what a structure says is not set is another thing than what is not in the dump', () => {
    const facts = read('System Information\n\tManufacturer: Acme\n\tSerial Number: Not Specified\n');
    expect(brief(facts, 'system-serial')).toBe('absent: not-reported');
    expect(brief(facts, 'smbios-uuid')).toBe('absent: not-in-dump');
  });

  test.each([
    ['16 GiB', '16 GiB'],
    ['16384 MiB', '16 GiB'],
    ['16384 MB', '16 GiB'],
    ['16 GB', '16 GiB'],
    ['1 TiB', '1024 GiB'],
    ['1048576 kB', '1 GiB'],
    ['1048576 KiB', '1 GiB'],
  ])('a memory device of %s', (size, memory) => {
    expect(brief(read(SYSTEM + device(size)), 'memory')).toBe(`value: ${memory}`);
    const empty = device('No Module Installed') + device('Unknown');
    expect(brief(read(SYSTEM + device(size) + empty), 'memory')).toBe(`value: ${memory}`);
  });

  test.each(['16,5 GB', '16 Gelb', '16', '1 6 GB', '0x4000 MB'])(
    'a size that cannot be read (%s) makes the sum unknown',
    (size) => {
      expect(brief(read(SYSTEM + device('8 GB') + device(size)), 'memory')).toBe('absent: not-in-dump');
    },
  );

  test('where root is wanted, it is denied, not absent', () => {
    const facts = read('# dmidecode 3.4\nScanning /dev/mem for entry point.\n/dev/mem: Permission denied\n');
    expect(brief(facts, 'smbios-uuid')).toBe('denied: needs-root');
  });

  test.each(['System Information', 'Memory Device\n\tLocator: x', 'Note: System Information is missing'])(
    '%j alone is no dump',
    (text) => expect(() => read(text)).toThrow(DumpNotUnderstood),
  );
});

/** What says nothing of the machine's model says nothing of a hypervisor either, unless it names one. */
describe('the hypervisor in a part', () => {
  const ID = '/sys/class/dmi/id';
  test.each<[string, string]>([
    ['firmware', 'BIOS Information\n\tVendor: Phoenix Technologies LTD\n\tVersion: 6.00\n'],
    ['firmware of a board', 'BIOS Information\n\tVendor: Dell Inc.\n\tVersion: 2.1\n'],
    ['a board', 'Base Board Information\n\tManufacturer: Intel Corporation\n\tSerial Number: B7\n'],
    ['a maker alone', 'System Information\n\tManufacturer: Acme\n\tSerial Number: AC0001\n'],
    ['files without the model', `${ID}/bios_vendor:Dell Inc.\n${ID}/sys_vendor:Microsoft Corporation\n`],
    ['JSON without the model', JSON.stringify({ bios_vendor: 'Dell Inc.', board_vendor: 'Dell Inc.' })],
  ])('%s: unknown', (_, text) => expect(read(text).hypervisor).toEqual({ kind: 'unknown', evidence: [] }));

  test.each<[string, string, string]>([
    ['firmware of a hypervisor', 'BIOS Information\n\tVendor: VMware, Inc.\n\tVersion: VMW71\n', 'vmware'],
    ['maker and model', `${ID}/sys_vendor:Dell Inc.\n${ID}/product_name:OptiPlex 7010\n`, 'physical'],
  ])('%s: known', (_, text, kind) => expect(read(text).hypervisor.kind).toBe(kind));
});

describe('several structures of one type: of an id the first that tells something', () => {
  const structure = (handle: number, type: number, title: string, ...pairs: string[]) =>
    `Handle 0x000${handle}, DMI type ${type}, 27 bytes\n${title}\n${pairs.map((pair) => `\t${pair}\n`).join('')}\n`;
  const system = (handle: number, uuid: string) =>
    structure(handle, 1, 'System Information', 'Manufacturer: Acme', `UUID: ${uuid}`);
  const board = (handle: number, serial: string) =>
    structure(handle, 2, 'Base Board Information', 'Manufacturer: Acme', `Serial Number: ${serial}`);

  test.each<[string, string, Component, string]>([
    ['no UUID first', system(1, 'Not Present') + system(2, UUID), 'smbios-uuid', `value: ${UUID}`],
    [
      'a worthless UUID first',
      system(1, '00000000-0000-0000-0000-000000000000') + system(2, UUID),
      'smbios-uuid',
      `value: ${UUID}`,
    ],
    ['two good ones', system(1, UUID) + system(2, UUID.replace('5', '6')), 'smbios-uuid', `value: ${UUID}`],
    ['none', system(1, 'Not Settable') + system(2, 'Not Present'), 'smbios-uuid', 'junk: placeholder'],
    ['boards', board(1, 'To be filled by O.E.M.') + board(2, 'B7'), 'board-serial', 'value: B7'],
  ])('%s', (_, text, component, expected) => expect(brief(read(text), component)).toBe(expected));
});

describe('the files of /sys/class/dmi/id', () => {
  const VALUES = {
    sys_vendor: 'VMware, Inc.',
    product_name: 'VMware7,1',
    product_uuid: UUID,
    bios_version: 'VMW71.00V',
  };
  const each = (line: (name: string, value: string) => string) =>
    Object.entries(VALUES)
      .map(([name, value]) => line(name, value))
      .join('\n');
  const ID = '/sys/class/dmi/id';

  test.each<[string, string]>([
    ['grep . *', each((name, value) => `${ID}/${name}:${value}`)],
    ['grep -r', each((name, value) => `/sys/devices/virtual/dmi/id/${name}:${value}`)],
    ['grep in the folder', each((name, value) => `./${name}:${value}`)],
    [
      'grep *',
      `${each((name, value) => `${name}:${value}`)}\nuevent:MODALIAS=dmi:bvnVMware\ngrep: power: Is a directory`,
    ],
    ['head *', each((name, value) => `==> ${ID}/${name} <==\n${value}\n`)],
    ['head in the folder', each((name, value) => `==> ${name} <==\n${value}\n`)],
    ['more *', each((name, value) => `::::::::::::::\n${name}\n::::::::::::::\n${value}`)],
    ['a loop', each((name, value) => `${name}: ${value}`)],
    ['another loop', each((name, value) => `${name}=${value}`)],
    ['a loop with lines of their own', each((name, value) => `${ID}/${name}\n${value}`)],
    ['cat', each((name, value) => `op@host:~$ cat ${ID}/${name}\n${value}`)],
    ['sudo cat', each((name, value) => `$ sudo cat ${ID}/${name}\n${value}`)],
    ['quoted by mail', each((name, value) => `> ${ID}/${name}:${value}`)],
    ['further in', each((name, value) => `    ${ID}/${name}:${value}`)],
    [
      'with a prompt',
      `op@host:~$ grep . ${ID}/*\n${each((name, value) => `${ID}/${name}:${value}`)}\nop@host:~$ `,
    ],
    ['CRLF', each((name, value) => `${ID}/${name}:${value}\r`)],
    [
      'dmidecode -s',
      `# dmidecode -s system-manufacturer\nVMware, Inc.\n# dmidecode -s system-product-name\nVMware7,1\n# dmidecode -s system-uuid\n${UUID}\n`,
    ],
    [
      'dmidecode -s with remarks',
      `$ sudo dmidecode --string=system-manufacturer\n# SMBIOS implementations newer than version 3.2.0 are not\n# fully supported by this version of dmidecode.\nVMware, Inc.\n$ sudo dmidecode -s system-product-name\nVMware7,1\n$ sudo dmidecode -s system-uuid\n${UUID}`,
    ],
    ['JSON with a prompt', `$ jq . id.json\n${JSON.stringify(VALUES, null, 2)}\n$ `],
    ['JSON quoted by mail', `> ${JSON.stringify(VALUES, null, 2).replaceAll('\n', '\n> ')}`],
  ])('by %s', (_, text) => {
    const facts = read(text);
    expect(brief(facts, 'smbios-uuid')).toBe(`value: ${UUID}`);
    expect([brief(facts, 'system-vendor'), brief(facts, 'system-product')]).toEqual([
      'value: VMware, Inc.',
      'value: VMware7,1',
    ]);
    expect(brief(facts, 'system-serial')).toBe('absent: not-in-dump');
  });

  test.each([
    `grep: ${ID}/product_uuid: Permission denied`,
    `grep: ${ID}/product_uuid: Permissão negada`,
    `grep: product_uuid: Keine Berechtigung`,
    `cat: ${ID}/product_uuid: Permiso denegado`,
    `head: cannot open '${ID}/product_uuid' for reading: Permission denied`,
    `op@host:~$ cat ${ID}/product_uuid\ncat: ${ID}/product_uuid: Permission denied`,
  ])('%s: denied, in any language', (refusal) => {
    const facts = read(`${ID}/sys_vendor:Acme\n${refusal}\n${ID}/product_name:Model 7\n`);
    expect(brief(facts, 'smbios-uuid')).toBe('denied: needs-root');
    expect([brief(facts, 'system-vendor'), brief(facts, 'system-product')]).toEqual([
      'value: Acme',
      'value: Model 7',
    ]);
  });

  test('a prompt is no value', () => {
    const facts = read(`op@host:~$ cat ${ID}/product_uuid\nop@host:~$ cat ${ID}/sys_vendor\nAcme\n`);
    expect([brief(facts, 'smbios-uuid'), brief(facts, 'system-vendor')]).toEqual([
      'absent: not-in-dump',
      'value: Acme',
    ]);
  });
});
