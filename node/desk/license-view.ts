import type { LicenseView } from '../../shared/desk-views.ts';
import { armorEnvelope } from '../../shared/document/document.ts';
import { fileNameOf } from '../../shared/document/file-name.ts';
import type { License } from '../../shared/document/payload/license.ts';
import type { Instant } from '../../shared/encoding/instant.ts';
import { graceUntil } from '../../shared/license/term.ts';
import type { DeskContext } from './context.ts';
import { requireKeyStands } from './key-sets.ts';
import type { LedgerSnapshot } from './ledger.ts';
import { requireNotRevoked, softkeyOf } from './revoke.ts';

/**
 * The newest license of a softkey once more, byte for byte as it was issued: for a customer who lost it, and
 * with it the request that it answered. Nothing is issued and nothing is written. Refuses with
 * `SOFTKEY_UNKNOWN`, with `REVOKED`, with `KEY_WITHDRAWN`, and with `LEDGER_CORRUPT` as an issue does.
 */
export async function newestLicense(
  softkeyId: string,
  ledger: LedgerSnapshot,
  { trust, keySet }: Pick<DeskContext, 'trust' | 'keySet'>,
  now: Instant,
): Promise<LicenseView> {
  await ledger.requireWhole();
  const newest = await softkeyOf(softkeyId, ledger, trust);
  const { license, envelopeBytes } = newest;
  await requireNotRevoked(license, ledger);
  requireKeyStands(newest, keySet.payload);
  return licenseView(license, armorEnvelope(envelopeBytes), now);
}

export function licenseView(license: License, text: string, now: Instant): LicenseView {
  const { softkeyId, sequence, host, product, issuedAt, expiresAt, requestId } = license;
  return {
    kind: 'license',
    file: { name: fileNameOf('license', license), text },
    softkeyId,
    sequence,
    host,
    product,
    issuedAt,
    expiresAt,
    graceUntil: graceUntil(license),
    requestId,
    expired: expiresAt !== null && expiresAt <= now,
  };
}
