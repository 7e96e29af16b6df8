import { AsyncLocalStorage } from 'node:async_hooks';
import {
  closeSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import { orRefused } from '../files/errno.ts';
import { LEDGER_FILE } from './folder.ts';
import type { LedgerQuery } from './ledger-query.ts';
import { isBusy, orSqliteRefused, refusalOfSqlite } from './sqlite-failures.ts';

export type Row<Column extends string = string> = Readonly<Record<Column, SQLOutputValue>>;

/** What a column holds: the file may be damaged, so its type is looked at (`textIn`). */
export type Stored<R> = { readonly [Column in keyof R]: SQLOutputValue };

/** What takes queries: a database, or one transaction of it. */
export interface Connection {
  /** The version of the ledger's tables; 0 where there are none. */
  readonly version: () => Promise<number>;
  /** Sends a query to the ledger's tables; answers with the rows that it gives, none where it only writes. */
  readonly ask: <R>(query: LedgerQuery<R>) => Promise<readonly Stored<R>[]>;
  /** The same in SQL, for what tables are made of. */
  readonly rows: (sql: string, ...values: SQLInputValue[]) => Promise<readonly Row[]>;
  readonly run: (sql: string, ...values: SQLInputValue[]) => Promise<void>;
}

/**
 * A SQLite file. Whatever can go wrong with one is a refusal (`sqlite-failures.ts`). What is asked of it
 * outside of a transaction waits until the transaction that runs in this process is over.
 */
export interface Database extends Connection {
  /**
   * Runs `work` with the database locked for writing. All of its changes are on the disk when this returns,
   * and none if `work` throws. `work` uses the connection that it is given, and nothing else of this
   * database.
   */
  readonly transaction: <T>(work: (connection: Connection) => Promise<T>) => Promise<T>;
  /** Runs `work`, which reads: all that it reads is of one moment. Nobody waits for it but this process. */
  readonly snapshot: <T>(work: (connection: Connection) => Promise<T>) => Promise<T>;
  /** Harmless if it is already closed. */
  readonly close: () => Promise<void>;
}

/** How long another process may hold the ledger before it counts as locked. */
export const LEDGER_PATIENCE_MS = 5000;
const PAUSE_MS = 5;

/**
 * Write-ahead log, and a sync at every commit: what was committed is there after a power cut. Nothing in the
 * file itself, such as a function in its schema, is run.
 */
const SETTINGS = `
  PRAGMA busy_timeout = ${LEDGER_PATIENCE_MS};
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA trusted_schema = OFF;
  PRAGMA cell_size_check = ON;`;

/**
 * Opens the SQLite file of a ledger. One that is missing is `LEDGER_CORRUPT`, because an empty one would
 * issue everything once more; with `create` it is made, for its owner alone, and SQLite gives its other files
 * the same mode.
 */
export async function openDatabase(
  path: string,
  { create }: { readonly create: boolean },
): Promise<Database> {
  const { DatabaseSync } = await loadSqlite();
  if (create) orRefused(() => closeSync(openSync(path, 'a', 0o600)));
  else if (!existsSync(path)) throw ledgerCorrupt('database-lost');
  requireRegularFiles(path);
  return opened(() => new DatabaseSync(path), SETTINGS);
}

/**
 * SQLite opens the files beside a database without a look at what they are, and would wait at a pipe forever.
 */
function requireRegularFiles(path: string): void {
  for (const file of ['', '-wal', '-shm', '-journal'].map((ending) => `${path}${ending}`)) {
    const stats = orRefused(() => lstatSync(file, { throwIfNoEntry: false }));
    if (stats?.isFile() === false)
      throw new LicensingError('LEDGER_CORRUPT', { file: basename(file), part: 'database-odd' });
  }
}

function opened(open: () => DatabaseSync, settings: string): Database {
  const database = orSqliteRefused(open);
  try {
    orSqliteRefused(() => database.exec(settings));
  } catch (error) {
    database.close();
    throw error;
  }
  return wrapped(database);
}

const READ_SETTINGS = `
  PRAGMA busy_timeout = ${LEDGER_PATIENCE_MS};
  PRAGMA trusted_schema = OFF;
  PRAGMA cell_size_check = ON;
  SELECT 1 FROM sqlite_schema;`;

/**
 * Opens a ledger to be read, also one that this user or this medium does not let be written. SQLite then
 * reads without a write-ahead log (`immutable`), which is complete if that log is missing or empty. If the
 * log has content, a copy is read, so that what was committed last is not left out.
 */
export async function openToRead(path: string): Promise<Database> {
  try {
    return await openDatabase(path, { create: false });
  } catch (error) {
    if (!isRefusal(error, 'FILE_DENIED')) throw error;
    return isEmpty(`${path}-wal`) ? openImmutable(path) : openCopy(path);
  }
}

function isEmpty(path: string): boolean {
  return orRefused(() => statSync(path, { throwIfNoEntry: false })?.size ?? 0) === 0;
}

async function openImmutable(path: string): Promise<Database> {
  const { DatabaseSync } = await loadSqlite();
  const url = pathToFileURL(path);
  url.searchParams.set('immutable', '1');
  return opened(() => new DatabaseSync(url, { readOnly: true }), READ_SETTINGS);
}

async function openCopy(path: string): Promise<Database> {
  const folder = orRefused(() => mkdtempSync(join(tmpdir(), 'softkey-ledger-')));
  const copy = join(folder, LEDGER_FILE);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    // Copies the log first: pages that a writer moves out of it meanwhile are then in both copies.
    orRefused(() => copyFileSync(`${path}-wal`, `${copy}-wal`));
    orRefused(() => copyFileSync(path, copy));
    const database = await openDatabase(copy, { create: false });
    const close = async () => {
      await database.close();
      remove();
    };
    return { ...database, close };
  } catch (error) {
    remove();
    throw error;
  }
}

