import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SigningIdentity } from '../../shared/document/document.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import type { Trust } from '../../shared/trust/trust.ts';
import { orRefused } from '../files/errno.ts';
import { type Database, ledgerCorrupt, openDatabase, openToRead } from './database.ts';
import { type EventLog, eventLogOf } from './event-log.ts';
import { LEDGER_FILE } from './folder.ts';
import { endFileIn, requireReaches } from './ledger-end.ts';
import { type LicenseTable, licenseTableOf } from './license-table.ts';
import { firstWrongEvent, type RecordTables } from './record-check.ts';
import { type RevocationTable, revocationTableOf } from './revocation-table.ts';
import {
  createSchema,
  endIsHeld,
  hasTables,
  migrate,
  requireSchema,
  requireWholeDatabase,
} from './schema.ts';

/** The desk's record of everything it issued. */
export interface Ledger {
  readonly licenses: LicenseTable;
  readonly events: EventLog;
  readonly revocations: RevocationTable;
  /**
   * All of `work` lasts when this returns, and none of it when `work` throws. No other desk writes in
   * between.
   */
  readonly transaction: Database['transaction'];
  readonly requireSound: () => void;
  /** `LEDGER_CORRUPT` where the event chain does not reach its held end. */
  readonly requireEnd: () => void;
  /**
   * The same, and `LEDGER_CORRUPT` also where the record is broken anywhere: nothing is issued on it. Looks
   * once per opening, and not at all where the ledger is too large for that.
   */
  readonly requireWhole: () => void;
  /**
   * Brings a ledger of an older version up to this program's. Belongs into the transaction of an issue,
   * before anything is written by it.
   */
  readonly migrate: (signer: SigningIdentity) => void;
  /** Holds the end of the chain as it is now. */
  readonly holdEnd: (signer: SigningIdentity) => void;
  readonly close: () => void;
}

/**
 * A ledger up to this size is checked as a whole whenever it is opened, which takes a tenth of a second. A
 * larger one is checked when somebody asks for it.
 */
const SOON_CHECKED_BYTES = 64 * 1024 * 1024;

/**
 * The ledger of a desk, opened to be written unless `open` opens it otherwise. `trust` knows the keys that
 * may have signed its end.
 */
export async function openLedger(
  dir: string,
  trust: Trust,
  open: (path: string) => Promise<Database> = openToWrite,
): Promise<Ledger> {
  const path = join(dir, LEDGER_FILE);
  const database = await open(path);
  return closedOnFailure(database, () => {
    requireSchema(database);
    const small = orRefused(() => statSync(path)).size <= SOON_CHECKED_BYTES;
    if (small) requireWholeDatabase(database);
    const parts = partsOn(database);
    return { ...parts, ...endOf(dir, database, parts, trust, small) };
  });
}

function openToWrite(path: string): Promise<Database> {
  return openDatabase(path, { create: false });
}

/** True where a folder holds a ledger with licenses in it, or one that nobody can read. */
export async function hasIssued(dir: string): Promise<boolean> {
  const path = join(dir, LEDGER_FILE);
  if (!existsSync(path)) return false;
  try {
    const database = await openToRead(path);
    return closedOnFailure(database, () => {
      const issued = hasTables(database) && !licenseTableOf(database).isEmpty();
      database.close();
      return issued;
    });
  } catch (error) {
    if (isRefusal(error)) return true;
    throw error;
  }
}

/** A new ledger, or the one that an interrupted init left. */
export async function createLedger(dir: string): Promise<LedgerParts> {
  const database = await openDatabase(join(dir, LEDGER_FILE), { create: true });
  return closedOnFailure(database, () => {
    database.transaction(() => createSchema(database));
    requireSchema(database);
    return partsOn(database);
  });
}

/** A ledger without its end: of a desk that is just being made. */
export type LedgerParts = Omit<Ledger, EndCalls>;

type EndCalls = 'requireEnd' | 'requireWhole' | 'migrate' | 'holdEnd';

function partsOn(database: Database): LedgerParts {
  return {
    licenses: licenseTableOf(database),
    events: eventLogOf(database),
    revocations: revocationTableOf(database),
    transaction: database.transaction,
    requireSound: () => requireWholeDatabase(database),
    close: database.close,
  };
}

function endOf(
  dir: string,
  database: Database,
  { events, licenses, revocations }: LedgerParts,
  trust: Trust,
  small: boolean,
): Pick<Ledger, EndCalls> {
  const file = endFileIn(dir, trust);
  let looked = !small;
  const requireEnd = () => {
    const held = file.read();
    if (held !== undefined) requireReaches(held, events);
    else if (endIsHeld(database)) throw ledgerCorrupt('end-lost');
  };
  return {
    requireEnd,
    requireWhole: () => {
      requireEnd();
      if (!looked) requireRecord(events, { licenses, revocations });
      looked = true;
    },
    migrate: (signer) => migrate({ database, licenses, events, holdEnd: () => file.write(events, signer) }),
    // Under the lock: of two desks at once, the slower one must not write an end that the other has already
    // passed.
    holdEnd: (signer) => database.transaction(() => file.write(events, signer)),
  };
}

function requireRecord(events: EventLog, tables: RecordTables): void {
  const { entries, brokenAt } = events.read();
  if (brokenAt !== undefined) throw ledgerCorrupt('chain');
  if (firstWrongEvent(tables, entries) !== undefined) throw ledgerCorrupt('event');
}

function closedOnFailure<T>(database: Database, work: () => T): T {
  try {
    return work();
  } catch (error) {
    database.close();
    throw error;
  }
}
