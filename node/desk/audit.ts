import { headOf } from '../../shared/journal/journal.ts';
import { payloadHash } from './answer.ts';
import { ledgerCorrupt } from './database.ts';
import type { DeskEntry } from './event-log.ts';
import type { Ledger } from './ledger.ts';
import type { IssuedLicense } from './license-table.ts';
import { marksOf } from './machine.ts';
import type { LedgerSoftkey, LedgerView } from './views.ts';

/**
 * The whole ledger, and whether its record holds: the file is sound, machines are found under the marks of their newest license
 * (`LEDGER_CORRUPT` otherwise), the chain is unbroken, and every license and request is the one that its event names.
 */
export function ledgerView(ledger: Ledger, vendor: string): LedgerView {
  ledger.requireSound();
  const { entries, brokenAt: chainBrokenAt } = ledger.events.read();
  const claims = claimsOf(entries);
  const softkeys: LedgerSoftkey[] = [];
  let wrongAt: number | undefined;
  for (const issued of ledger.licenses.each()) {
    wrongAt = earlier(wrongAt, claims.wrongAt(issued));
    if (issued.license.sequence > 1) softkeys.pop();
    softkeys.push(softkeyOf(issued));
  }
  for (const { softkeyId } of softkeys) requireMarks(ledger, softkeyId);
  const brokenAt = earlier(earlier(chainBrokenAt, wrongAt), claims.unmet()) ?? null;
  return {
    vendor,
    softkeys,
    events: entries,
    intact: brokenAt === null,
    brokenAt,
    head: headOf(entries).head,
  };
}

function earlier(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a;
}

function softkeyOf({ license }: IssuedLicense): LedgerSoftkey {
  const { softkeyId, host, product, customer, sequence, issuedAt, expiresAt } = license;
  // A desk leaves no sequence out.
  const upgrades = sequence - 1;
  return { softkeyId, host, product, customer: customer.name, sequence, issuedAt, expiresAt, upgrades };
}

/** A machine that is not found would get a second softkey. */
function requireMarks({ licenses }: Ledger, softkeyId: string): void {
  const newest = licenses.newest(softkeyId);
  const wanted = newest && marksOf(newest.license.fingerprint, newest.license.stationKey);
  if (licenses.marksOf(softkeyId).join() !== wanted?.join()) throw ledgerCorrupt();
}

/** What the event log says was issued, to be met by the licenses one by one. */
interface Claims {
  /** The event that this license contradicts, or undefined. */
  readonly wrongAt: (issued: IssuedLicense) => number | undefined;
  /** The first event whose license was not seen. */
  readonly unmet: () => number | undefined;
}

function claimsOf(entries: readonly DeskEntry[]): Claims {
  const open = new Map(
    entries
      .filter(({ event }) => event === 'softkey-issued' || event === 'license-upgraded')
      .map((entry) => [nameOf(entry.detail['softkeyId'], entry.detail['sequence']), entry]),
  );
  return {
    wrongAt: ({ license, payloadBytes, requestBytes }) => {
      const name = nameOf(license.softkeyId, license.sequence);
      const entry = open.get(name);
      open.delete(name);
      if (entry === undefined) return entries.length + 1;
      const { license: licenseHash, request: requestHash } = entry.detail;
      const same = payloadHash(payloadBytes) === licenseHash && payloadHash(requestBytes) === requestHash;
      return same ? undefined : entry.n;
    },
    unmet: () => open.values().next().value?.n,
  };
}

function nameOf(softkeyId: unknown, sequence: unknown): string {
  return `${softkeyId} ${sequence}`;
}
