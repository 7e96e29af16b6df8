import type { DeskEntry } from '../../shared/desk-event.ts';
import type { LedgerRestore } from '../../shared/desk-views.ts';
import type { KeySet } from '../../shared/document/payload/key-set.ts';
import type { License } from '../../shared/document/payload/license.ts';
import { epochSeconds, type Instant } from '../../shared/encoding/instant.ts';
import { type EventLog, RESTORES } from './event-log.ts';
import type { LedgerTables } from './ledger.ts';

/**
 * What a ledger that was restored from a backup does not know: what was issued and revoked after that. So its
 * numbers go on above all that may have been given out, and first requests from before are not answered
 * without a person. Decision 66.
 */

/** A first number is so far above every number that was given out before, where it is not by its time. */
const FAR = 1000;
const HOUR_SECONDS = 3600;
const NUMBERS_BEGIN: Instant = '2000-01-01T00:00:00Z';

/**
 * The numbers that a ledger goes on from: the hours since 2000, which grow from one restore to the next, and
 * which no softkey's licenses and no vendor's lists reach by being counted.
 */
export function numbersAfter(now: Instant, newestList: number) {
  const hours = Math.floor((epochSeconds(now) - epochSeconds(NUMBERS_BEGIN)) / HOUR_SECONDS);
  return { licensesFrom: hours, listsFrom: Math.max(hours, newestList + FAR) };
}

/** Every restore of a ledger, in their order. */
export async function restoresIn(events: EventLog): Promise<readonly LedgerRestore[]> {
  return (await events.about(RESTORES)).map(restoreIn);
}

export async function lastRestore(events: EventLog): Promise<LedgerRestore | undefined> {
  return (await restoresIn(events)).at(-1);
}

function restoreIn({ n, at, detail }: DeskEntry): LedgerRestore {
  return {
    event: n,
    at,
    backupAt: String(detail['backupAt']),
    licensesFrom: Number(detail['licensesFrom']),
    listsFrom: Number(detail['listsFrom']),
  };
}

/** The number of a softkey's next license. */
export function nextSequence({ sequence, issuedAt }: License, events: EventLog): Promise<number> {
  return nextAfter(sequence, issuedAt, events);
}

/** The version of the next key set. */
export function nextVersion({ version, issuedAt }: KeySet, events: EventLog): Promise<number> {
  return nextAfter(version, issuedAt, events);
}

/**
 * Where the newest one that the ledger knows is from before a restore, another one of the next number may
 * have been given out.
 */
async function nextAfter(number: number, issuedAt: Instant, events: EventLog): Promise<number> {
  const restore = await lastRestore(events);
  const floor = restore !== undefined && issuedAt <= restore.at ? restore.licensesFrom : 0;
  return Math.max(number + 1, floor);
}

/** The number of the next revocation list. */
export async function nextListNumber({ revocations, events }: LedgerTables): Promise<number> {
  const newest = (await revocations.newestList())?.number ?? 0;
  return Math.max(newest, (await lastRestore(events))?.listsFrom ?? 0) + 1;
}

/** What a refusal about something unknown says of a ledger that was restored. */
export function sinceRestore(restore: LedgerRestore | undefined) {
  return restore === undefined ? {} : { restoredAt: restore.at, backupAt: restore.backupAt };
}
