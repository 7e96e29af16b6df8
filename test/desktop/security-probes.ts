import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ElectronApplication, Page } from '@playwright/test';
import type { WebPreferences } from 'electron';

// Electron's security checklist as questions to a running app. Each probe tries what an attacker would try
// and says what it could do, one sentence each; a careful app leaves them nothing to say. They use nothing
// but what real Electron has.

const FOREIGN = 'https://example.invalid/';

/** How long something may take that should not happen at all. */
const WAIT = 700;

/** Checklist 2 to 9: what the windows' preferences allow. */
export async function preferenceFindings(app: ElectronApplication): Promise<string[]> {
  const all = await app.evaluate(({ webContents }) => {
    // Not in Electron's declarations, but what Electron's own tests ask.
    type Asked = { getLastWebPreferences(): WebPreferences };
    return webContents
      .getAllWebContents()
      .map((contents) => (contents as unknown as Asked).getLastWebPreferences());
  });
  const wanted: WebPreferences = {
    sandbox: true,
    contextIsolation: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
  };
  const wrong = (preferences: WebPreferences) =>
    Object.entries(wanted).filter(([name, value]) => preferences[name as keyof WebPreferences] !== value);
  return all.flatMap((preferences) => wrong(preferences).map(([name, value]) => `${name} is not ${value}`));
}

/**
 * What the page finds on `window` that no blank page has, beside what it may find; and what it could change.
 */
export async function pageFindings(page: Page, exposed: readonly string[]): Promise<string[]> {
  return page.evaluate((allowed) => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const usual = new Set(Object.getOwnPropertyNames(frame.contentWindow));
    frame.remove();
    const own = Object.getOwnPropertyNames(window).filter((name) => !usual.has(name) && !/^\d+$/.test(name));
    const extra = own.filter((name) => !allowed.includes(name)).map((name) => `the page sees window.${name}`);
    const open = allowed.filter((name) => {
      const { writable = true, configurable = true } = Object.getOwnPropertyDescriptor(window, name) ?? {};
      return writable || configurable || !Object.isFrozen(Reflect.get(window, name));
    });
    return [...extra, ...open.map((name) => `the page can change window.${name}`)];
  }, exposed);
}

/** Checklist 7: what the Content Security Policy lets through. */
export async function cspFindings(page: Page): Promise<string[]> {
  return page.evaluate(
    async ({ foreign, wait }) => {
      const element = (tag: string, attributes: Record<string, string>) => () => {
        const made = Object.assign(document.createElement(tag), attributes);
        document.body.append(made);
        made.remove();
      };
      const script = element('script', { textContent: 'void 0' });
      const submit = () => {
        const frame = Object.assign(document.createElement('iframe'), { name: 'nowhere' });
        const form = Object.assign(document.createElement('form'), { action: foreign, target: 'nowhere' });
        document.body.append(frame, form);
        form.submit();
        setTimeout(() => [form, frame].map((made) => made.remove()), wait);
      };
      const base = () => {
        const made = Object.assign(document.createElement('base'), { href: foreign });
        document.head.append(made);
        made.remove();
      };
      const frame = () => {
        const made = Object.assign(document.createElement('iframe'), { src: foreign });
        document.body.append(made);
        setTimeout(() => made.remove(), wait);
      };
      const attempts: [what: string, directive: string, attempt: () => unknown][] = [
        ['run an inline script', 'script-src', script],
        ['run text as a script', 'script-src', () => Reflect.construct(Function, ['return 1'])],
        ['load a script from elsewhere', 'script-src', element('script', { src: foreign })],
        ['load a picture from elsewhere', 'img-src', () => Object.assign(new Image(), { src: foreign })],
        ['connect to elsewhere', 'connect-src', () => fetch(foreign).catch(() => {})],
        ['show a page from elsewhere', 'frame-src', frame],
        ['embed a plugin', 'object-src', element('object', { data: foreign })],
        ['send a form elsewhere', 'form-action', submit],
        ['move its base elsewhere', 'base-uri', base],
      ];
      const isRefused = async (directive: string, attempt: () => unknown) => {
        let isSeen = false;
        const look = (event: SecurityPolicyViolationEvent) => {
          // Trusted Types stop text before it would be a script at all.
          const stopped = [directive, 'require-trusted-types-for'];
          isSeen ||=
            event.disposition === 'enforce' &&
            stopped.some((one) => event.effectiveDirective.startsWith(one));
        };
        document.addEventListener('securitypolicyviolation', look);
        try {
          await attempt();
        } catch {
          // An EvalError; the event comes as well.
        }
        // By turns of the page, not by the clock: on a busy machine both take longer, the event and the
        // turns.
        for (let turns = wait / 10; !isSeen && turns > 0; turns--)
          await new Promise((resolve) => setTimeout(resolve, 10));
        document.removeEventListener('securitypolicyviolation', look);
        return isSeen;
      };
      const findings: string[] = [];
      for (const [what, directive, attempt] of attempts)
        if (!(await isRefused(directive, attempt))) findings.push(`the page can ${what}`);
      return findings;
    },
    { foreign: FOREIGN, wait: WAIT },
  );
}

