import type { BackupProof, BackupView } from '../../../shared/desk-views.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { momentOf } from '../../../shared/text/format.ts';
import type { Display } from './display.ts';
import { nextLine } from './fields.ts';
import { tableLines, wrapped } from './layout.ts';

/** A backup that was just written. */
export function showBackup(view: BackupView, look: Display): string {
  const { t } = look;
  const lines = [
    look.paint('good', wrapped(t('backup.written', { path: foreign(view.path) }), look)),
    '',
    ...backupRows(view, look),
    '',
    nextLine(t('backup.keep', { path: foreign(view.path) }), look),
  ];
  return `${lines.join('\n')}\n`;
}

/** A backup that was looked at and holds. */
export function showCheckedBackup(view: BackupProof, look: Display): string {
  const { t } = look;
  const lines = [
    look.paint('good', wrapped(t('backup.holds', { path: foreign(view.path) }), look)),
    '',
    ...backupRows(view, look),
    '',
    wrapped(t(`backup.keys.${view.keys}`), look),
  ];
  return `${lines.join('\n')}\n`;
}

/** When it was made, and how far it goes. */
export function backupRows(view: BackupView, look: Display): readonly string[] {
  const { t, zone } = look;
  const { last } = view;
  const rows = [
    [t('backup.made'), momentOf(view.createdAt, zone)],
    [t('backup.events'), String(view.events)],
    [t('backup.licenses'), String(view.licenses)],
    [
      t('backup.last'),
      last === null
        ? t('backup.nothing')
        : `${last.softkeyId} · ${foreign(last.host)} · ${momentOf(last.at, zone)}`,
    ],
  ];
  return tableLines(rows, look);
}
