import type { Instant } from '../../shared/encoding/instant.ts';
import { bytesIn, type Connection, integerIn, ledgerCorrupt, type Row, textIn } from './database.ts';
import { takesBack } from './schema.ts';

/** A softkey that the desk took back, with all of its licenses. */
export interface Revocation {
  readonly softkeyId: string;
  /** Of the first revocation list that names it. */
  readonly number: number;
  readonly revokedAt: Instant;
  readonly reason: string;
  /** The softkey that was issued in its place; null: none. */
  readonly replacedBy: string | null;
}

/** A revocation list as it was signed. */
export interface SignedList {
  readonly number: number;
  readonly envelopeBytes: Uint8Array<ArrayBuffer>;
}

/** What was taken back, and the newest list that says so. A ledger of an older program has none of it. */
export interface RevocationTable {
  readonly find: (softkeyId: string) => Promise<Revocation | undefined>;
  /** Every revocation, by softkey id. */
  readonly each: () => AsyncIterable<Revocation>;
  readonly newestList: () => Promise<SignedList | undefined>;
  /** Takes a softkey back. `LEDGER_CORRUPT` where that was done before: whoever calls has looked. */
  readonly add: (revocation: Omit<Revocation, 'replacedBy'>) => Promise<void>;
  /** Notes the softkey that takes the place of another. False where one has taken it already. */
  readonly replace: (softkeyId: string, replacedBy: string) => Promise<boolean>;
  /** Keeps a list in the place of the one before. */
  readonly keepList: (list: SignedList) => Promise<void>;
}

const COLUMNS = 'SELECT softkey_id, number, revoked_at, reason, replaced_by FROM revocations';

export function revocationTableOf(connection: Connection): RevocationTable {
  const ifAny = async (sql: string, ...values: string[]) =>
    (await takesBack(connection)) ? connection.rows(sql, ...values) : [];
  return {
    find: async (softkeyId) => {
      const [row] = await ifAny(`${COLUMNS} WHERE softkey_id = ?`, softkeyId);
      return row && revocationIn(row);
    },
    each: () => eachRevocation(connection),
    newestList: async () => {
      const sql = 'SELECT number, envelope FROM revocation_lists ORDER BY number DESC LIMIT 1';
      const [row] = await ifAny(sql);
      return row && listIn(row);
    },
    add: async ({ softkeyId, number, revokedAt, reason }) => {
      const added = await connection.rows(
        `INSERT INTO revocations (softkey_id, number, revoked_at, reason) VALUES (?, ?, ?, ?)
         ON CONFLICT (softkey_id) DO NOTHING RETURNING softkey_id`,
        ...[softkeyId, number, revokedAt, reason],
      );
      if (added.length === 0) throw ledgerCorrupt();
    },
    replace: async (softkeyId, replacedBy) => {
      const replaced = await connection.rows(
        `UPDATE revocations SET replaced_by = ? WHERE softkey_id = ? AND replaced_by IS NULL
         RETURNING softkey_id`,
        ...[replacedBy, softkeyId],
      );
      return replaced.length > 0;
    },
    keepList: async ({ number, envelopeBytes }) => {
      const sql = 'INSERT INTO revocation_lists (number, envelope) VALUES (?, ?)';
      await connection.run(sql, number, envelopeBytes);
      await connection.run('DELETE FROM revocation_lists WHERE number < ?', number);
    },
  };
}

const REVOCATIONS_PAGE = 1000;

async function* eachRevocation(connection: Connection): AsyncGenerator<Revocation> {
  if (!(await takesBack(connection))) return;
  for (let after = ''; ; ) {
    const sql = `${COLUMNS} WHERE softkey_id > ? ORDER BY softkey_id LIMIT ${REVOCATIONS_PAGE}`;
    const revocations = (await connection.rows(sql, after)).map(revocationIn);
    yield* revocations;
    const last = revocations.at(-1);
    if (last === undefined || revocations.length < REVOCATIONS_PAGE) return;
    after = last.softkeyId;
  }
}

function revocationIn(row: Row): Revocation {
  return {
    softkeyId: textIn(row, 'softkey_id'),
    number: integerIn(row, 'number'),
    revokedAt: textIn(row, 'revoked_at'),
    reason: textIn(row, 'reason'),
    replacedBy: row['replaced_by'] === null ? null : textIn(row, 'replaced_by'),
  };
}

function listIn(row: Row): SignedList {
  return { number: integerIn(row, 'number'), envelopeBytes: bytesIn(row, 'envelope') };
}
