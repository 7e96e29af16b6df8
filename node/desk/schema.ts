import { LicensingError } from '../../shared/errors/refusal.ts';
import { type Connection, integerIn, ledgerCorrupt, textIn } from './database.ts';
import { LEDGER_FILE } from './folder.ts';

/** "SKLG": tells a ledger from any other SQLite file. */
const APPLICATION = 0x534b4c47;
const END_HELD = 2;
const TAKES_BACK = 3;
const IS_SEARCHED = 4;
const KEEPS_KEY_SETS = 5;
const WRITES_MAIL = 7;

/**
 * What is kept: every license with the request that it answers, the marks by which a machine is found again,
 * and the event log. Everything that can be computed from a license's payload is computed, or
 * compared with it (`record-check.ts`), so that nothing stored can contradict it.
 */
const FIRST_TABLES = [
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

/**
 * Which softkeys were taken back, and by what each was replaced; the newest revocation list, as it was
 * signed; and which events are about which softkey.
 */
const TAKEN_BACK_TABLES = [
  `CREATE TABLE revocations (
    softkey_id TEXT NOT NULL PRIMARY KEY,
    number INTEGER NOT NULL,
    revoked_at TEXT NOT NULL,
    reason TEXT NOT NULL,
    replaced_by TEXT
  ) STRICT`,
  `CREATE TABLE revocation_lists (
    number INTEGER NOT NULL PRIMARY KEY,
    envelope BLOB NOT NULL
  ) STRICT`,
  `CREATE TABLE softkey_events (
    softkey_id TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (softkey_id, n)
  ) STRICT`,
];

/**
 * What a clerk looks for: each softkey by when its newest license was issued and when that one and the one
 * before end, and by the texts in them (`search-texts.ts`). And what was ordered, as the event log has it.
 */
const SEARCHED_TABLES = [
  `CREATE TABLE softkeys (
    softkey_id TEXT NOT NULL PRIMARY KEY,
    issued_at TEXT NOT NULL,
    ends_at TEXT,
    before_ends_at TEXT
  ) STRICT`,
  'CREATE INDEX softkeys_issued ON softkeys (issued_at, softkey_id)',
  'CREATE INDEX softkeys_ending ON softkeys (ends_at, softkey_id)',
  'CREATE INDEX softkeys_ending_before ON softkeys (before_ends_at, softkey_id)',
  `CREATE TABLE found_by (
    softkey_id TEXT NOT NULL,
    text TEXT NOT NULL,
    issued_at TEXT NOT NULL,
    PRIMARY KEY (softkey_id, text)
  ) STRICT`,
  'CREATE INDEX found_by_text ON found_by (text, issued_at, softkey_id)',
  `CREATE TABLE orders (
    order_key TEXT NOT NULL PRIMARY KEY,
    reference TEXT NOT NULL,
    customer TEXT NOT NULL,
    product TEXT,
    quantity INTEGER NOT NULL
  ) STRICT`,
];

/** The key sets that were made since the desk began, as they were signed. */
const KEY_TABLES = [
  `CREATE TABLE key_sets (
    version INTEGER NOT NULL PRIMARY KEY,
    envelope BLOB NOT NULL
  ) STRICT`,
];

/**
 * The outbox: that a notice was told is that it has a row here. `next_try_at` is null where nobody sends it
 * any more, and `message` is empty then.
 */
const MAIL_TABLES = [
  `CREATE TABLE mails (
    notice_id TEXT NOT NULL PRIMARY KEY,
    written_at TEXT NOT NULL,
    customer TEXT NOT NULL,
    address TEXT NOT NULL,
    step TEXT NOT NULL,
    subject TEXT NOT NULL,
    message BLOB NOT NULL,
    state TEXT NOT NULL,
    tries INTEGER NOT NULL,
    next_try_at TEXT,
    taken_by TEXT,
    ended_at TEXT,
    cause TEXT,
    answer TEXT
  ) STRICT`,
  'CREATE INDEX mails_written ON mails (written_at, notice_id)',
  'CREATE INDEX mails_waiting ON mails (next_try_at, notice_id)',
];

/** What a migration asks of the engine that a ledger is on. */
export interface LedgerEngine {
  /** What makes the tables that came with a version. */
  readonly newTables: (version: number) => readonly string[];
  readonly noteVersion: (database: Connection, version: number) => Promise<void>;
}

const NEW_TABLES: Readonly<Record<number, readonly string[]>> = {
  [TAKES_BACK]: TAKEN_BACK_TABLES,
  [IS_SEARCHED]: SEARCHED_TABLES,
  [KEEPS_KEY_SETS]: KEY_TABLES,
  [WRITES_MAIL]: MAIL_TABLES,
};

export const SQLITE: LedgerEngine = {
  newTables: (version) => NEW_TABLES[version] ?? [],
  noteVersion: (database, version) => database.run(`PRAGMA user_version = ${version}`),
};

/** A ledger on its way to the next version. */
export interface OlderLedger {
  readonly database: Connection;
  readonly engine: LedgerEngine;
  readonly licenses: {
    readonly addMissingMarks: () => Promise<void>;
    readonly makeFound: () => Promise<void>;
  };
  readonly events: { readonly indexBySoftkey: () => Promise<void> };
  /** Holds the end of the event chain as it is now, beside the file (`ledger-end.ts`). */
  readonly holdEnd: () => Promise<void>;
}

/** A version of the ledger: what it consists of, and what brings a ledger of the version before to it. */
export interface SchemaVersion {
  readonly statements: readonly string[];
  readonly fromBefore: (ledger: OlderLedger) => Promise<void>;
}

/**
 * Every version there is, the first one first; its number is its place. A change of the tables is one more
 * entry at the end: never change a version that was shipped, because existing ledgers are migrated from one
 * to the next.
 */
export const SCHEMA_VERSIONS: readonly SchemaVersion[] = [
  { statements: FIRST_TABLES, fromBefore: async () => {} },
  // The same tables with marks that version 0.1 did not know, and the end of the event chain is held.
  {
    statements: FIRST_TABLES,
    fromBefore: async ({ licenses, holdEnd }) => {
      await licenses.addMissingMarks();
      await holdEnd();
    },
  },
  // Softkeys can be taken back and replaced, and the events of each are found without reading all of them.
  {
    statements: [...FIRST_TABLES, ...TAKEN_BACK_TABLES],
    fromBefore: async (older) => {
      await makeTables(TAKES_BACK, older);
      await older.events.indexBySoftkey();
    },
  },
  // Softkeys are found by what a clerk knows of them, and by when they end; orders have a quantity.
  {
    statements: [...FIRST_TABLES, ...TAKEN_BACK_TABLES, ...SEARCHED_TABLES],
    fromBefore: async (older) => {
      await makeTables(IS_SEARCHED, older);
      await older.licenses.makeFound();
    },
  },
  // The keys may change.
  {
    statements: [...FIRST_TABLES, ...TAKEN_BACK_TABLES, ...SEARCHED_TABLES, ...KEY_TABLES],
    fromBefore: (older) => makeTables(KEEPS_KEY_SETS, older),
  },
  // The same tables. Operators and policies are events: a program that does not know them must not write.
  {
    statements: [...FIRST_TABLES, ...TAKEN_BACK_TABLES, ...SEARCHED_TABLES, ...KEY_TABLES],
    fromBefore: async () => {},
  },
  // Customers have contacts, which are events, and are written to.
  {
    statements: [
      ...[...FIRST_TABLES, ...TAKEN_BACK_TABLES, ...SEARCHED_TABLES, ...KEY_TABLES],
      ...MAIL_TABLES,
    ],
    fromBefore: (older) => makeTables(WRITES_MAIL, older),
  },
];

async function makeTables(version: number, { database, engine }: OlderLedger): Promise<void> {
  for (const statement of engine.newTables(version)) await database.run(statement);
}

/** Makes the tables of a ledger where there are none yet. Belongs into a transaction. */
export async function createSchema(database: Connection): Promise<void> {
  if (await hasTables(database)) return;
  for (const statement of SCHEMA_VERSIONS.at(-1)?.statements ?? []) await database.run(statement);
  await database.run(`PRAGMA application_id = ${APPLICATION}`);
  await database.run(`PRAGMA user_version = ${SCHEMA_VERSIONS.length}`);
}

/**
 * Brings an older ledger to the newest version, one step after the other. Belongs into a transaction: an
 * interrupted migration leaves no changes in the database, and repeating a step gives the same result.
 */
export async function migrate(
  older: OlderLedger,
  versions: readonly SchemaVersion[] = SCHEMA_VERSIONS,
): Promise<void> {
  const { database, engine } = older;
  for (const [place, { fromBefore }] of versions.entries()) {
    if (place < (await database.version())) continue;
    await fromBefore(older);
    await engine.noteVersion(database, place + 1);
  }
}

/** False for the file of an init that was cut off before there were tables. */
export async function hasTables(database: Connection): Promise<boolean> {
  return (await database.version()) !== 0;
}

/** True if the ledger has a held end: if its file is missing, somebody removed it. */
export async function endIsHeld(database: Connection): Promise<boolean> {
  return (await database.version()) >= END_HELD;
}

/** False for a ledger of an older program: no softkey of it was taken back. */
export async function takesBack(database: Connection): Promise<boolean> {
  return (await database.version()) >= TAKES_BACK;
}

/** False for a ledger of an older program: what is looked for is looked for in its licenses. */
export async function isSearched(database: Connection): Promise<boolean> {
  return (await database.version()) >= IS_SEARCHED;
}

/** False for a ledger of an older program: its keys never changed. */
export async function keepsKeySets(database: Connection): Promise<boolean> {
  return (await database.version()) >= KEEPS_KEY_SETS;
}

/** False for a ledger of an older program: nobody was written to, and there is nobody to write to. */
export async function writesMail(database: Connection): Promise<boolean> {
  return (await database.version()) >= WRITES_MAIL;
}

/**
 * Refuses a file that is not a ledger, or one of a newer program. An empty file is not a ledger either: on
 * it, everything would be issued again.
 */
export async function requireSchema(
  database: Connection,
  versions: readonly SchemaVersion[] = SCHEMA_VERSIONS,
): Promise<void> {
  const version = await database.version();
  if ((await applicationOf(database)) !== APPLICATION) throw ledgerCorrupt();
  if (version > versions.length)
    throw new LicensingError('NEWER_VERSION', { kind: LEDGER_FILE, version: String(version) });
  const wanted = versions[version - 1]?.statements ?? [];
  const tables = await database.rows('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL');
  const found = tables.map((row) => textIn(row, 'sql'));
  if (found.length !== wanted.length || !found.every((sql) => wanted.includes(sql))) throw ledgerCorrupt();
}

async function applicationOf(database: Connection): Promise<number> {
  const [row] = await database.rows('PRAGMA application_id');
  return integerIn(row, 'application_id');
}

/** Looks at every page of the file and at every index. Takes time in step with the file's size. */
export async function requireWholeDatabase(database: Connection): Promise<void> {
  const [first] = await database.rows('PRAGMA integrity_check(1)');
  if (textIn(first, 'integrity_check') !== 'ok') throw ledgerCorrupt();
}
