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
import { pathToFileURL } from 'node:url';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import { orRefused } from '../files/errno.ts';
import { LEDGER_FILE } from './folder.ts';
import { eachOrSqliteRefused, orSqliteRefused } from './sqlite-failures.ts';

export type Row = Readonly<Record<string, SQLOutputValue>>;

/** A SQLite file. Whatever can go wrong with one is a refusal (`sqlite-failures.ts`). */
export interface Database {
  readonly rows: (sql: string, ...values: SQLInputValue[]) => Row[];
  /** Row by row, for tables that may not fit into memory. */
  readonly each: (sql: string, ...values: SQLInputValue[]) => Iterable<Row>;
  readonly run: (sql: string, ...values: SQLInputValue[]) => void;
  /**
   * Runs `work` with the database locked for writing. All of its changes are on the disk when this returns,
   * and none if `work` throws.
   */
  readonly transaction: <T>(work: () => T) => T;
  /** Harmless if it is already closed. */
  readonly close: () => void;
}

/** How long another process may hold the ledger before it counts as locked. */
const PATIENCE_MS = 5000;

/**
 * Write-ahead log, and a sync at every commit: what was committed is there after a power cut. Nothing in the
 * file itself, such as a function in its schema, is run.
 */
const SETTINGS = `
  PRAGMA busy_timeout = ${PATIENCE_MS};
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
  PRAGMA busy_timeout = ${PATIENCE_MS};
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
    const close = () => {
      database.close();
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
  const statements = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    rows: (sql, ...values) => orSqliteRefused(() => prepared(sql).all(...values)),
    each: (sql, ...values) => eachOrSqliteRefused(() => database.prepare(sql).iterate(...values)),
    run: (sql, ...values) => orSqliteRefused(() => void prepared(sql).run(...values)),
    transaction: (work) => orSqliteRefused(() => inTransaction(database, work)),
    close: onlyOnce(() => database.close()),
  };
}

function onlyOnce(call: () => void): () => void {
  let done = false;
  return () => {
    if (!done) call();
    done = true;
  };
}

function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  // Immediate: two desks that both read first and then write would otherwise decide from the same old state.
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
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
  | 'end-odd';

export function ledgerCorrupt(part: LedgerPart = 'database', cause?: unknown): LicensingError {
  return new LicensingError('LEDGER_CORRUPT', { file: LEDGER_FILE, part }, { cause });
}

// A flipped bit may change the type of a column, and only a damaged file does.

export function textIn(row: Row | undefined, column: string): string {
  const value = row?.[column];
  if (typeof value !== 'string') throw ledgerCorrupt();
  return value;
}

export function integerIn(row: Row | undefined, column: string): number {
  const value = row?.[column];
  if (typeof value !== 'number') throw ledgerCorrupt();
  return value;
}

export function bytesIn(row: Row | undefined, column: string): Uint8Array<ArrayBuffer> {
  const value = row?.[column];
  if (!(value instanceof Uint8Array)) throw ledgerCorrupt();
  return new Uint8Array(value);
}
