import { ElectronEvent } from '../imitation/imitation.ts';
import { fromShown } from '../session/origin.ts';
import { shown } from '../session/protocol.ts';
import type { Tab } from './tab.ts';
import type { WebContents } from './web-contents.ts';

/** Where a page is, and the events by which an app follows it. */
export class Navigation {
  url = '';
  title = '';
  isLoading = false;
  readonly #contents: WebContents;
  readonly #tab: Tab;
  #loaded = Promise.withResolvers<void>();

  constructor(contents: WebContents, tab: Tab) {
    this.#contents = contents;
    this.#tab = tab;
    const { devtools, targetId } = tab;
    devtools.on('Page.frameStartedLoading', ({ frameId }) => {
      if (frameId === targetId) this.#begin();
    });
    devtools.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) this.#commit(frame.url + (frame.urlFragment ?? ''));
    });
    devtools.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === targetId) this.#moveWithin(url);
    });
    devtools.on('Page.domContentEventFired', () => contents.emit('dom-ready', new ElectronEvent()));
    devtools.on('Page.loadEventFired', () => void this.#finish());
  }

  /** Resolves when the page is loaded, as Electron's `loadURL` does. */
  async go(url: string): Promise<void> {
    const target = shown(url);
    this.#tab.expect(target);
    this.#loaded = Promise.withResolvers();
    const loaded = this.#loaded.promise;
    const { errorText, loaderId } = await this.#tab.devtools.send('Page.navigate', { url: target });
    if (errorText !== undefined) throw this.#failure(errorText.replace('net::', ''), url);
    // Without a loader it was a move within the page, which is over.
    if (loaderId !== undefined) await loaded;
  }

  async reload(): Promise<void> {
    this.#tab.expect(shown(this.url));
    await this.#tab.devtools.send('Page.reload');
  }

  #begin(): void {
    this.isLoading = true;
    this.#contents.emit('did-start-loading');
  }

  #commit(url: string): void {
    this.url = fromShown(url);
    this.#contents.emit('did-navigate', new ElectronEvent(), this.url, 200, 'OK');
  }

  #moveWithin(url: string): void {
    this.url = fromShown(url);
    this.#contents.emit('did-navigate-in-page', new ElectronEvent(), this.url, true);
  }

  async #finish(): Promise<void> {
    const title = await this.#tab.evaluate('document.title').catch(() => this.title);
    if (title !== this.title) {
      this.title = String(title);
      this.#contents.emit('page-title-updated', new ElectronEvent(), this.title, true);
    }
    this.isLoading = false;
    this.#contents.emit('did-stop-loading');
    this.#contents.emit('did-finish-load');
    this.#loaded.resolve();
  }

  #failure(code: string, url: string): Error {
    const failure = loadFailure(code, url);
    this.#contents.emit('did-fail-load', new ElectronEvent(), failure.errno, code, url, true);
    return failure;
  }
}

const NUMBERS: Readonly<Record<string, number>> = {
  ERR_ABORTED: -3,
  ERR_FILE_NOT_FOUND: -6,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_CONNECTION_REFUSED: -102,
  ERR_NAME_NOT_RESOLVED: -105,
};

/** The error of `loadURL`, in Electron's words. */
export function loadFailure(code: string, url: string): Error & { readonly errno: number } {
  const errno = NUMBERS[code] ?? -2;
  return Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { code, errno, url });
}
