import { foreign } from '../../shared/text/foreign.ts';
import type { VerifyPageTexts } from '../../shared/text/verify-page/texts.ts';
import { element, sign } from './element.ts';
import type { PageDeeds } from './frame.ts';
import { resultTable } from './result-table.ts';
import type { PageState } from './state.ts';

interface Results {
  readonly state: PageState;
  readonly texts: VerifyPageTexts;
  readonly deeds: Pick<PageDeeds, 'judgeFor' | 'copy' | 'removeAll'>;
}

/** One verdict on all files, each of them in a table, and by what they were judged. */
export function resultsOf(shown: Results): readonly Node[] {
  const { state, texts } = shown;
  if (state.by === undefined) return [];
  return [
    verdictOf(state, texts),
    judgedFor(shown),
    resultTable(state, texts),
    doings(shown),
    element(
      'p',
      { class: 'soft' },
      `${texts.t('page.judged', { moment: texts.dates.moment(state.by.basis.now) })} ${texts.t('page.knows')}`,
    ),
  ];
}

function verdictOf({ lines }: PageState, { t }: VerifyPageTexts): Node {
  const bad = lines.filter(({ ok }) => !ok).length;
  const tone = bad === 0 ? 'ok' : 'stop';
  const words = bad === 0 ? t('page.allGood', { count: lines.length }) : wordsOfBad(bad, lines.length, t);
  return element(
    'div',
    { class: `verdict verdict-${tone}` },
    sign(tone),
    element('h2', { id: 'verdict', class: 'verdict-title', tabindex: '-1' }, words),
  );
}

function wordsOfBad(bad: number, all: number, t: VerifyPageTexts['t']): string {
  if (all === 1) return t('page.onlyBad');
  return t('page.someBad', { count: bad, files: t('page.files', { count: all }) });
}

/** Which machine licenses are judged for, where a request among the files names one. */
function judgedFor({ state, texts: { t }, deeds }: Results): Node {
  const machines = state.by?.machines ?? [];
  if (machines.length === 0) return element('span');
  const select = element(
    'select',
    { id: 'judged-for' },
    element('option', { value: '' }, t('page.anyMachine')),
    ...machines.map(({ file, host }) =>
      element(
        'option',
        { value: file, selected: file === state.machineOf },
        t('page.machineOf', { host: foreign(host), file: foreign(file) }),
      ),
    ),
  );
  select.addEventListener('change', () => deeds.judgeFor(select.value === '' ? undefined : select.value));
  return element('label', { class: 'judged-for' }, `${t('page.judgedFor')} `, select);
}

function doings({ texts: { t }, deeds }: Results): Node {
  const copy = element('button', { id: 'copy', type: 'button', class: 'button' }, t('page.copy'));
  copy.addEventListener('click', deeds.copy);
  const remove = element(
    'button',
    { id: 'remove', type: 'button', class: 'button button-quiet' },
    t('page.removeAll'),
  );
  remove.addEventListener('click', deeds.removeAll);
  return element('div', { class: 'ways' }, copy, remove);
}
