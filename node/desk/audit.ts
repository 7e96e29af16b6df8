import { isRefusal } from '../../shared/errors/refusal.ts';
import { headOf } from '../../shared/journal/journal.ts';
import type { LedgerSnapshot } from './ledger.ts';
import type { IssuedLicense } from './license-table.ts';
import { firstWrongEvent, lowerOf } from './record-check.ts';
import type { Revocation } from './revocation-table.ts';
import { suspicionsIn } from './suspicions.ts';
import type { LedgerSoftkey, LedgerView, Suspicion } from './views.ts';

/**
 * The whole ledger, and whether its record holds: the file is sound, machines are found under the marks of
 * their newest license (`LEDGER_CORRUPT` otherwise), the chain is unbroken up to its held end, and every
 * license and request is the one that its event names.
 */
export async function ledgerView(ledger: LedgerSnapshot, vendor: string): Promise<LedgerView> {
  await ledger.requireSound();
  const { entries, brokenAt: chainBrokenAt } = await ledger.events.read();
  const suspicions = suspicionsIn(entries);
  const newest = new Map<string, LedgerSoftkey>();
  const contradictedAt = await firstWrongEvent(ledger, entries, async (issued) => {
    const { softkeyId } = issued.license;
    const revocation = await ledger.revocations.find(softkeyId);
    newest.set(softkeyId, ledgerSoftkey(issued, revocation, suspicions.get(softkeyId)));
  });
  const wrongAt = lowerOf(chainBrokenAt, contradictedAt);
  const endPart = wrongAt === undefined ? await endProblem(ledger) : null;
  const broken = wrongAt === undefined ? endPart : 'event';
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

function ledgerSoftkey(
  { license }: IssuedLicense,
  revocation: Revocation | undefined,
  suspicions: readonly Suspicion[] | undefined = [],
): LedgerSoftkey {
  const { softkeyId, host, product, customer, sequence, issuedAt, expiresAt } = license;
  // A desk never skips a sequence.
  const upgrades = sequence - 1;
  return {
    softkeyId,
    host,
    product,
    customer: customer.name,
    sequence,
    issuedAt,
    expiresAt,
    upgrades,
    revokedAt: revocation?.revokedAt ?? null,
    replacedBy: revocation?.replacedBy ?? null,
    suspicions,
  };
}
