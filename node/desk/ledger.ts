import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SigningIdentity } from '../../shared/document/document.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import type { Trust } from '../../shared/trust/trust.ts';
import { type Connection, closedOnFailure, ledgerCorrupt, openToRead } from './database.ts';
import { type EventLog, eventLogOf } from './event-log.ts';
import { LEDGER_FILE, PLACE_FILE } from './folder.ts';
import { type KeySetTable, keySetTableOf } from './key-set-table.ts';
import { type EndFile, endFileIn, requireReaches } from './ledger-end.ts';
import { serverOf } from './ledger-place.ts';
import type { LedgerStore } from './ledger-store.ts';
import { type LicenseTable, licenseTableOf } from './license-table.ts';
import { type MailTable, mailTableOf } from './mail-table.ts';
import { type OrderTable, orderTableOf } from './order-table.ts';
import { createPostgresStore, openPostgresStore } from './postgres-store.ts';
import { checkRecord } from './record-check.ts';
import { type RevocationTable, revocationTableOf } from './revocation-table.ts';
import { endIsHeld, hasTables, migrate } from './schema.ts';
import { type SearchTable, searchTableOf } from './search-table.ts';
import { createSqliteStore, openSqliteStore } from './sqlite-store.ts';

/** The tables of the ledger, as one transaction sees them. */
export interface LedgerTables {
  readonly licenses: LicenseTable;
  readonly events: EventLog;
  readonly revocations: RevocationTable;
  readonly search: SearchTable;
  readonly orders: OrderTable;
  readonly keySets: KeySetTable;
  readonly mails: MailTable;
}

/** The ledger, to be read. */
export interface LedgerSnapshot extends LedgerTables {
  readonly requireSound: () => Promise<void>;
  /** `LEDGER_CORRUPT` where the event chain does not reach its held end. */
  readonly requireEnd: () => Promise<void>;
  /**
   * The same, and `LEDGER_CORRUPT` also where the record is broken anywhere: nothing is issued on it. Looks
   * once per opening, and not at all where the ledger is too large for that.
   */
  readonly requireWhole: () => Promise<void>;
}

/** The ledger, to be read and written. */
export interface LedgerTransaction extends LedgerSnapshot {
  /** Brings a ledger of an older version up to this program's, before anything is written by it. */
  readonly migrate: (signer: SigningIdentity) => Promise<void>;
}

/** The desk's record of everything it issued. */
export interface Ledger {
  /**
   * All of `work` lasts when this returns, and none of it when `work` throws. No other desk writes in
   * between, and nothing else of this process gets in between.
   */
  readonly transaction: <T>(work: (ledger: LedgerTransaction) => Promise<T>) => Promise<T>;
  /** All that `work` reads is of one moment. */
  readonly snapshot: <T>(work: (ledger: LedgerSnapshot) => Promise<T>) => Promise<T>;
  /** Holds the end of the chain as it is now. */
  readonly holdEnd: (signer: SigningIdentity) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * The ledger of a desk, where its folder says that it is. `trust` knows the keys that may have signed its
 * end.
 */
export async function openLedger(
  dir: string,
  trust: Trust,
  use: 'write' | 'read' = 'write',
): Promise<Ledger> {
  const url = serverOf(dir);
  const store = await (url === undefined ? openSqliteStore(dir, use) : openPostgresStore(url));
  return ledgerOn(store, endFileIn(dir, trust));
}

/** True where a folder holds a ledger with licenses in it, or one that nobody can read. */
export async function hasIssued(dir: string): Promise<boolean> {
  const path = join(dir, LEDGER_FILE);
  if (existsSync(join(dir, PLACE_FILE))) return true;
  if (!existsSync(path)) return false;
  try {
    const database = await openToRead(path);
    return await closedOnFailure(database, async () => {
      const issued = (await hasTables(database)) && !(await licenseTableOf(database).isEmpty());
      await database.close();
      return issued;
    });
  } catch (error) {
    if (isRefusal(error)) return true;
    throw error;
  }
}

/** The ledger of a desk that is just being made: it has no end yet. */
export interface NewLedger extends Pick<Ledger, 'close'> {
  readonly transaction: <T>(work: (tables: LedgerTables) => Promise<T>) => Promise<T>;
}

/** A new ledger, or the one that an interrupted init left; on a server, one that nobody has begun. */
export async function createLedger(dir: string, url: string | undefined): Promise<NewLedger> {
  const database = await (url === undefined ? createSqliteStore(dir) : createPostgresStore(url));
  return {
    transaction: (work) => database.transaction((connection) => work(tablesOn(connection))),
    close: database.close,
  };
}

function tablesOn(connection: Connection): LedgerTables {
  return {
    licenses: licenseTableOf(connection),
    events: eventLogOf(connection),
    revocations: revocationTableOf(connection),
    search: searchTableOf(connection),
    orders: orderTableOf(connection),
    keySets: keySetTableOf(connection),
    mails: mailTableOf(connection),
  };
}

function ledgerOn({ database, engine, soonChecked, requireSound }: LedgerStore, end: EndFile): Ledger {
  let looked = !soonChecked;
  const seenBy = (connection: Connection, held = end.read): LedgerTransaction => {
    const tables = tablesOn(connection);
    const { events } = tables;
    const requireEnd = () => requireEndOf(events, held, connection);
    return {
      ...tables,
      requireSound: () => requireSound(connection),
      requireEnd,
      requireWhole: async () => {
        await requireEnd();
        if (!looked) await requireRecord(tables);
        looked = true;
      },
      migrate: (signer) =>
        migrate({ ...tables, database: connection, engine, holdEnd: () => end.write(events, signer) }),
    };
  };
  return {
    transaction: (work) => database.transaction((connection) => work(seenBy(connection))),
    snapshot: (work) => {
      // Before the snapshot: another desk may hold an end that this moment does not have yet.
      const held = outcomeOf(end.read);
      return database.snapshot((connection) => work(seenBy(connection, held)));
    },
    // Under the lock: of two desks at once, the slower one must not write an end that the other has already
    // passed.
    holdEnd: (signer) => database.transaction((connection) => end.write(eventLogOf(connection), signer)),
    close: database.close,
  };
}

/** What a call came to, to be asked for later. */
function outcomeOf<T>(call: () => T): () => T {
  try {
    const value = call();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

async function requireEndOf(events: EventLog, read: EndFile['read'], connection: Connection): Promise<void> {
  const held = read();
  if (held !== undefined) await requireReaches(held, events);
  else if (await endIsHeld(connection)) throw ledgerCorrupt('end-lost');
}

async function requireRecord(tables: LedgerTables): Promise<void> {
  const { entries, brokenAt } = await tables.events.read();
  if (brokenAt !== undefined) throw ledgerCorrupt('chain');
  const { wrongAt, isFound } = await checkRecord(tables, entries);
  if (wrongAt !== undefined) throw ledgerCorrupt('event');
  if (!isFound) throw ledgerCorrupt();
}
