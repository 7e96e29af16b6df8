import type { RefusalCode } from '../../shared/errors/codes.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { LEDGER_FILE } from './folder.ts';

/**
 * What SQLite's result codes mean (sqlite.org/rescode.html). For an extended code that is not listed, its
 * primary code (the low byte) counts. Only codes that no file or disk can cause stay bugs: SQLITE_ERROR,
 * INTERNAL, MISUSE, RANGE, and those that are not failures.
 */
const FAILURES: Readonly<Record<number, RefusalCode>> = {
  3: 'FILE_DENIED', // SQLITE_PERM
  4: 'LEDGER_LOCKED', // SQLITE_ABORT
  5: 'LEDGER_LOCKED', // SQLITE_BUSY
  6: 'LEDGER_LOCKED', // SQLITE_LOCKED
  7: 'SYSTEM_EXHAUSTED', // SQLITE_NOMEM
  8: 'FILE_DENIED', // SQLITE_READONLY
  9: 'LEDGER_LOCKED', // SQLITE_INTERRUPT
  10: 'DISK_FAILED', // SQLITE_IOERR
  11: 'LEDGER_CORRUPT', // SQLITE_CORRUPT
  12: 'LEDGER_CORRUPT', // SQLITE_NOTFOUND
  13: 'DISK_FULL', // SQLITE_FULL
  14: 'FILE_DENIED', // SQLITE_CANTOPEN
  15: 'LEDGER_LOCKED', // SQLITE_PROTOCOL: the write-ahead log changes hands too often
  16: 'LEDGER_CORRUPT', // SQLITE_EMPTY
  17: 'LEDGER_LOCKED', // SQLITE_SCHEMA: another program changes the tables
  18: 'LEDGER_CORRUPT', // SQLITE_TOOBIG
  19: 'LEDGER_CORRUPT', // SQLITE_CONSTRAINT: the file contradicts itself
  20: 'LEDGER_CORRUPT', // SQLITE_MISMATCH
  22: 'SYSTEM_REFUSED', // SQLITE_NOLFS: the ledger has grown larger than this disk takes
  23: 'FILE_DENIED', // SQLITE_AUTH
  24: 'LEDGER_CORRUPT', // SQLITE_FORMAT
  26: 'LEDGER_CORRUPT', // SQLITE_NOTADB
  522: 'LEDGER_CORRUPT', // SQLITE_IOERR_SHORT_READ
  2570: 'LEDGER_LOCKED', // SQLITE_IOERR_BLOCKED
  3082: 'SYSTEM_EXHAUSTED', // SQLITE_IOERR_NOMEM
  3338: 'FILE_DENIED', // SQLITE_IOERR_ACCESS
  3850: 'SYSTEM_REFUSED', // SQLITE_IOERR_LOCK: this file system, or its server, cannot lock
  2058: 'SYSTEM_REFUSED', // SQLITE_IOERR_UNLOCK
  2314: 'SYSTEM_REFUSED', // SQLITE_IOERR_RDLOCK
  4618: 'SYSTEM_REFUSED', // SQLITE_IOERR_SHMOPEN: no shared memory in this folder
  4874: 'DISK_FULL', // SQLITE_IOERR_SHMSIZE
  5130: 'SYSTEM_REFUSED', // SQLITE_IOERR_SHMLOCK
  5386: 'SYSTEM_REFUSED', // SQLITE_IOERR_SHMMAP
  6410: 'SYSTEM_REFUSED', // SQLITE_IOERR_GETTEMPPATH
  526: 'FILE_DENIED', // SQLITE_CANTOPEN_ISDIR
};

const BUSY = 5;

/** Another connection has the database locked. */
export function isBusy(error: unknown): boolean {
  const number = resultCode(error);
  return number !== undefined && (number & 0xff) === BUSY;
}

function resultCode(error: unknown): number | undefined {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) : undefined;
}

/** A failure of SQLite as a refusal; anything else stays what it is. */
export function refusalOfSqlite(error: unknown): unknown {
  const number = resultCode(error);
  const refusal = number === undefined ? undefined : (FAILURES[number] ?? FAILURES[number & 0xff]);
  if (refusal === undefined) return error;
  const part = refusal === 'LEDGER_CORRUPT' ? { part: 'database' } : { errno: `SQLite ${number}` };
  return new LicensingError(refusal, { file: LEDGER_FILE, ...part }, { cause: error });
}

export function orSqliteRefused<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw refusalOfSqlite(error);
  }
}
