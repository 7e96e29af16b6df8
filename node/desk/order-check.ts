import { isDeepStrictEqual } from 'node:util';
import type { DeskEntry } from '../../shared/desk-event.ts';
import { type BoughtOrder, type OrderTable, orderKey } from './order-table.ts';

/**
 * Holds the orders against the event log: each is what the last event of its reference says. Answers with the
 * first event that is contradicted; `past` for an order without one.
 */
export async function firstWrongOrder(
  orders: Pick<OrderTable, 'each'>,
  entries: readonly DeskEntry[],
  past = entries.length + 1,
): Promise<number | undefined> {
  const said = new Map<string, DeskEntry>();
  for (const entry of entries)
    if (isOrdered(entry)) said.set(orderKey(String(entry.detail['reference'])), entry);
  const wrong: number[] = [];
  for await (const order of orders.each()) {
    const key = orderKey(order.reference);
    const entry = said.get(key);
    if (entry === undefined || !isDeepStrictEqual(orderSaid(entry), order)) wrong.push(entry?.n ?? past);
    said.delete(key);
  }
  for (const entry of said.values()) wrong.push(entry.n);
  return wrong.length === 0 ? undefined : Math.min(...wrong);
}

/** True for the events that this check reads. */
export function isOrdered({ event }: DeskEntry): boolean {
  return event === 'order-added';
}

function orderSaid({ detail }: DeskEntry): BoughtOrder {
  const { reference, customer, product, quantity } = detail;
  return { reference, customer, product, quantity } as unknown as BoughtOrder;
}
