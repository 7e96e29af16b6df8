import { visible } from '../../../shared/text/foreign.ts';
import type { RefusalView } from '../../../shared/views.ts';
import { columnsOf } from './layout.ts';

/**
 * The line of a file that a refusal is about, and a mark below the place in it; none where it is about no
 * line.
 */
export function excerptLines({ details }: RefusalView): readonly string[] {
  const { line, excerpt, mark } = details;
  if (typeof excerpt !== 'string' || typeof mark !== 'number' || excerpt === '') return [];
  const number = `${String(line).padStart(6)} | `;
  const before = visible(excerpt.slice(0, mark));
  return [`${number}${visible(excerpt)}`, `${' '.repeat(number.length + columnsOf(before))}^`];
}
