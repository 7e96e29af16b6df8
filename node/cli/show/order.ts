import type { OrderView } from '../../../shared/desk-views.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { NOTHING } from '../../../shared/text/format.ts';
import type { Display } from './display.ts';
import { heading, tableOrBlocks, wrapped } from './layout.ts';

/** Orders, and how many softkeys of each there are. `reference`: the one that was asked for. */
export function showOrders(
  orders: readonly OrderView[],
  reference: string | undefined,
  look: Display,
): string {
  const { t } = look;
  if (orders.length === 0) {
    const none =
      reference === undefined ? t('desk.noOrders') : t('desk.noOrder', { reference: foreign(reference) });
    return `${wrapped(none, look)}\n`;
  }
  const columns = heading(t('field.order'), t('field.customer'), t('field.product'), t('desk.issuedOf'));
  const rows = orders.map((order) => [
    foreign(order.reference),
    order.customer === null ? t('desk.neverAdded') : foreign(order.customer),
    order.product ?? NOTHING,
    order.quantity === null
      ? String(order.softkeys)
      : t('desk.countOf', { number: order.softkeys, quantity: order.quantity }),
  ]);
  return `${tableOrBlocks(columns, rows, look).join('\n')}\n`;
}
