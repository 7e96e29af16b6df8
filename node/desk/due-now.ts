import { encodeHex } from '../../shared/encoding/hex.ts';
import type { Instant } from '../../shared/encoding/instant.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import { dueNotices } from '../../shared/notices/due-notices.ts';
import {
  type CustomerContact,
  customerKey,
  type EndingSoftkey,
  type Notice,
} from '../../shared/notices/notice.ts';
import type { Trust } from '../../shared/trust/trust.ts';
import { nativeHashes } from '../crypto/native.ts';
import { contactsIn } from './contacts.ts';
import { endingSoftkeys } from './ending-softkeys.ts';
import type { LedgerSnapshot } from './ledger.ts';

/** All that is due, of one moment of the ledger. */
export interface DueNow {
  readonly notices: readonly Notice[];
  readonly softkeys: readonly EndingSoftkey[];
  readonly contacts: ReadonlyMap<string, CustomerContact>;
}

export async function dueNow(
  ledger: LedgerSnapshot,
  { trust }: { readonly trust: Trust },
  now: Instant,
): Promise<DueNow> {
  const softkeys = await endingSoftkeys(ledger, trust, now);
  const contacts = await contactsIn(ledger.events);
  return { softkeys, contacts, notices: dueNotices(softkeys, contacts, now, noticeDigest) };
}

export function noticeDigest(text: string): string {
  return encodeHex(nativeHashes.sha256(encodeUtf8(text)));
}

/** Customers whose licenses end, and whom nobody can tell. */
export function withoutContact({ softkeys, contacts }: DueNow): readonly string[] {
  const left = softkeys.map(({ customer }) => customer).filter((name) => !contacts.has(customerKey(name)));
  return [...new Map(left.map((name) => [customerKey(name), name])).values()];
}
