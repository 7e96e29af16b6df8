import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXAMPLE, type Example, isMissing, preloadFailure, startExample } from './example-app.ts';

describe.skipIf(isMissing)('the door between page and app', () => {
  let example: Example;
  beforeAll(async () => {
    example = await startExample();
  });
  afterAll(() => example?.close());

  test('D1: the page sees what the preload exposes, for good, and nothing else of Electron or Node', async () => {
    const seen = await example.page.evaluate(() => {
      const names = ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'];
      const { writable, configurable } = Object.getOwnPropertyDescriptor(window, 'example') ?? {};
      return {
        leaked: names.filter((name) => name in window),
        standin: Object.getOwnPropertyNames(window).filter((name) => /standin/i.test(name)),
        exposed: { writable, configurable, frozen: Object.isFrozen(window.example) },
      };
    });
    expect(seen).toEqual({
      leaked: [],
      standin: [],
      exposed: { writable: false, configurable: false, frozen: true },
    });
  });

  test('D1: what the page changes is not changed for the preload', async () => {
    await example.page.evaluate(() => {
      JSON.stringify = () => 'changed';
    });
    expect(await example.page.evaluate(() => window.example.invoke('echo', 'as it was'))).toBe('as it was');
    await example.page.reload();
  });

  test('D2: a preload requires what a sandbox has, and no module of Node', async () => {
    const names = [
      'electron',
      'events',
      'timers',
      'url',
      'node:events',
      'fs',
      'node:fs',
      'child_process',
      './other',
    ];
    const found = await example.page.evaluate((wanted) => window.example.modules(wanted), names);
    expect(found).toEqual([
      ...Array(5).fill('object'),
      ...names.slice(5).map((name) => `module not found: ${name}`),
    ]);
    expect(await example.page.evaluate(() => window.example.processOfPreload())).toEqual({
      sandboxed: true,
      type: 'renderer',
      node: 'undefined',
    });
  });

  test('D3: functions, values and errors cross the bridge at once', async () => {
    const seen = await example.page.evaluate(() => {
      const complaint = () => {
        try {
          return window.example.complain();
        } catch (error) {
          return String(error);
        }
      };
      return [window.example.version, window.example.twice(21), complaint()];
    });
    expect(seen).toEqual(['1', 42, 'RangeError: too much']);
  });

  test('D4: values go to the app and back as structured clone makes them', async () => {
    const kinds = await example.page.evaluate(() =>
      window.example.invoke('kinds', {
        date: new Date(5),
        map: new Map(),
        set: new Set(),
        bytes: new Uint8Array([1]),
        big: 1n,
        error: new TypeError('x'),
        text: 'x',
        missing: undefined,
      }),
    );
    expect(kinds).toEqual([
      ['date', 'Date'],
      ['map', 'Map'],
      ['set', 'Set'],
      ['bytes', 'Uint8Array'],
      ['big', 'BigInt'],
      ['error', 'TypeError'],
      ['text', 'String'],
      ['missing', undefined],
    ]);
    const back = await example.page.evaluate(async () => {
      const circle: Record<string, unknown> = {
        when: new Date(5),
        big: 2n ** 70n,
        odd: [-0, Number.NaN],
        bytes: new Uint8Array([1, 255]),
      };
      circle['self'] = circle;
      const echo = (await window.example.invoke('echo', circle)) as Record<string, unknown>;
      const { when, big, odd, bytes, self } = echo as {
        when: Date;
        big: bigint;
        odd: number[];
        bytes: Uint8Array;
        self: unknown;
      };
      return [
        when.getTime(),
        String(big),
        Object.is(odd[0], -0),
        Number.isNaN(odd[1]),
        [...bytes],
        self === echo,
      ];
    });
    expect(back).toEqual([5, String(2n ** 70n), true, true, [1, 255], true]);
  });

  test('D5: what cannot be cloned is refused, on either side', async () => {
    const failures = await example.page.evaluate(async () => {
      const failure = (work: () => unknown) =>
        Promise.resolve()
          .then(work)
          .then(String, (error) => error.message);
      return [
        await failure(() => window.example.invoke('echo', { work: () => {} })),
        await failure(() => window.example.invoke('echo', new Blob([]))),
        await failure(() => window.example.invoke('function')),
      ];
    });
    expect(failures).toEqual([
      'An object could not be cloned.',
      'An object could not be cloned.',
      "Error invoking remote method 'function': Error: An object could not be cloned.",
    ]);
    const failure = await example.app.evaluate(({ webContents }) => {
      try {
        return webContents.getAllWebContents()[0]?.send('tick', () => {});
      } catch (error) {
        return String(error);
      }
    });
    expect(failure).toBe('Error: Failed to serialize arguments');
  });

  test('D6: errors of a call cross as Electron words them', async () => {
    const failure = (channel: string) =>
      example.page.evaluate(
        (name) => window.example.invoke(name).then(String, (error) => error.message),
        channel,
      );
    expect(await failure('fail')).toBe("Error invoking remote method 'fail': TypeError: deliberate");
    expect(await failure('nobody')).toBe(
      "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
    );
    const second = await example.app.evaluate(({ ipcMain }) => {
      try {
        return ipcMain.handle('echo', () => {});
      } catch (error) {
        return String(error);
      }
    });
    expect(second).toBe("Error: Attempted to register a second handler for 'echo'");
  });

  test('D7: a handler learns which page asks', async () => {
    await example.app.evaluate(({ ipcMain }) => {
      ipcMain.removeHandler('sender');
      ipcMain.handle('sender', ({ senderFrame, sender }) => [
        senderFrame?.url,
        senderFrame?.origin,
        senderFrame?.parent,
        senderFrame === sender.mainFrame,
        sender.id,
      ]);
    });
    expect(await example.page.evaluate(() => window.example.invoke('sender'))).toEqual([
      'app://example/index.html',
      'app://example',
      null,
      true,
      1,
    ]);
  });

  test('D7: and later learns nothing, if that page has gone', async () => {
    await example.app.evaluate(({ ipcMain }) => {
      globalThis.noted = 'not yet';
      ipcMain.handle('late', async (event) => {
        await event.sender.loadURL('app://example/index.html?late');
        globalThis.noted = event.senderFrame;
      });
    });
    await example.page.evaluate(() => void window.example.invoke('late'));
    await expect.poll(() => example.app.evaluate(() => globalThis.noted)).toBeNull();
    await example.page.waitForURL(({ search }) => search === '?late');
  });

  test('D8: messages go both ways, and only while somebody listens', async () => {
    await example.page.evaluate(() => window.example.send('noted', { from: 'page' }));
    await expect.poll(() => example.app.evaluate(() => globalThis.noted)).toEqual({ from: 'page' });
    const heard = await example.page.evaluateHandle(() => {
      const ticks: string[] = [];
      return { ticks, stop: window.example.onTick((tick) => ticks.push(tick)) };
    });
    const tick = (text: string) =>
      example.app.evaluate(
        ({ webContents }, value) => webContents.getAllWebContents()[0]?.send('tick', value),
        text,
      );
    await tick('first');
    await expect.poll(() => heard.evaluate(({ ticks }) => ticks)).toEqual(['first']);
    await heard.evaluate(({ stop }) => stop());
    await tick('second');
    await example.page.getByText('second').waitFor();
    expect(await heard.evaluate(({ ticks }) => ticks)).toEqual(['first']);
  });

  test.each([
    ['fails', `require('node:fs')`, 'module not found: node:fs'],
    ['is no JavaScript', 'const const', 'Unexpected token'],
  ])('D9: a preload that %s is reported, and the page is there without it', async (_, text, message) => {
    const { preload, reported } = await preloadFailure(example.app, text);
    expect(reported).toEqual([preload, expect.stringContaining(message)]);
  });

  test('D10: without context isolation the preload runs in the page’s own world, and exposes nothing there', async () => {
    const failure = await example.app.evaluate(
      async ({ BrowserWindow }, path) => {
        const window = new BrowserWindow({
          show: false,
          webPreferences: { preload: path, contextIsolation: false },
        });
        await window.loadURL('data:text/html,one world');
        const type = await window.webContents.executeJavaScript('typeof window.example');
        window.destroy();
        return type;
      },
      join(EXAMPLE, 'preload.cjs'),
    );
    expect(failure).toBe('object');
  });

  test('D11: the preferences in force can be read, with Electron’s defaults', async () => {
    const inForce = await example.app.evaluate(({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false });
      const contents = window.webContents as unknown as { getLastWebPreferences(): object };
      const preferences = contents.getLastWebPreferences();
      window.destroy();
      return preferences;
    });
    expect(inForce).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      webviewTag: false,
    });
  });
});
