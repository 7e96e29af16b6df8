import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DumpNotUnderstood, readDump } from '../../node/machine/dump.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import type { FirmwareField } from '../../shared/machine/firmware.ts';
import { COMPONENTS } from '../../shared/machine/reading.ts';
import { AT, BRANDS, type Brand, brief, fixture } from './fixtures.ts';
import { tableOf } from './smbios-bytes.ts';

const bytesOf = (text: string, encoding: BufferEncoding = 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding));
const read = (path: string) => readDump(fixture(path), path, AT);

/** What dmidecode would print of these values. */
function asDmidecode(brand: Brand): string {
  const line = (label: string, field: FirmwareField) => `\t${label}: ${brand[field] ?? 'Not Specified'}\n`;
  const uuid = brand.product_uuid?.toUpperCase() ?? 'Not Present';
  return [
    '# dmidecode 3.6\nSMBIOS 3.0 present.\n\nHandle 0x0000, DMI type 0, 24 bytes\nBIOS Information\n',
    line('Vendor', 'bios_vendor') + line('Version', 'bios_version'),
    '\nHandle 0x0001, DMI type 1, 27 bytes\nSystem Information\n',
    line('Manufacturer', 'sys_vendor') +
      line('Product Name', 'product_name') +
      line('Version', 'product_version'),
    `${line('Serial Number', 'product_serial')}\tUUID: ${uuid}\n${line('Family', 'product_family')}`,
    '\nHandle 0x0002, DMI type 2, 15 bytes\nBase Board Information\n',
    line('Manufacturer', 'board_vendor') +
      line('Product Name', 'board_name') +
      line('Serial Number', 'board_serial'),
    '\nHandle 0x0003, DMI type 3, 21 bytes\nChassis Information\n',
    line('Manufacturer', 'chassis_vendor') + line('Serial Number', 'chassis_serial'),
    line('Asset Tag', 'chassis_asset_tag'),
  ].join('');
}

describe('the same machine in three formats', () => {
  test.each(BRANDS)('%s', (_, brand) => {
    const { kind, cloud, ...fields } = brand;
    const fromTable = readDump(tableOf(fields), 'x', AT);
    const fromText = readDump(bytesOf(asDmidecode(brand)), 'x', AT);
    const fromSysfs = readDump(bytesOf(JSON.stringify(fields)), 'x', AT);
    // Files without the model are a part: they prove no metal.
    const ofFiles = kind === 'physical' && fields.product_name === undefined ? 'unknown' : kind;
    expect([fromTable, fromText, fromSysfs].map(({ hypervisor }) => hypervisor.kind)).toEqual([
      kind,
      kind,
      ofFiles,
    ]);
    for (const facts of [fromTable, fromText, fromSysfs]) {
      expect(facts.hypervisor.cloud).toBe(cloud);
      expect(facts.readings.map(({ component }) => component)).toEqual(COMPONENTS);
    }
    for (const component of COMPONENTS) {
      const values = [fromTable, fromText, fromSysfs].map((facts) => brief(facts, component));
      if (values.some((value) => value.startsWith('value'))) expect(new Set(values).size).toBe(1);
    }
  });
});

