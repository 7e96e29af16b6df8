import type { JournalDetail } from '../../../shared/journal/journal.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { minuteOf } from '../../../shared/text/format.ts';
import type { JournalView } from '../../../shared/views.ts';
import { type Cell, heading, tableLines, wrapped } from './layout.ts';
import type { Look } from './look.ts';

/** The station's record: whether its chain holds, then every line. */
export function showJournal({ entries, head, intact, brokenAt }: JournalView, look: Look): string {
  const { t } = look;
  const rows = entries.map(({ n, at, event, detail }): readonly Cell[] => [
    String(n),
    minuteOf(at),
    foreign(t(`journalEvent.${event}`)),
    detailText(detail),
  ]);
  const verdict = intact
    ? t(entries.length === 0 ? 'journal.empty' : 'journal.intact', { count: entries.length })
    : t('journal.broken', { line: brokenAt ?? 0 });
  const lines = [
    look.paint(intact ? 'good' : 'bad', wrapped(verdict, look)),
    ...(rows.length === 0 ? [] : ['', ...tableLines([eventHeading(look), ...rows], look)]),
    '',
    t('journal.head', { head }),
  ];
  return `${lines.join('\n')}\n`;
}

export function eventHeading({ t }: Look): readonly Cell[] {
  return heading('#', t('field.time'), t('field.event'), t('field.detail'));
}

/** `softkeyId=SK-… sequence=2` */
export function detailText(detail: JournalDetail): string {
  return Object.entries(detail)
    .map(([name, value]) => `${foreign(name)}=${foreign(String(value))}`)
    .join(' ');
}
