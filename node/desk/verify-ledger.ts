import type { DeskEntry } from '../../shared/desk-event.ts';
import type { License } from '../../shared/document/payload/license.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import type { LedgerProblem, LedgerProof } from '../../shared/ledger-views.ts';
import type { Trust } from '../../shared/trust/trust.ts';
import { namesIn, walkChain } from './chain-check.ts';
import { type EventRow, type IndexedEvent, isIssued, softkeysIn } from './event-log.ts';
import { eachFound } from './found.ts';
import { isOfKeys, wrongKeySet } from './key-set-check.ts';
import type { LedgerSnapshot } from './ledger.ts';
import type { HeldEnd } from './ledger-end.ts';
import type { IssuedLicense } from './license-table.ts';
import { firstWrongOrder, isOrdered } from './order-check.ts';
import { payloadHash } from './payload-hash.ts';
import { isFiledRight, isOfPeople } from './people-check.ts';
import { isKept, requireMarks } from './record-check.ts';
import { restoresIn } from './restored.ts';
import { firstWrongRevocation, isTakenBack } from './revocation-check.ts';
import { isSigned, SignaturesBeside } from './signatures-beside.ts';
import { type Claim, Tally } from './tally.ts';

/** So many problems are named one by one; the others are counted. */
const MOST_NAMED = 20;

export interface LedgerCheck {
  readonly trust: Trust;
  /** An end that was kept elsewhere, of this ledger or of a copy of it. */
  readonly keptEnd: HeldEnd | undefined;
  /** 32 bytes drawn for this check (`tally.ts`). */
  readonly tallyKey: Uint8Array;
  /** Called now and then, with what was read so far. */
  readonly progress: (read: number) => void;
}

/**
 * Looks at all of a ledger's record, in one walk through the events and one through the licenses, and names
 * what is wrong with it, each with its event. Only what was revoked or ordered and the keys stay in memory. A
 * third walk, event by event, is made only where events and licenses contradict each other.
 */
export async function verifyLedger(ledger: LedgerSnapshot, check: LedgerCheck): Promise<LedgerProof> {
  const found = problems();
  const { revocations, orders, keySets, events } = ledger;
  const nameEvent = async (problem: LedgerProblem['problem'], wrongAt: number | undefined) => {
    if (wrongAt === undefined) return;
    const [entry] = (await events.readFrom(wrongAt)).entries;
    found.add({ problem, event: entry?.n ?? null, ...namesIn(entry) });
  };
  await refusedAs('database', found, () => ledger.requireSound());
  const chain = await readEvents(ledger, check, found);
  const licenses = await readLicenses(ledger, check, found);
  if (!chain.claims.equals(licenses)) await findContradictions(ledger, check.trust, found);
  await nameEvent('revocation', await firstWrongRevocation(revocations, chain.takenBack, NO_EVENT));
  await nameEvent('order', await firstWrongOrder(orders, chain.ordered, NO_EVENT));
  await nameEvent('key-set', await wrongKeySet(keySets, chain.ofKeys, NO_EVENT));
  await checkEnd(ledger, found);
  const { named, more } = found;
  return {
    vendor: check.trust.vendor,
    intact: named.length === 0,
    events: chain.events,
    licenses: licenses.count,
    head: chain.head,
    problems: named,
    more: more(),
    restored: await restoresIn(events),
  };
}

interface Problems {
  readonly named: LedgerProblem[];
  readonly add: (problem: LedgerProblem) => void;
  readonly more: () => number;
}

function problems(): Problems {
  const named: LedgerProblem[] = [];
  let more = 0;
  const add = (problem: LedgerProblem) => {
    if (named.length < MOST_NAMED) named.push(problem);
    else more++;
  };
  return { named, add, more: () => more };
}

interface Chain {
  readonly events: number;
  readonly head: string;
  /** What the events say was issued. */
  readonly claims: Tally;
  /** The events of what was taken back, which are few, and of what was ordered. */
  readonly takenBack: readonly DeskEntry[];
  readonly ordered: readonly DeskEntry[];
  readonly ofKeys: readonly DeskEntry[];
}

async function readEvents(
  { events }: LedgerSnapshot,
  { keptEnd, tallyKey, progress }: LedgerCheck,
  found: Problems,
): Promise<Chain> {
  const claims = new Tally(tallyKey);
  const [takenBack, ordered]: [DeskEntry[], DeskEntry[]] = [[], []];
  const ofKeys: DeskEntry[] = [];
  let count = 0;
  let isContinued = keptEnd === undefined;
  const index = new Tally(tallyKey);
  const meet = (entry: DeskEntry, { requestId }: EventRow) => {
    if (!isFiledRight(entry, requestId)) {
      const problem = isOfPeople(entry) ? 'people' : 'filed';
      found.add({ problem, event: entry.n, ...namesIn(entry) });
    }
    for (const softkeyId of new Set(softkeysIn(entry))) index.add(indexClaim({ softkeyId, n: entry.n }));
    if (++count % PACE === 0) progress(count);
    if (isIssued(entry)) claims.add(claimIn(entry));
    if (isTakenBack(entry)) takenBack.push(entry);
    if (isOrdered(entry)) ordered.push(entry);
    if (isOfKeys(entry)) ofKeys.push(entry);
    if (entry.n === keptEnd?.events) isContinued = entry.hash === keptEnd.head;
  };
  const last = await walkChain(events.rows(), { meet, report: found.add });
  const indexed = await events.softkeyIndex();
  if (indexed !== undefined && !index.equals(await tallyOfIndex(indexed, tallyKey)))
    found.add({ ...NOWHERE, problem: 'filed' });
  const names = { at: null, softkeyId: null };
  if (!isContinued && keptEnd !== undefined)
    found.add({
      problem: keptEnd.events > (last?.n ?? 0) ? 'behind-kept-end' : 'forked',
      event: keptEnd.events,
      ...names,
    });
  return { events: count, head: last?.hash ?? '', claims, takenBack, ordered, ofKeys };
}

