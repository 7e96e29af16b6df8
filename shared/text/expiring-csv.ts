import type { ExpiringView } from '../desk-views.ts';
import { csvRow } from './csv.ts';

const CSV_HEAD = ['customer', 'order', 'host', 'product', 'softkey', 'state', 'until', 'cause'];

/** What ends soon, for a spreadsheet: headings, states and causes are the same in every language. */
export function expiringCsv({ softkeys }: ExpiringView): string {
  const rows = softkeys.map(({ customer, reference, host, product, softkeyId, state, endsAt, cause }) =>
    csvRow([customer, reference, host, product, softkeyId, state, endsAt, cause]),
  );
  return [csvRow(CSV_HEAD), ...rows].join('');
}
