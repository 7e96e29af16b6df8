import type { DeskEntry } from '../../shared/desk-event.ts';
import type { RevocationListView, RevocationView } from '../../shared/desk-views.ts';
import {
  armorEnvelope,
  openBareEnvelope,
  openDocument,
  sealDocument,
  type VerifiedDocument,
} from '../../shared/document/document.ts';
import { readEnvelope } from '../../shared/document/envelope.ts';
import { fileNameOf } from '../../shared/document/file-name.ts';
import type { License } from '../../shared/document/payload/license.ts';
import type { RevocationList } from '../../shared/document/payload/revocation-list.ts';
import { addDays, type Instant, instantOf } from '../../shared/encoding/instant.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { graceUntil } from '../../shared/license/term.ts';
import { authenticateAs, type Trust } from '../../shared/trust/trust.ts';
import { heldBack } from './approval-gate.ts';
import type { DeskAtWork, DeskContext, OpenDesk } from './context.ts';
import { ledgerCorrupt } from './database.ts';
import type { Deed } from './deed.ts';
import { requireClock } from './desk-clock.ts';
import type { LedgerTables } from './ledger.ts';
import type { IssuedLicense, LicenseTable } from './license-table.ts';
import { payloadHash } from './payload-hash.ts';
import { readyToWrite } from './ready-to-write.ts';
import { lastRestore, nextListNumber, sinceRestore } from './restored.ts';
import type { Revocation } from './revocation-table.ts';
import { signedHere } from './signed-here.ts';

/** What an operator takes back, and why. */
export interface RevokeOrder {
  readonly softkeyId: string;
  /** Stands in the list that customers get: 1 to 200 characters. */
  readonly reason: string;
  readonly operator: string;
  /** Today's date, where the desk's clock is in doubt: YYYY-MM-DD. */
  readonly date: string | undefined;
}

/**
 * Takes a softkey back with all of its licenses, and answers with the newest revocation list. Once only: for
 * a softkey that was taken back before, it is the list as it stands, and nothing is written. The list is in
 * the ledger, on the disk, before anybody sees it.
 */
export async function revoke(order: RevokeOrder, desk: OpenDesk): Promise<RevocationView> {
  let written: string | undefined;
  const outcome = await desk.ledger.transaction(async (ledger) => {
    const atWork = await readyToWrite(desk, ledger, 'work');
    const { license } = await softkeyOf(order.softkeyId, ledger, desk.trust);
    if ((await ledger.revocations.find(order.softkeyId)) !== undefined)
      // Where the connection was lost at the commit, this finds what the run before it wrote: no repetition.
      return !(await ledger.events.ofSoftkey(order.softkeyId)).some(({ hash }) => hash === written);
    const now = await clockNow(order.date, atWork);
    const held = await heldBack(revokingDeed(order, license), atWork, now);
    if (held !== undefined) return held;
    written = (await takeBack({ ...order, license, requestId: null }, now, atWork)).hash;
    return false;
  });
  await desk.ledger.holdEnd(desk.signer);
  if (outcome instanceof LicensingError) throw outcome;
  return desk.ledger.snapshot((tables) => viewOf(order.softkeyId, outcome, tables, desk));
}

function revokingDeed(
  { reason }: RevokeOrder,
  { softkeyId, host, product, customer, sequence }: License,
): Deed {
  const about = { softkeyId, host, product, customer: customer.name, reason };
  return { way: 'revoke', product, about, exactly: { sequence } };
}

async function viewOf(
  softkeyId: string,
  repeated: boolean,
  tables: LedgerTables,
  { trust, surroundings }: DeskContext,
): Promise<RevocationView> {
  const { license } = await softkeyOf(softkeyId, tables, trust);
  const { revokedAt, reason, replacedBy } = requireFound(await tables.revocations.find(softkeyId));
  const { host, product, customer } = license;
  const list = await newestList(tables, trust, instantOf(surroundings.now()));
  return {
    ...list,
    softkeyId,
    host,
    product,
    customer: customer.name,
    revokedAt,
    reason,
    replacedBy,
    repeated,
  };
}

/** The time by this desk's clock, where it can be right, or today's date was typed. */
export async function clockNow(
  date: string | undefined,
  { ledger: { events }, surroundings }: DeskAtWork,
): Promise<Instant> {
  const time = surroundings.now();
  const now = instantOf(time);
  const lastEvent = (await events.last())?.at;
  if (lastEvent === undefined) throw ledgerCorrupt('chain');
  for (const one of requireClock(time, { lastEvent, asked: now }, date, null))
    await events.append(one, now, null);
  return now;
}

/** Its newest license, as this desk signed it. `SOFTKEY_UNKNOWN` */
export async function softkeyOf(
  softkeyId: string,
  { licenses, events }: LedgerTables,
  trust: Trust,
): Promise<IssuedLicense> {
  const newest = await licenses.newest(softkeyId);
  if (newest === undefined) {
    const since = sinceRestore(await lastRestore(events));
    throw new LicensingError('SOFTKEY_UNKNOWN', { softkeyId, ...since });
  }
  return signedHere(newest, trust);
}

export interface TakingBack extends Omit<RevokeOrder, 'date'> {
  /** The newest one of the softkey. */
  readonly license: License;
  /** The request that is answered by this; null: none. */
  readonly requestId: string | null;
}

/**
 * Writes a revocation, its event and the next list into the ledger; answers with the event. Belongs into a
 * transaction, and is called once for each softkey.
 */
