import type { Chromium } from '../chromium/chromium.ts';
import type { DevTools } from '../chromium/connection.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Every window that the app made, and those being made: any other target is a page's doing. */
const ours = new Set<string>();
let inCreation = 0;

/** The page of one window in Chromium. */
export class Tab {
  readonly targetId: string;
  readonly devtools: DevTools;
  /** Where the preload runs; another number after each navigation. */
  preloadContext: number | undefined;
  readonly #chromium: Chromium;
  readonly #asked = new Set<string>();

  private constructor(chromium: Chromium, targetId: string, devtools: DevTools) {
    this.#chromium = chromium;
    this.targetId = targetId;
    this.devtools = devtools;
  }

  static async open(chromium: Chromium, size: Size): Promise<Tab> {
    inCreation++;
    const { targetId } = await chromium.browser
      .send('Target.createTarget', { url: 'about:blank', newWindow: true, ...size })
      .finally(() => inCreation--);
    ours.add(targetId);
    const tab = new Tab(chromium, targetId, await chromium.attach(targetId));
    await tab.resize(size);
    return tab;
  }

  /** The window in Chromium has a tab strip above the page, which is not part of the size. */
  async resize({ width, height }: Size): Promise<void> {
    const { browser } = this.#chromium;
    const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId: this.targetId });
    await browser.send('Browser.setContentsSize', { windowId, width, height });
  }

  async close(): Promise<void> {
    await this.#chromium.browser.send('Target.closeTarget', { targetId: this.targetId });
  }

  async evaluate(expression: string, userGesture = false): Promise<unknown> {
    const answer = await this.devtools.send('Runtime.evaluate', {
      expression,
      userGesture,
      awaitPromise: true,
      returnByValue: true,
    });
    if (answer.exceptionDetails === undefined) return answer.result.value;
    throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
  }

  /** Calls what `isolatedWorld` left there. A page that is gone needs no answer. */
  async callPreloadWorld(executionContextId: number, method: string, ...args: unknown[]): Promise<void> {
    const functionDeclaration = `function (...args) { standinReceive.${method}(...args); }`;
    const values = args.map((value) => ({ value }));
    await this.devtools
      .send('Runtime.callFunctionOn', { executionContextId, functionDeclaration, arguments: values })
      .catch(() => {});
  }

  /** The main process goes to this address: no page asked, so nobody is asked whether it may. */
  expect(url: string): void {
    this.#asked.add(withoutHash(url));
  }

  wasExpected(url: string): boolean {
    return this.#asked.delete(withoutHash(url));
  }
}

const withoutHash = (url: string) => url.replace(/#.*$/s, '');

/**
 * Time for Playwright to let go of a new page: to close one that waits for it would stop the page that opened
 * it.
 */
const MOMENT = 500;

/** Closes windows that came about without the app, by ways that `guardWindows` does not know. */
export async function closeStrayWindows({ browser }: Chromium): Promise<void> {
  browser.on('Target.targetCreated', async ({ targetInfo: { targetId } }) => {
    await new Promise((resolve) => setTimeout(resolve, MOMENT));
    while (inCreation > 0) await new Promise((resolve) => setTimeout(resolve, 2));
    if (!ours.has(targetId)) await browser.send('Target.closeTarget', { targetId }).catch(() => {});
  });
  await browser.send('Target.setDiscoverTargets', { discover: true, filter: [{ type: 'page' }] });
}
