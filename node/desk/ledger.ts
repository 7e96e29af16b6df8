import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, openDatabase } from './database.ts';
import { type EventLog, eventLogOf } from './event-log.ts';
import { LEDGER_FILE } from './folder.ts';
import { type LicenseTable, licenseTableOf } from './license-table.ts';
import { createSchema, requireSchema, requireSound } from './schema.ts';

/** The desk's record of everything it issued. */
export interface Ledger {
  readonly licenses: LicenseTable;
  readonly events: EventLog;
  /** All of `work` lasts when this returns, and none of it when `work` throws. No other desk writes in between. */
  readonly transaction: Database['transaction'];
  readonly requireSound: () => void;
  readonly close: () => void;
}

/** Up to this size a ledger is looked at whole whenever it is opened, in a tenth of a second; beyond, when somebody asks for it. */
const SOON_CHECKED_BYTES = 64 * 1024 * 1024;

/** The ledger of a desk. */
export async function openLedger(dir: string): Promise<Ledger> {
  const path = join(dir, LEDGER_FILE);
  const database = await openDatabase(path, { create: false });
  return closedOnFailure(database, () => {
    requireSchema(database);
    if (statSync(path).size <= SOON_CHECKED_BYTES) requireSound(database);
    return ledgerOn(database);
  });
}

/** A new ledger, or the one that an interrupted init left. */
export async function createLedger(dir: string): Promise<Ledger> {
  const database = await openDatabase(join(dir, LEDGER_FILE), { create: true });
  return closedOnFailure(database, () => {
    database.transaction(() => createSchema(database));
    requireSchema(database);
    return ledgerOn(database);
  });
}

function ledgerOn(database: Database): Ledger {
  return {
    licenses: licenseTableOf(database),
    events: eventLogOf(database),
    transaction: database.transaction,
    requireSound: () => requireSound(database),
    close: database.close,
  };
}

function closedOnFailure<T>(database: Database, work: () => T): T {
  try {
    return work();
  } catch (error) {
    database.close();
    throw error;
  }
}
