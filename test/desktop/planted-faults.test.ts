import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { chromiumIsMissing, EXAMPLE, type Example, startExample } from '#electron-standin';
import { menuFindings } from './menu-probe.ts';
import * as probes from './security-probes.ts';

const call = "example.invoke('echo', 1)";
const preload = join(EXAMPLE, 'preload.cjs');

const PROBES = {
  preferences: ({ app }: Example) => probes.preferenceFindings(app),
  page: ({ page }: Example) => probes.pageFindings(page, ['example']),
  csp: ({ page }: Example) => probes.cspFindings(page),
  permissions: ({ page }: Example) => probes.permissionFindings(page),
  guards: ({ app, page }: Example) => probes.guardFindings(app, page),
  navigation: ({ app, page }: Example) => probes.navigationFindings(app, page),
  windows: ({ app, page }: Example) => probes.windowFindings(app, page),
  network: ({ app }: Example) => probes.networkFindings(app),
  sender: ({ app }: Example) => probes.senderFindings(app, { preload, call }),
  menu: ({ app, page }: Example) => menuFindings(app, page),
} as const;

type Probe = keyof typeof PROBES;

/** Faults planted in the stand-in's example app, and what the probes must say of each. */
const FAULTS: Readonly<Record<string, Partial<Record<Probe, string>>>> = {
  'no context isolation': {
    preferences: 'contextIsolation is not true',
    page: 'the page can change window.example',
  },
  'Node in the page': { preferences: 'nodeIntegration is not false' },
  'no sandbox': { preferences: 'sandbox is not true' },
  'webview allowed': {
    preferences: 'webviewTag is not false',
    guards: 'will-attach-webview is not prevented',
  },
  'no web security': { preferences: 'webSecurity is not true' },
  'no CSP': { csp: 'the page can run an inline script' },
  'the scheme passes by the CSP': { csp: 'the page can run an inline script' },
  'a CSP that allows inline scripts': { csp: 'the page can run an inline script' },
  'a CSP that allows every connection': { csp: 'the page can connect to elsewhere' },
  'navigation allowed': {
    guards: 'will-navigate is not prevented',
    navigation: 'the page can go to https://example.invalid/',
  },
  'redirect allowed': { guards: 'will-redirect is not prevented' },
  'windows allowed': { windows: 'the page can open a window' },
  'anything opened outside': { windows: 'the page can make the system open file:///etc/passwd' },
  'permission requests granted': { permissions: 'the page is granted geolocation' },
  'permission checks granted': { permissions: 'the page has the permission camera' },
  'network allowed': { network: 'a page can reach the network' },
  'sender not checked': { sender: `the door answers a foreign page: ${call}` },
  'a menu item without its action': { menu: 'the menu item tick does nothing' },
};

/** Many starts and many waits for what should not happen. */
const PATIENCE = 120_000;

describe.skipIf(chromiumIsMissing('the probes of the desktop app'))(
  'the probes',
  { timeout: PATIENCE },
  () => {
    test('find nothing in an app without faults', async () => {
      const example = await startExample();
      onTestFinished(example.close);
      for (const [name, probe] of Object.entries(PROBES)) expect(await probe(example), name).toEqual([]);
    });

    test.each(Object.entries(FAULTS))('find %s', async (fault, findings) => {
      const example = await startExample(fault);
      onTestFinished(example.close);
      for (const [probe, finding] of Object.entries(findings))
        expect(await PROBES[probe as Probe](example)).toContain(finding);
    });
  },
);
