import { closeSync, existsSync, openSync } from 'node:fs';
import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import type { RefusalCode } from '../../shared/errors/codes.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { LEDGER_FILE } from './folder.ts';

export type Row = Readonly<Record<string, SQLOutputValue>>;

/** A SQLite file. Every call gives `LEDGER_CORRUPT`, `LEDGER_LOCKED`, `DISK_FULL` or `FILE_DENIED` for what can go wrong with one. */
export interface Database {
  readonly rows: (sql: string, ...values: SQLInputValue[]) => Row[];
  /** Row by row, for tables that may not fit into memory. */
  readonly each: (sql: string, ...values: SQLInputValue[]) => Iterable<Row>;
  readonly run: (sql: string, ...values: SQLInputValue[]) => void;
  /** Runs `work` with the database locked for writing: all of it lasts when this returns, and none of it when `work` throws. */
  readonly transaction: <T>(work: () => T) => T;
  /** Harmless when it is closed already. */
  readonly close: () => void;
}

/** How long another process may hold the ledger before it counts as locked. */
const PATIENCE_MS = 5000;

/**
 * Write-ahead log, and a sync at every commit: what was committed is there after a power cut. Nothing that the file itself says, such
 * as a function in its schema, is trusted to be run.
 */
const SETTINGS = `
  PRAGMA busy_timeout = ${PATIENCE_MS};
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA trusted_schema = OFF;
  PRAGMA cell_size_check = ON;`;

/**
 * Opens the SQLite file of a ledger. One that is missing is `LEDGER_CORRUPT`, because an empty one would issue everything once more;
 * with `create` it is made, for its owner alone, and SQLite gives its other files the same mode.
 */
export async function openDatabase(
  path: string,
  { create }: { readonly create: boolean },
): Promise<Database> {
  const { DatabaseSync } = await loadSqlite();
  if (create) closeSync(openSync(path, 'a', 0o600));
  else if (!existsSync(path)) throw ledgerCorrupt();
  const database = guarded(() => new DatabaseSync(path));
  try {
    guarded(() => database.exec(SETTINGS));
  } catch (error) {
    database.close();
    throw error;
  }
  return wrapped(database);
}

/** Loaded here and only when a desk is opened: the station's commands run on releases of Node that do not have it. */
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
    rows: (sql, ...values) => guarded(() => prepared(sql).all(...values)),
    each: (sql, ...values) => guardedEach(() => database.prepare(sql).iterate(...values)),
    run: (sql, ...values) => guarded(() => void prepared(sql).run(...values)),
    transaction: (work) => guarded(() => inTransaction(database, work)),
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

function* guardedEach(iterate: () => Iterable<Row>): Generator<Row> {
  try {
    yield* iterate();
  } catch (error) {
    throw refusalOfSqlite(error);
  }
}

function guarded<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw refusalOfSqlite(error);
  }
}

/** By SQLite's result code; an extended one has the plain one in its low byte. */
const FAILURES: Readonly<Record<number, RefusalCode>> = {
  3: 'FILE_DENIED', // SQLITE_PERM
  5: 'LEDGER_LOCKED', // SQLITE_BUSY
  6: 'LEDGER_LOCKED', // SQLITE_LOCKED
  7: 'SYSTEM_EXHAUSTED', // SQLITE_NOMEM
  8: 'FILE_DENIED', // SQLITE_READONLY
  10: 'DISK_FAILED', // SQLITE_IOERR, whatever the system's own word was
  11: 'LEDGER_CORRUPT', // SQLITE_CORRUPT
  13: 'DISK_FULL', // SQLITE_FULL
  14: 'FILE_DENIED', // SQLITE_CANTOPEN
  15: 'LEDGER_LOCKED', // SQLITE_PROTOCOL: the write-ahead log changes hands too often
  19: 'LEDGER_CORRUPT', // SQLITE_CONSTRAINT: the file contradicts itself
  26: 'LEDGER_CORRUPT', // SQLITE_NOTADB
  22: 'SYSTEM_REFUSED', // SQLITE_NOLFS: the ledger has grown larger than this disk takes
  522: 'LEDGER_CORRUPT', // SQLITE_IOERR_SHORT_READ
};

function refusalOfSqlite(error: unknown): unknown {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : undefined;
  const refusal = code === undefined ? undefined : (FAILURES[code] ?? FAILURES[code & 0xff]);
  return refusal === undefined
    ? error
    : new LicensingError(
        refusal,
        {
          file: LEDGER_FILE,
          errno: `SQLite ${code}`,
          ...(refusal === 'LEDGER_CORRUPT' && { part: 'database' }),
        },
        { cause: error },
      );
}

/** What of a desk is not as this program left it. */
export type LedgerPart =
  /** The database: no ledger, damaged, or its tables contradict each other. */
  | 'database'
  /** A license or request, as it stands in the ledger. */
  | 'license'
  /** An event that does not continue the one before. */
  | 'chain'
  /** The last events: the chain does not reach the end that was held. */
  | 'end'
  | 'end-lost'
  | 'end-damaged';

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
