import pg from 'pg';
import { inject, onTestFinished } from 'vitest';

/**
 * Which ledger the desks of a test have. The tests of how a desk behaves run once for each of these, as
 * projects of vitest.config.ts.
 */
export type Engine = 'sqlite' | 'postgres' | 'failing-postgres';

declare module 'vitest' {
  interface ProvidedContext {
    readonly engine: Engine;
    /** A database on the server of this run; null where this machine has no PostgreSQL. */
    readonly postgres: string | null;
  }
}

/** The URL of a new, empty ledger; undefined where the ledger is a file of the desk's folder. */
export async function newLedgerUrl(): Promise<string | undefined> {
  if (inject('engine') === 'sqlite') return undefined;
  const database = inject('postgres') ?? '';
  // A schema for each desk: a database of its own would take a hundred times as long to make.
  const schema = `desk_${crypto.randomUUID().replaceAll('-', '')}`;
  await sqlOn(database, `CREATE SCHEMA ${schema}`);
  onTestFinished(() => sqlOn(database, `DROP SCHEMA ${schema} CASCADE`));
  return `${database}?options=${encodeURIComponent(`-c search_path=${schema}`)}`;
}

/** Changes a ledger on a server behind the desk's back. */
export async function sqlOn(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
