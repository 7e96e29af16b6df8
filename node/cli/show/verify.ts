import { foreign } from '../../../shared/text/foreign.ts';
import { verifyText } from '../../../shared/text/verify-text.ts';
import type { VerifyLine } from '../../../shared/views.ts';
import type { Display } from './display.ts';

/** Codes are in a column of fixed width, because lines are printed one by one. */
const CODE_WIDTH = 18;

/**
 * One line (`machine`: the file whose machine it was judged for, if not this one): the code, which is the
 * same in every language, the file, and the verdict in words; and one for each document in a bundle.
 */
export function verifyLineText(line: VerifyLine, machine: string | undefined, look: Display): string {
  const { file, ok, code, inside } = line;
  const column = look.paint(ok ? 'good' : 'bad', code.padEnd(CODE_WIDTH));
  const own = `${column}  ${foreign(file)}: ${verifyText(line, machine, look)}\n`;
  return inside.length === 0 ? own : own + inside.map((one) => verifyLineText(one, machine, look)).join('');
}

export function showVerifyCount(
  { files, bad }: { files: number; bad: number },
  { t, paint }: Display,
): string {
  return `${paint(bad === 0 ? 'good' : 'caution', t('verify.counted', { count: files, bad }))}\n`;
}