describe('dmidecode', () => {
  test('of a VMware guest', () => {
    const facts = read('dmidecode/vmware.txt');
    expect(COMPONENTS.map((component) => brief(facts, component))).toEqual([
      'value: 564d9c00-1111-2222-3333-444455556666',
      'value: VMware-56 4d 9c 00 11 11 22 22-33 33 44 44 55 55 66 66',
      'junk: placeholder',
      'junk: placeholder',
      'value: VMware, Inc.',
      'value: VMware Virtual Platform',
      'value: Phoenix Technologies LTD',
      'absent: not-in-dump',
      'absent: not-in-dump',
      'value: GenuineIntel 6/85/7 Intel(R) Xeon(R) Gold 6230 CPU @ 2.10GHz',
      'value: 12 GiB',
      'absent: not-in-dump',
      'absent: not-in-dump',
    ]);
    expect(facts.hypervisor).toEqual({ kind: 'vmware', evidence: ['sys_vendor=VMware, Inc.'] });
    expect(facts.readings[0]).toMatchObject({ source: 'dmidecode/vmware.txt', at: AT });
  });

  test('in the layout of version 2.2', () => {
    const facts = read('dmidecode/hyperv-layout-of-2.2.txt');
    expect(brief(facts, 'smbios-uuid')).toBe('value: 1d2c3b4a-5968-4776-8594-a3b2c1d0e0f1');
    expect(brief(facts, 'chassis-serial')).toBe('value: 7700-1122-3344-5566-7788-9900-11');
    expect(facts.hypervisor.kind).toBe('hyperv');
  });

  test('quoted by mail, without indentation, with other line ends', () => {
    const facts = read('dmidecode/qemu-through-mail.txt');
    expect(brief(facts, 'smbios-uuid')).toBe('value: 7b6a5948-3726-4514-8302-f1e0d9c8b7a6');
    expect(brief(facts, 'system-serial')).toBe('absent: not-reported');
    expect(facts.hypervisor.kind).toBe('kvm');
  });

  test('of a machine without a table', () => {
    const facts = read('dmidecode/no-table.txt');
    expect(brief(facts, 'smbios-uuid')).toBe('absent: no-smbios');
    expect(facts.hypervisor).toEqual({ kind: 'unknown', evidence: [] });
  });

  test('with a second structure of a type: the first that has a value decides', () => {
    const structure = (handle: string, lines: string) =>
      `Handle ${handle}, DMI type 1, 27 bytes\nSystem Information\n${lines}\n`;
    const text =
      structure('0x0001', 'Manufacturer: First\nFamily: Not Specified') +
      structure('0x0002', 'Manufacturer: Second\nUUID: --');
    expect(brief(readDump(bytesOf(text), 'x', AT), 'system-vendor')).toBe('value: First');
  });

  test('behind a byte order mark', () => {
    const facts = readDump(bytesOf(`\uFEFF${Buffer.from(fixture('dmidecode/no-table.txt'))}`), 'x', AT);
    expect(brief(facts, 'smbios-uuid')).toBe('absent: no-smbios');
  });

  test.each(['utf16le', 'latin1'] as const)('in %s', (encoding) => {
    const mark = encoding === 'utf16le' ? '\uFEFF' : '';
    const text = `${mark}# dmidecode 3.3\nHandle 0x0001, DMI type 1, 27 bytes\n\tManufacturer: Société\n`;
    expect(brief(readDump(bytesOf(text, encoding), 'x', AT), 'system-vendor')).toBe('value: Société');
  });
});

describe('systeminfo, whose labels are translated', () => {
  test.each([
    [
      'english-vmware.txt',
      'SCADA-01',
      'VMware, Inc.',
      'VMware7,1',
      'VMware, Inc.',
      'GenuineIntel 6/85/7',
      '16 GiB',
      'vmware',
      ['Ethernet0 (vmxnet3 Ethernet Adapter)', 'Plant VPN (TAP-Windows Adapter V9)'],
    ],
    [
      'portuguese-hyperv.cp850.txt',
      'CALDEIRA-02',
      'Microsoft Corporation',
      'Virtual Machine',
      'Microsoft Corporation',
      'AuthenticAMD 25/1/1',
      '8 GiB',
      'hyperv',
      ['Conex\u00e3o local (Microsoft Hyper-V Network Adapter)'],
    ],
    [
      'spanish-qemu.cp850.txt',
      'BOMBA-03',
      'QEMU',
      'Standard PC (Q35 + ICH9, 2009)',
      'SeaBIOS',
      'GenuineIntel 6/106/6',
      '32 GiB',
      'kvm',
      ['Ethernet (Red Hat VirtIO Ethernet Adapter)'],
    ],
    [
      'german-dell.utf16le.txt',
      'KESSEL-04',
      'Dell Inc.',
      'OptiPlex 7010',
      'Dell Inc.',
      'GenuineIntel 6/58/9',
      '8 GiB',
      'physical',
      ['LAN-Verbindung (Intel(R) 82579LM Gigabit Network Connection)'],
    ],
    [
      'chinese-virtualbox.utf8.txt',
      'PUMP-05',
      'innotek GmbH',
      'VirtualBox',
      'innotek GmbH',
      'AuthenticAMD 23/113/0',
      '4 GiB',
      'virtualbox',
      ['以太网 (Intel(R) PRO/1000 MT Desktop Adapter)'],
    ],
  ])('%s', (name, host, vendor, product, bios, cpu, memory, kind, adapters) => {
    const facts = read(`systeminfo/${name}`);
    expect([facts.host, facts.platform, facts.hypervisor.kind]).toEqual([host, 'windows', kind]);
    const values = (
      ['host-name', 'system-vendor', 'system-product', 'bios-vendor', 'cpu', 'memory'] as const
    ).map((component) => brief(facts, component));
    expect(values).toEqual([host, vendor, product, bios, cpu, memory].map((value) => `value: ${value}`));
    expect(facts.adapters).toEqual(
      adapters.map((adapter) => ({ name: adapter, mac: '', counted: false, leftOut: 'no-address' })),
    );
  });

  test('carries no id: the product id is none', () => {
    const facts = read('systeminfo/english-vmware.txt');
    for (const component of ['smbios-uuid', 'system-serial', 'os-id', 'mac', 'disk'] as const) {
      expect(brief(facts, component)).toBe('absent: not-in-dump');
    }
  });

  test('of a Windows that lists one entry fewer', () => {
    const lines = Buffer.from(fixture('systeminfo/english-vmware.txt')).toString().split('\r\n');
    const fewer = lines.filter((line) => !line.startsWith('OS Build Type')).join('\r\n');
    expect(brief(readDump(bytesOf(fewer), 'x', AT), 'system-vendor')).toBe('value: VMware, Inc.');
  });

  test('quoted by mail', () => {
    const text = Buffer.from(fixture('systeminfo/english-vmware.txt')).toString().replaceAll('\r\n', '\n> ');
    expect(brief(readDump(bytesOf(text), 'x', AT), 'system-product')).toBe('value: VMware7,1');
  });
});

