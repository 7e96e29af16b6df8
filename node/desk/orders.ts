import type { License } from '../../shared/document/payload/license.ts';
import type { Observation } from './desk-event.ts';
import type { LedgerTables } from './ledger.ts';
import { orderMarks } from './softkey-marks.ts';

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
  ledger: Pick<LedgerTables, 'licenses'>,
): Promise<readonly Observation[]> {
  const again = await orderAgain(reference, ledger);
  if (again === undefined) return [];
  const others = { otherSoftkeyId: again.softkeyId, otherHost: again.host, softkeys: again.softkeys };
  return [{ event: 'order-again', detail: { requestId, softkeyId, reference, ...others } }];
}
