import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpuinfoProcessor, processorText, windowsProcessor } from '../../shared/machine/cpu.ts';
import { absent, denied, found, readingsOf } from '../../shared/machine/finding.ts';
import { junkReason } from '../../shared/machine/junk.ts';
import { macText } from '../../shared/machine/mac.ts';
import { maskAdapter, maskReading } from '../../shared/machine/mask.ts';
import { installedGib, wholeGib } from '../../shared/machine/memory.ts';
import { COMPONENTS, type Component, READING_REASONS } from '../../shared/machine/reading.ts';
import { hasWord, plainText } from '../../shared/machine/text.ts';
import { canonicalUuid, uuidSpellings, uuidText } from '../../shared/machine/uuid.ts';
import { AT } from './fixtures.ts';

describe('UUIDs', () => {
  const bytes = Uint8Array.from(Buffer.from('564d9c0011112233333344445555666f', 'hex'));

  test('are spelled in either byte order', () => {
    expect(uuidText(bytes, 'plain')).toBe('564d9c00-1111-2233-3333-44445555666f');
    expect(uuidText(bytes, 'mixed')).toBe('009c4d56-1111-3322-3333-44445555666f');
    expect(uuidText(bytes.subarray(1), 'mixed')).toBeUndefined();
  });

  test('have one canonical spelling, whoever reads the table', () => {
    fc.assert(
      fc.property(fc.uuid(), (uuid) => {
        const [given, turned] = uuidSpellings(uuid.toUpperCase()) ?? ['', ''];
        expect(given).toBe(uuid);
        expect(uuidSpellings(turned)?.[1]).toBe(given);
        expect(canonicalUuid(turned)).toBe(canonicalUuid(given));
        expect([given, turned].sort()[0]).toBe(canonicalUuid(uuid));
      }),
    );
  });

  test.each(['', '564d9c00', '{564d9c00-1111-2222-3333-444455556666}', '564d9c00111122223333444455556666'])(
    '%j is none',
    (text) => expect(canonicalUuid(text)).toBeUndefined(),
  );
});

describe('MACs', () => {
  test.each([
    ['00:50:56:AA:BB:CC', '00:50:56:aa:bb:cc'],
    ['00-50-56-aa-bb-cc', '00:50:56:aa:bb:cc'],
    ['0050.56aa.bbcc', '00:50:56:aa:bb:cc'],
    ['02:fc:00:00:00:01', '02:fc:00:00:00:01'],
    ['00:00:00:00:00:00', undefined],
    ['ff:ff:ff:ff:ff:ff', undefined],
    ['01:00:5e:00:00:01', undefined],
    ['80:00:02:08:fe:80:00:00:00:00:00:00:00:02:c9:03:00:00:00:01', undefined],
    ['', undefined],
  ])('%s', (raw, mac) => expect(macText(raw)).toBe(mac));
});

