import { encodeHex } from '../encoding/hex.ts';
import { encodeUtf8 } from '../encoding/text.ts';
import { isShortened } from '../machine/mask.ts';
import type { Component, Reading } from '../machine/reading.ts';
import { canonicalUuid } from '../machine/uuid.ts';
import type { Hashes } from '../signature/cryptography.ts';
import { type ComponentDigests, fingerprintWith } from './component.ts';
import { withoutExcessDigests } from './limits.ts';
import type { FingerprintNow } from './match.ts';

const DIGEST_BYTES = 16;

/**
 * A machine's whole fingerprint for one vendor (spec §8); a document has room only for what `withinLimits`
 * keeps. `readings` holds one reading per component, in order.
 */
export function fingerprintOf(
  readings: readonly Reading[],
  vendor: string,
  hashes: Pick<Hashes, 'hmacSha256'>,
): FingerprintNow {
  const digestOf = digestsFor(vendor, hashes);
  const fingerprint = fingerprintWith(readings.map((reading) => componentDigests(reading, digestOf)));
  const incomplete = readings.filter(isIncomplete).map(({ component }) => component);
  return incomplete.length === 0 ? fingerprint : { ...fingerprint, incomplete };
}

/** How one vendor's digests are made (spec F1). */
export function digestsFor(
  vendor: string,
  { hmacSha256 }: Pick<Hashes, 'hmacSha256'>,
): (component: Component, value: string) => string {
  const key = encodeUtf8(`softkey fingerprint v1 ${vendor}`);
  return (component, value) => {
    const message = encodeUtf8(`${component} ${normalised(component, value)}`);
    return encodeHex(hmacSha256(key, message).subarray(0, DIGEST_BYTES));
  };
}

function isIncomplete(reading: Reading): boolean {
  return reading.status === 'value' && reading.incomplete === true;
}

function componentDigests(
  reading: Reading,
  digestOf: (component: Component, value: string) => string,
): ComponentDigests {
  const { component, status } = reading;
  if (status !== 'value') return { component, status, digests: [] };
  // Read back from the answer of another probe, which does not show it whole.
  if (reading.values.some(isShortened)) return { component, status: 'denied', digests: [] };
  const digests = new Set(reading.values.map((value) => digestOf(component, value)));
  return withoutExcessDigests({ component, status, digests: [...digests].sort() });
}

/** spec F2 */
function normalised(component: Component, value: string): string {
  const plain = value.trim().toLowerCase();
  return component === 'smbios-uuid' ? (canonicalUuid(plain) ?? plain) : plain;
}