const PACE = 10_000;

async function tallyOfIndex(indexed: AsyncIterable<IndexedEvent>, tallyKey: Uint8Array): Promise<Tally> {
  const tally = new Tally(tallyKey);
  for await (const one of indexed) tally.add(indexClaim(one));
  return tally;
}

function indexClaim({ softkeyId, n }: IndexedEvent): Claim {
  return { softkeyId, sequence: n, license: '', request: '' };
}

/** Every license is what this desk signed, and its machine is found by it. */
async function readLicenses(
  ledger: LedgerSnapshot,
  { trust, tallyKey, progress }: LedgerCheck,
  found: Problems,
): Promise<Tally> {
  const tally = new Tally(tallyKey);
  let before: IssuedLicense | undefined;
  const { licenses } = ledger;
  const signatures = new SignaturesBeside(trust, (license) => nameUnsigned(license, ledger, found));
  const marked = async (newest: IssuedLicense) => {
    const { softkeyId } = newest.license;
    const problem = { problem: 'marks', event: null, at: null, softkeyId } as const;
    await refusedAs(problem, found, () => requireMarks(licenses, softkeyId, newest));
  };
  async function* met(): AsyncGenerator<IssuedLicense> {
    for await (const issued of licenses.each()) {
      if (before !== undefined && before.license.softkeyId !== issued.license.softkeyId) await marked(before);
      before = issued;
      tally.add(claimOf(issued));
      if (tally.count % PACE === 0) progress(tally.count);
      await signatures.look(issued);
      yield issued;
    }
    if (before !== undefined) await marked(before);
  }
  await refusedAs('found', found, async () => {
    if (!(await isKept(eachFound(met()), ledger.search))) found.add({ ...NOWHERE, problem: 'found' });
  });
  await signatures.end();
  return tally;
}

const NOWHERE = { event: null, at: null, softkeyId: null } as const;

export function claimOf({ license, payloadBytes, requestBytes }: IssuedLicense): Claim {
  const { softkeyId, sequence } = license;
  return { softkeyId, sequence, license: payloadHash(payloadBytes), request: payloadHash(requestBytes) };
}

/** Of an event whose hash is right: what is not of these types was never written by a desk. */
export function claimIn({ detail }: DeskEntry): Claim {
  return {
    softkeyId: String(detail['softkeyId']),
    sequence: Number(detail['sequence']),
    license: String(detail['license']),
    request: String(detail['request']),
  };
}

async function nameUnsigned(license: License, { events }: LedgerSnapshot, found: Problems): Promise<void> {
  const about = (await events.about(license.requestId)).find(isIssued);
  const { softkeyId } = license;
  found.add({ problem: 'license-changed', event: about?.n ?? null, at: about?.at ?? null, softkeyId });
}

/** Event by event, and then license by license: which of them has no other, or another other. */
async function findContradictions(
  { events, licenses }: LedgerSnapshot,
  trust: Trust,
  found: Problems,
): Promise<void> {
  const meet: DeskEntry[] = [];
  for await (const row of events.rows()) {
    await walkChain(only(row), { meet: (entry) => meet.push(entry), report: () => {} });
    for (const entry of meet.splice(0).filter(isIssued)) {
      const problem = await contradictionOf(entry, licenses, trust);
      if (problem !== undefined) found.add({ problem, event: entry.n, ...namesIn(entry) });
    }
  }
  await refusedAs('license-changed', found, async () => {
    for await (const { license } of licenses.each()) {
      const about = (await events.about(license.requestId)).find(isIssued);
      if (about === undefined)
        found.add({ ...NOWHERE, problem: 'license-unrecorded', softkeyId: license.softkeyId });
    }
  });
}

async function* only<T>(one: T): AsyncGenerator<T> {
  yield one;
}

async function contradictionOf(
  entry: DeskEntry,
  licenses: LedgerSnapshot['licenses'],
  trust: Trust,
): Promise<LedgerProblem['problem'] | undefined> {
  const claim = claimIn(entry);
  try {
    const issued = await licenses.find(claim.softkeyId, claim.sequence);
    if (issued === undefined) return 'license-missing';
    const { license, request } = claimOf(issued);
    if (!isSigned(issued, trust)) return undefined; // named before
    return license === claim.license && request === claim.request ? undefined : 'license-changed';
  } catch (error) {
    if (!isRefusal(error, 'LEDGER_CORRUPT')) throw error;
    return 'license-changed';
  }
}

/** The place of an event that there is not. */
const NO_EVENT = Number.MAX_SAFE_INTEGER;

async function checkEnd({ requireEnd }: LedgerSnapshot, found: Problems): Promise<void> {
  if (found.named.some(({ problem }) => problem !== 'database' && problem.startsWith('event'))) return;
  try {
    await requireEnd();
  } catch (error) {
    if (!isRefusal(error, 'LEDGER_CORRUPT')) throw error;
    const part = error.details['part'];
    found.add({ ...NOWHERE, problem: part === 'end-lost' || part === 'end-damaged' ? part : 'end' });
  }
}

/** Turns the refusal of a broken part into a problem, so that the others are looked at as well. */
async function refusedAs(
  problem: LedgerProblem['problem'] | LedgerProblem,
  found: Problems,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isRefusal(error, 'LEDGER_CORRUPT')) throw error;
    found.add(typeof problem === 'string' ? { ...NOWHERE, problem } : problem);
  }
}
