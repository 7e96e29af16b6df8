import type { LedgerSoftkey } from '../../shared/desk-views.ts';
import type { License } from '../../shared/document/payload/license.ts';
import type { Instant } from '../../shared/encoding/instant.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { headOf } from '../../shared/journal/journal.ts';
import type { LedgerView } from '../../shared/ledger-views.ts';
import { ledgerCorrupt } from './database.ts';
import type { LedgerSnapshot } from './ledger.ts';
import { ledgerSoftkey } from './ledger-softkey.ts';
import { checkRecord, lowerOf } from './record-check.ts';
import { suspicionsIn } from './suspicions.ts';

/**
 * The whole ledger, and whether its record holds: the file is sound, machines and softkeys are found by their
 * newest license (`LEDGER_CORRUPT` otherwise), the chain is unbroken up to its held end, and every
 * license and request is the one that its event names.
 */
export async function ledgerView(ledger: LedgerSnapshot, vendor: string, now: Instant): Promise<LedgerView> {
  await ledger.requireSound();
  const { entries, brokenAt: chainBrokenAt } = await ledger.events.read();
  const suspicions = suspicionsIn(entries);
  const newest = new Map<string, LedgerSoftkey>();
  let before: License | undefined;
  const { wrongAt: contradictedAt, isFound } = await checkRecord(ledger, entries, async ({ license }) => {
    const { softkeyId } = license;
    const revocation = await ledger.revocations.find(softkeyId);
    const softkey = ledgerSoftkey(
      license,
      revocation,
      before?.softkeyId === softkeyId ? before : undefined,
      now,
    );
    newest.set(softkeyId, { ...softkey, suspicions: suspicions.get(softkeyId) ?? [] });
    before = license;
  });
  const wrongAt = lowerOf(chainBrokenAt, contradictedAt);
  const endPart = wrongAt === undefined ? await endProblem(ledger) : null;
  const broken = wrongAt === undefined ? endPart : 'event';
  // A license that was taken out is said as that, by its event or by the end that lacks it.
  if (broken === null && !isFound) throw ledgerCorrupt();
  const brokenAt = wrongAt ?? (endPart === null ? null : entries.length + 1);
  const head = headOf(entries).head;
  return {
    vendor,
    softkeys: [...newest.values()],
    events: entries,
    intact: broken === null,
    broken,
    brokenAt,
    head,
  };
}

/** Why the chain, although intact, may have lost its last events. */
async function endProblem({ requireEnd }: LedgerSnapshot): Promise<LedgerView['broken']> {
  try {
    await requireEnd();
    return null;
  } catch (error) {
    if (!isRefusal(error, 'LEDGER_CORRUPT')) throw error;
    return error.details['part'] as LedgerView['broken'];
  }
}
