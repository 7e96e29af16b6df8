import type { DeskAtWork } from './context.ts';
import { requireNewestKeys } from './key-sets.ts';

/**
 * What comes before anything is written: the record is whole, of this program's version, and its keys are
 * those of this desk. `LEDGER_CORRUPT`, `KEYS_OLDER`
 */
export async function readyToWrite({ ledger, signer, keySet }: Omit<DeskAtWork, 'trust' | 'surroundings'>) {
  await ledger.requireWhole();
  await ledger.migrate(signer);
  await requireNewestKeys(keySet.payload, ledger);
}
