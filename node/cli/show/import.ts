import { foreign } from '../../../shared/text/foreign.ts';
import { momentOf } from '../../../shared/text/format.ts';
import type { ImportResult } from '../../../shared/views.ts';
import { nextLine } from './fields.ts';
import { type Cell, tableLines } from './layout.ts';
import type { Look } from './look.ts';
import { matchLines } from './match.ts';
import { refusalLines } from './refusal.ts';

/** What became of each document; what was refused says why and what to do about it. */
export function showImport(results: readonly ImportResult[], look: Look): string {
  const refused = results.filter(({ ok }) => !ok).length;
  const count = results.length - refused;
  const rows = tableLines(
    results.map((result) => resultRow(result, look)),
    look,
    '',
  );
  const lines = [
    ...results.flatMap((result, i) => [rows[i] ?? '', ...(result.ok ? [] : refusedLines(result, look))]),
    '',
    look.paint(refused === 0 ? 'good' : 'caution', look.t('imports.counted', { count, refused })),
    ...(count > 0 ? [nextLine(look.t('imports.see'), look)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function refusedLines(result: ImportResult & { ok: false }, look: Look): string[] {
  const lines = refusalLines(result, look);
  return result.match === null ? lines : [...lines, ...matchLines(result.match, look, '    ')];
}

function resultRow(result: ImportResult, look: Look): readonly Cell[] {
  const file = foreign(result.file);
  if (!result.ok) return [{ text: look.t('imports.refused'), style: 'bad' }, file, ''];
  return [{ text: look.t(`imports.${result.outcome}`), style: 'good' }, file, described(result, look)];
}

function described(
  { kind, subject, number, expiresAt }: ImportResult & { ok: true },
  { t, zone }: Look,
): string {
  const values = { kind: kind === null ? '' : t(`kind.${kind}`), subject: foreign(subject), number };
  if (expiresAt === null) return t('imports.what', values);
  return t('imports.whatUntil', { ...values, date: momentOf(expiresAt, zone) });
}
