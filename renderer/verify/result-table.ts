import { visible } from '../../shared/text/foreign.ts';
import type { VerifyPageTexts } from '../../shared/text/verify-page/texts.ts';
import type { VerifyLine } from '../../shared/views.ts';
import { element, foreignText, sign } from './element.ts';
import type { PageState } from './state.ts';
import { verdictText } from './verdict.ts';

/** More rows than this nobody reads, and a browser takes seconds to draw. */
const MOST_ROWS = 500;

/** A row for each file, those that are not in order first, and below it one for each document in it. */
export function resultTable(state: PageState, texts: VerifyPageTexts): Node {
  const { t } = texts;
  const columns = (['verdict', 'file', 'host', 'customer', 'product', 'until'] as const).map((one) =>
    element('th', { scope: 'col', role: 'columnheader' }, t(`page.${one}`)),
  );
  const left = state.lines.length - MOST_ROWS;
  return element(
    'div',
    { class: 'table-frame', tabindex: '0', role: 'region', 'aria-labelledby': 'verdict' },
    element(
      'table',
      { class: 'table', role: 'table' },
      element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ...columns)),
      element(
        'tbody',
        { role: 'rowgroup' },
        ...state.lines.slice(0, MOST_ROWS).flatMap((line) => rowsOf(line, state, texts, 0)),
      ),
    ),
    ...(left > 0 ? [element('p', { class: 'more' }, t('page.more', { count: left }))] : []),
  );
}

function rowsOf(
  line: VerifyLine,
  state: PageState,
  texts: VerifyPageTexts,
  depth: number,
): readonly HTMLElement[] {
  const { ok, file, subject, kind } = line;
  const { t, dates } = texts;
  const isLicense = kind === 'license' && subject !== null;
  const until = subject?.expiresAt ? dates.moment(subject.expiresAt) : isLicense ? t('status.noEnd') : '';
  const cells = [subject?.host, subject?.customer, subject?.product].map((text) =>
    element('td', { role: 'cell' }, foreignText(visible(text ?? ''))),
  );
  const row = element(
    'tr',
    { role: 'row', class: ok ? 'good' : 'bad', ...(depth > 0 && { 'data-inside': true }) },
    verdictCell(line, state, texts),
    element('th', { scope: 'row', role: 'rowheader' }, foreignText(visible(file))),
    ...cells,
    element('td', { role: 'cell' }, until),
  );
  return [row, ...line.inside.flatMap((one) => rowsOf(one, state, texts, depth + 1))];
}

function verdictCell(line: VerifyLine, state: PageState, texts: VerifyPageTexts): HTMLElement {
  const { title, hint } = verdictText(line, state, texts);
  const { ok, code } = line;
  const words = element(
    'div',
    { class: 'words' },
    element('p', {}, title),
    ...(hint === '' ? [] : [element('p', {}, hint)]),
    ...(ok ? [] : [element('code', {}, code)]),
  );
  return element(
    'td',
    { role: 'cell' },
    element('div', { class: 'verdict-cell' }, sign(ok ? 'ok' : 'stop'), words),
  );
}
