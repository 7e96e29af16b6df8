import { entryDetailText } from '../../../shared/text/entry-detail.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { clockTimeOf, dayOf, lastDayOf } from '../../../shared/text/format.ts';
import type { LedgerSoftkey, LedgerView } from '../../desk/views.ts';
import type { Display } from './display.ts';
import { eventHeading } from './journal.ts';
import { type Cell, heading, tableLines, wrapped } from './layout.ts';

/** The desk's ledger: whether it holds, every softkey, every event. */
export function showLedger(view: LedgerView, look: Display): string {
  const { t } = look;
  const { intact, softkeys } = view;
  const lines = [
    look.paint(intact ? 'good' : 'bad', wrapped(verdictOf(view, look), look)),
    ...(intact ? [] : [look.paint('caution', wrapped(t('refusal.LEDGER_CORRUPT.hint'), look))]),
    t('desk.softkeys', { count: softkeys.length, vendor: view.vendor }),
    ...(softkeys.length === 0
      ? []
      : ['', ...tableLines([softkeyHeading(look), ...softkeyRows(view, look)], look)]),
    ...suspicionLines(view, look),
    '',
    look.paint('strong', `${t('desk.events')}:`),
    ...tableLines([eventHeading(view.events, look), ...eventRows(view, look)], look),
    '',
    t('journal.head', { head: view.head }),
  ];
  return `${lines.join('\n')}\n`;
}

function verdictOf({ broken, brokenAt, events }: LedgerView, { t }: Display): string {
  if (broken === null) return t('desk.intact', { count: events.length });
  if (broken === 'event') return t('desk.broken', { line: brokenAt ?? 0 });
  return t('desk.incomplete', { count: events.length, part: t(`ledgerPart.${broken}`) });
}

function softkeyHeading({ t }: Display): readonly Cell[] {
  return heading(
    t('field.softkey'),
    t('field.sequence'),
    t('field.host'),
    t('field.product'),
    t('field.customer'),
    t('field.issued'),
    t('field.until'),
  );
}

function softkeyRows({ softkeys }: LedgerView, { t, zone }: Display): readonly (readonly Cell[])[] {
  return softkeys.map((softkey) => [
    softkey.softkeyId,
    String(softkey.sequence),
    foreign(softkey.host),
    softkey.product,
    foreign(softkey.customer),
    dayOf(softkey.issuedAt, zone),
    untilText(softkey, { t, zone }),
  ]);
}

function untilText(
  { revokedAt, expiresAt }: LedgerSoftkey,
  { t, zone }: Pick<Display, 't' | 'zone'>,
): string {
  if (revokedAt !== null) return t('desk.revokedSince', { date: dayOf(revokedAt, zone) });
  return expiresAt === null ? t('status.noEnd') : lastDayOf(expiresAt, zone);
}

/** What looks like a copy or a machine that was put back, softkey by softkey. */
function suspicionLines({ softkeys }: LedgerView, look: Display): string[] {
  const lines = softkeys.flatMap(({ softkeyId, suspicions }) =>
    suspicions.map((note) => `  ${softkeyId}  ${wrapped(look.t(`ledgerNote.${note}`), look, '    ')}`),
  );
  return lines.length === 0 ? [] : ['', look.paint('caution', `${look.t('desk.suspicions')}:`), ...lines];
}

function eventRows({ events }: LedgerView, look: Display): readonly (readonly Cell[])[] {
  return events.map(({ n, at, event, detail }) => [
    String(n),
    clockTimeOf(at, look.zone),
    look.t(`ledgerEvent.${event}`),
    entryDetailText(detail, look),
  ]);
}
