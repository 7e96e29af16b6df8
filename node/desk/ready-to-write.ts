import type { Power } from '../../shared/desk-people.ts';
import { inHandsOf } from './authority.ts';
import type { DeskAtWork, OpenDesk } from './context.ts';
import { requireNewestKeys } from './key-sets.ts';
import type { LedgerTransaction } from './ledger.ts';

/**
 * What comes before anything is written: the record is whole, of this program's version, its keys are those
 * of this desk, and whoever works may do it. `LEDGER_CORRUPT`, `KEYS_OLDER`, and as `inHandsOf` refuses.
 */
export async function readyToWrite(
  desk: OpenDesk,
  ledger: LedgerTransaction,
  power: Power,
): Promise<DeskAtWork> {
  await ledger.requireWhole();
  await ledger.migrate(desk.signer);
  await requireNewestKeys(desk.keySet.payload, ledger);
  return { ...desk, ledger: await inHandsOf(desk, ledger, power) };
}
