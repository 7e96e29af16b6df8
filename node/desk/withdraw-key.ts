import type { KeysChangeView } from '../../shared/desk-key-views.ts';
import { readEnvelope } from '../../shared/document/envelope.ts';
import type { KeySet, SigningKey } from '../../shared/document/payload/key-set.ts';
import type { Instant } from '../../shared/encoding/instant.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { graceUntil } from '../../shared/license/term.ts';
import type { Surroundings } from '../surroundings.ts';
import { changeKeys, type KeysChange, type KeysDecision } from './change-keys.ts';
import type { DeskAtWork } from './context.ts';
import { currentKey } from './key-sets.ts';
import type { LedgerTables } from './ledger.ts';
import type { IssuedLicense } from './license-table.ts';
import { renewList } from './revoke.ts';

export interface Withdrawal extends KeysDecision {
  readonly keyId: string;
  /** True where it is withdrawn although licenses still run that it signed. */
  readonly allowed: boolean;
}

/**
 * Withdraws a signing key that ended, because somebody else may have it: as soon as a station knows the new
 * key set, nothing that the key signed counts there any more, whatever date it bears. What the ledger has
 * stays on record, and its softkeys get their next license as ever. The revocation list is signed anew where
 * this key signed it.
 *
 * Refuses as `changeKeys` does, with `KEY_NOT_OURS`, `KEY_IN_USE`, `KEYS_OLDER`, and with `KEY_NEEDED` while
 * licenses run that it signed. Withdrawn once more, it changes nothing.
 */
export async function withdrawKey(
  dir: string,
  passphrase: string | undefined,
  { keyId, allowed, ...decision }: Withdrawal,
  surroundings: Surroundings,
): Promise<KeysChangeView> {
  const change: KeysChange = {
    event: 'key-withdrawn',
    detail: { signingKey: keyId },
    asked: { signingKey: keyId, allowed: allowed ? 'stop-licenses' : null },
    also: (now, desk) => renewList(keyId, now, desk),
    signing: ({ seeds }) => seeds.signing,
    next: async (newest, now, desk) => {
      const key = endedKey(keyId, newest, desk);
      if (key.status === 'withdrawn') return undefined;
      const count = allowed ? 0 : await countNeeding(keyId, desk.ledger, now);
      if (count > 0) throw new LicensingError('KEY_NEEDED', { keyId, count });
      return newest.keys.map((one) => (one === key ? { ...one, status: 'withdrawn' } : one));
    },
  };
  return changeKeys(dir, passphrase, decision, change, surroundings);
}

function endedKey(keyId: string, newest: KeySet, { signer }: DeskAtWork): SigningKey {
  const key = newest.keys.find(({ keyid }) => keyid === keyId);
  if (key === undefined) throw new LicensingError('KEY_NOT_OURS', { keyId });
  const current = currentKey(newest);
  if (current === undefined || current === key) throw new LicensingError('KEY_IN_USE', { keyId });
  if (current.keyid !== signer.keyId)
    throw new LicensingError('KEYS_OLDER', { version: newest.version - 1, newest: newest.version });
  return key;
}

/** The softkeys whose newest license this key signed, and that still run. */
async function countNeeding(
  keyId: string,
  { licenses, revocations }: LedgerTables,
  now: Instant,
): Promise<number> {
  let count = 0;
  for await (const newest of newestOfEach(licenses.each())) {
    const { license, envelopeBytes } = newest;
    if (readEnvelope(envelopeBytes).signature?.keyId !== keyId) continue;
    const end = graceUntil(license);
    if (end !== null && end < now) continue;
    if ((await revocations.find(license.softkeyId)) === undefined) count += 1;
  }
  return count;
}

/** Licenses come by softkey, and by sequence. */
async function* newestOfEach(licenses: AsyncIterable<IssuedLicense>): AsyncGenerator<IssuedLicense> {
  let before: IssuedLicense | undefined;
  for await (const issued of licenses) {
    if (before !== undefined && before.license.softkeyId !== issued.license.softkeyId) yield before;
    before = issued;
  }
  if (before !== undefined) yield before;
}
