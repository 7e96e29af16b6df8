import { foreign } from '../../../shared/text/foreign.ts';
import { verifyText } from '../../../shared/text/verify-text.ts';
import type { VerifyLine } from '../../../shared/views.ts';
import type { Look } from './look.ts';

/** Codes stand in a column of their own. Lines leave one by one, so that its width cannot follow from them. */
const CODE_WIDTH = 18;

/** One line (`machine`: the file whose machine it was judged for, if not this one): the code, which is the same in every language, the file, and the verdict in words. */
export function verifyLineText(
  { file, ok, code, details, kind }: VerifyLine,
  machine: string | undefined,
  look: Look,
): string {
  const column = look.paint(ok ? 'good' : 'bad', code.padEnd(CODE_WIDTH));
  return `${column}  ${foreign(file)}: ${verifyText({ code, details, kind }, machine, look)}\n`;
}

export function showVerifyCount({ files, bad }: { files: number; bad: number }, { t, paint }: Look): string {
  return `${paint(bad === 0 ? 'good' : 'caution', t('verify.counted', { count: files, bad }))}\n`;
}
