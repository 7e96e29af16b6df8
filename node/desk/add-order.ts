import type { OrderView } from '../../shared/desk-views.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { productIds, requireProduct } from '../../shared/profile/products.ts';
import { heldBack } from './approval-gate.ts';
import type { OpenDesk } from './context.ts';
import type { LedgerSnapshot } from './ledger.ts';
import { type BoughtOrder, orderKey } from './order-table.ts';
import { readyToWrite } from './ready-to-write.ts';
import { clockNow } from './revoke.ts';

/** What an operator says of an order. */
export interface OrderAdded extends BoughtOrder {
  /** True where an order of this reference is to be another one from now on. */
  readonly change: boolean;
  /** Today's date, where the desk's clock is in doubt: YYYY-MM-DD. */
  readonly date: string | undefined;
}

/**
 * Notes what was ordered. The same order again changes nothing; another one of the same reference is
 * `ORDER_EXISTS`, unless it is to be changed.
 */
export async function addOrder({ change, date, ...order }: OrderAdded, desk: OpenDesk): Promise<OrderView> {
  if (order.product !== null) requireProduct(order.product, productIds(desk.surroundings.profile));
  const held = await desk.ledger.transaction(async (ledger) => {
    const atWork = await readyToWrite(desk, ledger, 'work');
    const before = await ledger.orders.find(order.reference);
    if (before !== undefined && isSameOrder(before, order)) return undefined;
    if (before !== undefined && !change) {
      const { reference, customer, quantity } = before;
      throw new LicensingError('ORDER_EXISTS', { reference, customer, quantity });
    }
    const now = await clockNow(date, atWork);
    const deed = {
      way: 'order',
      product: order.product,
      about: { ...order },
      exactly: before ?? null,
    } as const;
    const refusal = await heldBack(deed, atWork, now);
    if (refusal !== undefined) return refusal;
    await ledger.orders.keep(order);
    await atWork.ledger.events.append({ event: 'order-added', detail: { ...order } }, now, null);
    return undefined;
  });
  await desk.ledger.holdEnd(desk.signer);
  if (held !== undefined) throw held;
  return desk.ledger.snapshot((ledger) => orderView(order, ledger));
}

function isSameOrder(one: BoughtOrder, other: BoughtOrder): boolean {
  return (
    one.reference === other.reference &&
    one.customer === other.customer &&
    one.product === other.product &&
    one.quantity === other.quantity
  );
}

/** The orders that the desk was told of, or the one of this reference, each with how many softkeys it has. */
export async function ordersIn(
  reference: string | undefined,
  ledger: LedgerSnapshot,
): Promise<readonly OrderView[]> {
  await ledger.requireEnd();
  if (reference === undefined) {
    const views: OrderView[] = [];
    for await (const order of ledger.orders.each()) views.push(await orderView(order, ledger));
    return views;
  }
  const order = await ledger.orders.find(reference);
  if (order !== undefined) return [await orderView(order, ledger)];
  const softkeys = await ledger.licenses.countStanding(orderKey(reference));
  return softkeys === 0 ? [] : [{ reference, customer: null, product: null, quantity: null, softkeys }];
}

async function orderView(order: BoughtOrder, { licenses }: LedgerSnapshot): Promise<OrderView> {
  return { ...order, softkeys: await licenses.countStanding(orderKey(order.reference)) };
}
