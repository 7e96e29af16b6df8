import { integerIn, type Row } from './database.ts';
import type { LedgerEngine } from './schema.ts';

export const APPLICATION = 'softkey-ledger';
/** The tables are those of the same version in SQLite (`schema.ts`). */
export const POSTGRES_VERSION = 7;
/** The first one that was on a server. */
export const OLDEST_POSTGRES_VERSION = 3;
export const VERSION = `SELECT version FROM ledger WHERE application = '${APPLICATION}'`;

export function versionIn(rows: readonly Row[]): number {
  return rows.length === 0 ? 0 : integerIn(rows[0], 'version');
}

const SEARCHED_TABLES = [
  `CREATE TABLE IF NOT EXISTS softkeys (
    softkey_id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    issued_at TEXT COLLATE "C" NOT NULL,
    ends_at TEXT COLLATE "C",
    before_ends_at TEXT COLLATE "C"
  )`,
  'CREATE INDEX IF NOT EXISTS softkeys_issued ON softkeys (issued_at, softkey_id)',
  'CREATE INDEX IF NOT EXISTS softkeys_ending ON softkeys (ends_at, softkey_id)',
  'CREATE INDEX IF NOT EXISTS softkeys_ending_before ON softkeys (before_ends_at, softkey_id)',
  `CREATE TABLE IF NOT EXISTS found_by (
    softkey_id TEXT COLLATE "C" NOT NULL,
    text TEXT COLLATE "C" NOT NULL,
    issued_at TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (softkey_id, text)
  )`,
  'CREATE INDEX IF NOT EXISTS found_by_text ON found_by (text, issued_at, softkey_id)',
  `CREATE TABLE IF NOT EXISTS orders (
    order_key TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    reference TEXT NOT NULL,
    customer TEXT NOT NULL,
    product TEXT,
    quantity BIGINT NOT NULL
  )`,
];

const KEY_TABLES = [
  'CREATE TABLE IF NOT EXISTS key_sets (version BIGINT NOT NULL PRIMARY KEY, envelope BYTEA NOT NULL)',
];

const MAIL_TABLES = [
  `CREATE TABLE IF NOT EXISTS mails (
    notice_id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    written_at TEXT COLLATE "C" NOT NULL,
    customer TEXT NOT NULL,
    address TEXT NOT NULL,
    step TEXT NOT NULL,
    subject TEXT NOT NULL,
    message BYTEA NOT NULL,
    state TEXT NOT NULL,
    tries BIGINT NOT NULL,
    next_try_at TEXT COLLATE "C",
    taken_by TEXT,
    ended_at TEXT,
    cause TEXT,
    answer TEXT
  )`,
  'CREATE INDEX IF NOT EXISTS mails_written ON mails (written_at, notice_id)',
  'CREATE INDEX IF NOT EXISTS mails_waiting ON mails (next_try_at, notice_id)',
];

/** What came with each version after the oldest one. */
const NEW_TABLES: Readonly<Record<number, readonly string[]>> = {
  4: SEARCHED_TABLES,
  5: KEY_TABLES,
  7: MAIL_TABLES,
};

export const POSTGRES: LedgerEngine = {
  newTables: (version) => NEW_TABLES[version] ?? [],
  noteVersion: (database, version) =>
    database.run(`UPDATE ledger SET version = ? WHERE application = '${APPLICATION}'`, version),
};

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
  ...SEARCHED_TABLES,
  ...KEY_TABLES,
  ...MAIL_TABLES,
];
