import {
  armorEnvelope,
  openBareEnvelope,
  openDocument,
  sealDocument,
  type VerifiedDocument,
} from '../../shared/document/document.ts';
import { fileNameOf } from '../../shared/document/file-name.ts';
import type { License } from '../../shared/document/payload/license.ts';
import type { RevocationList } from '../../shared/document/payload/revocation-list.ts';
import { addDays, type Instant, instantOf } from '../../shared/encoding/instant.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import { graceUntil } from '../../shared/license/term.ts';
import { authenticateAs, type Trust } from '../../shared/trust/trust.ts';
import type { DeskContext } from './context.ts';
import { ledgerCorrupt } from './database.ts';
import { requireClock } from './desk-clock.ts';
import type { Ledger } from './ledger.ts';
import type { LicenseTable } from './license-table.ts';
import { payloadHash } from './payload-hash.ts';
import type { Revocation } from './revocation-table.ts';
import { signedHere } from './signed-here.ts';
import type { RevocationListView, RevocationView } from './views.ts';

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
export function revoke(order: RevokeOrder, desk: DeskContext): RevocationView {
  const { ledger, surroundings, signer, trust } = desk;
  const repeated = ledger.transaction(() => {
    ledger.requireWhole();
    ledger.migrate(signer);
    const { license } = softkeyOf(order.softkeyId, desk);
    if (ledger.revocations.find(order.softkeyId) !== undefined) return true;
    const now = clockNow(order.date, desk);
    takeBack({ ...order, license, requestId: null }, now, desk);
    return false;
  });
  ledger.holdEnd(signer);
  const { license } = softkeyOf(order.softkeyId, desk);
  const { revokedAt, reason, replacedBy } = requireFound(ledger.revocations.find(order.softkeyId));
  const { host, product, customer, softkeyId } = license;
  const list = newestList(ledger, trust, instantOf(surroundings.now()));
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

function clockNow(date: string | undefined, { ledger: { events }, surroundings }: DeskContext): Instant {
  const time = surroundings.now();
  const now = instantOf(time);
  const lastEvent = events.last()?.at;
  if (lastEvent === undefined) throw ledgerCorrupt('chain');
  for (const one of requireClock(time, { lastEvent, asked: now }, date, null)) events.append(one, now, null);
  return now;
}

/** Its newest license, as this desk signed it. `SOFTKEY_UNKNOWN` */
export function softkeyOf(softkeyId: string, { ledger, trust }: Pick<DeskContext, 'ledger' | 'trust'>) {
  const newest = ledger.licenses.newest(softkeyId);
  if (newest === undefined) throw new LicensingError('SOFTKEY_UNKNOWN', { softkeyId });
  return signedHere(newest, trust);
}

export interface TakingBack extends Omit<RevokeOrder, 'date'> {
  /** The newest one of the softkey. */
  readonly license: License;
  /** The request that is answered by this; null: none. */
  readonly requestId: string | null;
}

/**
 * Writes a revocation, its event and the next list into the ledger. Belongs into a transaction, and is called
 * once for each softkey.
 */
export function takeBack(taking: TakingBack, now: Instant, { ledger, signer, trust }: DeskContext): void {
  const { softkeyId, reason, operator, license, requestId } = taking;
  const { revocations, licenses, events } = ledger;
  const number = (revocations.newestList()?.number ?? 0) + 1;
  revocations.add({ softkeyId, number, revokedAt: now, reason });
  const list: RevocationList = {
    vendor: license.vendor,
    sequence: number,
    issuedAt: now,
    revoked: stillNeeded(revocations.each(), licenses.newest, now).map((one) => ({
      softkeyId: one.softkeyId,
      throughSequence: null,
      revokedAt: one.revokedAt,
      reason: one.reason,
    })),
  };
  const sealed = sealDocument('revocation-list', list, signer);
  authenticateAs(openDocument(encodeUtf8(sealed.text)), ['revocation-list'], trust);
  revocations.keepList({ number, envelopeBytes: sealed.envelopeBytes });
  const detail = { softkeyId, listNumber: number, host: license.host, reason, operator };
  const event = 'softkey-revoked' as const;
  events.append({ event, detail: { ...detail, list: payloadHash(sealed.payloadBytes) } }, now, requestId);
}

/**
 * Notes that a softkey has taken the place of another one, which is revoked where it was not. Belongs into
 * the transaction that issues it.
 */
export function takePlace(replacedBy: string, taking: TakingBack, now: Instant, desk: DeskContext): void {
  const { revocations } = desk.ledger;
  if (revocations.find(taking.softkeyId) === undefined) takeBack(taking, now, desk);
  if (!revocations.replace(taking.softkeyId, replacedBy)) throw ledgerCorrupt();
}

/** A list names this many at most (spec §7). */
const MOST_REVOKED = 1000;
/** So long after its grace a license runs nowhere, whatever clock it is judged by. */
const OVER_DAYS = 366;

/**
 * The revocations that stations have to know: those of softkeys with a license that could still run.
 * `REVOCATIONS_FULL` where they are more than a list holds.
 */
export function stillNeeded(
  revocations: Iterable<Revocation>,
  newestOf: LicenseTable['newest'],
  now: Instant,
): readonly Revocation[] {
  const needed: Revocation[] = [];
  for (const one of revocations) {
    const newest = newestOf(one.softkeyId);
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
export function newestList(
  { revocations }: Pick<Ledger, 'revocations'>,
  trust: Trust,
  now: Instant,
): RevocationListView {
  const newest = revocations.newestList();
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
    throw isRefusal(error, 'KEY_WITHDRAWN') ? error : ledgerCorrupt('license', error);
  }
}

/** Refuses what is asked of a softkey that was taken back: `REVOKED`, with why, and what took its place. */
export function requireNotRevoked(
  { softkeyId, host }: License,
  { revocations }: Pick<Ledger, 'revocations'>,
) {
  const revocation = revocations.find(softkeyId);
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
