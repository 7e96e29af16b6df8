import type { SearchView } from '../../../shared/desk-views.ts';
import { csvRow } from '../../../shared/text/csv.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import type { Display } from './display.ts';
import { nextLine } from './fields.ts';
import { wrapped } from './layout.ts';
import { softkeyTable } from './ledger.ts';

/** What was found, how to see more of it, and what else to look for where nothing was. */
export function showSearch({ text, softkeys, next, isCut }: SearchView, look: Display): string {
  const { t } = look;
  const lines = [
    ...(softkeys.length === 0 ? [wrapped(nothingText(text, look), look)] : softkeyTable(softkeys, look)),
    ...(next === null ? [] : ['', nextLine(t('desk.searchMore', { softkeyId: next }), look)]),
    ...(isCut ? ['', look.paint('caution', wrapped(t('desk.searchCut'), look))] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function nothingText(text: string, { t }: Display): string {
  return text.trim() === '' ? t('desk.noSoftkeys') : t('desk.searchNothing', { text: foreign(text) });
}

const CSV_HEAD = ['host', 'customer', 'order', 'product', 'issued', 'until', 'state', 'softkey'];

/** The same for a spreadsheet: headings and states are the same in every language. */
export function searchCsv({ softkeys }: SearchView): string {
  const rows = softkeys.map(({ host, customer, reference, product, issuedAt, expiresAt, state, softkeyId }) =>
    csvRow([host, customer, reference, product, issuedAt, expiresAt ?? '', state, softkeyId]),
  );
  return [csvRow(CSV_HEAD), ...rows].join('');
}
