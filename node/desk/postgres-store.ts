import { LicensingError } from '../../shared/errors/refusal.ts';
import { closedOnFailure, type Database, ledgerCorrupt } from './database.ts';
import type { LedgerStore } from './ledger-store.ts';
import { openPostgres } from './postgres.ts';
import {
  APPLICATION,
  OLDEST_POSTGRES_VERSION,
  POSTGRES,
  POSTGRES_TABLES,
  POSTGRES_VERSION,
} from './postgres-tables.ts';

/**
 * A ledger on a server. Its whole record is looked at by `softkey desk ledger` only: who has a server has
 * many softkeys. PostgreSQL checks its pages by itself, where it was told to.
 */
export async function openPostgresStore(url: string): Promise<LedgerStore> {
  const database = await openPostgres(url);
  return closedOnFailure(database, async () => {
    await requireVersion(database, OLDEST_POSTGRES_VERSION);
    return { database, engine: POSTGRES, soonChecked: false, requireSound: async () => {} };
  });
}

/** An empty ledger on a server. `DESK_EXISTS` where somebody has begun one there. */
export async function createPostgresStore(url: string): Promise<Database> {
  const database = await openPostgres(url);
  return closedOnFailure(database, async () => {
    for (const sql of POSTGRES_TABLES) await database.run(sql);
    const values = `('${APPLICATION}', ${POSTGRES_VERSION}, 0)`;
    await database.run(
      `INSERT INTO ledger (application, version, turn) VALUES ${values} ON CONFLICT DO NOTHING`,
    );
    await requireVersion(database, POSTGRES_VERSION);
    return database;
  });
}

async function requireVersion(database: Database, oldest: number): Promise<void> {
  const version = await database.version();
  if (version > POSTGRES_VERSION)
    throw new LicensingError('NEWER_VERSION', { kind: 'ledger', version: String(version) });
  if (version < oldest) throw ledgerCorrupt();
}