describe('what is no dump', () => {
  test.each([
    ['nothing', ''],
    ['a letter', 'Dear support,\nplease find attached\n'],
    ['other JSON', '{"name":"x"}'],
    ['broken JSON', '{"sys_vendor":'],
    ['a list', '["sys_vendor"]'],
    ['control characters', '\0\0\0\0'],
  ])('%s is refused by name', (_, text) => {
    expect(() => readDump(bytesOf(text), 'letter.txt', AT)).toThrow(DumpNotUnderstood);
    expect(() => readDump(bytesOf(text), 'letter.txt', AT)).toThrow('letter.txt');
  });

  test('random bytes and damaged texts give facts or the refusal, nothing else', () => {
    const sources = ['dmidecode/vmware.txt', 'systeminfo/english-vmware.txt', 'brands.json'].map(fixture);
    const damaged = fc
      .tuple(fc.constantFrom(...sources), fc.nat(3000), fc.uint8Array({ maxLength: 40 }))
      .map(([source, at, noise]) =>
        Uint8Array.from([...source.subarray(0, at), ...noise, ...source.subarray(at + 7)]),
      );
    fc.assert(
      fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 400 })), (bytes) => {
        try {
          expect(readDump(bytes, 'x', AT).readings).toHaveLength(COMPONENTS.length);
        } catch (error) {
          if (!isRefusal(error, 'SEVERAL_MACHINES')) expect(error).toBeInstanceOf(DumpNotUnderstood);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  // Eighteen of them, on a processor that others may have as well.
  test('a text of four megabytes is answered in well under two seconds of the processor', {
    timeout: 120_000,
  }, () => {
    for (const line of [
      '> > > > a: b\n',
      'DMI type 1,\n',
      '[01]: Family 6 Model 1 Stepping 1\n',
      '{"a":',
      ' '.repeat(99),
      '\n',
      '>',
      '\r\n \t>',
      'a',
      'Handle 0x0001, DMI type 1\nSystem Information\nUUID: a\n',
      '# dmidecode 3.4\nBIOS Information\n',
      'sys_vendor: Acme\nsys_vendor: Acme 2\n',
      '[01]: Family 6 Model 1 Stepping 1\nx: y\n',
      '{"readings":[]}',
      '"Family 6 Model 1 Stepping 1",',
      '"Family 6 Model 1 Stepping 1""\n',
      '"\\"',
      '\u00e9',
    ]) {
      const bytes = bytesOf(line.repeat(Math.ceil((4 * 1024 * 1024) / line.length)));
      const start = process.cpuUsage();
      try {
        readDump(bytes, 'x', AT);
      } catch (error) {
        if (!isRefusal(error, 'SEVERAL_MACHINES')) expect(error).toBeInstanceOf(DumpNotUnderstood);
      }
      expect(process.cpuUsage(start).user).toBeLessThan(2_000_000);
    }
  });
});
