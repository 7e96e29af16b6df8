import { isDeepStrictEqual } from 'node:util';
import type { DeskEntry } from '../../shared/desk-event.ts';
import type { JournalDetail } from '../../shared/journal/journal.ts';
import { ledgerCorrupt } from './database.ts';
import { type EventLog, isIssued, softkeysIn } from './event-log.ts';
import { eachFound, type Found } from './found.ts';
import { wrongKeySet } from './key-set-check.ts';
import type { KeySetTable } from './key-set-table.ts';
import type { IssuedLicense, LicenseTable } from './license-table.ts';
import { firstWrongOrder } from './order-check.ts';
import type { OrderTable } from './order-table.ts';
import { payloadHash } from './payload-hash.ts';
import { firstMisfiled } from './people-check.ts';
import { firstWrongRevocation } from './revocation-check.ts';
import type { RevocationTable } from './revocation-table.ts';
import type { SearchTable } from './search-table.ts';
import { isOrderMark, marksOf, orderMarks } from './softkey-marks.ts';

/** The tables that the event log bears out. */
export interface RecordTables {
  readonly licenses: LicenseTable;
  readonly revocations: RevocationTable;
  readonly search: SearchTable;
  readonly orders: OrderTable;
  readonly keySets: KeySetTable;
  readonly events: Pick<EventLog, 'about' | 'softkeyIndex'>;
}

/** How the record stands against the event log. */
export interface RecordCheck {
  /** The first event that is contradicted; one past the last where a license has none. */
  readonly wrongAt: number | undefined;
  /** Softkeys are found by what their newest license says, which they are not where licenses are missing. */
  readonly isFound: boolean;
}

/**
 * Holds the licenses and revocations against the event log: every one is what its event names, every event
 * that issued has its license, what was taken back is what the events say, and machines are found under the
 * marks of their newest license (`LEDGER_CORRUPT` otherwise). `each` is given every license on the way.
 */
export async function checkRecord(
  { licenses, revocations, search, orders, keySets, events }: RecordTables,
  entries: readonly DeskEntry[],
  each: (issued: IssuedLicense) => Promise<void> = async () => {},
): Promise<RecordCheck> {
  const claims = claimsOf(entries);
  const softkeyIds = new Set<string>();
  async function* met(): AsyncGenerator<IssuedLicense> {
    for await (const issued of licenses.each()) {
      claims.meet(issued);
      softkeyIds.add(issued.license.softkeyId);
      await each(issued);
      yield issued;
    }
  }
  const isFound = await isKept(eachFound(met()), search);
  for (const softkeyId of softkeyIds) await requireMarks(licenses, softkeyId);
  const wrong = [
    await firstWrongRevocation(revocations, entries),
    await firstWrongOrder(orders, entries),
    await wrongKeySet(keySets, entries),
    await firstMisfiled(events, entries),
    await firstUnindexed(events, entries),
  ];
  return { wrongAt: wrong.reduce(lowerOf, claims.wrongAt()), isFound };
}

/**
 * The first event that is not found by its softkey, or is found by another's: the policies count how often a
 * softkey was moved by what is found of it.
 */
async function firstUnindexed(
  { softkeyIndex }: Pick<EventLog, 'softkeyIndex'>,
  entries: readonly DeskEntry[],
): Promise<number | undefined> {
  const indexed = await softkeyIndex();
  if (indexed === undefined) return undefined;
  const said = new Map(
    entries.flatMap((entry) => softkeysIn(entry).map((softkeyId) => [`${softkeyId} ${entry.n}`, entry.n])),
  );
  let wrong: number | undefined;
  for await (const { softkeyId, n } of indexed)
    if (!said.delete(`${softkeyId} ${n}`)) wrong = lowerOf(wrong, n);
  return [...said.values()].reduce(lowerOf, wrong);
}

export function lowerOf(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a;
}

/** A machine that is not found would get a second softkey. */
export async function requireMarks(
  licenses: LicenseTable,
  softkeyId: string,
  newest?: IssuedLicense,
): Promise<void> {
  newest ??= await licenses.newest(softkeyId);
  const found = await licenses.marksOf(softkeyId);
  const marks = found.filter((mark) => !isOrderMark(mark));
  if (newest === undefined || marks.join() !== marksOf(newest.license).join()) throw ledgerCorrupt();
  const orders = orderMarks(newest.license.reference);
  if (!found.filter(isOrderMark).every((mark) => orders.includes(mark))) throw ledgerCorrupt();
}

/** A clerk who does not find a softkey, or finds it under a name that it has not, sells it twice. */
export async function isKept(softkeys: AsyncIterable<Found>, search: SearchTable): Promise<boolean> {
  const isThere = await search.isThere();
  const kept = search.each()[Symbol.asyncIterator]();
  let isSame = true;
  for await (const softkey of softkeys)
    isSame &&= !isThere || isSameFound(softkey, (await kept.next()).value);
  return isSame && (!isThere || (await kept.next()).done === true);
}

/** The database orders texts by their bytes. */
function isSameFound(one: Found, other: Found | undefined): boolean {
  return other !== undefined && isDeepStrictEqual(one, { ...other, texts: other.texts.toSorted() });
}

/** What the event log says was issued; each license is then compared with it. */
interface Claims {
  readonly meet: (issued: IssuedLicense) => void;
  /**
   * The first event that no license met, or that one contradicted; one past the last event where a license
   * has none.
   */
  readonly wrongAt: () => number | undefined;
}

function claimsOf(entries: readonly DeskEntry[]): Claims {
  const open = new Map(entries.filter(isIssued).map((entry) => [nameOf(entry.detail), entry]));
  let wrongAt: number | undefined;
  return {
    meet: (issued) => {
      const name = nameOf(issued.license);
      const entry = open.get(name);
      if (entry === undefined) wrongAt = lowerOf(wrongAt, entries.length + 1);
      else if (!agrees(entry, issued)) wrongAt = lowerOf(wrongAt, entry.n);
      open.delete(name);
    },
    wrongAt: () => lowerOf(wrongAt, open.values().next().value?.n),
  };
}

function agrees({ detail }: DeskEntry, { payloadBytes, requestBytes }: IssuedLicense): boolean {
  return payloadHash(payloadBytes) === detail['license'] && payloadHash(requestBytes) === detail['request'];
}

function nameOf(issued: Readonly<Record<'softkeyId' | 'sequence', unknown>> | JournalDetail): string {
  return `${issued['softkeyId']} ${issued['sequence']}`;
}
