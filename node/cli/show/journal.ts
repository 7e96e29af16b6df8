import type { Instant } from '../../../shared/encoding/instant.ts';
import { entryDetailText } from '../../../shared/text/entry-detail.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { clockTimeOf } from '../../../shared/text/format.ts';
import { zoneName } from '../../../shared/text/zone.ts';
import type { JournalView } from '../../../shared/views.ts';
import type { Display } from './display.ts';
import { type Cell, heading, tableLines, wrapped } from './layout.ts';

/** The station's record: whether its chain holds, then every line. */
export function showJournal({ entries, head, intact, brokenAt }: JournalView, look: Display): string {
  const { t } = look;
  const rows = entries.map(({ n, at, event, detail }): readonly Cell[] => [
    String(n),
    clockTimeOf(at, look.zone),
    foreign(t(`journalEvent.${event}`)),
    entryDetailText(detail, look),
  ]);
  const verdict = intact
    ? t(entries.length === 0 ? 'journal.empty' : 'journal.intact', { count: entries.length })
    : t('journal.broken', { line: brokenAt ?? 0 });
  const lines = [
    look.paint(intact ? 'good' : 'bad', wrapped(verdict, look)),
    ...(rows.length === 0 ? [] : ['', ...tableLines([eventHeading(entries, look), ...rows], look)]),
    '',
    t('journal.head', { head }),
  ];
  return `${lines.join('\n')}\n`;
}

/** The zone of all that is listed stands here, once. */
export function eventHeading(
  entries: readonly { readonly at: Instant }[],
  { t, zone }: Display,
): readonly Cell[] {
  const last = entries.at(-1);
  const time = last === undefined ? t('field.time') : `${t('field.time')} (${zoneName(zone, last.at)})`;
  return heading('#', time, t('field.event'), t('field.detail'));
}
