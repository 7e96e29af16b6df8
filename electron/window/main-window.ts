import { app, BrowserWindow, type IpcMainInvokeEvent, nativeTheme, screen } from 'electron';
import type { HostEvent } from '../../shared/app/events.ts';
import { jsonFile } from '../app/json-file.ts';
import { EVENT } from '../door/door.ts';
import { ORIGIN, PAGE } from '../page/page.ts';
import { placeOnScreens, windowPlace as placeShape, SMALLEST } from './place.ts';

/** The one window there is, which may be closed for a while. */
export interface MainWindow {
  /** Shows the window: opens, restores and focuses it. */
  readonly show: () => void;
  /** The window itself; undefined while it is closed. */
  readonly open: () => BrowserWindow | undefined;
  /** Tells the page something. A page that comes later asks by itself for what was opened. */
  readonly tell: (event: HostEvent) => void;
  /** Whether a call comes from the page: its main frame, and no other page in it. */
  readonly isPage: (event: IpcMainInvokeEvent) => boolean;
}

export interface WindowOptions {
  readonly preload: string;
  readonly icon: string;
  /** Where its place is kept. */
  readonly placeFile: string;
  readonly mayDebug: boolean;
  /** Asked when a person closes the window: true where the app goes on without it. */
  readonly staysInTray: () => boolean;
  /** Called for each new window. */
  readonly watch: (window: BrowserWindow) => void;
}

/** `--paper` of renderer/design/tokens.css: what is seen until the page is there. */
const PAPER = { light: '#f4f6f8', dark: '#14181c' } as const;

export function mainWindow(options: WindowOptions): MainWindow {
  let current: BrowserWindow | undefined;
  let isQuitting = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });
  const hides = () => !isQuitting && options.staysInTray();
  const openNew = () => {
    const window = newWindow(options, hides);
    current = window;
    window.on('closed', () => {
      current = undefined;
    });
    return window;
  };
  return {
    open: () => current,
    show: () => (current === undefined ? openNew() : bringForward(current)),
    tell: (event) => current?.webContents.send(EVENT, event),
    isPage: ({ sender, senderFrame }) =>
      sender === current?.webContents && senderFrame?.parent === null && senderFrame.origin === ORIGIN,
  };
}

function newWindow(
  { preload, icon, placeFile, mayDebug, watch }: WindowOptions,
  hides: () => boolean,
): BrowserWindow {
  const place = jsonFile(placeFile, placeShape);
  const { maximized, ...bounds } = placeOnScreens(areas(), place.read());
  const window = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    icon,
    backgroundColor: PAPER[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: mayDebug,
    },
  });
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  window.on('close', (event) => {
    place.keep({ ...window.getNormalBounds(), maximized: window.isMaximized() });
    if (!hides()) return;
    event.preventDefault();
    window.hide();
  });
  watch(window);
  // Its failure is told by `did-fail-load`.
  window.loadURL(PAGE).catch(() => {});
  return window;
}

function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function areas() {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary, ...others].map(({ workArea }) => workArea);
}
