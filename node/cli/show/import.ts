import { saysThereIsMore } from '../../../shared/errors/not-all-read.ts';
import { decides } from '../../../shared/fingerprint/deciding.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { momentOf } from '../../../shared/text/format.ts';
import type { ImportClock, ImportResult } from '../../../shared/views.ts';
import type { Display } from './display.ts';
import { nextLine } from './fields.ts';
import { type Cell, tableLines, wrapped } from './layout.ts';
import { matchLines } from './match.ts';
import { refusalLines } from './refusal.ts';

/** How an import came out; the summary of `--json`. */
export interface ImportCount {
  /** Documents, and files that could not be read. */
  readonly files: number;
  readonly ok: number;
  readonly refused: number;
  /** Licenses on a stick that are no failure of this machine: for others, older, and replaced. */
  readonly forOther: number;
  readonly older: number;
  /** Licenses of a revoked softkey in whose place another one serves. */
  readonly replaced: number;
  /** Files of a folder that hold no softkey document. */
  readonly leftAlone: number;
}

/** `isStick`: several files or a folder. Who names one file means it, and is told why it is refused. */
export function countImport(
  results: readonly ImportResult[],
  { leftAlone, isStick }: { readonly leftAlone: number; readonly isStick: boolean },
): ImportCount {
  const ok = results.filter((result) => result.ok).length;
  const forOther = isStick ? results.filter(isForOther).length : 0;
  const older = isStick ? results.filter(isOlder).length : 0;
  const replaced = isStick ? results.filter(isReplaced).length : 0;
  const refused = results.length - ok - forOther - older - replaced;
  return { files: results.length, ok, refused, forOther, older, replaced, leftAlone };
}

function isForOther(result: ImportResult): boolean {
  return !result.ok && result.forOther === true;
}

function isOlder(result: ImportResult): boolean {
  return !result.ok && result.code === 'OLDER_SEQUENCE';
}

function isReplaced(result: ImportResult): boolean {
  return !result.ok && result.replaced === true;
}

/** Refused, and nothing is wrong: it was never for this machine, or is no longer needed. */
export function isCalm(result: ImportResult): boolean {
  return isForOther(result) || isOlder(result) || isReplaced(result);
}

/** The result for each document; a refused one says why, and what to do. */
export function showImport(
  results: readonly ImportResult[],
  count: ImportCount,
  clock: ImportClock | null,
  look: Display,
): string {
  const staysCalm = (result: ImportResult) =>
    count.forOther + count.older + count.replaced > 0 && isCalm(result);
  const rows = tableLines(
    results.map((result) => (staysCalm(result) ? calmRow(result, look) : resultRow(result, look))),
    look,
    '',
  );
  const explained = explainedAmong(results.filter((result) => !staysCalm(result)));
  const lines = [
    ...results.flatMap((result, i) => [
      rows[i] ?? '',
      ...(explained.has(result) && !result.ok ? refusedLines(result, look) : []),
    ]),
    '',
    ...countLines(count, look),
    ...clockLines(clock, look),
    ...(count.ok > 0 ? [nextLine(look.t('imports.see'), look)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function countLines(
  { ok, refused, forOther, older, replaced, leftAlone }: ImportCount,
  { t, paint }: Display,
): string[] {
  return [
    paint(refused === 0 ? 'good' : 'caution', t('imports.counted', { count: ok, refused })),
    ...(forOther > 0 ? [t('imports.forOtherCount', { count: forOther })] : []),
    ...(older > 0 ? [t('imports.olderCount', { count: older })] : []),
    ...(replaced > 0 ? [t('imports.replacedCount', { count: replaced })] : []),
    ...(leftAlone > 0 ? [t('imports.leftAlone', { count: leftAlone })] : []),
  ];
}

/** `for PLC-11  stick/PLC-11.license` */
function calmRow(result: ImportResult, { t }: Display): readonly Cell[] {
  return [calmWord(result, t), foreign(result.file), ''];
}

function calmWord(result: ImportResult, t: Display['t']): string {
  if (isOlder(result)) return t('imports.older');
  if (isReplaced(result)) return t('imports.replaced');
  return t('imports.forOther', { host: foreign(result.ok ? '' : String(result.details['host'])) });
}

/**
 * Shows only the first of very many refused documents, and says if a file was not read completely. Nobody
 * would read more, and `--json` has all.
 */
const MOST_EXPLAINED = 50;

function explainedAmong(results: readonly ImportResult[]): ReadonlySet<ImportResult> {
  const refused = results.filter(({ ok }) => !ok);
  const cutShort = refused.filter((result) => !result.ok && saysThereIsMore(result.code));
  return new Set([...refused.slice(0, MOST_EXPLAINED), ...cutShort]);
}

/** What a new license did to the time on record, and what is still to be set right. */
function clockLines(clock: ImportClock | null, look: Display): string[] {
  if (clock === null) return [];
  const { t, zone } = look;
  const highest = momentOf(clock.highest, zone);
  const lines = [
    ...(clock.was === null ? [] : [t('imports.timeSet', { was: momentOf(clock.was, zone), highest })]),
    ...(clock.setBack ? [t('status.setBack', { now: momentOf(clock.now, zone), highest })] : []),
  ];
  return lines.map((line) => look.paint('caution', wrapped(line, look)));
}

function refusedLines(result: ImportResult & { ok: false }, look: Display): string[] {
  const lines = refusalLines(result, look);
  if (result.match === null || !mayBeThisMachine(result)) return lines;
  return [...lines, ...matchLines(result.match, look, '    ')];
}

/**
 * The differences and how to undo them are only shown if this may be the licensed machine, changed; not for
 * another machine's license.
 */
function mayBeThisMachine({ match, details }: ImportResult & { ok: false }): boolean {
  const same = match?.components.filter(({ result }) => result === 'same') ?? [];
  return details['own'] === undefined && same.some(({ component }) => decides(component));
}

function resultRow(result: ImportResult, look: Display): readonly Cell[] {
  const file = foreign(result.file);
  if (!result.ok) return [{ text: look.t('imports.refused'), style: 'bad' }, file, ''];
  return [{ text: look.t(`imports.${result.outcome}`), style: 'good' }, file, documentText(result, look)];
}

type Counted = 'subject' | 'number' | 'expiresAt';

/** Which document it is, and until when: `license SK-…, number 2, until 2027-01-21 11:58 (UTC)`. */
export function documentText(
  { kind, subject, number, expiresAt }: Pick<ImportResult & { ok: true }, 'kind' | Counted>,
  { t, zone }: Display,
): string {
  const values = { kind: kind === null ? '' : t(`kind.${kind}`), subject: foreign(subject), number };
  if (expiresAt === null) return t('imports.what', values);
  return t('imports.whatUntil', { ...values, date: momentOf(expiresAt, zone) });
}
