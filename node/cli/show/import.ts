import { dateOf } from '../../../shared/encoding/instant.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import type { ImportResult } from '../../../shared/views.ts';
import { nextLine } from './fields.ts';
import { tableLines } from './layout.ts';
import type { Look } from './look.ts';
import { refusalLines } from './refusal.ts';

/** What became of each document; what was refused says why and what to do about it. */
export function showImport(results: readonly ImportResult[], look: Look): string {
  const refused = results.filter(({ ok }) => !ok).length;
  const count = results.length - refused;
  const lines = [
    ...results.flatMap((result) => resultLines(result, look)),
    '',
    look.paint(refused === 0 ? 'good' : 'caution', look.t('imports.counted', { count, refused })),
    ...(count > 0 ? [nextLine(look.t('imports.see'), look)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function resultLines(result: ImportResult, look: Look): string[] {
  const file = foreign(result.file);
  if (!result.ok)
    return [look.paint('bad', `${look.t('imports.refused')}  `) + file, ...refusalLines(result, look)];
  const { outcome } = result;
  return tableLines(
    [[{ text: look.t(`imports.${outcome}`), style: 'good' }, file, described(result, look)]],
    look,
    '',
  );
}

function described({ kind, subject, number, expiresAt }: ImportResult & { ok: true }, { t }: Look): string {
  const values = { kind: kind === null ? '' : t(`kind.${kind}`), subject: foreign(subject), number };
  return expiresAt === null
    ? t('imports.what', values)
    : t('imports.whatUntil', { ...values, date: dateOf(expiresAt) });
}
