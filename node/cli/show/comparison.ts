import { foreign } from '../../../shared/text/foreign.ts';
import { proofText } from '../../../shared/text/verify-text.ts';
import type { ComparedDocument, Comparison } from '../../../shared/views.ts';
import type { Display } from './display.ts';
import { type Cell, heading, tableLines } from './layout.ts';
import { matchLines } from './match.ts';

/** How two documents differ, for support to read: what they are, then their machines, then their fields. */
export function showComparison(
  [one, other]: readonly [one: string, other: string],
  comparison: Comparison,
  look: Display,
): string {
  const { t, paint } = look;
  const lines = [
    paint('strong', t('inspect.compared', { one: foreign(one), other: foreign(other) })),
    ...tableLines(
      [
        [t('inspect.one'), ...documentCells(comparison.one, look)],
        [t('inspect.other'), ...documentCells(comparison.other, look)],
      ],
      look,
    ),
    ...machineLines(comparison, look),
    '',
    ...fieldLines(comparison, look),
  ];
  return `${lines.join('\n')}\n`;
}

function documentCells({ kind, checkCode, proof }: ComparedDocument, look: Display): readonly Cell[] {
  const style = proof === null ? 'bad' : proof === 'vendor' ? 'good' : 'caution';
  return [look.t(`kind.${kind}`), { text: proofText(proof, look), style }, checkCode];
}

function machineLines({ match }: Comparison, look: Display): readonly string[] {
  if (match === null) return [];
  const title = `${look.t('inspect.machines')}: ${look.t(`verdict.${match.verdict}`)}`;
  return ['', look.paint('strong', title), ...matchLines(match, look)];
}

function fieldLines({ fields, more }: Comparison, look: Display): readonly string[] {
  const { t } = look;
  if (fields.length === 0) return [t('inspect.alike')];
  const value = (text: string | null): Cell =>
    text === null ? { text: t('inspect.noField'), style: 'faint' } : foreign(text);
  const rows = fields.map(({ path, one, other }) => [foreign(path), value(one), value(other)]);
  return [
    look.paint('strong', `${t('inspect.fields')}:`),
    ...tableLines([heading('', t('inspect.one'), t('inspect.other')), ...rows], look),
    ...(more > 0 ? [`  ${t('inspect.more', { count: more })}`] : []),
  ];
}