/** Checklist 5: which permissions a page has or gets. */
export async function permissionFindings(page: Page): Promise<string[]> {
  return page.evaluate(async (wait) => {
    const names = [
      'camera',
      'clipboard-read',
      'clipboard-write',
      'geolocation',
      'microphone',
      'midi',
      'notifications',
    ];
    const has = async (name: string) =>
      (await navigator.permissions.query({ name: name as PermissionName })).state === 'granted';
    const requests: [name: string, request: () => Promise<unknown>][] = [
      [
        'notifications',
        async () => {
          if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied');
        },
      ],
      ['geolocation', () => new Promise((...answer) => navigator.geolocation.getCurrentPosition(...answer))],
      ['media', () => navigator.mediaDevices.getUserMedia({ audio: true, video: true })],
      ['midi', () => navigator.requestMIDIAccess()],
    ];
    // Where there is no place to be known, only the permission was granted.
    const isLate = (error: unknown) => error instanceof GeolocationPositionError && error.code !== 1;
    const never = async () => {
      for (let turns = wait / 2; turns > 0; turns--) await new Promise((resolve) => setTimeout(resolve, 10));
      return true;
    };
    const gets = (request: () => Promise<unknown>) =>
      Promise.race([request().then(() => true, isLate), never()]);
    const findings: string[] = [];
    for (const name of names) if (await has(name)) findings.push(`the page has the permission ${name}`);
    for (const [name, request] of requests)
      if (await gets(request)) findings.push(`the page is granted ${name}`);
    return findings;
  }, WAIT);
}

/** Checklist 12 to 14: the events by which an app keeps a page where it is. */
export async function guardFindings(app: ElectronApplication, page: Page): Promise<string[]> {
  const window = await app.browserWindow(page);
  return window.evaluate(({ webContents }, url) => {
    const events = ['will-navigate', 'will-redirect', 'will-attach-webview'];
    const isPrevented = (name: string) => {
      let prevented = false;
      const preventDefault = () => {
        prevented = true;
      };
      (webContents as NodeJS.EventEmitter).emit(name, { url, isMainFrame: true, preventDefault }, url, {});
      return prevented;
    };
    return events.filter((name) => !isPrevented(name)).map((name) => `${name} is not prevented`);
  }, FOREIGN);
}

