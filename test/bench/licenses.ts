import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SecretKey } from '../../node/crypto/signing-key.ts';
import { type Envelope, readEnvelope } from '../../shared/document/envelope.ts';
import type { Fingerprint } from '../../shared/document/payload/fields.ts';
import type { License } from '../../shared/document/payload/license.ts';
import { ORDER } from '../station/made-up-machine.ts';
import { firstKey, licenseFile } from '../station/vendor.ts';

/**
 * The license number `n` of a vendor, for the machine of `fingerprint`. Each is another softkey of another
 * host.
 */
export function benchLicense(n: number, fingerprint: Fingerprint, vendor: string, key: SecretKey) {
  const digits = String(n).padStart(8, '0');
  const license: License = {
    vendor,
    softkeyId: `SK-BENC-H000-${digits.slice(0, 4)}-${digits.slice(4)}`,
    sequence: 1,
    supersedes: null,
    issuedAt: '2026-03-01T12:00:00Z',
    notBefore: '2026-03-01T12:00:00Z',
    expiresAt: null,
    graceDays: 15,
    host: `SCADA-${digits}`,
    product: 'E3-SERVER',
    customer: ORDER.customer,
    reference: ORDER.reference,
    entitlements: [
      { name: 'E3-SERVER', kind: 'feature', value: null },
      { name: 'io-points', kind: 'limit', value: 20_000 },
      { name: 'viewers', kind: 'limit', value: 10 },
    ],
    requestId: `RQ-BENC-H000-${digits.slice(0, 4)}-${digits.slice(4)}`,
    stationKey: 'A'.repeat(43).concat('='),
    matching: 'standard',
    fingerprint,
  };
  return licenseFile(license, key);
}

/**
 * Writes `count` licenses into folders of a thousand; answers with the folder, and the envelopes for the
 * opponent.
 */
export function writeLicenses(
  count: number,
  fingerprint: Fingerprint,
  vendor = 'acme',
  key = firstKey,
): { folder: string; envelopes: readonly Envelope[] } {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-bench-'));
  const envelopes: Envelope[] = [];
  for (let n = 0; n < count; n++) {
    const inner = join(folder, String(Math.floor(n / 1000)));
    if (n % 1000 === 0) mkdirSync(inner);
    const { text, envelopeBytes } = benchLicense(n, fingerprint, vendor, key);
    writeFileSync(join(inner, `${n}.license`), text);
    envelopes.push(readEnvelope(envelopeBytes));
  }
  return { folder, envelopes };
}
