import { foreign } from './foreign.ts';

/** Without it, Excel takes UTF-8 for something else. */
export const BYTE_ORDER_MARK = '\ufeff';

/** A row of a table for spreadsheets (RFC 4180). */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** What a stranger wrote is a text to a spreadsheet, never a formula. */
function csvCell(text: string): string {
  const seen = foreign(text);
  const harmless = /^[=+\-@]/.test(seen) ? `'${seen}` : seen;
  return `"${harmless.replaceAll('"', '""')}"`;
}
