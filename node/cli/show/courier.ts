import { unnamedHost } from '../../../shared/courier/courier-file.ts';
import { type CourierRow, missingIn } from '../../../shared/courier/courier-round.ts';
import type { VendorProfile } from '../../../shared/profile/vendor-profile.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { dayOf } from '../../../shared/text/format.ts';
import { refusalText } from '../../../shared/text/refusal-text.ts';
import type { CourierFile, CourierView, ImportClock, ImportResult } from '../../../shared/views.ts';
import type { CourierWritten, Reported } from '../courier-folder.ts';
import type { Display } from './display.ts';
import { nextLine } from './fields.ts';
import { type ImportCount, showImport } from './import.ts';
import { type Cell, heading, tableLines, tableOrBlocks, wrapped } from './layout.ts';
import { refusalLines } from './refusal.ts';

interface Round {
  readonly dir: string;
  /** Whether a host may be named in what leaves the site. */
  readonly named: boolean;
  readonly profile: VendorProfile;
}

/** What a machine put into the folder, and whom to bring it to. */
export function showCollected(
  { requests, reports, early, keyId }: CourierFile,
  written: CourierWritten,
  { dir, named, profile: { name, contact } }: Round,
  look: Display,
): string {
  const { t } = look;
  const asks = requests.map(({ kind, requestId, checkCode }): readonly Cell[] => [
    t('courier.asks'),
    t(`kind.${kind}`),
    requestId,
    checkCode,
  ]);
  const taken = reports.map((report): readonly Cell[] => [
    t('courier.reports'),
    t('courier.license', { ...report }),
  ]);
  const vendor = contact.email === '' ? name : `${name} (${contact.email})`;
  const values = { vendor: foreign(vendor), dir: foreign(dir) };
  const next = requests.length === 0 ? t('courier.asMuch') : t('courier.carry', values);
  const hasTime = requests.length === 0 ? 'courier.hasTime' : 'courier.askedEarly';
  return lines(
    writtenLine(written, look),
    '',
    ...tableLines(asks, look),
    ...tableLines(taken, look),
    '',
    ...requests
      .filter(({ host }) => !named && host !== unnamedHost(keyId))
      .flatMap(({ host }) => wrapped(t('courier.namesHost', { host: foreign(host) }), look)),
    ...early.flatMap(({ softkeyId, expiresAt, askFrom }) => {
      const days = { end: dayOf(expiresAt, look.zone), from: dayOf(askFrom, look.zone) };
      return wrapped(t(hasTime, { softkeyId, ...days }), look);
    }),
    nextLine(next, look),
  );
}

function writtenLine({ path, unchanged }: CourierWritten, look: Display): string {
  return look.paint(
    'good',
    look.t(unchanged ? 'courier.unchanged' : 'courier.written', { path: foreign(path) }),
  );
}

interface Applied {
  readonly count: ImportCount;
  readonly clock: ImportClock | null;
  readonly reported: Reported;
  readonly dir: string;
}

/** What was taken out of the folder, whose the rest is, and what was left there. */
export function showApplied(
  results: readonly ImportResult[],
  { count, clock, reported, dir }: Applied,
  look: Display,
): string {
  const found = results.length === 0 ? '' : showImport(results, count, clock, look);
  const isUnanswered = count.ok + count.refused === 0;
  const text = isUnanswered ? `${found}${lines(look.t('courier.noAnswer', { dir: foreign(dir) }))}` : found;
  if (reported === undefined) return text;
  if ('path' in reported) return `${text}${lines(writtenLine(reported, look))}`;
  const problem = refusalText(reported.problem, look).title;
  return `${text}${lines(look.paint('caution', wrapped(look.t('courier.notReported', { problem }), look)))}`;
}

/** The machines of a folder as a table, and below it in words what is still to be done. */
export function showCourierFolder({ rows, problems }: CourierView, dir: string, look: Display): string {
  const { t } = look;
  if (rows.length === 0 && problems.length === 0)
    return lines(nextLine(t('courier.none', { dir: foreign(dir) }), look));
  const head = heading(
    t('courier.machine'),
    t('courier.product'),
    t('courier.asked'),
    t('courier.answered'),
    t('courier.taken'),
    t('courier.ends'),
  );
  return lines(
    ...tableOrBlocks(
      head,
      rows.map((row) => rowCells(row, look)),
      look,
    ),
    '',
    ...remarks(rows, look),
    ...problems.flatMap((problem) => [
      t('courier.problem', { file: foreign(problem.file) }),
      ...refusalLines(problem, look),
    ]),
  );
}

function rowCells(
  { host, ours, product, asked, answered, taken, stage, expiresAt }: CourierRow,
  look: Display,
): readonly Cell[] {
  const { zone, t } = look;
  const day = (at: string | undefined) => (at === undefined ? '-' : dayOf(at, zone));
  const waits = (isOpen: boolean, text: string): Cell => (isOpen ? { text, style: 'caution' } : text);
  return [
    `${foreign(host)}${ours ? ' *' : ''}`,
    foreign(product ?? '-'),
    waits(stage === 'asked', day(asked?.at)),
    waits(stage === 'answered', day(answered?.at)),
    day(taken?.at),
    stage === 'revoked' ? { text: t('courier.revoked'), style: 'caution' } : day(expiresAt ?? undefined),
  ];
}

function remarks(rows: readonly CourierRow[], look: Display): readonly string[] {
  const { t, zone } = look;
  const hosts = (some: readonly CourierRow[]) => some.map(({ host }) => foreign(host)).join(', ');
  const named = (key: 'isAsked' | 'isAnswered' | 'isMissing', some: readonly CourierRow[]) =>
    some.length === 0 ? [] : [wrapped(t(`courier.${key}`, { hosts: hosts(some) }), look, '  ')];
  const counting = rows.filter(({ stage }) => stage !== 'revoked');
  const first = counting.find(({ expiresAt }) => expiresAt !== null);
  const isDone = counting.length > 0 && counting.every(({ stage }) => stage === 'taken');
  return [
    ...named(
      'isAsked',
      rows.filter(({ stage }) => stage === 'asked'),
    ),
    ...named(
      'isAnswered',
      rows.filter(({ stage }) => stage === 'answered'),
    ),
    ...named('isMissing', missingIn(rows)),
    ...(isDone ? [t('courier.allTaken')] : []),
    ...(first === undefined
      ? []
      : [t('courier.endsFirst', { host: foreign(first.host), date: dayOf(first.expiresAt ?? '', zone) })]),
  ];
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
