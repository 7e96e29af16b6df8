import type { Instant } from '../../shared/encoding/instant.ts';
import { bytesIn, type Database, integerIn, ledgerCorrupt, type Row, textIn } from './database.ts';
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
  readonly find: (softkeyId: string) => Revocation | undefined;
  /** Every revocation, by softkey id. */
  readonly each: () => Iterable<Revocation>;
  readonly newestList: () => SignedList | undefined;
  /** Takes a softkey back. `LEDGER_CORRUPT` where that was done before: whoever calls has looked. */
  readonly add: (revocation: Omit<Revocation, 'replacedBy'>) => void;
  /** Notes the softkey that takes the place of another. False where one has taken it already. */
  readonly replace: (softkeyId: string, replacedBy: string) => boolean;
  /** Keeps a list in the place of the one before. */
  readonly keepList: (list: SignedList) => void;
}

const COLUMNS = 'SELECT softkey_id, number, revoked_at, reason, replaced_by FROM revocations';

export function revocationTableOf(database: Database): RevocationTable {
  return {
    find: (softkeyId) =>
      takesBack(database)
        ? database.rows(`${COLUMNS} WHERE softkey_id = ?`, softkeyId).map(revocationIn)[0]
        : undefined,
    each: () => eachRevocation(database),
    newestList: () =>
      takesBack(database)
        ? database
            .rows('SELECT number, envelope FROM revocation_lists ORDER BY number DESC LIMIT 1')
            .map(listIn)[0]
        : undefined,
    add: ({ softkeyId, number, revokedAt, reason }) => {
      const added = database.rows(
        `INSERT INTO revocations (softkey_id, number, revoked_at, reason) VALUES (?, ?, ?, ?)
         ON CONFLICT (softkey_id) DO NOTHING RETURNING softkey_id`,
        ...[softkeyId, number, revokedAt, reason],
      );
      if (added.length === 0) throw ledgerCorrupt();
    },
    replace: (softkeyId, replacedBy) =>
      database.rows(
        `UPDATE revocations SET replaced_by = ? WHERE softkey_id = ? AND replaced_by IS NULL
         RETURNING softkey_id`,
        ...[replacedBy, softkeyId],
      ).length > 0,
    keepList: ({ number, envelopeBytes }) => {
      database.run('INSERT INTO revocation_lists (number, envelope) VALUES (?, ?)', number, envelopeBytes);
      database.run('DELETE FROM revocation_lists WHERE number < ?', number);
    },
  };
}

function* eachRevocation(database: Database): Generator<Revocation> {
  if (!takesBack(database)) return;
  for (const row of database.each(`${COLUMNS} ORDER BY softkey_id`)) yield revocationIn(row);
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
