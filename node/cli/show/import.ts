import { decides } from '../../../shared/fingerprint/deciding.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { momentOf } from '../../../shared/text/format.ts';
import type { ImportClock, ImportResult } from '../../../shared/views.ts';
import type { Display } from './display.ts';
import { nextLine } from './fields.ts';
import { type Cell, tableLines, wrapped } from './layout.ts';
import { matchLines } from './match.ts';
import { refusalLines } from './refusal.ts';

/** The result for each document; a refused one says why, and what to do. */
export function showImport(
  results: readonly ImportResult[],
  look: Display,
  clock: ImportClock | null = null,
): string {
  const refused = results.filter(({ ok }) => !ok).length;
  const count = results.length - refused;
  const rows = tableLines(
    results.map((result) => resultRow(result, look)),
    look,
    '',
  );
  const explained = explainedAmong(results);
  const lines = [
    ...results.flatMap((result, i) => [
      rows[i] ?? '',
      ...(explained.has(result) && !result.ok ? refusedLines(result, look) : []),
    ]),
    '',
    look.paint(refused === 0 ? 'good' : 'caution', look.t('imports.counted', { count, refused })),
    ...clockLines(clock, look),
    ...(count > 0 ? [nextLine(look.t('imports.see'), look)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * Shows only the first of very many refused documents, and says if a file was not read completely. Nobody
 * would read more, and `--json` has all.
 */
const MOST_EXPLAINED = 50;

function explainedAmong(results: readonly ImportResult[]): ReadonlySet<ImportResult> {
  const refused = results.filter(({ ok }) => !ok);
  const cutShort = refused.filter((result) => !result.ok && result.code === 'TOO_MANY_DOCUMENTS');
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
  return [{ text: look.t(`imports.${result.outcome}`), style: 'good' }, file, described(result, look)];
}

function described(
  { kind, subject, number, expiresAt }: ImportResult & { ok: true },
  { t, zone }: Display,
): string {
  const values = { kind: kind === null ? '' : t(`kind.${kind}`), subject: foreign(subject), number };
  if (expiresAt === null) return t('imports.what', values);
  return t('imports.whatUntil', { ...values, date: momentOf(expiresAt, zone) });
}
