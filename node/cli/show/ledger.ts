import type { LedgerSoftkey, SoftkeyStory } from '../../../shared/desk-views.ts';
import { epochSeconds } from '../../../shared/encoding/instant.ts';
import type { LedgerView } from '../../../shared/ledger-views.ts';
import { entryDetailText } from '../../../shared/text/entry-detail.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { clockTimeOf, dayOf, momentOf } from '../../../shared/text/format.ts';
import { storyDetailText } from '../../../shared/text/story-detail.ts';
import { zoneName } from '../../../shared/text/zone.ts';
import { restoreLine } from './backup.ts';
import type { Display } from './display.ts';
import { fieldLines } from './fields.ts';
import { eventHeading } from './journal.ts';
import { type Cell, heading, tableLines, tableOrBlocks, wrapped } from './layout.ts';

/** The desk's ledger: whether it holds, and every softkey, the one issued last first. */
export function showLedger(view: LedgerView, look: Display): string {
  const { t } = look;
  const { intact, softkeys } = view;
  const lines = [
    look.paint(intact ? 'good' : 'bad', wrapped(verdictOf(view, look), look)),
    ...(intact ? [] : [look.paint('caution', wrapped(t('refusal.LEDGER_CORRUPT.hint'), look))]),
    t('desk.softkeys', { count: softkeys.length, vendor: view.vendor }),
    ...(softkeys.length === 0 ? [] : ['', ...softkeyTable(softkeys.toSorted(issuedLastFirst), look)]),
    ...suspicionLines(view, look),
  ];
  return `${lines.join('\n')}\n`;
}

/** Every event of the ledger, in its order. */
export function showLedgerEvents(view: LedgerView, look: Display): string {
  const lines = [
    look.paint(view.intact ? 'good' : 'bad', wrapped(verdictOf(view, look), look)),
    '',
    ...tableLines([eventHeading(view.events, look), ...eventRows(view, look)], look),
    '',
    look.t('journal.head', { head: view.head }),
  ];
  return `${lines.join('\n')}\n`;
}

function verdictOf({ broken, brokenAt, events }: LedgerView, { t }: Display): string {
  if (broken === null) return t('desk.intact', { count: events.length });
  if (broken === 'event') return t('desk.broken', { line: brokenAt ?? 0 });
  return t('desk.incomplete', { count: events.length, part: t(`ledgerPart.${broken}`) });
}

function issuedLastFirst(one: LedgerSoftkey, other: LedgerSoftkey): number {
  return epochSeconds(other.issuedAt) - epochSeconds(one.issuedAt);
}

type ListedSoftkey = Omit<LedgerSoftkey, 'suspicions'>;

/** Softkeys, one in each row. The zone of all that is listed stands in the heading, once. */
export function softkeyTable(softkeys: readonly ListedSoftkey[], look: Display): readonly string[] {
  const { t, zone } = look;
  const [some] = softkeys;
  const until =
    some === undefined ? t('field.until') : `${t('field.until')} (${zoneName(zone, some.issuedAt)})`;
  const columns = heading(
    t('field.host'),
    t('field.customer'),
    t('field.product'),
    t('field.issued'),
    until,
    t('field.state'),
    t('field.softkey'),
  );
  return tableOrBlocks(
    columns,
    softkeys.map((softkey) => softkeyRow(softkey, look)),
    look,
  );
}

function softkeyRow(softkey: ListedSoftkey, look: Display): readonly string[] {
  return [
    foreign(softkey.host),
    foreign(softkey.customer),
    softkey.product,
    dayOf(softkey.issuedAt, look.zone),
    untilText(softkey.expiresAt, look),
    stateText(softkey, look),
    softkey.softkeyId,
  ];
}

/** With its hour, as the license itself says it: an end at midnight is not the day before. */
function untilText(expiresAt: LedgerSoftkey['expiresAt'], { t, zone }: Display): string {
  return expiresAt === null ? t('status.noEnd') : clockTimeOf(expiresAt, zone);
}

function stateText(
  { state, revokedAt }: Pick<LedgerSoftkey, 'state' | 'revokedAt'>,
  { t, zone }: Display,
): string {
  if (state === 'revoked' && revokedAt !== null)
    return t('desk.revokedSince', { date: dayOf(revokedAt, zone) });
  return t(`softkeyState.${state}`);
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

/** One softkey: how it stands, and all that happened to it. */
export function showStory(story: SoftkeyStory, look: Display): string {
  const { t } = look;
  const lines = [
    ...fieldLines(
      [
        ['softkey', story.softkeyId],
        ['state', stateText(story, look)],
        ['host', foreign(story.host)],
        ['product', story.product],
        ['customer', foreign(story.customer)],
        ['order', story.reference === '' ? null : foreign(story.reference)],
        ['sequence', String(story.sequence)],
        ['until', story.expiresAt === null ? t('status.noEnd') : momentOf(story.expiresAt, look.zone)],
        ['grace', story.graceUntil && momentOf(story.graceUntil, look.zone)],
        ['replaces', story.replaces],
        ['replacedBy', story.replacedBy],
      ],
      look,
    ),
    ...(story.restored === null ? [] : ['', restoreLine(story.restored, look)]),
    '',
    look.paint('strong', `${t('desk.story')}:`),
    ...tableOrBlocks(eventHeading(story.lines, look).slice(1), storyRows(story, look), look),
  ];
  return `${lines.join('\n')}\n`;
}

function storyRows(story: SoftkeyStory, look: Display): readonly (readonly string[])[] {
  return story.lines.map(({ at, event, detail, until }) => {
    const said = storyDetailText(detail, story, look);
    const end = until === undefined ? [] : [look.t('desk.storyUntil', { until: untilText(until, look) })];
    return [
      clockTimeOf(at, look.zone),
      look.t(`ledgerEvent.${event}`),
      [...end, said].filter((text) => text !== '').join(' · '),
    ];
  });
}
