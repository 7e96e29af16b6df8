import { instantOf } from '../../shared/encoding/instant.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import { languageFor } from '../../shared/text/language.ts';
import { type VerifyPageTexts, verifyPageTexts } from '../../shared/text/verify-page/texts.ts';
import { type ChosenFile, carriesFiles, chosenFiles, droppedFiles } from '../files/chosen-files.ts';
import { readersSystem } from '../state/reader.ts';
import { element } from './element.ts';
import { frameOf } from './frame.ts';
import type { PageVendor } from './judged-by.ts';
import { resultsOf } from './results.ts';
import { judged, NO_FILES, type PageState, readFiles } from './state.ts';
import { resultsAsText } from './verdict.ts';

/** Draws the page and does what a person asks of it. Nothing is fetched, stored or sent. */
export function startPage(vendor: PageVendor, version: string): void {
  let state: PageState = { ...NO_FILES, language: languageFor(navigator.language) };
  let texts = textsNow();
  /** What is judged last; a judgement that was begun before stops. */
  let judging = new AbortController();
  /** Ends when all is removed: files that were given before another one are read to their end. */
  let reading = new AbortController();

  const [frame, results] = [element('div'), element('section')];
  const said = element('p', { class: 'said', role: 'status' });
  const main = element('main', { class: 'page' }, frame, said, results);
  const bar = element('header', { class: 'bar' });
  document.body.append(bar, main);

  const deeds = {
    take: (files: Iterable<ChosenFile> | AsyncIterable<ChosenFile>) => void add(files),
    paste: (text: string) => {
      const file = new File([encodeUtf8(text)], texts.t('page.pasted'));
      void add(chosenFiles([file]));
    },
    speak: (language: PageState['language']) => {
      state = { ...state, language };
      showAll();
    },
    judgeFor: (machineOf: string | undefined) => void judge({ machineOf }, 'judged-for'),
    copy: () => void copy(),
    removeAll: () => {
      judging.abort();
      reading.abort();
      reading = new AbortController();
      state = { ...NO_FILES, language: state.language };
      showAll();
      document.getElementById('choose')?.focus();
    },
  };

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
      say();
    }
    showResults();
    document.getElementById(focused)?.focus();
  }

  async function copy(): Promise<void> {
    // Some browsers have no clipboard for a page that came out of a file.
    const isCopied = await Promise.resolve(navigator.clipboard?.writeText(resultsAsText(state, texts)))
      .then(() => navigator.clipboard !== undefined)
      .catch(() => false);
    said.textContent = texts.t(isCopied ? 'page.copied' : 'page.notCopied');
  }

  function textsNow(): VerifyPageTexts {
    return verifyPageTexts(state.language, readersSystem.zone);
  }

  function showAll(): void {
    texts = textsNow();
    document.documentElement.lang = state.language;
    document.title = texts.t('page.title');
    const drawn = frameOf({ language: state.language, vendor, version, texts, deeds });
    const focused = document.activeElement?.id;
    bar.replaceChildren(...drawn.bar);
    frame.replaceChildren(...drawn.main);
    if (focused !== undefined && focused !== '') document.getElementById(focused)?.focus();
    showResults();
  }

  function showResults(): void {
    say();
    results.replaceChildren(...resultsOf({ state, texts, deeds }));
  }

  function say(): void {
    const { done, files } = state;
    said.textContent = done === undefined ? '' : texts.t('page.checking', { done, all: files.length });
  }

  takeDrops(deeds.take);
  showAll();
}

/** Files that are let go anywhere on the page. */
function takeDrops(take: (found: AsyncIterable<ChosenFile>) => void): void {
  const hold = (event: DragEvent) => {
    if (!carriesFiles(event.dataTransfer)) return;
    event.preventDefault();
  };
  addEventListener('dragenter', hold);
  addEventListener('dragover', hold);
  addEventListener('drop', (event) => {
    if (!carriesFiles(event.dataTransfer)) return;
    event.preventDefault();
    take(droppedFiles(event.dataTransfer));
  });
}
