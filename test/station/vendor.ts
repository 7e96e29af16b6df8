import { createHash } from 'node:crypto';
import { nativeHashes, nativeVerifier } from '../../node/crypto/native.ts';
import { type SecretKey, secretKeyOf } from '../../node/crypto/signing-key.ts';
import { openDocument, sealDocument } from '../../shared/document/document.ts';
import type { License } from '../../shared/document/payload/license.ts';
import type { PreLicense } from '../../shared/document/payload/pre-license.ts';
import type { RevocationList } from '../../shared/document/payload/revocation-list.ts';
import type { UpgradeRequest } from '../../shared/document/payload/upgrade-request.ts';
import { addDays } from '../../shared/encoding/instant.ts';
import type { VendorProfile } from '../../shared/profile/vendor-profile.ts';
import { authenticate, pinnedTrust } from '../../shared/trust/trust.ts';

/** A vendor that signs whatever a test wants, also what no desk would. The real desk has tests of its own. */

const seed = (name: string) => createHash('sha256').update(`test vendor ${name}`).digest();

export const rootKey = secretKeyOf(seed('root'));
export const firstKey = secretKeyOf(seed('first signing key'));
export const secondKey = secretKeyOf(seed('second signing key'));

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

const activeKey = ({ keyId, publicKey }: SecretKey) => ({
  keyid: keyId,
  publicKey: base64(publicKey),
  notBefore: '2026-01-01T00:00:00Z',
  notAfter: null,
  status: 'active' as const,
});

const byKeyId = (a: { keyid: string }, b: { keyid: string }) => (a.keyid < b.keyid ? -1 : 1);

/** A key set that names these keys; `withdrawn` ones sign no more. */
export function keySetFile(
  version: number,
  keys: readonly SecretKey[],
  withdrawn: readonly SecretKey[] = [],
) {
  const entries = [
    ...keys.map(activeKey),
    ...withdrawn.map((key) => ({ ...activeKey(key), status: 'withdrawn' as const })),
  ];
  return sealDocument(
    'key-set',
    { vendor: 'acme', version, issuedAt: '2026-01-01T00:00:00Z', keys: entries.sort(byKeyId) },
    rootKey,
  );
}

export const profile: VendorProfile = {
  id: 'acme',
  name: 'Acme Automation',
  demo: false,
  contact: { email: 'licenses@acme.invalid', phone: '' },
  products: [
    { id: 'E3-SERVER', name: 'E3 Server' },
    { id: 'E3-STUDIO', name: 'E3 Studio' },
  ],
  rootPublicKey: base64(rootKey.publicKey),
  keySet: base64(keySetFile(1, [firstKey]).envelopeBytes),
  defaultTerms: { termDays: 60, graceDays: 15, warnDays: 15 },
};

/** The payload of a pre-license, its signature checked. */
export function requestIn(text: string): PreLicense {
  const document = authenticate(openDocument(Buffer.from(text), ['pre-license']), bareTrust());
  if (document.kind !== 'pre-license') throw new Error('asked for a pre-license');
  return document.payload;
}

/** The payload of an upgrade request, its signature checked. */
export function upgradeRequestIn(text: string): UpgradeRequest {
  const document = authenticate(openDocument(Buffer.from(text), ['upgrade-request']), bareTrust());
  if (document.kind !== 'upgrade-request') throw new Error('asked for an upgrade request');
  return document.payload;
}

/** Trust in the root key alone: enough for what a station signs. */
export function bareTrust() {
  return pinnedTrust('acme', profile.rootPublicKey, { verify: nativeVerifier, sha256: nativeHashes.sha256 });
}

export const SOFTKEY = 'SK-TEST-TEST-TEST-TEST';

/** The license that answers a request, with whatever a test wants different. */
export function licenseFor(request: PreLicense, changes: Partial<License> = {}): License {
  const sequence = changes.sequence ?? 1;
  const issuedAt = changes.issuedAt ?? request.createdAt;
  const notBefore = changes.notBefore ?? issuedAt;
  return {
    vendor: 'acme',
    softkeyId: SOFTKEY,
    sequence,
    supersedes: sequence === 1 ? null : sequence - 1,
    issuedAt,
    notBefore,
    expiresAt: addDays(notBefore, 60),
    graceDays: 15,
    host: request.station.host,
    product: request.order.product,
    customer: request.order.customer,
    reference: request.order.reference,
    entitlements: [{ name: request.order.product, kind: 'feature', value: null }],
    requestId: request.requestId,
    stationKey: request.station.publicKey,
    matching: 'standard',
    fingerprint: request.fingerprint,
    ...changes,
  };
}

export function licenseFile(license: License, key: SecretKey = firstKey) {
  return sealDocument('license', license, key);
}

export function revocationFile(
  sequence: number,
  revoked: RevocationList['revoked'],
  key: SecretKey = firstKey,
) {
  return sealDocument(
    'revocation-list',
    { vendor: 'acme', sequence, issuedAt: '2026-06-01T00:00:00Z', revoked },
    key,
  );
}
