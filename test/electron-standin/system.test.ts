import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Example, isMissing, startExample } from './example-app.ts';

/** One transparent point. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

describe.skipIf(isMissing)('the system around an app', () => {
  let example: Example;
  let picture: string;
  beforeAll(async () => {
    example = await startExample();
    picture = join(example.home, 'picture.png');
    writeFileSync(picture, Buffer.from(PNG, 'base64'));
  });
  afterAll(() => example?.close());

  test('S1: a menu is clicked by ids; check boxes, radio buttons and roles act by themselves', async () => {
    await example.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('tick')?.click());
    await expect.poll(() => example.page.getByLabel('Tick').textContent()).toBe('ticked');
    const seen = await example.app.evaluate(({ BrowserWindow, Menu }) => {
      const clicked: string[] = [];
      const menu = Menu.buildFromTemplate([
        { id: 'box', type: 'checkbox', label: 'Box', click: ({ checked }) => clicked.push(`box ${checked}`) },
        { id: 'off', label: 'Off', enabled: false, click: () => clicked.push('off') },
        { id: 'one', type: 'radio', label: 'One', checked: true },
        { id: 'two', type: 'radio', label: 'Two' },
        { type: 'separator' },
        { id: 'three', type: 'radio', label: 'Three', checked: true },
        { id: 'role', role: 'minimize' },
      ]);
      for (const id of ['box', 'off', 'two', 'role']) menu.getMenuItemById(id)?.click();
      const [window] = BrowserWindow.getAllWindows();
      const isMinimised = window?.isMinimized();
      window?.restore();
      const radios = ['one', 'two', 'three'].map((id) => menu.getMenuItemById(id)?.checked);
      return { clicked, radios, isMinimised, label: menu.getMenuItemById('role')?.label };
    });
    expect(seen).toEqual({
      clicked: ['box true'],
      radios: [false, true, true],
      isMinimised: true,
      label: 'Minimize',
    });
  });

  test('S1: a role that is not imitated is refused by name', async () => {
    const failure = await example.app.evaluate(({ Menu }) => {
      try {
        return Menu.buildFromTemplate([{ role: 'services' }]).items.length;
      } catch (error) {
        return String(error);
      }
    });
    expect(failure).toContain('does not imitate the role services');
  });

  test('S2: keys reach the menu by sendInputEvent, if the page leaves them alone, and not by Playwright', async () => {
    const tick = example.page.getByLabel('Tick');
    const clear = () => tick.evaluate((output) => output.replaceChildren());
    const press = () =>
      example.app.evaluate(({ webContents }) =>
        webContents
          .getAllWebContents()[0]
          ?.sendInputEvent({ type: 'keyDown', keyCode: 'T', modifiers: ['control'] }),
      );
    await clear();
    await press();
    await expect.poll(() => tick.textContent()).toBe('ticked');
    await clear();
    await example.page.keyboard.press('Control+T');
    await example.page.evaluate(() => addEventListener('keydown', (event) => event.preventDefault()));
    await press();
    await example.page.waitForTimeout(500);
    expect(await tick.textContent()).toBe('');
  });

  test('S3: a dialog is cancelled by nobody, and answered by a spec that replaces it', async () => {
    const save = () => example.page.evaluate(() => window.example.invoke('save'));
    expect(await save()).toBe('');
    expect(
      await example.app.evaluate(({ dialog }) =>
        dialog.showMessageBox({ message: 'x', buttons: ['a', 'b'], cancelId: 1 }),
      ),
    ).toEqual({ response: 1, checkboxChecked: false });
    await example.app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: '/chosen' });
    });
    expect(await save()).toBe('/chosen');
  });

  test('S4: what the system is asked to open or show is noted, and nothing happens', async () => {
    const noted = await example.app.evaluate(async ({ shell }) => {
      globalThis.electronStandin.asked.length = 0;
      await shell.openExternal('https://example.invalid/');
      shell.showItemInFolder('/a/file');
      return globalThis.electronStandin.asked;
    });
    expect(noted).toEqual([
      { what: 'shell.openExternal', with: ['https://example.invalid/'] },
      { what: 'shell.showItemInFolder', with: ['/a/file'] },
    ]);
  });

  test('S5: a tray needs a picture, and can be looked at while it is there', async () => {
    const seen = await example.app.evaluate(({ Menu, Tray }, path) => {
      const failure = (() => {
        try {
          return new Tray('/nowhere.png').isDestroyed();
        } catch (error) {
          return String(error);
        }
      })();
      const tray = new Tray(path);
      const clicks: string[] = [];
      tray.on('click', () => clicks.push('clicked'));
      tray.setToolTip('a tip');
      tray.setContextMenu(Menu.buildFromTemplate([{ label: 'Open' }]));
      const [shown] = globalThis.electronStandin.trays;
      const look = [shown?.toolTip, shown?.menu?.items[0]?.label];
      shown?.emit('click');
      tray.destroy();
      return [failure, ...look, clicks.length, globalThis.electronStandin.trays.size, tray.isDestroyed()];
    }, picture);
    expect(seen).toEqual([
      "Error: Failed to load image from path '/nowhere.png'",
      'a tip',
      'Open',
      1,
      0,
      true,
    ]);
  });

  test('S6: a notification is shown to the spec, which can click it', async () => {
    const seen = await example.app.evaluate(({ Notification }) => {
      const events: string[] = [];
      const notification = new Notification({ title: 'Soon', body: 'In 7 days' });
      notification.on('show', () => events.push('shown'));
      notification.on('click', () => events.push('clicked'));
      notification.show();
      const last = globalThis.electronStandin.notifications.at(-1);
      last?.emit('click');
      return [Notification.isSupported(), last?.title, last?.body, ...events];
    });
    expect(seen).toEqual([true, 'Soon', 'In 7 days', 'shown', 'clicked']);
  });

  test('S7: the page follows the app’s theme, and the system is light', async () => {
    const scheme = () => example.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    const choose = (source: 'system' | 'light' | 'dark') =>
      example.app.evaluate(({ nativeTheme }, wanted) => {
        let updates = 0;
        nativeTheme.once('updated', () => updates++);
        nativeTheme.themeSource = wanted;
        return [nativeTheme.shouldUseDarkColors, updates];
      }, source);
    expect(await scheme()).toBe(false);
    expect(await choose('dark')).toEqual([true, 1]);
    await expect.poll(scheme).toBe(true);
    expect(await choose('system')).toEqual([false, 1]);
    await expect.poll(scheme).toBe(false);
  });

  test('S8: a picture is its PNG file, and what is none is empty', async () => {
    const seen = await example.app.evaluate(({ nativeImage }, path) => {
      const image = nativeImage.createFromPath(path);
      const larger = image.resize({ width: 16 }).getSize();
      return [
        image.isEmpty(),
        image.getSize(),
        larger,
        image.toPNG().toString('base64'),
        nativeImage.createFromPath('/nowhere.png').isEmpty(),
        nativeImage.createEmpty().isEmpty(),
      ];
    }, picture);
    expect(seen).toEqual([false, { width: 1, height: 1 }, { width: 16, height: 16 }, PNG, true, true]);
  });

  test('S9: there is one screen, with a work area smaller than itself', async () => {
    const [display] = await example.app.evaluate(({ screen }) => screen.getAllDisplays());
    expect(display).toMatchObject({
      bounds: { x: 0, y: 0, width: 1920, height: 1080 },
      workArea: { x: 0, y: 0, width: 1920, height: 1040 },
    });
    const matching = await example.app.evaluate(
      ({ screen }) => screen.getDisplayMatching({ x: 5, y: 5, width: 10, height: 10 }).id,
    );
    expect(matching).toBe(display?.id);
  });

  test('S10: text that is copied can be read, by this program', async () => {
    const text = await example.app.evaluate(async ({ clipboard }) => {
      await clipboard.writeText('copied');
      return clipboard.readText();
    });
    expect(text).toBe('copied');
  });

  test('S11: the machine wakes when a spec says so', async () => {
    const heard = await example.app.evaluate(({ powerMonitor }) => {
      let wakes = 0;
      powerMonitor.once('resume', () => wakes++);
      (powerMonitor as NodeJS.EventEmitter).emit('resume');
      return wakes;
    });
    expect(heard).toBe(1);
  });

  test('S12: a PDF is one of Chromium’s, of the paper that was asked for', async () => {
    const boxes = await example.app.evaluate(async ({ webContents }) => {
      const [contents] = webContents.getAllWebContents();
      const print = async (options: Electron.PrintToPDFOptions) =>
        (await contents?.printToPDF(options))?.toString('latin1') ?? '';
      const texts = [await print({ pageSize: 'A4' }), await print({ pageSize: 'A4', landscape: true })];
      const points = (text: string) => /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text)?.slice(1).map(Number);
      return texts.map((text) => [text.slice(0, 5), points(text)?.map(Math.round)]);
    });
    expect(boxes).toEqual([
      ['%PDF-', [596, 843]],
      ['%PDF-', [843, 596]],
    ]);
  });

  test('S13: printing fails for want of a printer, and dragging for want of a picture', async () => {
    const seen = await example.app.evaluate(async ({ nativeImage, webContents }) => {
      const [contents] = webContents.getAllWebContents();
      const reason = await new Promise((resolve) => contents?.print({}, (...answer) => resolve(answer)));
      try {
        contents?.startDrag({ file: '/a/file', icon: nativeImage.createEmpty() });
        return [reason];
      } catch (error) {
        return [reason, String(error)];
      }
    });
    expect(seen).toEqual([
      [false, 'no valid printers available'],
      "Error: Must specify non-empty 'icon' option",
    ]);
  });
});
