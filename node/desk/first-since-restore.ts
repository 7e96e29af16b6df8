import type { LedgerRestore } from '../../shared/desk-views.ts';
import type { PreLicense } from '../../shared/document/payload/pre-license.ts';
import { addDays } from '../../shared/encoding/instant.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import type { LedgerTables } from './ledger.ts';
import { type RequestDecision, refused } from './request-rules.ts';
import { lastRestore } from './restored.ts';
import { FROM_BEFORE } from './weaknesses.ts';

/** Stations' clocks and the desk's differ by less than this. */
const CLOCK_DAYS = 1;

/**
 * A first request that may have been answered in the part of the ledger that was lost: it was made before the
 * restore, or its station says that it asked before and the ledger does not know when. Answered once more, it
 * would make a second softkey.
 */
export async function mayHaveBeenAnswered(
  { createdAt, again }: PreLicense,
  { events, licenses }: LedgerTables,
): Promise<LedgerRestore | undefined> {
  const restore = await lastRestore(events);
  if (restore === undefined) return undefined;
  if (createdAt < addDays(restore.at, CLOCK_DAYS)) return restore;
  const isLost = again !== null && (await licenses.answerTo(again.previousRequestId)) === undefined;
  return isLost ? restore : undefined;
}

/** Such a request is refused until an operator says that it was never answered. */
export function refusedSinceRestore(
  { station }: PreLicense,
  { at, backupAt }: LedgerRestore,
): RequestDecision {
  const names = { host: station.host, restoredAt: at, backupAt, allow: FROM_BEFORE };
  return refused(new LicensingError('MAY_BE_ANSWERED', names), {});
}
