import { LONGEST } from '../../../../shared/document/payload/fields.ts';
import { read, text } from '../../../../shared/document/shape.ts';
import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import { usageRefusal } from '../../command-line.ts';
import { printJson, type Session } from '../../session.ts';
import { displayOf } from '../../show/display.ts';
import { showOrders } from '../../show/order.ts';
import { wholeNumber } from '../../whole-number.ts';
import { askingDate, requireDate } from './before-answer.ts';
import type { DeskValues } from './passphrase.ts';
import { withRecords } from './records.ts';
import { withDesk } from './with-desk.ts';

const MOST_ORDERED = 99_999;

interface OrderValues extends DeskValues {
  readonly customer: string;
  readonly quantity: string;
  readonly product: string | undefined;
  readonly change: boolean;
  readonly date: string | undefined;
}

/** `softkey desk order add`: how many softkeys a customer bought under this reference. */
export async function runDeskOrderAdd(
  values: OrderValues,
  [reference = '']: readonly string[],
  session: Session,
): Promise<ExitCode> {
  const { product = null, change } = values;
  const quantity = wholeNumber('--quantity', values.quantity, MOST_ORDERED) ?? 0;
  const customer = requireTyped('--customer', values.customer, LONGEST.name);
  const order = {
    reference: requireTyped('REFERENCE', reference, LONGEST.reference),
    customer,
    product,
    quantity,
  };
  const typed = requireDate(values.date);
  const view = await withDesk(values, session, (desk) =>
    askingDate(typed, session, (date) => desk.addOrder({ ...order, change, date })),
  );
  if (session.settings.json) printJson(session, view);
  else session.out.print(showOrders([view], reference, await displayOf(session)));
  return EXIT.done;
}

/** `softkey desk order show`: an order, or all of them, and how many softkeys were issued for each. */
export async function runDeskOrderShow(
  { dir, all }: { dir: string; all: boolean },
  [reference]: readonly string[],
  session: Session,
): Promise<ExitCode> {
  if (all && reference !== undefined) throw usageRefusal('notTogether', '--all', '', reference);
  const orders = await withRecords(dir, session, (records) => records.orders(reference));
  if (session.settings.json) printJson(session, { orders });
  else session.out.print(showOrders(orders, reference, await displayOf(session)));
  return EXIT.done;
}

export function requireTyped(name: string, typed: string, longest: number): string {
  if ('faults' in read(text(1, longest), typed) || typed.trim() === '')
    throw usageRefusal('badText', name, '', String(longest));
  return typed;
}
