import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { KeyboardInputEvent, LoadFileOptions, PrintToPDFOptions, WebPreferences } from 'electron';
import { app } from '../app/app.ts';
import { ElectronEvent, Imitation, imitated } from '../imitation/imitation.ts';
import { acceleratorsPressed } from '../menu/accelerator.ts';
import type { Opening } from '../page/windows.ts';
import { registry } from '../registry.ts';
import { anySchemeBypassesCsp } from '../session/protocol.ts';
import { defaultSession } from '../session/session.ts';
import { note } from '../system/asked.ts';
import type { NativeImage } from '../system/native-image.ts';
import { colorSchemeOf } from '../system/native-theme.ts';
import { deliver, encodeArguments, openDoor } from './door.ts';
import { WebFrameMain } from './frame.ts';
import { type EditCommand, edit, press } from './keyboard.ts';
import { loadFailure, Navigation } from './navigation.ts';
import { chromiumPdfOptions } from './pdf.ts';
import { type PreferencesInForce, preferencesInForce } from './preferences.ts';
import { interceptRequests } from './requests.ts';
import { type Size, Tab } from './tab.ts';
import { decideOpening, type OpenHandler } from './window-opening.ts';

let lastId = 0;

/** A page open in Chromium. */
interface Opened {
  readonly tab: Tab;
  readonly navigation: Navigation;
}

/** Electron's `WebContents`: the page of one window. */
export class WebContents extends Imitation {
  static override readonly fires = [
    'blur',
    'destroyed',
    'did-create-window',
    'did-fail-load',
    'did-finish-load',
    'did-navigate',
    'did-navigate-in-page',
    'did-start-loading',
    'did-stop-loading',
    'dom-ready',
    'focus',
    'ipc-message',
    'page-title-updated',
    'preload-error',
    'render-process-gone',
    'will-frame-navigate',
    'will-navigate',
    'will-redirect',
  ];
  static override readonly neverFires = [
    'certificate-error',
    'console-message',
    'context-menu',
    'did-attach-webview',
    'login',
    'responsive',
    'select-bluetooth-device',
    'select-client-certificate',
    'unresponsive',
    'will-attach-webview',
    'will-prevent-unload',
  ];

  readonly id = ++lastId;
  readonly session = defaultSession;
  readonly mainFrame: WebFrameMain;
  readonly #preferences: PreferencesInForce;
  readonly #gone = Promise.withResolvers<never>();
  readonly #opening: Promise<Opened>;
  #opened: Opened | undefined;
  #onOpen: OpenHandler | undefined;
  #isDestroyed = false;
  #isCrashed = false;
  #zoomLevel = 0;

  constructor(size: Size, asked: WebPreferences) {
    super();
    this.mainFrame = new WebFrameMain(this, this.id);
    this.#preferences = preferencesInForce(asked);
    registry.addContents(this);
    this.#opening = this.#open(size, asked);
    // A page whose window is closed at once is no error; any other failure comes out of `loadURL`.
    this.#opening.catch(() => {});
    this.#gone.promise.catch(() => {});
    app.emit('web-contents-created', new ElectronEvent(), this);
  }

  async #open(size: Size, asked: WebPreferences): Promise<Opened> {
    const tab = await Tab.open(registry.chromium(), size);
    const navigation = new Navigation(this, tab);
    this.#opened = { tab, navigation };
    await Promise.all([
      tab.devtools.send('Page.enable'),
      anySchemeBypassesCsp() && tab.devtools.send('Page.setBypassCSP', { enabled: true }),
      openDoor(this, tab, asked, this.#preferences),
      interceptRequests(this, tab),
      this.applyTheme(),
    ]);
    return this.#opened;
  }

  async loadURL(url: string): Promise<void> {
    const load = this.#opening.then(({ navigation }) => navigation.go(url));
    await Promise.race([load, this.#gone.promise]).catch((error) => {
      throw this.#isDestroyed ? loadFailure('ERR_FAILED', url) : error;
    });
  }

  loadFile(path: string, { query, search, hash }: LoadFileOptions = {}): Promise<void> {
    const url = pathToFileURL(resolve(app.getAppPath(), path));
    url.search = query === undefined ? (search ?? '') : String(new URLSearchParams(query));
    url.hash = hash ?? '';
    return this.loadURL(url.href);
  }

  reload(): void {
    this.#isCrashed = false;
    this.#later(({ navigation }) => navigation.reload());
  }

  getURL(): string {
    return this.#opened?.navigation.url ?? '';
  }

  getTitle(): string {
    return this.#opened?.navigation.title ?? '';
  }

  isLoading(): boolean {
    return this.#opened?.navigation.isLoading ?? false;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  isCrashed(): boolean {
    return this.#isCrashed;
  }

  isFocused(): boolean {
    return registry.focusedWindow()?.webContents === this;
  }

  focus(): void {
    registry.windowOf(this)?.focus();
  }

