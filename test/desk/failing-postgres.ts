import pg from 'pg';

/**
 * A server that others keep busy, over a bad line. Each transaction of a desk meets, one after the other: the
 * word to try again, at the first statement, with the next transaction at the second one, and so on; a
 * connection that is lost at the COMMIT, which was carried out, or with the next one was not; and then
 * nothing. Also loaded into the programs that the tests start.
 */
const client = pg.Client.prototype as unknown as {
  query: (this: LostClient, ...args: unknown[]) => Promise<unknown>;
};

interface LostClient {
  readonly connectionParameters: { readonly application_name?: string };
  readonly connection: { readonly stream: { readonly destroy: () => void } };
}

/** More statements than any transaction of a desk sends. */
const LONGEST = 60;
const TURNS = ['try again', 'lost at commit', 'nothing'] as const;

let begun = 0;
const transactions = new WeakMap<LostClient, { readonly number: number; statements: number }>();
const send = client.query;

client.query = async function (...args) {
  if (this.connectionParameters.application_name !== 'softkey desk') return send.apply(this, args);
  const { text } = args[0] as { readonly text: string };
  if (text.startsWith('BEGIN')) transactions.set(this, { number: begun++, statements: 0 });
  const transaction = transactions.get(this);
  if (transaction === undefined || text === 'ROLLBACK') return send.apply(this, args);
  const place = transaction.statements++;
  const turn = TURNS[transaction.number % TURNS.length];
  const round = Math.floor(transaction.number / TURNS.length);
  if (turn === 'try again' && (place === round % LONGEST || text === 'COMMIT'))
    throw Object.assign(new Error('could not serialize access'), { code: '40001' });
  if (turn !== 'lost at commit' || text !== 'COMMIT') return send.apply(this, args);
  if (round % 2 === 0) await send.apply(this, args);
  this.connection.stream.destroy();
  throw new Error('Connection terminated unexpectedly');
};
