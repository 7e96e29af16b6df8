import type { LedgerRestore } from '../../../shared/desk-views.ts';
import type { AdoptedView, BackupProof, BackupView, RestoredView } from '../../../shared/ledger-views.ts';
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

/** A desk that was restored, and what it cannot know. */
export function showRestored(view: RestoredView, look: Display): string {
  const { t, zone } = look;
  const lines = [
    look.paint('good', wrapped(t('backup.restored', { dir: foreign(view.dir) }), look)),
    '',
    ...backupRows(view, look),
    '',
    look.paint('caution', wrapped(t('backup.unknown', { since: momentOf(view.createdAt, zone) }), look)),
    nextLine(t('backup.oneDesk'), look),
    nextLine(t('backup.adoptLost'), look),
    nextLine(t('backup.revokeAgain', { number: view.listsFrom }), look),
  ];
  return `${lines.join('\n')}\n`;
}

/** What every answer of a restored ledger has to be read with. */
export function restoreLine({ at, backupAt }: LedgerRestore, look: Display): string {
  const { t, zone } = look;
  const values = { at: momentOf(at, zone), since: momentOf(backupAt, zone) };
  return look.paint('caution', wrapped(t('backup.wasRestored', values), look));
}

/** A license that was taken back into the ledger. */
export function showAdopted(view: AdoptedView, look: Display): string {
  const { t } = look;
  const names = {
    softkeyId: view.softkeyId,
    sequence: view.sequence,
    host: foreign(view.host),
    customer: foreign(view.customer),
  };
  const lines = [
    look.paint('good', wrapped(t(view.repeated ? 'backup.adoptedBefore' : 'backup.adopted', names), look)),
    nextLine(t('backup.goOn'), look),
  ];
  return `${lines.join('\n')}\n`;
}
