import { foreign } from '../../../shared/text/foreign.ts';
import type { Display } from './display.ts';
import { nextLine } from './fields.ts';
import { tableLines, wrapped } from './layout.ts';

/** A softkey that was just written into a file, with all that the ledger holds of it. */
export function showExport(
  view: { readonly path: string; readonly events: number; readonly licenses: number },
  look: Display,
): string {
  const { t } = look;
  const path = foreign(view.path);
  const rows = [
    [t('backup.events'), String(view.events)],
    [t('backup.licenses'), String(view.licenses)],
  ];
  const lines = [
    look.paint('good', wrapped(t('backup.exported', { path }), look)),
    '',
    ...tableLines(rows, look),
    '',
    nextLine(t('backup.lookInto', { path }), look),
  ];
  return `${lines.join('\n')}\n`;
}
