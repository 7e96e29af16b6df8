import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { type Example, isMissing, startExample } from './example-app.ts';

const INDEX = 'app://example/index.html';

describe.skipIf(isMissing)('loading', () => {
  let example: Example;
  beforeAll(async () => {
    example = await startExample();
  });
  afterAll(() => example?.close());
  // Each test has an address of its own, by which Playwright sees that the page is another.
  let index = INDEX;
  let count = 0;
  beforeEach(async () => {
    index = `${INDEX}?${++count}`;
    await go(index);
    // `waitForURL` would also hear, late, of the page before, which may have failed as its test wants it to.
    await expect.poll(() => new URL(example.page.url()).search).toBe(`?${count}`);
  });

  const go = (url: string) =>
    example.app.evaluate(
      ({ webContents }, target) =>
        webContents
          .getAllWebContents()[0]
          ?.loadURL(target)
          .then(
            () => 'loaded',
            (error) => `${error.code}: ${error.message}`,
          ),
      url,
    );
  const address = () =>
    example.app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.getURL());
  /** What the app hears of these events while the page does something. */
  const heard = async (names: readonly string[], work: () => Promise<unknown>, wait = 500) => {
    const events = example.app.evaluate(
      async ({ webContents }, { wanted, time }) => {
        const [contents] = webContents.getAllWebContents() as unknown as NodeJS.EventEmitter[];
        const seen: unknown[] = [];
        const listeners = wanted.map((name) => {
          const note = (event: { url?: string; defaultPrevented?: boolean } = {}) =>
            seen.push([name, event.url ?? null, event.defaultPrevented ?? null]);
          contents?.on(name, note);
          return () => contents?.off(name, note);
        });
        await new Promise((resolve) => setTimeout(resolve, time));
        for (const stop of listeners) stop();
        return seen;
      },
      { wanted: names, time: wait },
    );
    await example.page.waitForTimeout(100);
    await work();
    return events;
  };

  test('L1: a scheme of the app’s own is answered by the app, and is the address of the page', async () => {
    expect(await address()).toBe(index);
    expect(await example.page.title()).toBe('Example');
    const type = await example.page.evaluate(() =>
      fetch('/style.css').then(({ headers }) => headers.get('content-type')),
    );
    expect(type).toBe('text/css');
    expect(await example.page.evaluate(() => fetch('/nothing').then(({ status }) => status))).toBe(404);
  });

  test('L1: to the page itself the address is one of a host that cannot exist', async () => {
    expect(example.page.url()).toBe(`https://example.app.standin.invalid/index.html?${count}`);
  });

  test('L2: a scheme is served with the privileges of standard and secure ones only, and fetched from with its own', async () => {
    const failure = await example.app.evaluate(({ protocol }) => {
      try {
        return protocol.handle('other', () => new Response());
      } catch (error) {
        return String(error);
      }
    });
    expect(failure).toContain("does not imitate protocol.handle('other') without the privileges");
    const other = await startExample('no fetch');
    onTestFinished(other.close);
    expect(await other.page.evaluate(() => fetch('/style.css').then(String, String))).toContain(
      'Failed to fetch',
    );
  });

  test('L3: a navigation of the page is announced before it happens, and does not happen if the app objects', async () => {
    const events = await heard(['will-frame-navigate', 'will-navigate', 'did-navigate'], () =>
      example.page.evaluate(() => location.assign('https://example.invalid/away')),
    );
    expect(events).toEqual([
      ['will-frame-navigate', 'https://example.invalid/away', false],
      ['will-navigate', 'https://example.invalid/away', true],
    ]);
    expect(await address()).toBe(index);
  });

  test('L3: one of the app is not announced', async () => {
    expect(await heard(['will-frame-navigate', 'will-navigate'], () => go(INDEX))).toEqual([]);
  });

  test('L4: a redirect is announced, and not followed if the app objects', async () => {
    const events = await heard(['will-redirect'], () => go('app://example/away'));
    expect(events).toEqual([['will-redirect', 'https://example.invalid/', true]]);
    expect(await address()).toBe(index);
  });

  test('L5: a page that loads is followed by events', async () => {
    const names = ['did-start-loading', 'did-navigate', 'dom-ready', 'did-stop-loading', 'did-finish-load'];
    const events = await heard(names, () => go('app://example/index.html?again'));
    expect(events.map((event) => (event as unknown[])[0])).toEqual(names);
    const within = await heard(['did-navigate-in-page', 'did-navigate'], () =>
      go('app://example/index.html?again#part'),
    );
    expect(within).toHaveLength(1);
    expect(await address()).toBe('app://example/index.html?again#part');
  });

  test('L6: an address that cannot be loaded is an error with Electron’s code', async () => {
    expect(await go('http://127.0.0.1:9/')).toBe(
      "ERR_BLOCKED_BY_CLIENT: ERR_BLOCKED_BY_CLIENT (-20) loading 'http://127.0.0.1:9/'",
    );
    const closed = await example.app.evaluate(({ BrowserWindow }, url) => {
      const window = new BrowserWindow({ show: false });
      const loaded = window.loadURL(url);
      window.destroy();
      return loaded.then(
        () => 'loaded',
        ({ code }) => code,
      );
    }, INDEX);
    expect(closed).toBe('ERR_FAILED');
  });

  const OPENINGS: readonly (readonly [how: string, disposition: string, open: () => void])[] = [
    ['a script', 'foreground-tab', () => void window.open('https://example.invalid/w', 'other')],
    ['a link', 'foreground-tab', () => document.querySelector('a')?.click()],
    [
      'a link and Ctrl',
      'background-tab',
      () => {
        const click = new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true });
        document.querySelector('a')?.dispatchEvent(click);
      },
    ],
    [
      'a form',
      'foreground-tab',
      () => {
        const form = document.body.appendChild(document.createElement('form'));
        Object.assign(form, { action: 'https://example.invalid/f', target: '_blank' }).requestSubmit();
      },
    ],
  ];
  test.each(OPENINGS)('L7: the app is asked before a window opens by %s', async (_, disposition, open) => {
    await example.app.evaluate(({ webContents }) => {
      globalThis.noted = undefined;
      webContents.getAllWebContents()[0]?.setWindowOpenHandler((details) => {
        globalThis.noted = details;
        return { action: 'deny' };
      });
    });
    await example.page.evaluate(open);
    await expect
      .poll(() => example.app.evaluate(() => globalThis.noted))
      .toMatchObject({ url: expect.stringContaining('https://example.invalid/'), disposition });
    // The browser's own window for it may be there for a moment before the stand-in takes it away.
    await expect.poll(() => example.app.windows()).toHaveLength(1);
  });

  test('L7: window.open answers null, and a window that the app allows is one of the app’s', async () => {
    await example.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents()[0]?.setWindowOpenHandler(() => ({
        action: 'allow',
        overrideBrowserWindowOptions: { show: false, width: 500, height: 400 },
      })),
    );
    const opened = example.app.waitForEvent('window');
    expect(await example.page.evaluate(() => window.open('/index.html?second'))).toBeNull();
    const second = await opened;
    await expect.poll(() => second.evaluate(() => [innerWidth, innerHeight])).toEqual([500, 400]);
    await expect.poll(() => second.url()).toContain('?second');
    await (await example.app.browserWindow(second)).evaluate((window) => window.destroy());
    await expect.poll(() => example.app.windows().length).toBe(1);
  });

  test('L8: an app that watches requests can cancel and redirect them', async () => {
    const load = (path: string): Promise<string> =>
      example.page.evaluate((url) => fetch(url).then((response) => response.text(), String), path);
    await example.app.evaluate(({ session }) => {
      session.defaultSession.webRequest.onBeforeRequest(
        { urls: ['app://example/style.css*'] },
        ({ url, method, resourceType }, answer) => {
          globalThis.noted = { url, method, resourceType };
          answer(url.endsWith('?move') ? { redirectURL: 'app://example/page.js' } : { cancel: true });
        },
      );
    });
    expect(await load('/style.css')).toContain('Failed to fetch');
    expect(await example.app.evaluate(() => globalThis.noted)).toEqual({
      url: 'app://example/style.css',
      method: 'GET',
      resourceType: 'xhr',
    });
    expect(await load('/style.css?move')).toContain('window.example.onTick');
    expect(await load('/index.html')).toContain('<title>Example</title>');
    await example.app.evaluate(({ session }) => session.defaultSession.webRequest.onBeforeRequest(null));
    expect(await load('/style.css')).toContain('@media');
  });

  test('L9: an app is asked for permissions by Electron’s names, and Chromium does as it says', async () => {
    await example.app.evaluate(({ session }) => {
      const asked: unknown[] = [];
      globalThis.noted = asked;
      session.defaultSession.setPermissionRequestHandler((_contents, permission, answer, details) => {
        asked.push(['request', permission, (details as { mediaTypes?: string[] }).mediaTypes ?? null]);
        answer(permission === 'media');
      });
      session.defaultSession.setPermissionCheckHandler((_contents, permission, origin) => {
        asked.push(['check', permission, origin]);
        return permission === 'media';
      });
    });
    const seen = await example.page.evaluate(async () => [
      (await navigator.permissions.query({ name: 'camera' as PermissionName })).state,
      (await navigator.permissions.query({ name: 'geolocation' })).state,
      await Notification.requestPermission(),
      await navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'a stream', String),
      await navigator.clipboard.writeText('x').then(
        () => 'written',
        ({ name }) => name,
      ),
    ]);
    expect(seen).toEqual(['granted', 'denied', 'denied', 'a stream', 'NotAllowedError']);
    expect(await example.app.evaluate(() => globalThis.noted)).toEqual([
      ['check', 'media', 'app://example'],
      ['check', 'geolocation', 'app://example'],
      ['request', 'notifications', null],
      ['request', 'media', ['audio']],
      ['request', 'clipboard-sanitized-write', null],
    ]);
  });

  test('L9: an app that says nothing grants everything, as Electron does', async () => {
    await example.app.evaluate(({ session }) => {
      session.defaultSession.setPermissionRequestHandler(null);
      session.defaultSession.setPermissionCheckHandler(null);
    });
    const seen = await example.page.evaluate(async () => [
      (await navigator.permissions.query({ name: 'geolocation' })).state,
      await Notification.requestPermission(),
    ]);
    expect(seen).toEqual(['granted', 'granted']);
  });
});
