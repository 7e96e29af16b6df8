import { integerIn, type Row } from './database.ts';

export const APPLICATION = 'softkey-ledger';
/** The tables are those of the same version in SQLite (`schema.ts`). */
export const POSTGRES_VERSION = 3;
export const VERSION = `SELECT version FROM ledger WHERE application = '${APPLICATION}'`;

export function versionIn(rows: readonly Row[]): number {
  return rows.length === 0 ? 0 : integerIn(rows[0], 'version');
}

/** The tables of a ledger. Text is ordered by its bytes, as SQLite does it. */
export const POSTGRES_TABLES = [
  `CREATE TABLE IF NOT EXISTS ledger (
    application TEXT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    turn BIGINT NOT NULL
  )`,
  `CREATE TABLE IF NOT EXISTS licenses (
    softkey_id TEXT COLLATE "C" NOT NULL,
    sequence BIGINT NOT NULL,
    request_id TEXT COLLATE "C" NOT NULL UNIQUE,
    request BYTEA NOT NULL,
    envelope BYTEA NOT NULL,
    PRIMARY KEY (softkey_id, sequence)
  )`,
  `CREATE TABLE IF NOT EXISTS marks (
    mark TEXT COLLATE "C" NOT NULL,
    softkey_id TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (mark, softkey_id)
  )`,
  'CREATE INDEX IF NOT EXISTS marks_of_softkey ON marks (softkey_id, mark)',
  'CREATE TABLE IF NOT EXISTS events (n BIGINT NOT NULL PRIMARY KEY, request_id TEXT COLLATE "C", line TEXT NOT NULL)',
  'CREATE INDEX IF NOT EXISTS events_of_request ON events (request_id) WHERE request_id IS NOT NULL',
  `CREATE TABLE IF NOT EXISTS revocations (
    softkey_id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    number BIGINT NOT NULL,
    revoked_at TEXT NOT NULL,
    reason TEXT NOT NULL,
    replaced_by TEXT
  )`,
  'CREATE TABLE IF NOT EXISTS revocation_lists (number BIGINT NOT NULL PRIMARY KEY, envelope BYTEA NOT NULL)',
  `CREATE TABLE IF NOT EXISTS softkey_events (
    softkey_id TEXT COLLATE "C" NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (softkey_id, n)
  )`,
];
