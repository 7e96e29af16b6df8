import { isRefusal } from '../../shared/errors/refusal.ts';
import { headOf, type JournalDetail } from '../../shared/journal/journal.ts';
import { payloadHash } from './answer.ts';
import { ledgerCorrupt } from './database.ts';
import { type DeskEntry, isIssued } from './event-log.ts';
import type { Ledger } from './ledger.ts';
import type { IssuedLicense } from './license-table.ts';
import { isOrderMark, marksOf, orderMarks } from './marks.ts';
import { suspicionsIn } from './suspicions.ts';
import type { LedgerSoftkey, LedgerView, Suspicion } from './views.ts';

/**
 * The whole ledger, and whether its record holds: the file is sound, machines are found under the marks of their newest license
 * (`LEDGER_CORRUPT` otherwise), the chain is unbroken up to its held end, and every license and request is the one that its event names.
 */
export function ledgerView(ledger: Ledger, vendor: string): LedgerView {
  ledger.requireSound();
  const { entries, brokenAt: chainBrokenAt } = ledger.events.read();
  const claims = claimsOf(entries);
  const suspicions = suspicionsIn(entries);
  const newest = new Map<string, LedgerSoftkey>();
  for (const issued of ledger.licenses.each()) {
    claims.meet(issued);
    const { softkeyId } = issued.license;
    newest.set(softkeyId, softkeyOf(issued, suspicions.get(softkeyId)));
  }
  for (const softkeyId of newest.keys()) requireMarks(ledger, softkeyId);
  const wrongAt = earlier(chainBrokenAt, claims.wrongAt());
  const endPart = wrongAt === undefined ? endProblem(ledger) : null;
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

function earlier(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a;
}

/** Why the chain, which holds, is not known to go to its end. */
function endProblem({ requireEnd }: Ledger): LedgerView['broken'] {
  try {
    requireEnd();
    return null;
  } catch (error) {
    if (!isRefusal(error, 'LEDGER_CORRUPT')) throw error;
    return error.details['part'] as LedgerView['broken'];
  }
}

function softkeyOf(
  { license }: IssuedLicense,
  suspicions: readonly Suspicion[] | undefined = [],
): LedgerSoftkey {
  const { softkeyId, host, product, customer, sequence, issuedAt, expiresAt } = license;
  // A desk leaves no sequence out.
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
    suspicions,
  };
}

/** A machine that is not found would get a second softkey. */
function requireMarks({ licenses }: Ledger, softkeyId: string): void {
  const newest = licenses.newest(softkeyId);
  const found = licenses.marksOf(softkeyId);
  const marks = found.filter((mark) => !isOrderMark(mark));
  if (newest === undefined || marks.join() !== marksOf(newest.license).join()) throw ledgerCorrupt();
  const orders = orderMarks(newest.license.reference);
  if (!found.filter(isOrderMark).every((mark) => orders.includes(mark))) throw ledgerCorrupt();
}

/** What the event log says was issued, to be met by the licenses one by one. */
interface Claims {
  readonly meet: (issued: IssuedLicense) => void;
  /** The first event that no license met, or that one contradicted; one past the last event where a license has none. */
  readonly wrongAt: () => number | undefined;
}

function claimsOf(entries: readonly DeskEntry[]): Claims {
  const open = new Map(entries.filter(isIssued).map((entry) => [nameOf(entry.detail), entry]));
  let wrongAt: number | undefined;
  return {
    meet: (issued) => {
      const name = nameOf(issued.license);
      const entry = open.get(name);
      if (entry === undefined) wrongAt = earlier(wrongAt, entries.length + 1);
      else if (!agrees(entry, issued)) wrongAt = earlier(wrongAt, entry.n);
      open.delete(name);
    },
    wrongAt: () => earlier(wrongAt, open.values().next().value?.n),
  };
}

function agrees({ detail }: DeskEntry, { payloadBytes, requestBytes }: IssuedLicense): boolean {
  return payloadHash(payloadBytes) === detail['license'] && payloadHash(requestBytes) === detail['request'];
}

function nameOf(issued: Readonly<Record<'softkeyId' | 'sequence', unknown>> | JournalDetail): string {
  return `${issued['softkeyId']} ${issued['sequence']}`;
}