export async function takeBack(taking: TakingBack, now: Instant, desk: DeskAtWork): Promise<DeskEntry> {
  const { softkeyId, reason, operator, license, requestId } = taking;
  const { revocations, events } = desk.ledger;
  const number = await nextListNumber(desk.ledger);
  await revocations.add({ softkeyId, number, revokedAt: now, reason });
  const list = await keepList(number, now, desk);
  const detail = { softkeyId, listNumber: number, host: license.host, reason, operator, list };
  return events.append({ event: 'softkey-revoked', detail }, now, requestId);
}

/** Signs a list of what stations have to know, and keeps it; answers with its payload's hash. */
async function keepList(
  number: number,
  now: Instant,
  { ledger: { revocations, licenses }, signer, trust }: DeskAtWork,
): Promise<string> {
  const needed = await stillNeeded(revocations.each(), licenses.newest, now);
  const list: RevocationList = {
    vendor: trust.vendor,
    sequence: number,
    issuedAt: now,
    revoked: needed.map((one) => ({
      softkeyId: one.softkeyId,
      throughSequence: null,
      revokedAt: one.revokedAt,
      reason: one.reason,
    })),
  };
  const sealed = sealDocument('revocation-list', list, signer);
  authenticateAs(openDocument(encodeUtf8(sealed.text)), ['revocation-list'], trust);
  await revocations.keepList({ number, envelopeBytes: sealed.envelopeBytes });
  return payloadHash(sealed.payloadBytes);
}

/** Signs the newest list anew, as the next one, where this key signed it. Belongs into a transaction. */
export async function renewList(keyId: string, now: Instant, desk: DeskAtWork): Promise<void> {
  const { revocations, events } = desk.ledger;
  const newest = await revocations.newestList();
  if (newest === undefined || readEnvelope(newest.envelopeBytes).signature?.keyId !== keyId) return;
  const listNumber = await nextListNumber(desk.ledger);
  const list = await keepList(listNumber, now, desk);
  await events.append({ event: 'list-renewed', detail: { listNumber, list } }, now, null);
}

/**
 * Notes that a softkey has taken the place of another one, which is revoked where it was not. Belongs into
 * the transaction that issues it.
 */
export async function takePlace(
  replacedBy: string,
  taking: TakingBack,
  now: Instant,
  desk: DeskAtWork,
): Promise<void> {
  const { revocations } = desk.ledger;
  if ((await revocations.find(taking.softkeyId)) === undefined) await takeBack(taking, now, desk);
  if (!(await revocations.replace(taking.softkeyId, replacedBy))) throw ledgerCorrupt();
}

/** A list names this many at most (spec §7). */
const MOST_REVOKED = 1000;
/** So long after its grace a license runs nowhere, whatever clock it is judged by. */
const OVER_DAYS = 366;

/**
 * The revocations that stations have to know: those of softkeys with a license that could still run.
 * `REVOCATIONS_FULL` where they are more than a list holds.
 */
export async function stillNeeded(
  revocations: AsyncIterable<Revocation>,
  newestOf: LicenseTable['newest'],
  now: Instant,
): Promise<readonly Revocation[]> {
  const needed: Revocation[] = [];
  for await (const one of revocations) {
    const newest = await newestOf(one.softkeyId);
    if (newest === undefined) throw ledgerCorrupt();
    if (!isLongOver(newest.license, now)) needed.push(one);
  }
  if (needed.length > MOST_REVOKED) throw new LicensingError('REVOCATIONS_FULL', { most: MOST_REVOKED });
  return needed;
}

function isLongOver(license: License, now: Instant): boolean {
  const end = graceUntil(license);
  return end !== null && addDays(end, OVER_DAYS) < now;
}

/** The newest revocation list once more, as it was signed. `NOTHING_REVOKED` where there is none. */
export async function newestList(
  { revocations }: Pick<LedgerTables, 'revocations'>,
  trust: Trust,
  now: Instant,
): Promise<RevocationListView> {
  const newest = await revocations.newestList();
  if (newest === undefined) throw new LicensingError('NOTHING_REVOKED', { now });
  const { payload, envelopeBytes } = listSignedHere(newest.envelopeBytes, trust);
  const file = { name: fileNameOf('revocation-list', payload), text: armorEnvelope(envelopeBytes) };
  return { kind: 'revocation-list', file, number: payload.sequence, softkeys: payload.revoked.length };
}

function listSignedHere(
  envelope: Uint8Array<ArrayBuffer>,
  trust: Trust,
): VerifiedDocument<'revocation-list'> {
  try {
    return authenticateAs(openBareEnvelope(envelope), ['revocation-list'], trust);
  } catch (error) {
    throw ledgerCorrupt('license', error);
  }
}

/** Refuses what is asked of a softkey that was taken back: `REVOKED`, with why, and what took its place. */
export async function requireNotRevoked(
  { softkeyId, host }: License,
  { revocations }: Pick<LedgerTables, 'revocations'>,
): Promise<void> {
  const revocation = await revocations.find(softkeyId);
  if (revocation !== undefined) throw revokedRefusal(revocation, host);
}

/** `allow`: the word with which an operator may replace it all the same. */
export function revokedRefusal(
  { softkeyId, revokedAt, reason, replacedBy }: Revocation,
  host: string,
  allow?: string,
): LicensingError {
  const names = { softkeyId, host, revokedAt, reason, ...(allow !== undefined && { allow }) };
  return new LicensingError('REVOKED', replacedBy === null ? names : { ...names, replacedBy });
}

function requireFound<T>(found: T | undefined): T {
  if (found === undefined) throw ledgerCorrupt();
  return found;
}
