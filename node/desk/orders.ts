import type { Observation } from '../../shared/desk-event.ts';
import type { License } from '../../shared/document/payload/license.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import type { LedgerTables } from './ledger.ts';
import { orderKey } from './order-table.ts';
import type { Overrides } from './overrides.ts';
import { orderMarks } from './softkey-marks.ts';
import { BEYOND_ORDER } from './weaknesses.ts';

type OrderTables = Pick<LedgerTables, 'licenses' | 'orders'>;

/**
 * Refuses with `ORDER_FULL` a softkey beyond what was ordered, until an operator says otherwise; answers with
 * the word that was needed. An order that the desk was never told of has room.
 */
export async function requireRoom(
  reference: string,
  { allow }: Overrides,
  { orders, licenses }: OrderTables,
): Promise<readonly string[]> {
  const order = await orders.find(reference);
  if (order === undefined) return [];
  const softkeys = await licenses.countStanding(orderKey(reference));
  if (softkeys < order.quantity) return [];
  if (allow.includes(BEYOND_ORDER)) return [BEYOND_ORDER];
  const { customer, quantity } = order;
  const names = { reference: order.reference, customer, quantity };
  throw new LicensingError('ORDER_FULL', { ...names, softkeys, allow: BEYOND_ORDER });
}

/** A softkey that was issued for the same order as another machine asks with now. */
interface OrderAgain {
  readonly reference: string;
  /** One of that order's softkeys, and how many there are. */
  readonly softkeyId: string;
  readonly host: string;
  readonly softkeys: number;
}

/** Undefined for an order of which there is no softkey, and where the order has no reference. */
async function orderAgain(
  reference: string,
  { licenses }: Pick<LedgerTables, 'licenses'>,
): Promise<OrderAgain | undefined> {
  const [mark] = orderMarks(reference);
  if (mark === undefined) return undefined;
  for await (const { license } of licenses.marked(mark))
    return {
      reference,
      softkeyId: license.softkeyId,
      host: license.host,
      softkeys: await licenses.countMarked(mark),
    };
  return undefined;
}

export async function orderObservation(
  { requestId, softkeyId, reference }: License,
  ledger: OrderTables,
): Promise<readonly Observation[]> {
  const order = await ledger.orders.find(reference);
  if (order !== undefined) {
    const number = (await ledger.licenses.countStanding(orderKey(reference))) + 1;
    const { quantity } = order;
    return [{ event: 'order-counted', detail: { requestId, softkeyId, reference, number, quantity } }];
  }
  const again = await orderAgain(reference, ledger);
  if (again === undefined) return [];
  const others = { otherSoftkeyId: again.softkeyId, otherHost: again.host, softkeys: again.softkeys };
  return [{ event: 'order-again', detail: { requestId, softkeyId, reference, ...others } }];
}
