import { join } from 'node:path';
import { encodeBase64 } from '../../shared/encoding/base64.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import type { VendorProfile } from '../../shared/profile/vendor-profile.ts';
import { orRefused } from '../files/errno.ts';
import { sweepBeside } from '../files/replace-anywhere.ts';
import type { Surroundings } from '../surroundings.ts';
import { inHandsOf } from './authority.ts';
import { ofDesk } from './desk.ts';
import { whoWorks } from './desk-records.ts';
import { type DeskTrust, trustInLedger, trustOfOpen } from './desk-trust.ts';
import { KEYS_FILE } from './folder.ts';
import { thenClosed } from './held-desk.ts';
import { type DeskKeysFile, findKeys, lockKeys, requirePassphrase, writeLockedKeys } from './keys-file.ts';
import { openLedger } from './ledger.ts';
import { noteWho } from './note-who.ts';
import type { ProvenOperator, SignIn } from './operator-proof.ts';
import { requireLongEnough, timesHarderToday } from './passphrase.ts';
import { keysOf } from './signing-keys.ts';

/** The keys of a desk, locked anew. */
export interface PassphraseChange {
  /** The new passphrase is the old one: the lock alone is new. */
  readonly samePassphrase: boolean;
  /** How many times the work that it took a guess takes now. */
  readonly timesHarder: number;
}

/** Who changes it, at a desk that has operators: somebody with the role `keys`. */
export interface PassphraseChanger {
  readonly signIn: SignIn;
  /** Today's date, where the desk's clock is in doubt: YYYY-MM-DD. */
  readonly date: string | undefined;
}

const NOBODY: PassphraseChanger = { signIn: async () => undefined, date: undefined };

/**
 * Locks the keys of a desk with another passphrase, which `choose` is asked for once the old one has opened
 * them. A crash at any moment leaves the old file or the new one. Any program can do it, also one for another
 * vendor: nothing is issued, and what is locked stays the same.
 *
 * Refuses as `openDesk` does, with `KEYS_PUBLIC` where there is nothing to lock, `PASSPHRASE_SHORT`, and with
 * `KEYS_CHANGED` if somebody else changed them while the passphrase was typed. Two who write within the
 * same milliseconds both succeed, and the later one's passphrase counts.
 */
export async function changePassphrase(
  dir: string,
  passphrase: string | undefined,
  choose: () => Promise<string>,
  surroundings: Surroundings,
  by: PassphraseChanger = NOBODY,
): Promise<PassphraseChange> {
  const found = await ofDesk(dir, () => findKeys(dir));
  if (found.cost === undefined) throw new LicensingError('KEYS_PUBLIC');
  const given = requirePassphrase(passphrase);
  const keys = found.open(given);
  const own = ownTrust(keys, surroundings.profile);
  const operator = await whoChangesIt(dir, own, by.signIn);
  const chosen = requireLongEnough(await choose());
  const locked = lockKeys(keys, chosen, surroundings.randomness);
  // Not before the lock is made: that takes long enough for somebody else.
  if (!found.isThereStill()) throw new LicensingError('KEYS_CHANGED');
  if (operator !== undefined) {
    const ledger = await openLedger(dir, own.trust);
    const desk = { ...own, trust: trustInLedger(own.trust), ledger, operator, surroundings };
    await thenClosed(ledger, () => noteWho('desk-passphrase', 'keys', by.date, desk));
  }
  replaceKeys(dir, locked);
  return {
    samePassphrase: chosen.normalize('NFKC') === given.normalize('NFKC'),
    timesHarder: timesHarderToday(found.cost),
  };
}

/** What whichever vendor's desk this is believes, by its own root key, which is open by now. */
function ownTrust(keys: DeskKeysFile, profile: VendorProfile) {
  const rootPublicKey = encodeBase64(keysOf(keys.seeds).root.publicKey);
  return trustOfOpen(keys, { ...profile, id: keys.vendor, rootPublicKey });
}

/** Before a new passphrase is asked for. Undefined at a desk without operators: it is one person's. */
async function whoChangesIt(
  dir: string,
  { trust }: DeskTrust,
  signIn: SignIn,
): Promise<ProvenOperator | undefined> {
  const ledger = await openLedger(dir, trust, 'read');
  return thenClosed(ledger, async () => {
    const operator = await whoWorks(signIn, { ledger });
    await ledger.snapshot((tables) => inHandsOf({ operator }, tables, 'keys'));
    return operator;
  });
}

function replaceKeys(dir: string, locked: string): void {
  // What an interrupted change left is locked with a passphrase that nobody counts on.
  sweepBeside(dir, [join(dir, KEYS_FILE)]);
  orRefused(() => writeLockedKeys(dir, locked));
}
