import { type VerifyPageTexts, verifyPageTexts } from '../../shared/text/verify-page/texts.ts';
import { readersSystem } from '../state/reader.ts';
import { element } from './element.ts';
import { frameOf, type PageDeeds } from './frame.ts';
import type { PageVendor } from './judged-by.ts';
import { resultsOf } from './results.ts';
import type { PageState } from './state.ts';

/** What stands on the page. */
export interface PageView {
  /** All of it, in the language of the state. What was focused is so again. */
  readonly draw: (state: PageState) => void;
  readonly drawResults: (state: PageState) => void;
  /** How far the checking is; nothing where it is done. */
  readonly drawProgress: (state: PageState) => void;
  /** One sentence, which readers of screens say. */
  readonly say: (sentence: string) => void;
}

/** The empty page, which is drawn into at every change. */
export function pageView(vendor: PageVendor, version: string, deeds: PageDeeds): PageView {
  const [frame, results] = [element('div'), element('section')];
  const said = element('p', { class: 'said', role: 'status' });
  const bar = element('header', { class: 'bar' });
  document.body.append(bar, element('main', { class: 'page' }, frame, said, results));

  const say = (sentence: string) => {
    said.textContent = sentence;
  };
  const drawProgress = (state: PageState) => {
    const { done, files } = state;
    say(done === undefined ? '' : textsOfPage(state).t('page.checking', { done, all: files.length }));
  };
  const drawResults = (state: PageState) => {
    drawProgress(state);
    results.replaceChildren(...resultsOf({ state, texts: textsOfPage(state), deeds }));
  };
  const draw = (state: PageState) => {
    const { language } = state;
    const texts = textsOfPage(state);
    document.documentElement.lang = language;
    document.title = texts.t('page.title');
    const drawn = frameOf({ language, vendor, version, texts, deeds });
    const focused = document.activeElement?.id;
    bar.replaceChildren(...drawn.bar);
    frame.replaceChildren(...drawn.main);
    if (focused !== undefined && focused !== '') document.getElementById(focused)?.focus();
    drawResults(state);
  };
  return { draw, drawResults, drawProgress, say };
}

/** In the language of the page, with dates as this computer has them. */
export function textsOfPage({ language }: Pick<PageState, 'language'>): VerifyPageTexts {
  return verifyPageTexts(language, readersSystem.zone);
}
