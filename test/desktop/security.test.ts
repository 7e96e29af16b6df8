import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Response } from '@playwright/test';
import type { WebPreferences } from 'electron';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumIsMissing, type Launched } from '#electron-standin';
import { root } from '../../build/setup/paths.mjs';
import './desktop.ts';
import { launchDesktop } from './launch.ts';
import {
  cspFindings,
  guardFindings,
  navigationFindings,
  networkFindings,
  pageFindings,
  permissionFindings,
  preferenceFindings,
  senderFindings,
  windowFindings,
} from './security-probes.ts';

// Electron's security checklist, point by point; the table in docs/threat-model.md names these tests. 19, the
// fuses, is held by test/packaging/contents.test.ts.

const builtAt = (name: string) => join(root, 'out/desktop', name);

describe.skipIf(chromiumIsMissing('the security of the desktop app'))('the desktop app', () => {
  const home = mkdtempSync(join(tmpdir(), 'softkey-security-'));
  let desktop: Launched;
  let preferences: WebPreferences;

  beforeAll(async () => {
    desktop = await launchDesktop({ home });
    preferences = await desktop.app.evaluate(({ webContents }) => {
      const [contents] = webContents.getAllWebContents();
      return (contents as unknown as { getLastWebPreferences(): WebPreferences }).getLastWebPreferences();
    });
  });
  afterAll(async () => {
    await desktop?.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Loads the page anew, and gives the headers of all that it is made of. */
  async function reloaded(): Promise<Record<string, string>[]> {
    const seen: Response[] = [];
    const look = (response: Response) => seen.push(response);
    desktop.page.on('response', look);
    await desktop.app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.reload());
    await expect.poll(() => seen.length).toBeGreaterThan(3);
    await desktop.page.getByRole('navigation').first().waitFor();
    desktop.page.off('response', look);
    return Promise.all(seen.map((response) => response.allHeaders()));
  }

  test('1: loads nothing from elsewhere', async () => {
    const origin = new URL(desktop.page.url()).origin;
    const asked: string[] = [];
    desktop.page.on('request', (request) => asked.push(request.url()));
    await reloaded();
    expect(asked.filter((url) => new URL(url).origin !== origin)).toEqual([]);
    expect(await networkFindings(desktop.app)).toEqual([]);
  });

  test('2: gives no page Node', async () => {
    expect(preferences).toMatchObject({ nodeIntegration: false, nodeIntegrationInSubFrames: false });
    const found = await desktop.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
    );
    expect(found).toEqual([]);
  });

  test('3: isolates the preload from the page', async () => {
    expect(preferences.contextIsolation).toBe(true);
    expect(await pageFindings(desktop.page, ['softkey'])).toEqual([]);
  });

  test('4: sandboxes every renderer', async () => {
    expect(preferences.sandbox).toBe(true);
    // Also one that somebody forgot.
    const forgotten = await desktop.app.evaluate(({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { sandbox: false } });
      const contents = window.webContents as unknown as { getLastWebPreferences(): WebPreferences };
      const { sandbox } = contents.getLastWebPreferences();
      window.destroy();
      return sandbox;
    });
    expect(forgotten).toBe(true);
  });

  test('5: grants no permission but to put text on the clipboard, and that to its own page only', async () => {
    expect(await permissionFindings(desktop.page)).toEqual(['the page has the permission clipboard-write']);
  });

  test('6: keeps webSecurity on', () => {
    expect(preferences.webSecurity).toBe(true);
  });

  test('7: has a Content Security Policy that lets nothing else through', async () => {
    expect(await cspFindings(desktop.page)).toEqual([]);
    // The page asks its own origin for nothing either: its calls go through the door.
    const own = await desktop.page.evaluate(() => fetch(location.href).then(String, () => 'refused'));
    expect(own).toBe('refused');
  });

  test('7: sends the policy with every file, with a nonce of its own each time', async () => {
    const headers = await reloaded();
    expect(headers.length).toBeGreaterThan(3);
    const policies = headers.map((all) => all['content-security-policy'] ?? '');
    for (const policy of policies)
      expect(policy.replace(/'nonce-[^']{24}'/, 'NONCE')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self' NONCE; img-src 'self' data: blob:; " +
          "connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
          "require-trusted-types-for 'script'; trusted-types 'none'",
      );
    expect(new Set(policies).size).toBe(policies.length);
    for (const all of headers)
      expect(all).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  });

  test('7: text is never taken for a script or for HTML', async () => {
    const taken = await desktop.page.evaluate(async () => {
      // Whoever attends a debugger may evaluate text; what runs later may not.
      await new Promise((resolve) => setTimeout(resolve, 0));
      const attempts: Record<string, () => void> = {
        innerHTML: () => Object.assign(document.createElement('div'), { innerHTML: '<b>x</b>' }),
        eval: () => Reflect.get(window, 'eval')('1'),
        script: () => Object.assign(document.createElement('script'), { text: '1' }),
        policy: () => Reflect.get(window, 'trustedTypes').createPolicy('own', {}),
      };
      return Object.keys(attempts).filter((name) => {
        try {
          attempts[name]?.();
          return true;
        } catch {
          return false;
        }
      });
    });
    expect(taken).toEqual([]);
  });

  test('8, 9, 10: no insecure content, no experiments, no blink features', async () => {
    expect(preferences).toMatchObject({ allowRunningInsecureContent: false, experimentalFeatures: false });
    expect(preferences.enableBlinkFeatures ?? '').toBe('');
    expect(await preferenceFindings(desktop.app)).toEqual([]);
  });

  test('11, 12: there is no webview, and none can be attached', async () => {
    expect(preferences.webviewTag).toBe(false);
    expect(await guardFindings(desktop.app, desktop.page)).toEqual([]);
  });

  test('13: the page stays where it is', async () => {
    expect(await navigationFindings(desktop.app, desktop.page)).toEqual([]);
  });

  test('14: the page opens no window', async () => {
    expect(await windowFindings(desktop.app, desktop.page)).toEqual([]);
  });

  test('15: nothing but a plain mail address leaves the app for another program', async () => {
    await desktop.app.evaluate(({ shell }) => {
      const opened: string[] = [];
      Object.assign(globalThis, { openedOutside: opened });
      shell.openExternal = async (url) => void opened.push(url);
    });
    const attempts = [
      'https://example.invalid/',
      'file:///etc/passwd',
      'smb://example.invalid/x',
      'javascript:alert(1)',
      'mailto:a@b.invalid?attach=/etc/passwd',
      'mailto:a@b.invalid?subject=x&Attachment=/etc/passwd',
      'MAILTO:a@b.invalid',
      'mailto:a@b.invalid\r\nbcc:c@d.invalid',
      'mailto:licenses@demo.invalid?subject=Softkey&body=Hello',
    ];
    for (const url of attempts)
      await desktop.page.evaluate((one) => window.softkey.call('mail.open', { url: one }), url);
    expect(await desktop.app.evaluate(() => Reflect.get(globalThis, 'openedOutside'))).toEqual([
      'mailto:licenses@demo.invalid?subject=Softkey&body=Hello',
    ]);
  });

  test('16: runs on the Electron that package.json pins, exactly', async () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
    expect(await desktop.app.evaluate(() => process.versions.electron)).toBe(devDependencies.electron);
  });

  test('17: answers its own page only, and only calls that there are', async () => {
    const call = "window.softkey.call('vendor.read', {})";
    expect(await senderFindings(desktop.app, { preload: builtAt('preload.cjs'), call })).toEqual([]);
    const calls = [
      ['no.such', {}],
      ['constructor', {}],
      ['__proto__', {}],
      [{}, {}],
      ['status.read', { more: 1 }],
      ['file.show', { id: '../../etc/passwd' }],
    ];
    const answers = await desktop.page.evaluate(
      (asked) => Promise.all(asked.map(([name, input]) => window.softkey.call(name as string, input))),
      calls,
    );
    expect(answers.map((answer) => (answer as { error?: { code: string } }).error?.code)).toEqual([
      'USAGE',
      'USAGE',
      'USAGE',
      'USAGE',
      'USAGE',
      'FILE_MISSING',
    ]);
  });

  test('18: the page is served by app://, out of a list, and not by file://', async () => {
    const url = await desktop.app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.getURL());
    expect(url).toBe('app://softkey/');
    const status = await desktop.app.evaluate(async ({ BrowserWindow }) => {
      const ways = ['', 'icons/../package.json', '%2e%2e/main.mjs', '..%2fmain.mjs', 'index.html%00', 'x'];
      const window = new BrowserWindow({ show: false });
      const load = (url_: string) =>
        window.loadURL(url_).then(
          () => window.webContents.executeJavaScript('document.body.innerHTML.length > 0'),
          () => false,
        );
      const loaded: string[] = [];
      for (const way of ways) if (await load(`app://softkey/${way}`)) loaded.push(way);
      for (const other of ['app://elsewhere/', 'file:///etc/passwd'])
        if (await load(other)) loaded.push(other);
      window.destroy();
      return loaded;
    });
    expect(status).toEqual(['']);
  });

  test('20: the page sees two functions, and nothing of Electron', async () => {
    const seen = await desktop.page.evaluate(() => {
      const bridge = window.softkey as unknown as Record<string, unknown>;
      return Object.keys(bridge).map((name) => [name, typeof bridge[name]]);
    });
    expect(seen).toEqual([
      ['call', 'function'],
      ['listen', 'function'],
    ]);
  });
});
