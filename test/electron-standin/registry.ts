import type { Chromium } from './chromium/chromium.ts';
import type { WebContents } from './contents/web-contents.ts';
import type { BrowserWindow, WindowOptions } from './window/browser-window.ts';

/** What is alive. Windows, pages and the app know one another through here and import one another nowhere. */
const windows = new Set<BrowserWindow>();
const contents = new Map<number, WebContents>();
let running: Chromium | undefined;
let focused: BrowserWindow | undefined;
let makeWindow: (options: WindowOptions) => BrowserWindow;

export const registry = {
  windows: (): BrowserWindow[] => [...windows],
  focusedWindow: (): BrowserWindow | null => focused ?? null,
  windowOf: (page: WebContents): BrowserWindow | undefined =>
    [...windows].find(({ webContents }) => webContents === page),
  addWindow: (window: BrowserWindow): void => void windows.add(window),
  removeWindow: (window: BrowserWindow): void => {
    windows.delete(window);
    if (focused === window) focused = undefined;
  },
  /** A page that opens a window needs the class of windows, which needs the class of pages. */
  openWindow: (options: WindowOptions): BrowserWindow => makeWindow(options),
  setWindowMaker: (maker: typeof makeWindow): void => {
    makeWindow = maker;
  },
  focus: (window: BrowserWindow | undefined): void => {
    focused = window;
  },

  contents: (): WebContents[] => [...contents.values()],
  contentsWithId: (id: number): WebContents | undefined => contents.get(id),
  addContents: (page: WebContents): void => void contents.set(page.id, page),
  removeContents: (page: WebContents): void => void contents.delete(page.id),

  /** There is one from `ready` on; before that nothing may be shown. */
  chromium: (): Chromium => {
    if (running === undefined) throw new Error('Chromium is asked for before the app is ready');
    return running;
  },
  hasChromium: (): boolean => running !== undefined,
  setChromium: (chromium: Chromium): void => {
    running = chromium;
  },
};