describe('junk', () => {
  test.each<[Component, string, string]>([
    ['smbios-uuid', '00000000-0000-0000-0000-000000000000', 'placeholder'],
    ['smbios-uuid', 'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF', 'placeholder'],
    ['smbios-uuid', '03000200-0400-0500-0006-000700080009', 'placeholder'],
    ['smbios-uuid', '00020003-0004-0005-0006-000700080009', 'placeholder'],
    ['smbios-uuid', 'Not Settable', 'placeholder'],
    ['smbios-uuid', '564d9c00-1111', 'malformed'],
    ['system-serial', 'To Be Filled By O.E.M.', 'placeholder'],
    ['system-serial', 'to be filled by o.e.m', 'placeholder'],
    ['system-serial', 'System Serial Number', 'placeholder'],
    ['system-serial', 'Default string', 'placeholder'],
    ['system-serial', 'None', 'placeholder'],
    ['system-serial', '0', 'placeholder'],
    ['system-serial', '123456789', 'placeholder'],
    ['system-serial', '0123456789', 'placeholder'],
    ['system-serial', '1234567890', 'placeholder'],
    ['system-serial', '0123456789ABCDEF', 'placeholder'],
    ['system-serial', 'INVALID', 'placeholder'],
    ['system-serial', 'N/A', 'placeholder'],
    ['system-serial', 'xxxxxxxxxxxx', 'placeholder'],
    ['system-serial', 'XX-XX-XX', 'placeholder'],
    ['system-serial', '........0000', 'placeholder'],
    ['chassis-serial', 'Chassis Serial Number', 'placeholder'],
    ['board-serial', ' Base Board Serial Number ', 'placeholder'],
    ['board-serial', 'Not Specified', 'placeholder'],
    ['board-serial', 'Not Applicable', 'placeholder'],
    ['system-vendor', 'System manufacturer', 'placeholder'],
    ['system-product', 'System Product Name', 'placeholder'],
    ['os-id', 'uninitialized', 'uninitialised'],
    ['os-id', '00000000000000000000000000000000', 'placeholder'],
    ['os-id', 'b08dfa6083e7567a1921a715000001f', 'malformed'],
    ['disk', 'QM00001', 'placeholder'],
    ['host-name', 'localhost.localdomain', 'placeholder'],
    ['mac', '00:00:00:00:00:00', 'malformed'],
  ])('%s %j is %s', (component, value, reason) => expect(junkReason(component, value)).toBe(reason));

  test.each<[Component, string]>([
    ['smbios-uuid', '564d9c00-1111-2222-3333-444455556666'],
    ['smbios-uuid', '00000000-0000-0000-0000-ac1f6b000001'],
    ['system-serial', 'VMware-56 4d 9c 00 11 11 22 22-33 33 44 44 55 55 66 66'],
    ['system-serial', '5CD1234567'],
    ['system-serial', 'NONE4711'],
    ['system-product', '1290017'],
    ['system-vendor', 'QEMU'],
    ['os-id', '3d1219c7c4c5404aaa1f6d2a48adfda4'],
    ['os-id', '0d9c8b7a-6655-4433-8221-100f1e2d3c4b'],
    ['disk', 'QM00100-7'],
    ['host-name', 'localhost-7'],
  ])('%s %j is none', (component, value) => expect(junkReason(component, value)).toBeUndefined());
});

describe('texts', () => {
  test.each([
    ['  Dell   Inc. \n', 'Dell Inc.'],
    ['abc\0\0def\0', 'abc def'],
    ['\u00a0caf\u00e9\u200b 1', 'caf\u00e9 1'],
    ['--', ''],
    ['\uFFFD\uFFFD', ''],
    ['专业版', '专业版'],
    ['x'.repeat(5000), 'x'.repeat(256)],
  ])('%j becomes %j', (raw, text) => expect(plainText(raw)).toBe(text));

  test('words have no letter or digit beside them', () => {
    expect(hasWord('tsc kvm-clock acpi_pm', 'kvm-clock')).toBe(true);
    expect(hasWord('0KVMW2', 'KVM')).toBe(false);
    expect(hasWord('XENTA XEN', 'XEN')).toBe(true);
  });
});

describe('processors', () => {
  test('read alike in Linux and Windows', () => {
    const cpuinfo =
      'processor\t: 0\nvendor_id\t: GenuineIntel\ncpu family\t: 6\nmodel\t\t: 85\nmodel name\t: Intel(R) Xeon(R)  CPU\nstepping\t: 7\n\nprocessor\t: 1\nvendor_id\t: Other\n';
    const windows = windowsProcessor(
      'Intel64 Family 6 Model 85 Stepping 7',
      'GenuineIntel',
      'Intel(R) Xeon(R)  CPU',
    );
    expect(processorText(cpuinfoProcessor(cpuinfo))).toBe('GenuineIntel 6/85/7 Intel(R) Xeon(R) CPU');
    expect(processorText(windows)).toBe('GenuineIntel 6/85/7 Intel(R) Xeon(R) CPU');
  });

  test.each([
    ['CPU implementer\t: 0x41\nCPU part\t: 0xd0c\n', 'ARM 0x41/0xd0c'],
    ['vendor_id : AuthenticAMD\ncpu family : 25\nmodel name : AMD EPYC', 'AuthenticAMD AMD EPYC'],
    ['', ''],
  ])('%j', (cpuinfo, text) => expect(processorText(cpuinfoProcessor(cpuinfo))).toBe(text));
});

