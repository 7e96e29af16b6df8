import type { RefusalCode } from '../errors/codes.ts';
import { foreign } from '../text/foreign.ts';
import type { Texts } from '../text/formatter.ts';
import { type RefusalText, refusalText } from '../text/refusal-text.ts';
import type { StatusView } from '../views.ts';

type Problem = StatusView['problems'][number];

/** Why a document of the home cannot be read. A file that somebody sent has other words for these. */
const UNREADABLE: ReadonlySet<RefusalCode> = new Set([
  'TOO_LARGE',
  'NOT_UTF8',
  'NOT_A_SOFTKEY_FILE',
  'DAMAGED',
  'SEVERAL_DOCUMENTS',
  'TOO_MANY_DOCUMENTS',
  'PARTS_MISSING',
  'MALFORMED',
  'WRONG_KIND',
  'BAD_UTF8',
  'TOO_DEEP',
  'DUPLICATE_MEMBER',
  'NOT_CANONICAL',
  'SUMMARY_FALSE',
]);

/** What a status finds wrong with a file of the home, and what to do about it. */
export function problemWords(problem: Problem, texts: Texts): RefusalText {
  if (!UNREADABLE.has(problem.code)) return refusalText(problem, texts);
  const { t } = texts;
  return { title: t('homeRefusal.document.title'), hint: t('homeRefusal.document.hint') };
}

/**
 * The same in one line, with its code where `code` is. The file stands before it where the words do not
 * name it.
 */
export function problemText(problem: Problem, texts: Texts, code = ''): string {
  const { title, hint } = problemWords(problem, texts);
  const name = foreign(problem.file);
  return [...(title.includes(name) ? [] : [name]), ...(code === '' ? [] : [code]), `${title} ${hint}`].join(
    ': ',
  );
}
