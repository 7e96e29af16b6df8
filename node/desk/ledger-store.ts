import type { Connection, Database } from './database.ts';
import type { LedgerEngine } from './schema.ts';

/** Where the ledger's tables are: a SQLite file of the desk's folder, or a database of PostgreSQL. */
export interface LedgerStore {
  readonly database: Database;
  readonly engine: LedgerEngine;
  /** True where the whole record is looked at whenever the ledger is opened. */
  readonly soonChecked: boolean;
  /** Looks at what the engine can look at by itself. Takes time in step with the size. */
  readonly requireSound: (connection: Connection) => Promise<void>;
}
