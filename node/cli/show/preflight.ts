import type { CheckResult } from '../../../shared/preflight/check.ts';
import { checkText } from '../../../shared/preflight/check-text.ts';
import type { Display } from './display.ts';
import { wrapped } from './layout.ts';

/** The checks that failed, each with its reason and its cure; empty where none did. */
export function failedCheckLines(checks: readonly CheckResult[], look: Display, indent = ''): string[] {
  return checks
    .filter(({ result }) => result === 'failed')
    .flatMap((check) => checkLines(check, look, indent));
}

function checkLines(check: CheckResult, look: Display, indent: string): string[] {
  const { title, why, cure } = checkText(check, look);
  const style = check.severity === 'hard' ? 'bad' : 'caution';
  const label = `${look.t('said.warning')}: `;
  const below = `${indent}${' '.repeat(label.length)}`;
  const lines = [`${indent}${look.paint(style, label)}${wrapped(`${title}: ${why}`, look, below)}`];
  return cure === '' ? lines : [...lines, `${indent}  ${wrapped(cure, look, `${indent}  `)}`];
}