/**
 * Loaded here and only when a desk is opened: the station's commands run on releases of Node that do not have
 * it.
 */
async function loadSqlite(): Promise<typeof import('node:sqlite')> {
  try {
    return await import('node:sqlite');
  } catch (cause) {
    throw new LicensingError('RUNTIME_TOO_OLD', { found: process.versions.node, needed: '24' }, { cause });
  }
}

function wrapped(database: DatabaseSync): Database {
  const direct = connectionTo(database);
  const inTurn = oneAfterTheOther();
  const within = <T>(begin: () => Promise<void>, work: (connection: Connection) => Promise<T>) =>
    inTurn(async () => {
      await begin();
      return untilItsEnd(database, direct, work);
    });
  return {
    version: () => inTurn(direct.version),
    ask: (query) => inTurn(() => direct.ask(query)),
    rows: (sql, ...values) => inTurn(() => direct.rows(sql, ...values)),
    run: (sql, ...values) => inTurn(() => direct.run(sql, ...values)),
    transaction: (work) => within(() => beginToWrite(database), work),
    snapshot: (work) => within(async () => orSqliteRefused(() => database.exec('BEGIN')), work),
    close: onlyOnce(() => inTurn(async () => database.close())),
  };
}

function connectionTo(database: DatabaseSync): Connection {
  const statements = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    version: async () => {
      const [row] = orSqliteRefused(() => prepared('PRAGMA user_version').all());
      return integerIn<string>(row, 'user_version');
    },
    ask: async <R>(query: LedgerQuery<R>) => {
      const found = orSqliteRefused(() => prepared(query.sql).all(...query.values));
      return found as unknown as readonly Stored<R>[];
    },
    rows: async (sql, ...values) => orSqliteRefused(() => prepared(sql).all(...values)),
    run: async (sql, ...values) => orSqliteRefused(() => void prepared(sql).run(...values)),
  };
}

