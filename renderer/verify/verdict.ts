import { visible } from '../../shared/text/foreign.ts';
import { refusalText } from '../../shared/text/refusal-text.ts';
import type { VerifyPageTexts } from '../../shared/text/verify-page/texts.ts';
import { verifyText } from '../../shared/text/verify-text.ts';
import type { VerifyLine } from '../../shared/views.ts';
import type { PageState } from './state.ts';

/** A verdict in words, and what to do where it is not in order. */
export interface VerdictText {
  readonly title: string;
  readonly hint: string;
}

/** Pictures out of which `softkey verify` reads codes, and this page does not. */
const PICTURES: ReadonlySet<unknown> = new Set(['no-code', 'other-code', 'large-picture', 'damaged-picture']);

export function verdictText(
  line: VerifyLine,
  { machineOf }: Pick<PageState, 'machineOf'>,
  texts: VerifyPageTexts,
): VerdictText {
  const { t } = texts;
  const { code, details, kind } = line;
  if (code === 'UNREADABLE_SORT' && PICTURES.has(details['sort']))
    return { title: t('page.pictures'), hint: t('page.picturesHint') };
  if (code === 'IS_A_FOLDER')
    return { title: refusalText({ code, details }, texts).title, hint: t('page.folderHint') };
  if (code !== 'OK') return refusalText({ code, details }, texts);
  if (kind === 'license' && machineOf === undefined)
    return { title: `${t('kind.license')}, ${t('page.anyLicense')}`, hint: '' };
  return { title: verifyText(line, machineOf, texts), hint: '' };
}

/** All results as text, one line for each file and for each document in one. */
export function resultsAsText(state: PageState, texts: VerifyPageTexts): string {
  const lineOf = (line: VerifyLine): string =>
    [
      `${line.code}\t${visible(line.file)}\t${verdictText(line, state, texts).title.replaceAll('\n', ' ')}`,
      ...line.inside.map(lineOf),
    ].join('\n');
  return `${state.lines.map(lineOf).join('\n')}\n`;
}
