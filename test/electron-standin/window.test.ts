import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Example, isMissing, startExample } from './example-app.ts';

describe.skipIf(isMissing)('a window', () => {
  let example: Example;
  beforeAll(async () => {
    example = await startExample();
  });
  afterAll(() => example?.close());

  const size = () => example.page.evaluate(() => [innerWidth, innerHeight]);
  const window = () => example.app.browserWindow(example.page);

  test('W1: the page fills the bounds, which can be set and are told', async () => {
    expect(await size()).toEqual([900, 640]);
    const events = await (await window()).evaluate((shown) => {
      const seen: string[] = [];
      for (const name of ['move', 'resize'] as const) shown.on(name as 'move', () => seen.push(name));
      shown.setBounds({ x: 10, y: 20, width: 1024, height: 768 });
      return seen;
    });
    expect(events).toEqual(['move', 'resize']);
    await expect.poll(size).toEqual([1024, 768]);
    expect(
      await (await window()).evaluate((shown) => [shown.getBounds(), shown.getSize(), shown.getPosition()]),
    ).toEqual([{ x: 10, y: 20, width: 1024, height: 768 }, [1024, 768], [10, 20]]);
  });

  test('W2: maximised, minimised or over the whole screen, it knows the place that it had', async () => {
    const seen = await (await window()).evaluate((shown) => {
      const events: string[] = [];
      for (const name of ['maximize', 'unmaximize', 'minimize', 'restore', 'enter-full-screen'] as const)
        shown.on(name as 'maximize', () => events.push(name));
      shown.setBounds({ x: 1, y: 2, width: 700, height: 500 });
      shown.maximize();
      const maximised = [shown.isMaximized(), shown.getBounds(), shown.getNormalBounds()];
      shown.minimize();
      const minimised = [shown.isMinimized(), shown.isMaximized()];
      shown.restore();
      const restored = [shown.isMinimized(), shown.isMaximized()];
      shown.unmaximize();
      shown.setFullScreen(true);
      const full = shown.isFullScreen();
      shown.setFullScreen(false);
      return { events, maximised, minimised, restored, full, after: shown.getBounds() };
    });
    const normal = { x: 1, y: 2, width: 700, height: 500 };
    expect(seen).toEqual({
      events: ['maximize', 'minimize', 'restore', 'unmaximize', 'enter-full-screen'],
      maximised: [true, { x: 0, y: 0, width: 1920, height: 1040 }, normal],
      minimised: [true, false],
      restored: [false, true],
      full: true,
      after: normal,
    });
  });

  test('W3: it is shown, hidden and focused, and only one is focused', async () => {
    const seen = await example.app.evaluate(({ BrowserWindow }) => {
      const [first] = BrowserWindow.getAllWindows();
      const second = new BrowserWindow({ show: false });
      const events: string[] = [];
      for (const name of ['show', 'focus', 'blur', 'hide'] as const)
        second.on(name as 'show', () => events.push(name));
      const state = () => [first?.isFocused(), second.isVisible(), second.isFocused()];
      first?.focus();
      second.focus();
      const hidden = state();
      second.show();
      const shown = state();
      second.hide();
      const again = state();
      second.destroy();
      return { hidden, shown, again, events };
    });
    expect(seen).toEqual({
      hidden: [true, false, false],
      shown: [false, true, true],
      again: [false, false, false],
      events: ['show', 'focus', 'blur', 'hide'],
    });
  });

  test('W4: it asks before it closes, and is gone only afterwards', async () => {
    const seen = await example.app.evaluate(async ({ BrowserWindow }) => {
      const closing = new BrowserWindow({ show: false });
      const events: string[] = [];
      closing.once('close', (event) => {
        events.push('asked');
        event.preventDefault();
      });
      closing.close();
      await new Promise((resolve) => setTimeout(resolve, 100));
      events.push(closing.isDestroyed() ? 'gone' : 'there');
      closing.webContents.once('destroyed', () => events.push('page gone'));
      const closed = new Promise<void>((resolve) => closing.once('closed', resolve));
      closing.close();
      events.push(closing.isDestroyed() ? 'gone' : 'there');
      await closed;
      events.push(closing.isDestroyed() ? 'gone' : 'there');
      return [...events, BrowserWindow.getAllWindows().length];
    });
    expect(seen).toEqual(['asked', 'there', 'there', 'page gone', 'gone', 1]);
  });

  test('W5: it is ready to show when its page is loaded, and has the title of the page', async () => {
    const seen = await example.app.evaluate(async ({ BrowserWindow }) => {
      const made = new BrowserWindow({ show: false });
      const before = made.getTitle();
      const ready = new Promise<void>((resolve) => made.once('ready-to-show', resolve));
      void made.loadURL('app://example/index.html');
      await ready;
      const after = [made.getTitle(), made.webContents.getTitle(), made.isVisible()];
      made.destroy();
      return [before, ...after];
    });
    expect(seen).toEqual(['Example', 'Example', 'Example', false]);
  });

  test('W6: a page that crashes is told, and comes back when it is loaded again', async () => {
    const seen = await example.app.evaluate(async ({ app, BrowserWindow }) => {
      const crashing = new BrowserWindow({ show: false });
      await crashing.loadURL('app://example/index.html');
      const heard = Promise.all([
        new Promise((resolve) =>
          crashing.webContents.once('render-process-gone', (_e, { reason }) => resolve(reason)),
        ),
        new Promise((resolve) =>
          app.once('render-process-gone', (_e, contents) => resolve(contents.id === crashing.id)),
        ),
      ]);
      crashing.webContents.forcefullyCrashRenderer();
      const told = await heard;
      const isCrashed = crashing.webContents.isCrashed();
      const loaded = new Promise<void>((resolve) => crashing.webContents.once('did-finish-load', resolve));
      crashing.webContents.reload();
      await loaded;
      const title = await crashing.webContents.executeJavaScript('document.title');
      crashing.destroy();
      return [...told, isCrashed, title];
    });
    expect(seen).toEqual(['crashed', true, true, 'Example']);
  });

  test('W7: an option that is not imitated is refused by name', async () => {
    const failure = await example.app.evaluate(({ BrowserWindow }) => {
      try {
        return new BrowserWindow({ show: false, titleBarStyle: 'hidden' }).id;
      } catch (error) {
        return String(error);
      }
    });
    expect(failure).toContain('does not imitate the option titleBarStyle of BrowserWindow');
  });

  test('W8: the app hears of every window and page as it is made, before anything loads', async () => {
    const seen = await example.app.evaluate(({ app, BrowserWindow }) => {
      const events: string[] = [];
      app.once('web-contents-created', (_event, contents) => events.push(`page ${contents.getURL()}`));
      app.once('browser-window-created', (_event, made) => events.push(`window ${made.isDestroyed()}`));
      const made = new BrowserWindow({ show: false });
      made.destroy();
      return events;
    });
    expect(seen).toEqual(['page ', 'window false']);
  });
});
