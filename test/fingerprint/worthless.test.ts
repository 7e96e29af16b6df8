import { describe, expect, test } from 'vitest';
import { nativeHashes } from '../../node/crypto/native.ts';
import { withoutWorthless, worthlessDigests } from '../../shared/fingerprint/worthless.ts';
import { junkReason } from '../../shared/machine/junk.ts';
import { uuidSpellings } from '../../shared/machine/uuid.ts';
import { fingerprint, machine } from '../desk/requests.ts';

const worthless = worthlessDigests('demo', nativeHashes);
const cleaned = (of: Parameters<typeof fingerprint>[0]) => withoutWorthless(fingerprint(of), worthless);
const OWN = machine('own');

const UUIDS = [
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa',
  '03000200-0400-0500-0006-000700080009',
  '00010203-0405-0607-0809-0a0b0c0d0e0f',
  '12345678-1234-5678-90ab-cddeefaabbcc',
  '4c4c4544-0000-2010-8020-80c04f202020',
];
const MACS = ['52:54:00:12:34:56', '52:54:00:12:34:57', 'be:3a:f2:b6:05:9f', 'ac:de:48:00:11:22'];

describe('a digest of a worthless value', () => {
  test.each(UUIDS)('UUID %s is known, in both byte orders, and is junk to the probe too', (uuid) => {
    for (const spelling of uuidSpellings(uuid) ?? [])
      expect(cleaned({ ...OWN, 'smbios-uuid': spelling }).components[0]).toBe('smbios-uuid junk');
    expect(junkReason('smbios-uuid', uuid)).toBe('placeholder');
  });

  test.each(MACS)('MAC %s is known, and is taken out from among others', (mac) => {
    expect(cleaned({ ...OWN, mac: [mac] }).components).toContain('mac junk');
    expect(cleaned({ ...OWN, mac: [mac, '00:50:56:9a:3c:01'] })).toEqual(
      fingerprint({ ...OWN, mac: ['00:50:56:9a:3c:01'] }),
    );
    expect(junkReason('mac', mac)).toBeDefined();
  });

  test('is one for each vendor', () => {
    const other = fingerprint({ ...OWN, mac: MACS }, 'acme');
    expect(withoutWorthless(other, worthless)).toEqual(other);
  });
});

test('a fingerprint of good values stays as it is', () => {
  expect(cleaned(OWN)).toEqual(fingerprint(OWN));
  expect(cleaned({ ...OWN, 'smbios-uuid': null, mac: null })).toEqual(
    fingerprint({ ...OWN, 'smbios-uuid': null, mac: null }),
  );
});
