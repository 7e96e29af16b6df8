import type { Fingerprint } from '../document/payload/fields.ts';
import { encodeHex } from '../encoding/hex.ts';
import { encodeUtf8 } from '../encoding/text.ts';
import type { Component, Reading } from '../machine/reading.ts';
import { canonicalUuid } from '../machine/uuid.ts';
import type { Hashes } from '../signature/cryptography.ts';
import { type ComponentDigests, fingerprintWith } from './component.ts';

const DIGEST_BYTES = 16;
const MOST_DIGESTS = 64;

/** A machine's fingerprint for one vendor (spec §8). `readings` holds one reading per component, in order. */
export function fingerprintOf(
  readings: readonly Reading[],
  vendor: string,
  hashes: Pick<Hashes, 'hmacSha256'>,
): Fingerprint {
  const key = encodeUtf8(`softkey fingerprint v1 ${vendor}`);
  const digestOf = (component: Component, value: string): string =>
    encodeHex(
      hashes
        .hmacSha256(key, encodeUtf8(`${component} ${normalised(component, value)}`))
        .subarray(0, DIGEST_BYTES),
    );
  return fingerprintWith(readings.map((reading) => componentDigests(reading, digestOf)));
}

function componentDigests(
  reading: Reading,
  digestOf: (component: Component, value: string) => string,
): ComponentDigests {
  const { component, status } = reading;
  if (status !== 'value') return { component, status, digests: [] };
  const digests = new Set(reading.values.map((value) => digestOf(component, value)));
  return { component, status, digests: [...digests].sort().slice(0, MOST_DIGESTS) };
}

/** spec F2 */
function normalised(component: Component, value: string): string {
  const plain = value.trim().toLowerCase();
  return component === 'smbios-uuid' ? (canonicalUuid(plain) ?? plain) : plain;
}
