import type { CheckResult } from '../../../shared/preflight/check.ts';
import { checkText } from '../../../shared/preflight/check-text.ts';
import { wrapped } from './layout.ts';
import type { Look } from './look.ts';

/** The checks that failed, each with its reason and its cure; empty where none did. */
export function failedCheckLines(checks: readonly CheckResult[], look: Look): string[] {
  return checks.filter(({ result }) => result === 'failed').flatMap((check) => checkLines(check, look));
}

function checkLines(check: CheckResult, look: Look): string[] {
  const { title, why, cure } = checkText(check, look);
  const style = check.severity === 'hard' ? 'bad' : 'caution';
  const label = `${look.t('say.warning')}: `;
  const lines = [`${look.paint(style, label)}${wrapped(`${title}: ${why}`, look, ' '.repeat(label.length))}`];
  return cure === '' ? lines : [...lines, `  ${wrapped(cure, look, '  ')}`];
}
