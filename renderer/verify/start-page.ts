import { instantOf } from '../../shared/encoding/instant.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import { languageFor } from '../../shared/text/language.ts';
import { type ChosenFile, chosenFiles } from '../files/chosen-files.ts';
import { takeDrops } from './drops.ts';
import type { PageDeeds } from './frame.ts';
import type { PageVendor } from './judged-by.ts';
import { judged, NO_FILES, type PageState, readFiles } from './state.ts';
import { resultsAsText } from './verdict.ts';
import { pageView, textsOfPage } from './view.ts';

/** Draws the page and does what a person asks of it. Nothing is fetched, stored or sent. */
export function startPage(vendor: PageVendor, version: string): void {
  let state: PageState = { ...NO_FILES, language: languageFor(navigator.language) };
  /** What is judged last; a judgement that was begun before stops. */
  let judging = new AbortController();
  /** Ends when all is removed: files that were given before another one are read to their end. */
  let reading = new AbortController();

  const deeds: PageDeeds = {
    take: (files) => void add(files),
    paste: (text) => {
      const file = new File([encodeUtf8(text)], textsOfPage(state).t('page.pasted'));
      void add(chosenFiles([file]));
    },
    speak: (language) => {
      state = { ...state, language };
      view.draw(state);
    },
    judgeFor: (machineOf) => void judge({ machineOf }, 'judged-for'),
    copy: () => void copy(),
    removeAll: () => {
      judging.abort();
      reading.abort();
      reading = new AbortController();
      state = { ...NO_FILES, language: state.language };
      view.draw(state);
      document.getElementById('choose')?.focus();
    },
  };
  const view = pageView(vendor, version, deeds);

  async function add(found: Iterable<ChosenFile> | AsyncIterable<ChosenFile>): Promise<void> {
    const { signal } = reading;
    const more = await readFiles(found, signal);
    if (signal.aborted) return;
    const { files, unread } = state;
    await judge({ files: [...files, ...more.files], unread: [...unread, ...more.unread] }, 'verdict');
  }

  async function judge(change: Partial<PageState>, focused: string): Promise<void> {
    judging.abort();
    judging = new AbortController();
    const { signal } = judging;
    state = { ...state, ...change };
    for await (const step of judged(state, vendor, instantOf(new Date()))) {
      if (signal.aborted) return;
      state = { ...state, ...step };
      view.drawProgress(state);
    }
    view.drawResults(state);
    document.getElementById(focused)?.focus();
  }

  async function copy(): Promise<void> {
    const texts = textsOfPage(state);
    const isCopied = await copied(resultsAsText(state, texts));
    view.say(texts.t(isCopied ? 'page.copied' : 'page.notCopied'));
  }

  takeDrops(deeds.take);
  view.draw(state);
}

/** Whether the text went to the clipboard. Some browsers have none for a page that came out of a file. */
async function copied(text: string): Promise<boolean> {
  if (navigator.clipboard === undefined) return false;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
