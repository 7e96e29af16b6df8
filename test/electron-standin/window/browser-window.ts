import type { LoadFileOptions, Rectangle, WebPreferences } from 'electron';
import { app } from '../app/app.ts';
import { WebContents } from '../contents/web-contents.ts';
import { ElectronEvent, Imitation, NotImitated } from '../imitation/imitation.ts';
import type { Menu } from '../menu/menu.ts';
import { registry } from '../registry.ts';
import { Place, type WindowState } from './place.ts';

/** The options that mean something here; those of `LOOKS` are taken as well. */
export interface WindowOptions extends Partial<Rectangle> {
  readonly title?: string;
  readonly show?: boolean;
  readonly webPreferences?: WebPreferences;
}

/** Options of how a window looks, where nobody looks. */
const LOOKS = [
  'autoHideMenuBar',
  'backgroundColor',
  'center',
  'darkTheme',
  'fullscreenable',
  'icon',
  'maximizable',
  'minHeight',
  'minWidth',
  'minimizable',
  'paintWhenInitiallyHidden',
  'resizable',
  'skipTaskbar',
  'useContentSize',
];
const KNOWN = ['x', 'y', 'width', 'height', 'title', 'show', 'webPreferences', ...LOOKS];

/** Electron's `BrowserWindow`. It has no frame: the page fills its bounds. */
export class BrowserWindow extends Imitation {
  static override readonly fires = [
    'blur',
    'close',
    'closed',
    'enter-full-screen',
    'focus',
    'hide',
    'leave-full-screen',
    'maximize',
    'minimize',
    'move',
    'page-title-updated',
    'ready-to-show',
    'resize',
    'restore',
    'show',
    'unmaximize',
  ];
  static override readonly neverFires = [
    'app-command',
    'moved',
    'query-session-end',
    'resized',
    'responsive',
    'session-end',
    'unresponsive',
    'will-move',
    'will-resize',
  ];

  static getAllWindows(): BrowserWindow[] {
    return registry.windows();
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return registry.windowOf(contents) ?? null;
  }

  static fromId(id: number): BrowserWindow | null {
    return registry.windows().find((window) => window.id === id) ?? null;
  }

  readonly id: number;
  readonly webContents: WebContents;
  readonly #place: Place;
  #title: string;
  #menu: Menu | null | undefined;
  #isVisible = false;
  #isClosing = false;

  constructor(options: WindowOptions = {}) {
    if (!registry.hasChromium()) throw new Error('Cannot create BrowserWindow before app is ready');
    const unknown = Object.keys(options).filter((name) => !KNOWN.includes(name));
    if (unknown.length > 0) throw new NotImitated(`the option ${unknown.join(', ')} of BrowserWindow`);
    super();
    this.#place = new Place(options);
    this.#title = options.title ?? app.name;
    this.webContents = new WebContents(this.#place.bounds, options.webPreferences ?? {});
    this.id = this.webContents.id;
    registry.addWindow(this);
    this.#follow(this.webContents);
    app.emit('browser-window-created', new ElectronEvent(), this);
    if (options.show !== false) this.show();
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  loadFile(path: string, options?: LoadFileOptions): Promise<void> {
    return this.webContents.loadFile(path, options);
  }

  reload(): void {
    this.webContents.reload();
  }

  /** As the button of the window: asks, and goes in a moment if nobody objects. */
  close(): void {
    if (this.#isClosing || this.isDestroyed()) return;
    const question = new ElectronEvent();
    this.emit('close', question);
    if (question.defaultPrevented) return;
    this.#isClosing = true;
    setImmediate(() => this.destroy());
  }

  destroy(): void {
    if (this.isDestroyed()) return;
    registry.removeWindow(this);
    this.webContents.destroyed();
    this.emit('closed');
    app.windowClosed();
  }

  isDestroyed(): boolean {
    return this.webContents.isDestroyed();
  }

  show(): void {
    this.showInactive();
    this.focus();
  }

  showInactive(): void {
    this.#isVisible = true;
    this.emit('show');
  }

  hide(): void {
    this.#isVisible = false;
    this.blur();
    this.emit('hide');
  }

  isVisible(): boolean {
    return this.#isVisible;
  }

  focus(): void {
    const before = registry.focusedWindow();
    if (before === this || !this.#isVisible) return;
    before?.blur();
    registry.focus(this);
    this.emit('focus');
    this.webContents.emit('focus');
    app.emit('browser-window-focus', new ElectronEvent(), this);
  }

  blur(): void {
    if (!this.isFocused()) return;
    registry.focus(undefined);
    this.emit('blur');
    this.webContents.emit('blur');
    app.emit('browser-window-blur', new ElectronEvent(), this);
  }

  isFocused(): boolean {
    return registry.focusedWindow() === this;
  }

  minimize(): void {
    this.#become('minimized', 'minimize');
  }

  maximize(): void {
    this.#become('maximized', 'maximize');
  }

  unmaximize(): void {
    if (this.isMaximized()) this.#become('normal', 'unmaximize');
  }

  restore(): void {
    const event = this.isMaximized() ? 'unmaximize' : 'restore';
    if (this.#place.state === 'normal') return;
    this.#place.restore();
    this.#moved(event);
  }

  setFullScreen(wanted: boolean): void {
    if (wanted === this.isFullScreen()) return;
    if (wanted) this.#become('fullscreen', 'enter-full-screen');
    else this.#become('normal', 'leave-full-screen');
  }

  isMinimized(): boolean {
    return this.#place.state === 'minimized';
  }

  isMaximized(): boolean {
    return this.#place.state === 'maximized';
  }

  isFullScreen(): boolean {
    return this.#place.state === 'fullscreen';
  }

  getBounds(): Rectangle {
    return this.#place.bounds;
  }

  getNormalBounds(): Rectangle {
    return this.#place.normal;
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#place.move(bounds);
    this.#moved('move');
  }

  getSize(): number[] {
    const { width, height } = this.getBounds();
    return [width, height];
  }

  getPosition(): number[] {
    const { x, y } = this.getBounds();
    return [x, y];
  }

  center(): void {
    const { width, height } = this.#place.normal;
    this.setBounds(new Place({ width, height }).normal);
  }

  getTitle(): string {
    return this.#title;
  }

  /** Not Electron's: the window's own menu, `null` for none, `undefined` for the app's. */
  get menu(): Menu | null | undefined {
    return this.#menu;
  }

  setAutoHideMenuBar(_hides: boolean): void {}

  setBackgroundColor(_color: string): void {}

  setIcon(_icon: unknown): void {}

  setMinimumSize(_width: number, _height: number): void {}

  setProgressBar(_progress: number): void {}

  flashFrame(_flashes: boolean): void {}

  #follow(contents: WebContents): void {
    contents.once('did-finish-load', () => this.emit('ready-to-show'));
    contents.on('page-title-updated', (event: ElectronEvent, title: string, explicit: boolean) => {
      this.emit('page-title-updated', event, title, explicit);
      if (!event.defaultPrevented) this.#title = title;
    });
  }

  #become(state: WindowState, event: string): void {
    if (this.#place.state === state) return;
    this.#place.become(state);
    this.#moved(event);
  }

  #moved(event: string): void {
    const { width, height } = this.getBounds();
    this.webContents.resize({ width, height });
    this.emit(event);
    this.emit('resize');
  }
}

registry.setWindowMaker((options) => new BrowserWindow(options));
