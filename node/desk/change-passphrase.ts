import { join } from 'node:path';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { orRefused } from '../files/errno.ts';
import { sweepBeside } from '../files/replace-anywhere.ts';
import type { Randomness } from '../surroundings.ts';
import { ofDesk } from './desk.ts';
import { KEYS_FILE } from './folder.ts';
import { findKeys, lockKeys, requirePassphrase, writeLockedKeys } from './keys-file.ts';
import { requireLongEnough, timesHarderToday } from './passphrase.ts';

/** The keys of a desk, locked anew. */
export interface PassphraseChange {
  /** The new passphrase is the old one: the lock alone is new. */
  readonly samePassphrase: boolean;
  /** How many times the work that it took a guess takes now. */
  readonly timesHarder: number;
}

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
  randomness: Randomness,
): Promise<PassphraseChange> {
  const found = await ofDesk(dir, () => findKeys(dir));
  if (found.cost === undefined) throw new LicensingError('KEYS_PUBLIC');
  const given = requirePassphrase(passphrase);
  const keys = found.open(given);
  const chosen = requireLongEnough(await choose());
  const locked = lockKeys(keys, chosen, randomness);
  // Not before the lock is made: that takes long enough for somebody else.
  if (!found.isThereStill()) throw new LicensingError('KEYS_CHANGED');
  // What an interrupted change left is locked with a passphrase that nobody counts on.
  sweepBeside(dir, [join(dir, KEYS_FILE)]);
  orRefused(() => writeLockedKeys(dir, locked));
  return {
    samePassphrase: chosen.normalize('NFKC') === given.normalize('NFKC'),
    timesHarder: timesHarderToday(found.cost),
  };
}
