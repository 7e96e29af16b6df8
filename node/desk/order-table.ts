import { type Connection, integerIn, textIn } from './database.ts';
import { ledgerTables, preparedQuery } from './ledger-query.ts';
import { isSearched } from './schema.ts';
import { orderMarks } from './softkey-marks.ts';

/** What a customer bought, as the desk was told. */
export interface BoughtOrder {
  readonly reference: string;
  readonly customer: string;
  /** null: whatever product. */
  readonly product: string | null;
  readonly quantity: number;
}

/** The orders that the desk was told of. A ledger of an older program has none. */
export interface OrderTable {
  readonly find: (reference: string) => Promise<BoughtOrder | undefined>;
  /** Whether the desk was told of any. */
  readonly isAny: () => Promise<boolean>;
  /** Every order, by its reference. */
  readonly each: () => AsyncIterable<BoughtOrder>;
  /** Keeps an order, in the place of one of the same reference. */
  readonly keep: (order: BoughtOrder) => Promise<void>;
}

const ORDERS = ledgerTables
  .selectFrom('orders')
  .select(['order_key', 'reference', 'customer', 'product', 'quantity']);

const FIND = preparedQuery(({ key }: { key: string }) => ORDERS.where('order_key', '=', key));

const AFTER = preparedQuery(({ key, most }: { key: string; most: number }) =>
  ORDERS.where('order_key', '>', key).orderBy('order_key').limit(most),
);

type KeptOrder = {
  key: string;
  reference: string;
  customer: string;
  product: string | null;
  quantity: number;
};

const ADD = preparedQuery(({ key, reference, customer, product, quantity }: KeptOrder) =>
  ledgerTables.insertInto('orders').values({ order_key: key, reference, customer, product, quantity }),
);

const FORGET = preparedQuery(({ key }: { key: string }) =>
  ledgerTables.deleteFrom('orders').where('order_key', '=', key),
);

const PAGE = 1000;

/** What two spellings of one reference have in common; empty where there is none. */
export function orderKey(reference: string): string {
  return orderMarks(reference)[0] ?? '';
}

export function orderTableOf(connection: Connection): OrderTable {
  return {
    find: async (reference) => {
      if (!(await isSearched(connection))) return undefined;
      const [row] = await connection.ask(FIND({ key: orderKey(reference) }));
      return row && orderIn(row);
    },
    isAny: async () =>
      (await isSearched(connection)) && (await connection.ask(AFTER({ key: '', most: 1 }))).length > 0,
    async *each() {
      if (!(await isSearched(connection))) return;
      for (let key = ''; ; ) {
        const rows = await connection.ask(AFTER({ key, most: PAGE }));
        for (const row of rows) yield orderIn(row);
        if (rows.length < PAGE) return;
        key = textIn(rows.at(-1), 'order_key');
      }
    },
    keep: async (order) => {
      const key = orderKey(order.reference);
      await connection.ask(FORGET({ key }));
      await connection.ask(ADD({ key, ...order }));
    },
  };
}

type OrderRow = Parameters<typeof textIn<'reference' | 'customer' | 'product' | 'quantity'>>[0];

function orderIn(row: OrderRow): BoughtOrder {
  return {
    reference: textIn(row, 'reference'),
    customer: textIn(row, 'customer'),
    product: row?.product === null ? null : textIn(row, 'product'),
    quantity: integerIn(row, 'quantity'),
  };
}
