import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nativeHashes } from '../../node/crypto/native.ts';
import { filesBelow } from '../../node/machine/files.ts';
import { probeLinux } from '../../node/machine/linux.ts';
import { fingerprintOf } from '../../shared/fingerprint/fingerprint.ts';
import { matchFingerprints } from '../../shared/fingerprint/match.ts';
import { junkReason } from '../../shared/machine/junk.ts';
import { isWorthlessMac } from '../../shared/machine/worthless-macs.ts';
import { isWorthlessUuid } from '../../shared/machine/worthless-uuids.ts';
import { AT } from './fixtures.ts';
import { adapterFiles, madeUpRoot, PLAIN_LINUX } from './made-up-root.ts';

const hex = (bytes: Iterable<number>) => Buffer.from(Uint8Array.from(bytes)).toString('hex');
const asUuid = (bytes: Iterable<number>) =>
  hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
const asMac = (bytes: Iterable<number>) => (hex(bytes).match(/../g) ?? []).join(':');

function isEvenlySpaced(bytes: readonly number[]): boolean {
  const sorted = bytes.toSorted((one, other) => one - other);
  return new Set(sorted.slice(1).map((byte, at) => byte - (sorted[at] ?? 0))).size === 1;
}

describe('UUIDs that many machines have', () => {
  test.each([
    ['one character', 'aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa'],
    ['one character, in capitals', 'BBBBBBBB-BBBB-BBBB-BBBB-BBBBBBBBBBBB'],
    ['one byte', '0a0a0a0a-0a0a-0a0a-0a0a-0a0a0a0a0a0a'],
    ['two bytes in turn', 'dead0000-dead-0000-dead-0000dead0000'.replaceAll('dead', '5a5a')],
    ['one character, with the bits of a version', '11111111-1111-4111-8111-111111111111'],
    ['one letter, with the bits of a version', 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa'],
    ['counting bytes', '00010203-0405-0607-0809-0a0b0c0d0e0f'],
    ['counting bytes, turned', '03020100-0504-0706-0809-0a0b0c0d0e0f'],
    ['counting bytes, from 1', '01020304-0506-0708-090a-0b0c0d0e0f10'],
    ['counting bytes, backwards', '0f0e0d0c-0b0a-0908-0706-050403020100'],
    ['counting bytes, from the middle out', '0f0d0b09-0705-0301-0002-0406080a0c0e'],
    ['counting bytes, with the bits of a version', '00010203-0405-4607-8809-0a0b0c0d0e0f'],
    ['counting doubled digits', '00112233-4455-6677-8899-aabbccddeeff'],
    ['counting doubled digits, turned', '33221100-5544-7766-8899-aabbccddeeff'],
    ['counting tens', '00102030-4050-6070-8090-a0b0c0d0e0f0'],
    ['counting digits', '01234567-89ab-cdef-0123-456789abcdef'],
    ['counting digits, from elsewhere', 'cdef0123-4567-89ab-cdef-0123456789ab'],
    ['counting digits, backwards', 'fedcba98-7654-3210-fedc-ba9876543210'],
    ['decimal digits', '12345678-9012-3456-7890-123456789012'],
    ['zeros', '00000000-0000-0000-0000-000000000000'],
    ['ones', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
    ['one hot byte', '00000000-0000-0000-0000-000000000001'],
    ['one hot byte at the start', '01000000-0000-0000-0000-000000000000'],
    ['two hot bytes', '00000000-0000-0000-0000-00000000cafe'],
    ['a hot byte and the bits of a version', '00000000-0000-4000-8000-000000000001'],
    ['one cold byte', 'ffffffff-ffff-ffff-ffff-fffffffffffe'],
    ['zeros and ones', '00000000-0000-0000-0000-ffffffffffff'],
    ['a board maker left it', '03000200-0400-0500-0006-000700080009'],
    ['the same, turned', '00020003-0004-0005-0006-000700080009'],
    ['of the list', '12345678-1234-5678-90AB-CDDEEFAABBCC'],
    ['of the list, turned', '78563412-3412-7856-90ab-cddeefaabbcc'],
  ])('%s', (_, uuid) => {
    expect(junkReason('smbios-uuid', uuid)).toBe('placeholder');
    expect(junkReason('os-id', uuid)).toBe('placeholder');
    expect(junkReason('os-id', uuid.replaceAll('-', ''))).toBe('placeholder');
  });

  // Fewer than one in 2^64: ten thousand of them find none, whatever the seed.
  test('no UUID that was drawn is one of them (10,000 of them)', () => {
    const drawn = fc.noBias(fc.uint8Array({ minLength: 16, maxLength: 16 }));
    fc.assert(
      fc.property(drawn, (bytes) => {
        expect(isWorthlessUuid(asUuid(bytes))).toBe(false);
      }),
      { numRuns: 10_000 },
    );
  });

  // Servers put a MAC behind zeros. A maker's number and one that counts have at least four bytes that are
  // not zero. Those that count themselves, 12:13:14:00:00:15, are made up.
  test('a UUID that is a MAC behind zeros is none of them', () => {
    const part = fc.uint8Array({ minLength: 3, maxLength: 3, min: 0x12 });
    fc.assert(
      fc.property(part, part, (maker, number) => {
        const few = [...maker, number[0] ?? 1];
        fc.pre(new Set([...maker, ...number]).size > 3 && !isEvenlySpaced(few));
        expect(isWorthlessUuid(asUuid([...new Uint8Array(10), ...maker, ...number]))).toBe(
          isWorthlessUuid(asUuid([...new Uint8Array(10), ...number, ...maker])),
        );
        expect(isWorthlessUuid(asUuid([...new Uint8Array(10), ...maker, 0, 0, number[0] ?? 1]))).toBe(false);
      }),
    );
  });

  test.each([
    '00000000-0000-0000-0000-ac1f6b000001',
    '00000000-0000-0000-0000-d05099faa835',
    '4c4c4544-0039-3010-8048-b7c04f384432',
    '58585858-5858-3348-3643-4d4b32353337',
    'ec245678-1234-1234-1234-123456681234',
    '564d9c00-1111-2222-3333-444455556666',
  ])('%s is none of them', (uuid) => expect(junkReason('smbios-uuid', uuid)).toBeUndefined());
});

describe('MACs that many machines have', () => {
  test.each([
    ["QEMU's first adapter", '52:54:00:12:34:56'],
    ["QEMU's second adapter", '52:54:00:12:34:57'],
    ["QEMU's last adapter", '52:54:00:12:34:fe'],
    ["a BMC's adapter", 'be:3a:f2:b6:05:9f'],
    ["a BMC's adapter, its other end", 'b0:3a:f2:b6:05:9f'],
    ["a Mac's T2", 'ac:de:48:00:11:22'],
    ["Xen's end of the cable", 'fe:ff:ff:ff:ff:ff'],
    ["VMware Workstation's VMnet8", '00:50:56:c0:00:08'],
    ["VirtualBox's host-only adapter", '0a:00:27:00:00:0e'],
    ["Microsoft's loopback adapter", '02:00:4c:4f:4f:50'],
    ["Windows' dial-up", '04:12:20:52:41:53'],
    ['AnyConnect', '00:05:9a:3c:7a:00'],
    ['FortiClient', '00:09:0f:fe:00:01'],
    ['a virtual router', '00:00:5e:00:01:17'],
    ['blank memory of Intel', '88:88:88:88:87:88'],
    ['a cheap plug', '00:e0:4c:53:44:58'],
    ['one byte', '88:88:88:88:88:88'],
    ['one byte, made up', 'aa:aa:aa:aa:aa:aa'],
    ['counting bytes', '00:01:02:03:04:05'],
    ['counting doubled digits', '00:11:22:33:44:55'],
    ['counting doubled digits, made up', '02:11:22:33:44:55'],
    ['counting on and on', '12:34:56:78:9a:bc'],
    ['counting letters', 'aa:bb:cc:dd:ee:ff'],
    ['counting backwards', 'fe:dc:ba:98:76:54'],
    ['one hot byte', '02:00:00:00:00:01'],
    ['one hot byte elsewhere', '00:00:00:01:00:00'],
    ['typed in', 'de:ad:be:ef:00:01'],
  ])('%s', (_, mac) => expect(junkReason('mac', mac)).toBe('placeholder'));

  test.each([
    '52:54:00:12:35:56',
    '52:54:00:ab:cd:ef',
    '00:50:56:c0:01:08',
    '00:50:56:00:00:01',
    '00:0c:29:00:00:01',
    '00:15:5d:00:00:02',
    '02:fc:00:00:00:01',
    '06:11:22:33:44:55',
    '4e:11:22:33:44:55',
    '00:00:0c:00:00:05',
    'de:ad:be:ee:00:01',
  ])('%s is none of them', (mac) => expect(junkReason('mac', mac)).toBeUndefined());

  // Of addresses drawn at random about one in a thousand million is one. The first byte here is a maker's.
  test('no MAC that a maker numbered is one of them (10,000 of them)', () => {
    const number = fc.uint8Array({ minLength: 3, maxLength: 3 });
    const makers = [
      [0x3c, 0xec, 0xef],
      [0xd0, 0x50, 0x99],
      [0x00, 0x25, 0x90],
      [0x98, 0xf2, 0xb3],
    ] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...makers),
        fc.array(number, { minLength: 100, maxLength: 100 }),
        (maker, many) => {
          expect(many.map((one) => asMac([...maker, ...one])).filter(isWorthlessMac)).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });
});

// A cloud draws all 48 bits but two. The longest beginnings of the list have four bytes.
test('no MAC that was drawn is one of them (10,000 of them)', () => {
  const drawn = fc.noBias(fc.uint8Array({ minLength: 6, maxLength: 6 }));
  fc.assert(
    fc.property(drawn, (bytes) => {
      expect(isWorthlessMac(asMac(bytes))).toBe(false);
    }),
    { numRuns: 10_000 },
  );
});

test('no entry of the list is so short that many would begin with it', () => {
  expect(['02:bf:c0:a8:01:0a', '02:50:42:00:00:01', '44:45:53:55:00:01'].filter(isWorthlessMac)).toEqual([]);
});

describe('machines that have nothing of their own', () => {
  const fingerprintWith = (mac: string, osId: string) => {
    const root = madeUpRoot({
      ...PLAIN_LINUX,
      '/etc/machine-id': `${osId}\n`,
      ...adapterFiles('eth0', { address: `${mac}\n` }),
    });
    return fingerprintOf(probeLinux(filesBelow(root), AT).readings, 'example', nativeHashes);
  };
  const OS_IDS = ['3d1219c7c4c5404aaa1f6d2a48adfda4', '77aa19c7c4c5404aaa1f6d2a48adfd00'] as const;

  test.each(['52:54:00:12:34:56', 'be:3a:f2:b6:05:9f', '88:88:88:88:87:88'])(
    'are not taken for one another: no UUID, and both %s',
    (mac) => {
      const [one, other] = OS_IDS.map((osId) => fingerprintWith(mac, osId));
      for (const policy of ['standard', 'strict', 'lenient'] as const)
        expect(one && other && matchFingerprints(one, other, policy).verdict).toBe('broken');
    },
  );

  test('an adapter with such an address is left out, and says so', () => {
    const root = madeUpRoot(adapterFiles('eth0', { address: '52:54:00:12:34:56\n' }));
    expect(probeLinux(filesBelow(root), AT).adapters).toEqual([
      { name: 'eth0', mac: '52:54:00:12:34:56', counted: false, leftOut: 'worthless' },
    ]);
  });
});
