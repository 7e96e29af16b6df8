import type { Instant } from '../../shared/encoding/instant.ts';
import { bytesIn, type Connection, integerIn, ledgerCorrupt, type Row, textIn } from './database.ts';
import { ledgerTables, preparedQuery } from './ledger-query.ts';
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

const REVOCATIONS = ledgerTables
  .selectFrom('revocations')
  .select(['softkey_id', 'number', 'revoked_at', 'reason', 'replaced_by']);

const FIND = preparedQuery(({ softkeyId }: { softkeyId: string }) =>
  REVOCATIONS.where('softkey_id', '=', softkeyId),
);

const AFTER = preparedQuery(({ softkeyId, most }: { softkeyId: string; most: number }) =>
  REVOCATIONS.where('softkey_id', '>', softkeyId).orderBy('softkey_id').limit(most),
);

const ADD = preparedQuery((added: { softkeyId: string; number: number; revokedAt: string; reason: string }) =>
  ledgerTables
    .insertInto('revocations')
    .values({
      softkey_id: added.softkeyId,
      number: added.number,
      revoked_at: added.revokedAt,
      reason: added.reason,
    })
    .onConflict((conflict) => conflict.column('softkey_id').doNothing())
    .returning('softkey_id'),
);

const REPLACE = preparedQuery(({ softkeyId, replacedBy }: { softkeyId: string; replacedBy: string }) =>
  ledgerTables
    .updateTable('revocations')
    .set({ replaced_by: replacedBy })
    .where('softkey_id', '=', softkeyId)
    .where('replaced_by', 'is', null)
    .returning('softkey_id'),
);

const NEWEST_LIST = preparedQuery(() =>
  ledgerTables
    .selectFrom('revocation_lists')
    .select(['number', 'envelope'])
    .orderBy('number', 'desc')
    .limit(1),
);

const ADD_LIST = preparedQuery(({ number, envelope }: { number: number; envelope: Uint8Array }) =>
  ledgerTables.insertInto('revocation_lists').values({ number, envelope }),
);

const CLEAR_LISTS_BEFORE = preparedQuery(({ number }: { number: number }) =>
  ledgerTables.deleteFrom('revocation_lists').where('number', '<', number),
);

export function revocationTableOf(connection: Connection): RevocationTable {
  return {
    find: async (softkeyId) => {
      if (!(await takesBack(connection))) return undefined;
      const [row] = await connection.ask(FIND({ softkeyId }));
      return row && revocationIn(row);
    },
    each: () => eachRevocation(connection),
    newestList: async () => {
      if (!(await takesBack(connection))) return undefined;
      const [row] = await connection.ask(NEWEST_LIST({}));
      return row && listIn(row);
    },
    add: async ({ softkeyId, number, revokedAt, reason }) => {
      const added = await connection.ask(ADD({ softkeyId, number, revokedAt, reason }));
      if (added.length === 0) throw ledgerCorrupt();
    },
    replace: async (softkeyId, replacedBy) =>
      (await connection.ask(REPLACE({ softkeyId, replacedBy }))).length > 0,
    keepList: async ({ number, envelopeBytes }) => {
      await connection.ask(ADD_LIST({ number, envelope: envelopeBytes }));
      await connection.ask(CLEAR_LISTS_BEFORE({ number }));
    },
  };
}

const REVOCATIONS_PAGE = 1000;

async function* eachRevocation(connection: Connection): AsyncGenerator<Revocation> {
  if (!(await takesBack(connection))) return;
  for (let after = ''; ; ) {
    const rows = await connection.ask(AFTER({ softkeyId: after, most: REVOCATIONS_PAGE }));
    const revocations = rows.map((row) => revocationIn(row));
    yield* revocations;
    const last = revocations.at(-1);
    if (last === undefined || revocations.length < REVOCATIONS_PAGE) return;
    after = last.softkeyId;
  }
}

function revocationIn(
  row: Row<'softkey_id' | 'number' | 'revoked_at' | 'reason' | 'replaced_by'>,
): Revocation {
  return {
    softkeyId: textIn(row, 'softkey_id'),
    number: integerIn(row, 'number'),
    revokedAt: textIn(row, 'revoked_at'),
    reason: textIn(row, 'reason'),
    replacedBy: row['replaced_by'] === null ? null : textIn(row, 'replaced_by'),
  };
}

function listIn(row: Row<'number' | 'envelope'>): SignedList {
  return { number: integerIn(row, 'number'), envelopeBytes: bytesIn(row, 'envelope') };
}
