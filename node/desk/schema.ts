import { LicensingError } from '../../shared/errors/refusal.ts';
import { type Database, integerIn, ledgerCorrupt, textIn } from './database.ts';
import { LEDGER_FILE } from './folder.ts';

/** "SKLG": tells a ledger from any other SQLite file. */
const APPLICATION = 0x534b4c47;
/** 1: as it was at first. 2: the same tables, and the end of the event chain is held beside the file (`ledger-end.ts`). */
const VERSION = 2;
const END_HELD = 2;

/**
 * What is kept: every license with the request that it answers, the marks by which a machine is found again, and the event log. All
 * that can be computed from a license's payload is, so that there is nothing which could contradict it.
 */
const STATEMENTS = [
  `CREATE TABLE licenses (
    softkey_id TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    request_id TEXT NOT NULL UNIQUE,
    request BLOB NOT NULL,
    envelope BLOB NOT NULL,
    PRIMARY KEY (softkey_id, sequence)
  ) STRICT`,
  `CREATE TABLE marks (
    mark TEXT NOT NULL,
    softkey_id TEXT NOT NULL,
    PRIMARY KEY (mark, softkey_id)
  ) STRICT`,
  'CREATE INDEX marks_of_softkey ON marks (softkey_id, mark)',
  `CREATE TABLE events (
    n INTEGER PRIMARY KEY,
    request_id TEXT,
    line TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX events_of_request ON events (request_id) WHERE request_id IS NOT NULL',
];

/** Makes the tables of a ledger where there are none yet. Belongs into a transaction. */
export function createSchema(database: Database): void {
  if (hasTables(database)) return;
  for (const statement of STATEMENTS) database.run(statement);
  database.run(`PRAGMA application_id = ${APPLICATION}`);
  database.run(`PRAGMA user_version = ${VERSION}`);
}

/** False for the file of an init that was cut off before there were tables. */
export function hasTables(database: Database): boolean {
  return pragma(database, 'user_version') !== 0;
}

/** True where the ledger has a held end, so that one which is missing was taken away. */
export function endIsHeld(database: Database): boolean {
  return pragma(database, 'user_version') >= END_HELD;
}

/** Notes that the end is held from now on. Belongs into a transaction, after the end was written. */
export function noteEndHeld(database: Database): void {
  if (!endIsHeld(database)) database.run(`PRAGMA user_version = ${END_HELD}`);
}

/** Refuses what is no ledger, or one of a newer program. An empty file is no ledger either: it would issue everything once more. */
export function requireSchema(database: Database): void {
  const version = pragma(database, 'user_version');
  if (pragma(database, 'application_id') !== APPLICATION) throw ledgerCorrupt();
  if (version > VERSION)
    throw new LicensingError('NEWER_VERSION', { kind: LEDGER_FILE, version: String(version) });
  const found = database
    .rows('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL')
    .map((row) => textIn(row, 'sql'));
  if (found.length !== STATEMENTS.length || !found.every((sql) => STATEMENTS.includes(sql)))
    throw ledgerCorrupt();
}

function pragma(database: Database, name: 'user_version' | 'application_id'): number {
  return integerIn(database.rows(`PRAGMA ${name}`)[0], name);
}

/** Looks at every page of the file and at every index. Takes time in step with the file's size. */
export function requireWholeDatabase(database: Database): void {
  const [first] = database.rows('PRAGMA integrity_check(1)');
  if (textIn(first, 'integrity_check') !== 'ok') throw ledgerCorrupt();
}
