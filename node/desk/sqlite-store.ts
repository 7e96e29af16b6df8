import { statSync } from 'node:fs';
import { join } from 'node:path';
import { orRefused } from '../files/errno.ts';
import { closedOnFailure, type Database, openDatabase, openToRead } from './database.ts';
import { LEDGER_FILE } from './folder.ts';
import type { LedgerStore } from './ledger-store.ts';
import { createSchema, requireSchema, requireWholeDatabase, SQLITE } from './schema.ts';

/**
 * A ledger up to this size is checked as a whole whenever it is opened, which takes a tenth of a second. A
 * larger one is checked when somebody asks for it.
 */
const SOON_CHECKED_BYTES = 64 * 1024 * 1024;

/** `read`: also where this user or this medium does not let it be written. */
export async function openSqliteStore(dir: string, use: 'write' | 'read'): Promise<LedgerStore> {
  const path = join(dir, LEDGER_FILE);
  const database = await (use === 'read' ? openToRead(path) : openDatabase(path, { create: false }));
  return closedOnFailure(database, async () => {
    await requireSchema(database);
    const soonChecked = orRefused(() => statSync(path)).size <= SOON_CHECKED_BYTES;
    if (soonChecked) await requireWholeDatabase(database);
    return { database, engine: SQLITE, soonChecked, requireSound: requireWholeDatabase };
  });
}

/** A new one, or the one that an interrupted init left. */
export async function createSqliteStore(dir: string): Promise<Database> {
  const database = await openDatabase(join(dir, LEDGER_FILE), { create: true });
  return closedOnFailure(database, async () => {
    await database.transaction(createSchema);
    await requireSchema(database);
    return database;
  });
}
