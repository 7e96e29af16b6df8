import type { Fingerprint } from '../document/payload/fields.ts';
import type { Component } from '../machine/reading.ts';
import { WORTHLESS_MACS } from '../machine/worthless-macs.ts';
import { WORTHLESS_UUIDS } from '../machine/worthless-uuids.ts';
import type { Hashes } from '../signature/cryptography.ts';
import { type ComponentDigests, componentsOf, fingerprintWith } from './component.ts';
import { digestsFor } from './fingerprint.ts';

/**
 * Values that boards and tools ship, and that rules find. They are listed here because no rule can judge a
 * digest (spec F6).
 */
const PATTERNS = [
  ...[...'0123456789abcdef'].map((digit) =>
    '8-4-4-4-12'.replace(/\d+/g, (count) => digit.repeat(Number(count))),
  ),
  'fefefefe-fefe-fefe-fefe-fefefefefefe',
  '00010203-0405-0607-0809-0a0b0c0d0e0f',
  '03000200-0400-0500-0006-000700080009',
  '01234567-89ab-cdef-0123-456789abcdef',
];

const WHOLE_MAC = 'aa:bb:cc:dd:ee:ff'.length;

/** The digests that a vendor's requests have of worthless values, as far as these can be listed. */
export function worthlessDigests(vendor: string, hashes: Pick<Hashes, 'hmacSha256'>): ReadonlySet<string> {
  const digestOf = digestsFor(vendor, hashes);
  const of = (component: Component, values: readonly string[]) =>
    values.map((value) => digestOf(component, value));
  return new Set([
    ...of('smbios-uuid', [...WORTHLESS_UUIDS, ...PATTERNS]),
    ...of(
      'mac',
      WORTHLESS_MACS.filter((address) => address.length === WHOLE_MAC),
    ),
  ]);
}

/**
 * A fingerprint without what many machines have, which is `junk` where nothing else is left. A station of
 * today sends none; one of version 0.1 took QEMU's default address for an address, and whoever writes a
 * request by himself may name anything.
 */
export function withoutWorthless(fingerprint: Fingerprint, worthless: ReadonlySet<string>): Fingerprint {
  return fingerprintWith(componentsOf(fingerprint).map((one) => cleaned(one, worthless)));
}

function cleaned(one: ComponentDigests, worthless: ReadonlySet<string>): ComponentDigests {
  if (one.status !== 'value') return one;
  const digests = one.digests.filter((digest) => !worthless.has(digest));
  return digests.length === 0 ? { component: one.component, status: 'junk', digests } : { ...one, digests };
}
