import { differing } from '../../../shared/fingerprint/differing.ts';
import type { MatchDoubt } from '../../../shared/fingerprint/doubt.ts';
import type { ExplainedComponent, ExplainedReport } from '../../../shared/fingerprint/explain.ts';
import type { ComponentResult } from '../../../shared/fingerprint/match.ts';
import type { Style } from '../output.ts';
import type { Display } from './display.ts';
import { tableLines, wrapped } from './layout.ts';

const RESULT_STYLES: Readonly<Record<ComponentResult, Style>> = {
  same: 'good',
  changed: 'bad',
  denied: 'caution',
  absent: 'caution',
  new: 'faint',
};

/**
 * A match report, component by component; above it what is doubtful, below it why something differs, and what
 * helps.
 */
export function matchLines({ doubt, components }: ExplainedReport, look: Display, indent = '  '): string[] {
  const rows = components.map(({ component, result }) => [
    look.t(`component.${component}`),
    { text: look.t(`result.${result}`), style: RESULT_STYLES[result] },
  ]);
  return [
    ...doubtLines(doubt, look, indent),
    ...tableLines(rows, look, indent),
    ...explanationLines(components, look, indent),
  ];
}

function doubtLines(doubt: MatchDoubt | null, look: Display, indent: string): string[] {
  if (doubt === null) return [];
  const { t } = look;
  const deeper = `${indent}  `;
  const text = `${t(`matchDoubt.${doubt}.why`)} ${t(`matchDoubt.${doubt}.wayOut`)}`;
  return [
    `${indent}${look.paint('caution', t('match.doubt'))}`,
    `${deeper}${wrapped(text, look, deeper)}`,
    '',
  ];
}

/** Said once per cause and cure. */
function explanationLines(
  components: readonly ExplainedComponent[],
  look: Display,
  indent: string,
): string[] {
  const { t } = look;
  const explained = differing(components);
  if (explained.length === 0) return [];
  const deeper = `${indent}  `;
  const lines = explained.flatMap(({ components: alike, cause, cure }) => [
    `${indent}${wrapped(alike.map((one) => t(`component.${one}`)).join(', '), look, indent)}`,
    `${deeper}${wrapped([t(`matchCause.${cause}`), ...(cure === null ? [] : [t(`matchCure.${cure}`)])].join(' '), look, deeper)}`,
  ]);
  return ['', `${indent}${look.paint('strong', `${t('match.differs')}:`)}`, ...lines];
}
