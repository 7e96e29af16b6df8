import type { ComponentResult, MatchReport } from '../../../shared/fingerprint/match.ts';
import type { Style } from '../output.ts';
import { tableLines } from './layout.ts';
import type { Look } from './look.ts';

const RESULT_STYLES: Readonly<Record<ComponentResult, Style>> = {
  same: 'good',
  changed: 'bad',
  denied: 'caution',
  absent: 'caution',
  new: 'faint',
};

/** A match report, component by component. */
export function matchLines({ components }: MatchReport, look: Look, indent = '  '): string[] {
  const rows = components.map(({ component, result }) => [
    look.t(`component.${component}`),
    { text: look.t(`result.${result}`), style: RESULT_STYLES[result] },
  ]);
  return tableLines(rows, look, indent);
}
