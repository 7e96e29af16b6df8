import type { License } from '../../shared/document/payload/license.ts';
import { COMPONENTS } from '../../shared/machine/reading.ts';
import { licenseFile, SOFTKEY } from '../station/vendor.ts';

/** A license as it travels, until 2027-01-21. */
export function sampleLicense(): string {
  const license: License = {
    vendor: 'acme',
    softkeyId: SOFTKEY,
    sequence: 1,
    supersedes: null,
    issuedAt: '2026-11-22T10:00:00Z',
    notBefore: '2026-11-22T10:00:00Z',
    expiresAt: '2027-01-21T10:00:00Z',
    graceDays: 15,
    host: 'SCADA-01',
    product: 'E3-SERVER',
    customer: { name: 'ACME', contact: '' },
    reference: '',
    entitlements: [],
    requestId: 'RQ-TEST-TEST-TEST-TEST',
    stationKey: Buffer.alloc(32, 1).toString('base64'),
    matching: 'standard',
    fingerprint: {
      policy: 1,
      components: COMPONENTS.map((component) => `${component} absent`),
    },
  };
  return licenseFile(license).text;
}
