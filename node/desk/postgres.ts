import { setTimeout as sleep } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import { type Connection, type Database, LEDGER_PATIENCE_MS, onlyOnce, type Row } from './database.ts';
import type { LedgerQuery } from './ledger-query.ts';
import { isConflict, isConnectionLost, refusalOfPostgres } from './postgres-failures.ts';
import { APPLICATION, VERSION, versionIn } from './postgres-tables.ts';

const CONNECT_MS = 5000;
const MOST_CONNECTIONS = 4;
/** PostgreSQL's number of its type bigint, which `pg` gives as text. */
const INT8 = 20;

/**
 * A database of PostgreSQL, or of what speaks like it. Work in a transaction may be run more than once: when
 * another desk was quicker, and when the connection was lost, also at the commit. Every way of answering asks
 * first whether its request was answered, so the second run finds what the first one wrote.
 */
export async function openPostgres(url: string): Promise<Database> {
  const { Pool, types } = (await import('pg')).default;
  const server = serverIn(url);
  const pool = new Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'softkey desk',
    types: {
      getTypeParser: (id, format) => (id === INT8 ? Number : types.getTypeParser(id, format)) as never,
    },
  });
  // What breaks a connection is said to whoever asks next; unheard, it would end the program.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const connect = async () => {
    try {
      return await pool.connect();
    } catch (error) {
      throw refusalOfPostgres(error, server);
    }
  };
  const within = <T>(begin: readonly string[], work: (connection: Connection) => Promise<T>) =>
    triedAgain(server, async () => {
      const client = await connect();
      return inTransaction(client, begin, work);
    });
  const outside = <T>(work: (connection: Connection) => Promise<T>) => within(READING, work);
  return {
    version: () => outside((connection) => connection.version()),
    ask: (query) => outside((connection) => connection.ask(query)),
    rows: (sql, ...values) => outside((connection) => connection.rows(sql, ...values)),
    run: (sql, ...values) => within(['BEGIN'], (connection) => connection.run(sql, ...values)),
    transaction: (work) => within(WRITING, work),
    snapshot: (work) => within(READING, work),
    close: onlyOnce(() => pool.end()),
  };
}

const READING = ['BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'];

/**
 * The row is a turn: whoever has changed it is alone until their commit, and who comes next sees all that
 * they wrote. Where an engine does not let others wait, they are told to try again, and do.
 */
const WRITING = [
  'BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE',
  `UPDATE ledger SET turn = turn + 1 WHERE application = '${APPLICATION}'`,
];

function serverIn(url: string): string {
  const { hostname, pathname } = new URL(url);
  return `${decodeURIComponent(hostname) || 'localhost'}${pathname}`;
}

async function inTransaction<T>(
  client: PoolClient,
  begin: readonly string[],
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  let over = false;
  const send = async (text: string, values: readonly unknown[] = []) => {
    if (over) throw new Error('the transaction is over');
    return (await client.query({ text, values: [...values] })).rows;
  };
  const connection: Connection = {
    version: async () => versionIn(await send(VERSION)),
    ask: async <R>({ sql, values }: LedgerQuery<R>) => (await send(numbered(sql), values)) as never,
    rows: async (sql, ...values) => (await send(numbered(sql), values)) as Row[],
    run: async (sql, ...values) => void (await send(numbered(sql), values)),
  };
  try {
    for (const sql of begin) await send(sql);
    const result = await work(connection);
    await send('COMMIT');
    over = true;
    client.release();
    return result;
  } catch (error) {
    over = true;
    // A connection that could not roll back is not used again.
    const rolledBack = await client.query('ROLLBACK').then(
      () => true,
      () => false,
    );
    client.release(!rolledBack);
    throw error;
  }
}

/** The queries have no `?` in their texts but for values. */
function numbered(sql: string): string {
  let n = 0;
  return sql.replace(/\?/g, () => `$${++n}`);
}

async function triedAgain<T>(server: string, work: () => Promise<T>): Promise<T> {
  const until = performance.now() + LEDGER_PATIENCE_MS;
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const again = isConflict(error) || isConnectionLost(error);
      if (isRefusal(error) || !again) throw refusalOfPostgres(error, server);
      if (performance.now() > until)
        throw isConflict(error)
          ? new LicensingError('LEDGER_LOCKED', { file: server }, { cause: error })
          : refusalOfPostgres(error, server);
      await sleep(pauseAfter(attempt));
    }
  }
}

/**
 * Longer each time, and another one in each process: those who collided once must not do so again. Two
 * primes, so that two processes seldom pause alike.
 */
function pauseAfter(attempt: number): number {
  const longest = Math.min(200, 5 * 2 ** attempt);
  return (process.pid * 7919 + attempt * 104_729) % longest;
}
