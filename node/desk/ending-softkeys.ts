import type { ExpiringSoftkey } from '../../shared/desk-views.ts';
import type { Instant } from '../../shared/encoding/instant.ts';
import { graceUntil } from '../../shared/license/term.ts';
import { LONGEST_NOTICE_DAYS } from '../../shared/notices/due-notices.ts';
import type { EndingSoftkey } from '../../shared/notices/notice.ts';
import type { Trust } from '../../shared/trust/trust.ts';
import { ledgerCorrupt } from './database.ts';
import { expiringWithin } from './expiring.ts';
import type { LedgerSnapshot } from './ledger.ts';

/** The softkeys of which something may be told now: those that end soon, with what a notice says of them. */
export async function endingSoftkeys(
  ledger: LedgerSnapshot,
  trust: Trust,
  now: Instant,
  days = LONGEST_NOTICE_DAYS,
): Promise<readonly EndingSoftkey[]> {
  const ending: EndingSoftkey[] = [];
  for (const softkey of await expiringWithin(days, ledger, trust, now))
    ending.push(await withItsLicense(softkey, ledger));
  return ending;
}

/** The license that ends is the newest one, or the one before where that is all that is known applied. */
async function withItsLicense(
  { state: _state, ...softkey }: ExpiringSoftkey,
  { licenses }: LedgerSnapshot,
): Promise<EndingSoftkey> {
  const recent = await licenses.recent(softkey.softkeyId, 2);
  const ends = recent.find(({ license }) => license.expiresAt === softkey.endsAt);
  if (ends === undefined) throw ledgerCorrupt();
  return {
    ...softkey,
    issuedAt: ends.license.issuedAt,
    graceUntil: graceUntil(ends.license) ?? softkey.endsAt,
  };
}