describe('memory', () => {
  test.each([
    [1536, '2 GiB'],
    [4096, '4 GiB'],
    [98_304, '96 GiB'],
  ])('%d MiB that are described are %s', (mib, text) => expect(wholeGib(mib)).toBe(text));

  test.each([
    [480, '1 GiB'],
    [3_890, '4 GiB'],
    [7_950, '8 GiB'],
    [24_105, '24 GiB'],
    [96_500, '96 GiB'],
    [515_700, '512 GiB'],
    [4_127_000, '4096 GiB'],
  ])('%d MiB that are left to use are %s', (mib, text) => expect(installedGib(mib)).toBe(text));
});

describe('settling', () => {
  const serial = 'system-serial';

  test('gives one reading per component, in their order', () => {
    expect(readingsOf([], AT).map(({ component }) => component)).toEqual(COMPONENTS);
    expect(readingsOf([], AT)[0]).toEqual({
      component: 'smbios-uuid',
      status: 'absent',
      reason: 'not-reported',
      source: '',
      at: AT,
    });
  });

  test.each([
    [
      'a value over all',
      [denied(serial, 'needs-root', 'a'), found(serial, ['None'], 'b'), found(serial, ['X1'], 'c')],
      'c',
    ],
    ['the first value', [found(serial, ['X1'], 'a'), found(serial, ['X2'], 'b')], 'a'],
    [
      'junk over silence',
      [absent(serial, 'not-found', 'a'), found(serial, ['None'], 'b'), denied(serial, 'timed-out', 'c')],
      'b',
    ],
    ['denied over absent', [absent(serial, 'not-found', 'a'), denied(serial, 'timed-out', 'b')], 'b'],
  ])('prefers %s', (_, findings, source) => {
    expect(readingsOf(findings, AT).find(({ component }) => component === serial)?.source).toBe(source);
  });

  test('lists are sorted, without repeats and without junk', () => {
    const finding = found(
      'mac',
      ['00:50:56:00:00:02', '00-50-56-00-00-01', '00:50:56:00:00:02', '00:00:00:00:00:00'],
      'x',
    );
    expect(finding).toMatchObject({ status: 'value', values: ['00:50:56:00:00:01', '00:50:56:00:00:02'] });
  });

  test('every reason belongs to one status', () => {
    const reasons = Object.values(READING_REASONS).flat();
    expect(new Set(reasons).size).toBe(reasons.length);
  });
});

describe('masks', () => {
  test.each<[Component, string, string]>([
    ['smbios-uuid', '564d9c00-1111-2222-3333-444455556666', '564d9c00-…-6666'],
    ['mac', '00:50:56:aa:bb:cc', '00:50:56:…:cc'],
    ['os-id', '3d1219c7c4c5404aaa1f6d2a48adfda4', '3d1219c7…fda4'],
    ['system-serial', 'VMware-56 4d 9c 00 11 11 22 22', 'VMwa…2 22'],
    ['board-serial', '5CD123', '5…3'],
    ['disk', 'a7c', '…'],
    ['host-name', 'scada-01', 'scada-01'],
    ['cpu', 'GenuineIntel 6/85/7', 'GenuineIntel 6/85/7'],
    ['system-vendor', 'VMware, Inc.', 'VMware, Inc.'],
  ])('%s %s shows as %s', (component, value, shown) => {
    const [masked] = readingsOf([found(component, [value], 'x')], AT)
      .filter((reading) => reading.component === component)
      .map(maskReading);
    expect(masked).toMatchObject({ values: [shown] });
  });

  test('leave out at least half of an id', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9]{1,40}$/), (serial) => {
        const reading = {
          component: 'disk',
          status: 'value',
          values: [serial],
          source: 'x',
          at: AT,
        } as const;
        const masked = maskReading(reading);
        const shown = masked.status === 'value' ? (masked.values[0] ?? '').replace('…', '') : serial;
        expect(shown.length).toBeLessThanOrEqual(serial.length / 2);
      }),
    );
  });

  test('cover adapters, and let readings without a value through', () => {
    const adapter = { name: 'eth0', mac: '00:50:56:aa:bb:cc', counted: true } as const;
    expect(maskAdapter(adapter).mac).toBe('00:50:56:…:cc');
    expect(maskAdapter({ name: 'tun0', mac: '', counted: false, leftOut: 'tunnel' }).mac).toBe('');
    const [reading] = readingsOf([], AT);
    expect(reading && maskReading(reading)).toBe(reading);
  });
});
