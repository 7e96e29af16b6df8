import { foreign } from '../text/foreign.ts';
import type { Texts } from '../text/formatter.ts';
import { refusalText } from '../text/refusal-text.ts';
import type { StatusView } from '../views.ts';

type Problem = StatusView['problems'][number];

/**
 * What a status finds wrong, in one line, with its code where `code` is. The file stands before it where the
 * words do not name it.
 */
export function problemText({ file, ...refusal }: Problem, texts: Texts, code = ''): string {
  const { title, hint } = refusalText(refusal, texts);
  const name = foreign(file);
  return [...(title.includes(name) ? [] : [name]), ...(code === '' ? [] : [code]), `${title} ${hint}`].join(
    ': ',
  );
}
