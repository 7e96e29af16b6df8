import { bytesIn, type Connection, integerIn } from './database.ts';
import { ledgerTables, preparedQuery } from './ledger-query.ts';
import { keepsKeySets } from './schema.ts';

/** A key set as it was signed. */
export interface SignedKeySet {
  readonly version: number;
  readonly envelopeBytes: Uint8Array<ArrayBuffer>;
}

/**
 * The key sets that were made since the desk began, each version once. A desk that never changed its keys has
 * none of them.
 */
export interface KeySetTable {
  readonly newest: () => Promise<SignedKeySet | undefined>;
  /** False where a key set of this version is kept already. */
  readonly keep: (keySet: SignedKeySet) => Promise<boolean>;
}

const NEWEST = preparedQuery(() =>
  ledgerTables.selectFrom('key_sets').select(['version', 'envelope']).orderBy('version', 'desc').limit(1),
);

const KEEP = preparedQuery(({ version, envelope }: { version: number; envelope: Uint8Array }) =>
  ledgerTables
    .insertInto('key_sets')
    .values({ version, envelope })
    .onConflict((conflict) => conflict.column('version').doNothing())
    .returning('version'),
);

export function keySetTableOf(connection: Connection): KeySetTable {
  return {
    newest: async () => {
      if (!(await keepsKeySets(connection))) return undefined;
      const [row] = await connection.ask(NEWEST({}));
      return row && { version: integerIn(row, 'version'), envelopeBytes: bytesIn(row, 'envelope') };
    },
    keep: async ({ version, envelopeBytes }) =>
      (await connection.ask(KEEP({ version, envelope: envelopeBytes }))).length > 0,
  };
}
