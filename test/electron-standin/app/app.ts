import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ElectronEvent, Imitation } from '../imitation/imitation.ts';
import { registry } from '../registry.ts';
import { note } from '../system/asked.ts';
import { InstanceLock } from './instance-lock.ts';
import { AppPaths } from './paths.ts';
import { makeCommandLine } from './switches.ts';

/** Electron's `app`: how the program begins and ends. */
class App extends Imitation {
  static override readonly fires = [
    'before-quit',
    'browser-window-blur',
    'browser-window-created',
    'browser-window-focus',
    'quit',
    'ready',
    'render-process-gone',
    'second-instance',
    'web-contents-created',
    'will-finish-launching',
    'will-quit',
    'window-all-closed',
  ];
  static override readonly neverFires = [
    'activate',
    'certificate-error',
    'child-process-gone',
    'login',
    'open-file',
    'open-url',
    'select-client-certificate',
    'session-created',
  ];

  name = 'Electron';
  isPackaged = false;
  readonly dock = undefined;
  commandLine = makeCommandLine([]);
  readonly #paths = new AppPaths(() => this.name);
  readonly #ready = Promise.withResolvers<void>();
  #version = '';
  #root = '';
  #lock: InstanceLock | undefined;
  #isReady = false;
  #isQuitting = false;
  #isLeaving = false;
  #sandboxesAll = false;

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  isReady(): boolean {
    return this.#isReady;
  }

  getName(): string {
    return this.name;
  }

  getVersion(): string {
    return this.#version;
  }

  getAppPath(): string {
    return this.#root;
  }

  getLocale(): string {
    return this.commandLine.getSwitchValue('lang') || 'en-US';
  }

  getPath(name: string): string {
    return this.#paths.get(name);
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  requestSingleInstanceLock(additionalData: unknown = {}): boolean {
    this.#lock ??= new InstanceLock(this.getPath('userData'));
    const isFirst = this.#lock.acquire((start) =>
      this.emit(
        'second-instance',
        new ElectronEvent(),
        start.argv,
        start.workingDirectory,
        start.additionalData,
      ),
    );
    const { argv } = process;
    if (!isFirst) this.#lock.tell({ argv, workingDirectory: process.cwd(), additionalData });
    return isFirst;
  }

  releaseSingleInstanceLock(): void {
    this.#lock?.release();
  }

  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
    this.#sandboxesAll = true;
  }

  disableHardwareAcceleration(): void {
    if (this.#isReady)
      throw new Error('app.disableHardwareAcceleration() can only be called before app is ready');
  }

  focus(): void {
    registry.windows()[0]?.focus();
  }

  setAppUserModelId(id: string): void {
    note('app.setAppUserModelId', id);
  }

  setAboutPanelOptions(options: unknown): void {
    note('app.setAboutPanelOptions', options);
  }

  showAboutPanel(): void {
    note('app.showAboutPanel');
  }

  addRecentDocument(path: string): void {
    note('app.addRecentDocument', path);
  }

  clearRecentDocuments(): void {
    note('app.clearRecentDocuments');
  }

  /** As in Electron: every window may refuse to close, and the app then stays. */
  quit(): void {
    if (this.#isQuitting || !this.#agrees('before-quit')) return;
    this.#isQuitting = true;
    for (const window of registry.windows()) window.close();
    setImmediate(() => {
      this.#isQuitting = false;
      if (registry.windows().length === 0 && this.#agrees('will-quit')) this.exit();
    });
  }

  exit(exitCode = 0): void {
    this.#isLeaving = true;
    for (const window of registry.windows()) window.destroy();
    this.emit('quit', new ElectronEvent(), exitCode);
    this.releaseSingleInstanceLock();
    const closed = registry.hasChromium() ? registry.chromium().close() : Promise.resolve();
    void closed.then(() => process.exit(exitCode));
  }

  /** Not Electron's: it ends, and what fails now fails for that. */
  get isLeaving(): boolean {
    return this.#isLeaving;
  }

  /** Not Electron's: whether all windows are sandboxed, whatever they ask for. */
  get sandboxesAll(): boolean {
    return this.#sandboxesAll;
  }

  /** Not Electron's: a window has closed. */
  windowClosed(): void {
    if (registry.windows().length > 0 || this.#isQuitting) return;
    if (!this.emit('window-all-closed')) this.quit();
  }

  /** Not Electron's: reads who the app is, before its code runs. */
  introduce(root: string, argv: readonly string[], isPackaged: boolean): void {
    const { name, productName, version } = readPackage(root);
    this.#root = root;
    this.isPackaged = isPackaged;
    this.name = productName ?? name ?? this.name;
    this.#version = version ?? '';
    this.commandLine = makeCommandLine(argv);
    const userData = this.commandLine.getSwitchValue('user-data-dir');
    if (userData !== '') this.setPath('userData', resolve(userData));
  }

  /** Not Electron's: Chromium runs and the app's code is loaded. */
  begin(): void {
    if (this.#isLeaving) return;
    this.#isReady = true;
    this.emit('will-finish-launching');
    // Playwright's loader keeps this event back until it looks in; what is ready does not depend on it.
    this.emit('ready', new ElectronEvent(), {});
    this.#ready.resolve();
  }

  #agrees(event: 'before-quit' | 'will-quit'): boolean {
    const question = new ElectronEvent();
    this.emit(event, question);
    return !question.defaultPrevented;
  }
}

/** A script alone is an app as well. */
function readPackage(root: string): { name?: string; productName?: string; version?: string } {
  const path = join(root, 'package.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

export const app = new App();