type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Runs one piece of work after the other, so that nothing else of this process gets into an open transaction.
 * A piece that waited for another one from within would wait forever: that is a bug, and is thrown.
 */
function oneAfterTheOther(): InTurn {
  const inside = new AsyncLocalStorage<true>();
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    if (inside.getStore()) throw new Error('a transaction uses the connection that it was given');
    const turn = last.then(() => inside.run(true, work));
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** The first call; every other one waits for it. */
export function onlyOnce(call: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= call();
    return done;
  };
}

/**
 * Immediate: two desks that both read first and then write would otherwise decide from the same old state.
 * SQLite's own waiting would hold up this whole process, in which the other writer may be.
 */
async function beginToWrite(database: DatabaseSync): Promise<void> {
  for (let waited = 0; ; waited += PAUSE_MS) {
    try {
      database.exec('PRAGMA busy_timeout = 0; BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (!isBusy(error) || waited >= LEDGER_PATIENCE_MS) throw refusalOfSqlite(error);
      await sleep(PAUSE_MS);
    } finally {
      database.exec(`PRAGMA busy_timeout = ${LEDGER_PATIENCE_MS}`);
    }
  }
}

async function untilItsEnd<T>(
  database: DatabaseSync,
  direct: Connection,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  let over = false;
  const whileOpen: InTurn = async (call) => {
    if (over) throw new Error('the transaction is over');
    return call();
  };
  try {
    const result = await work({
      version: () => whileOpen(direct.version),
      ask: (query) => whileOpen(() => direct.ask(query)),
      rows: (sql, ...values) => whileOpen(() => direct.rows(sql, ...values)),
      run: (sql, ...values) => whileOpen(() => direct.run(sql, ...values)),
    });
    over = true;
    orSqliteRefused(() => database.exec('COMMIT'));
    return result;
  } catch (error) {
    over = true;
    rollBack(database);
    throw error;
  }
}

function rollBack(database: DatabaseSync): void {
  try {
    database.exec('ROLLBACK');
  } catch {
    // SQLite has rolled back by itself, as it does when the disk is full.
  }
}

export async function closedOnFailure<T>(database: Database, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Which part of a desk is not as this program left it. */
export type LedgerPart =
  /** The database: no ledger, damaged, or its tables contradict each other. */
  | 'database'
  | 'database-lost'
  /** A license or request, as it stands in the ledger. */
  | 'license'
  /** An event that does not continue the one before. */
  | 'chain'
  /** An event without its license, a license without its event, or one that the other contradicts. */
  | 'event'
  /** The last events: the chain does not reach the end that was held. */
  | 'end'
  | 'end-lost'
  | 'end-damaged'
  /** The signing keys: gone, while licenses were issued with them. */
  | 'keys-lost'
  /** Something that is no file, where the desk keeps one. */
  | 'keys-odd'
  | 'database-odd'
  | 'end-odd'
  /** Where the ledger is. */
  | 'place-odd'
  | 'place-damaged';

export function ledgerCorrupt(part: LedgerPart = 'database', cause?: unknown): LicensingError {
  return new LicensingError('LEDGER_CORRUPT', { file: LEDGER_FILE, part }, { cause });
}

// A flipped bit may change the type of a column, and only a damaged file does.

export function textIn<Column extends string>(row: Row<Column> | undefined, column: Column): string {
  const value = row?.[column];
  if (typeof value !== 'string') throw ledgerCorrupt();
  return value;
}

export function integerIn<Column extends string>(row: Row<Column> | undefined, column: Column): number {
  const value = row?.[column];
  if (typeof value !== 'number') throw ledgerCorrupt();
  return value;
}

export function bytesIn<Column extends string>(
  row: Row<Column> | undefined,
  column: Column,
): Uint8Array<ArrayBuffer> {
  const value = row?.[column];
  if (!(value instanceof Uint8Array)) throw ledgerCorrupt();
  return new Uint8Array(value);
}
