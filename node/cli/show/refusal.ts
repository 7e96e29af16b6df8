import { refusalText } from '../../../shared/text/refusal-text.ts';
import type { RefusalView } from '../../../shared/views.ts';
import type { Display } from './display.ts';
import { wrapped } from './layout.ts';

/** A refusal of one thing among others: its code for support, what happened, and below it what to do. */
export function refusalLines({ code, details }: RefusalView, look: Display, indent = '  '): string[] {
  const { title, hint } = refusalText({ code, details }, look);
  const label = `${look.t('said.hint')}: `;
  return [
    `${indent}${look.paint('bad', code)}: ${wrapped(title, look, indent)}`,
    `${indent}${look.paint('strong', label)}${wrapped(hint, look, `${indent}${' '.repeat(label.length)}`)}`,
  ];
}
