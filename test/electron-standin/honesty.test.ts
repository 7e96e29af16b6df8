import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Example, isMissing, preloadFailure, startExample } from './example-app.ts';

const declarations = readFileSync(createRequire(import.meta.url).resolve('electron/electron.d.ts'), 'utf8');

/** The values that `require('electron')` has in a main process. */
function modulesOfElectron(): string[] {
  const namespace = (name: string) =>
    declarations.split(`  namespace ${name} {`)[1]?.split('\n  }\n')[0] ?? '';
  return ['Common', 'Main']
    .flatMap((name) => [...namespace(name).matchAll(/^ {4}(?:const|class) (\w+)/gm)])
    .map(([, name = '']) => name);
}

describe.skipIf(isMissing)('what is not imitated', () => {
  let example: Example;
  beforeAll(async () => {
    example = await startExample();
  });
  afterAll(() => example?.close());

  const failure = (expression: string) =>
    example.app.evaluate((electron, text) => {
      try {
        return String(new Function('electron', `return ${text}`)(electron));
      } catch (error) {
        return (error as Error).message;
      }
    }, expression);
  const missing = (what: string) => `the Electron stand-in does not imitate ${what}`;

  test('H1: every module of Electron is there, and one of which nothing is imitated says so', async () => {
    const modules = modulesOfElectron();
    expect(modules.length).toBeGreaterThan(40);
    const exported = await example.app.evaluate((electron) => Object.keys(electron));
    expect(modules.filter((name) => !exported.includes(name))).toEqual([]);
    expect(await failure('electron.autoUpdater.checkForUpdates()')).toBe(
      missing('autoUpdater.checkForUpdates'),
    );
    expect(await failure('electron.safeStorage.encryptString')).toBe(missing('safeStorage.encryptString'));
    expect(await failure('new electron.WebContentsView()')).toBe(missing('new WebContentsView'));
  });

  test.each([
    ['app.getGPUInfo', 'electron.app.getGPUInfo("basic")', 'App.getGPUInfo'],
    ['a static method', 'electron.BrowserWindow.fromBrowserView', 'BrowserWindow.fromBrowserView'],
    [
      'an inherited method',
      'electron.BrowserWindow.getAllWindows()[0].setOpacity',
      'BrowserWindow.setOpacity',
    ],
    ['webContents.debugger', 'electron.webContents.getAllWebContents()[0].debugger', 'WebContents.debugger'],
    ['session.cookies', 'electron.session.defaultSession.cookies', 'Session.cookies'],
    [
      'webRequest',
      'electron.session.defaultSession.webRequest.onHeadersReceived',
      'WebRequest.onHeadersReceived',
    ],
    ['protocol', 'electron.protocol.registerFileProtocol', 'Protocol.registerFileProtocol'],
    ['shell.trashItem', 'electron.shell.trashItem("/a")', 'Shell.trashItem'],
    ['dialog', 'electron.dialog.showOpenDialogSync({})', 'Dialog.showOpenDialogSync'],
    ['a picture', 'electron.nativeImage.createEmpty().toJPEG(1)', 'NativeImage.toJPEG'],
    [
      'a menu item',
      'electron.Menu.getApplicationMenu().items[0].userAccelerator',
      'MenuItem.userAccelerator',
    ],
    ['a frame', 'electron.webContents.getAllWebContents()[0].mainFrame.reload()', 'WebFrameMain.reload'],
  ])('H2: a member that only Electron has says so: %s', async (_, expression, what) => {
    expect(await failure(expression)).toBe(missing(what));
  });

  test('H2: a member that Electron has not is undefined, as it is there', async () => {
    expect(await failure('electron.app.noSuchThing')).toBe('undefined');
    expect(await failure('electron.shell.noSuchThing')).toBe('undefined');
  });

  test('H3: an event that cannot happen here cannot be waited for, unless README.md lists it', async () => {
    expect(await failure("electron.app.on('gpu-info-update', () => {})")).toBe(
      missing("the event 'gpu-info-update' of App"),
    );
    const lists = await example.app.evaluate(
      ({ app, BrowserWindow, Notification, session, Tray, webContents }) => {
        type Class = { readonly name: string; readonly neverFires: readonly string[] };
        const contents = webContents.getAllWebContents()[0];
        return [
          app.constructor,
          contents?.constructor,
          session.defaultSession.constructor,
          BrowserWindow,
          Notification,
          Tray,
        ].map((kind) => {
          const { name, neverFires } = kind as unknown as Class;
          return `| \`${name}\` | ${neverFires.map((event) => `\`${event}\``).join(', ')} |`;
        });
      },
    );
    const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
    expect(readme.split('\n').filter((line) => /^\| `[A-Z]/.test(line))).toEqual(lists);
  });

  test('H4: an app can see that it runs on the stand-in, and a spec what nobody else can see', async () => {
    const seen = await example.app.evaluate(() => [
      process.env['SOFTKEY_ELECTRON_STANDIN'],
      Object.keys(globalThis.electronStandin),
    ]);
    expect(seen).toEqual(['1', ['asked', 'notifications', 'trays']]);
  });

  test('H5: a preload is told as well', async () => {
    const { reported } = await preloadFailure(example.app, "require('electron').ipcRenderer.sendSync('x')");
    expect(reported[1]).toContain(missing('ipcRenderer.sendSync'));
  });
});