  /** Not in Electron's declarations, but in Electron: the preferences that are in force. */
  getLastWebPreferences(): PreferencesInForce {
    return { ...this.#preferences };
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#onOpen = handler;
  }

  send(channel: string, ...args: unknown[]): void {
    const text = encodeArguments(args);
    this.#later(({ tab }) => deliver(tab, channel, text));
  }

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    const { tab } = await this.#opening;
    return tab.evaluate(code, userGesture);
  }

  async printToPDF(options: PrintToPDFOptions = {}): Promise<Buffer> {
    const { tab } = await this.#opening;
    const { data } = await tab.devtools.send('Page.printToPDF', chromiumPdfOptions(options));
    return Buffer.from(data, 'base64');
  }

  /** There is no printer here, and Electron says so in these words. */
  print(options: object = {}, callback?: (success: boolean, failureReason: string) => void): void {
    note('webContents.print', options);
    setImmediate(() => callback?.(false, 'no valid printers available'));
  }

  startDrag({ file, files, icon }: { file?: string; files?: string[]; icon: NativeImage | string }): void {
    const paths = files ?? (file === undefined ? [] : [file]);
    if (paths.length === 0) throw new Error("Must specify either 'file' or 'files' option");
    if (typeof icon === 'string' ? !existsSync(icon) : icon.isEmpty())
      throw new Error("Must specify non-empty 'icon' option");
    note('webContents.startDrag', paths);
  }

  sendInputEvent(event: KeyboardInputEvent): void {
    this.#later(async ({ tab }) => {
      const isLeft = await press(tab, event);
      if (isLeft && event.type === 'keyDown') acceleratorsPressed(event);
    });
  }

  copy = (): void => this.#edit('copy');
  cut = (): void => this.#edit('cut');
  delete = (): void => this.#edit('delete');
  paste = (): void => this.#edit('paste');
  redo = (): void => this.#edit('redo');
  selectAll = (): void => this.#edit('selectAll');
  undo = (): void => this.#edit('undo');

  /** Kept and told, but the page stays at its size. */
  get zoomLevel(): number {
    return this.#zoomLevel;
  }

  set zoomLevel(level: number) {
    this.#zoomLevel = level;
  }

  getZoomLevel(): number {
    return this.#zoomLevel;
  }

  setZoomLevel(level: number): void {
    this.#zoomLevel = level;
  }

  openDevTools(): void {
    note('webContents.openDevTools');
  }

  toggleDevTools(): void {
    note('webContents.toggleDevTools');
  }

  forcefullyCrashRenderer(): void {
    // Chromium gives no answer: there is nobody left to give one.
    this.#later(({ tab }) => void tab.devtools.send('Page.crash').catch(() => {}));
  }

  close(): void {
    registry.windowOf(this)?.close();
  }

  /** Not Electron's: the page wants a window. */
  wantsWindow(opening: Opening): void {
    decideOpening(this, this.#onOpen, opening);
  }

  /** Not Electron's: the id by which Chromium knows the page. */
  get targetId(): string | undefined {
    return this.#opened?.tab.targetId;
  }

  /** Not Electron's: the page's `prefers-color-scheme`. */
  async applyTheme(): Promise<void> {
    const value = colorSchemeOf();
    const features = [{ name: 'prefers-color-scheme', value }];
    await this.#opened?.tab.devtools.send('Emulation.setEmulatedMedia', { features });
  }

  /** Not Electron's. */
  resize(size: Size): void {
    this.#later(({ tab }) => tab.resize(size));
  }

  /** Not Electron's: the page's process has ended by itself. */
  crashed(): void {
    this.#isCrashed = true;
    const details = { reason: 'crashed', exitCode: 5 };
    this.emit('render-process-gone', new ElectronEvent(), details);
    app.emit('render-process-gone', new ElectronEvent(), this, details);
  }

  /** Not Electron's: the window is gone, or goes. */
  destroyed(): void {
    this.#isDestroyed = true;
    this.#gone.reject(new Error('the window is closed'));
    registry.removeContents(this);
    this.#later(({ tab }) => tab.close());
    this.emit('destroyed');
  }

  #edit(command: EditCommand): void {
    this.#later(({ tab }) => edit(tab, command));
  }

  /** Once the page is open. A page that is gone by then needs nothing any more. */
  #later(work: (opened: Opened) => void | Promise<void>): void {
    this.#opening.then(work).catch(() => {});
  }
}

export const webContents = imitated('WebContents', {
  getAllWebContents: (): WebContents[] => registry.contents(),
  getFocusedWebContents: (): WebContents | null => registry.focusedWindow()?.webContents ?? null,
  fromId: (id: number): WebContents | undefined => registry.contentsWithId(id),
  fromDevToolsTargetId: (id: string): WebContents | undefined =>
    registry.contents().find(({ targetId }) => targetId === id),
});