/** Checklist 13: whether a page can take its window elsewhere. Leaves the page where it was. */
export async function navigationFindings(app: ElectronApplication, page: Page): Promise<string[]> {
  const window = await app.browserWindow(page);
  const home = await window.evaluate(({ webContents }) => webContents.getURL());
  const findings: string[] = [];
  for (const target of [FOREIGN, 'http://127.0.0.1:9/', 'file:///']) {
    await page.evaluate(() => Object.assign(globalThis, { isStillHere: true }));
    const asked = window.evaluate(({ webContents }, wait) => {
      let isAllowed = false;
      const look = (event: { readonly defaultPrevented: boolean }) => {
        isAllowed ||= !event.defaultPrevented;
      };
      webContents.on('will-navigate', look);
      return new Promise<boolean>((resolve) => {
        setTimeout(() => resolve(isAllowed), wait);
      }).finally(() => webContents.off('will-navigate', look));
    }, WAIT);
    await page.evaluate((url) => void setTimeout(() => location.assign(url), 100), target);
    const isAllowed = await asked;
    const isStillHere = await page.evaluate(() => 'isStillHere' in globalThis).catch(() => false);
    if (!isAllowed && isStillHere) continue;
    findings.push(`the page can go to ${target}`);
    await window.evaluate(({ webContents }, url) => webContents.loadURL(url), home);
    await page.waitForFunction(() => !('isStillHere' in globalThis));
  }
  return findings;
}

/** Checklist 14 and 15: whether a page can open windows, and what it can make the system open. */
export async function windowFindings(app: ElectronApplication, page: Page): Promise<string[]> {
  const targets = [
    FOREIGN,
    'about:blank',
    'file:///etc/passwd',
    'smb://example.invalid/share',
    'ms-msdt:/id',
  ];
  const watched = app.evaluate(async ({ app: main, shell }, wait) => {
    const findings: string[] = [];
    const { openExternal } = shell;
    const opened = () => findings.push('the page can open a window');
    main.on('browser-window-created', opened);
    shell.openExternal = async (url) => {
      if (!/^(?:https|mailto):/.test(url)) findings.push(`the page can make the system open ${url}`);
    };
    await new Promise((resolve) => setTimeout(resolve, wait));
    shell.openExternal = openExternal;
    main.off('browser-window-created', opened);
    return [...new Set(findings)];
  }, WAIT * 2);
  await page.evaluate(
    ({ urls, wait }) =>
      void setTimeout(() => {
        for (const url of urls) {
          window.open(url);
          const link = Object.assign(document.createElement('a'), { href: url, target: '_blank' });
          document.body.append(link);
          link.click();
          link.remove();
        }
      }, wait),
    { urls: targets, wait: WAIT / 2 },
  );
  const findings = await watched;
  await app.evaluate(
    ({ BrowserWindow }, home) => {
      for (const window of BrowserWindow.getAllWindows()) if (window.id !== home) window.destroy();
    },
    await (await app.browserWindow(page)).evaluate(({ id }) => id),
  );
  return findings;
}

/**
 * Whether anything leaves the machine, or only this program: a window is made to ask a server of this test.
 */
export async function networkFindings(app: ElectronApplication): Promise<string[]> {
  let isReached = false;
  const server = createServer((_request, response) => {
    isReached = true;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await app.evaluate(async ({ BrowserWindow }, url) => {
    const window = new BrowserWindow({ show: false });
    await window.loadURL(url).catch(() => {});
    window.destroy();
  }, `http://127.0.0.1:${port}/`);
  server.close();
  return isReached ? ['a page can reach the network'] : [];
}

/**
 * Checklist 17: whether the door answers a page that is not the app's. `call` is an expression of the page
 * that calls through the preload; its promise is kept if the door answers.
 */
export async function senderFindings(
  app: ElectronApplication,
  { preload, call }: { readonly preload: string; readonly call: string },
): Promise<string[]> {
  const answer = await app.evaluate(
    async ({ BrowserWindow }, asked) => {
      const window = new BrowserWindow({ show: false, webPreferences: { preload: asked.preload } });
      await window.loadURL('data:text/html,<title>foreign</title>');
      const isForeign = window.webContents.getTitle() === 'foreign';
      const outcome = await window.webContents.executeJavaScript(
        `Promise.resolve().then(() => ${asked.call}).then(() => 'answered', (error) => String(error))`,
      );
      window.destroy();
      return isForeign ? String(outcome) : 'the foreign page did not load';
    },
    { preload, call },
  );
  if (answer === 'answered') return [`the door answers a foreign page: ${call}`];
  // Any failure but the door's own would be a test that tests nothing.
  return answer.includes('Error invoking remote method') ? [] : [`the foreign page could not ask: ${answer}`];
}
