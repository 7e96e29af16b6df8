import type { ExpiringSoftkey } from '../../shared/desk-views.ts';
import type { Instant } from '../../shared/encoding/instant.ts';
import { graceUntil } from '../../shared/license/term.ts';
import { LONGEST_NOTICE_DAYS } from '../../shared/notices/due-notices.ts';
import type { EndingSoftkey } from '../../shared/notices/notice.ts';
import type { Trust } from '../../shared/trust/trust.ts';
import { ledgerCorrupt } from './database.ts';
import { expiringOf, expiringWithin } from './expiring.ts';
import type { LedgerSnapshot } from './ledger.ts';

/** The softkeys of which something may be told now: those that end soon, with what a notice says of them. */
export async function endingSoftkeys(
  ledger: LedgerSnapshot,
  trust: Trust,
  now: Instant,
): Promise<readonly EndingSoftkey[]> {
  const ending: EndingSoftkey[] = [];
  for (const softkey of await expiringWithin(LONGEST_NOTICE_DAYS, ledger, trust, now))
    ending.push(await withItsLicense(softkey, ledger));
  return ending;
}

/** Longer than any license runs. */
const ALL_DAYS = 36_600;

/** The same of one softkey, however far its end is; undefined where it has none, or is over. */
export async function endingSoftkey(
  softkeyId: string,
  ledger: LedgerSnapshot,
  at: { readonly trust: Trust; readonly now: Instant },
): Promise<EndingSoftkey | undefined> {
  const softkey = await expiringOf(softkeyId, ALL_DAYS, ledger, at);
  return softkey && withItsLicense(softkey, ledger);
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
