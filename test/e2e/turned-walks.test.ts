import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { chromiumIsMissing, findChromium } from '#electron-standin';
import type { AppTextKey } from '../../shared/text/app/catalog.ts';
import { loadAppTexts } from '../../shared/text/app/load.ts';
import { CONSOLE, keepSettings } from './doors.ts';
import { drop } from './drop.ts';
import { canBeElsewhere, HOME_STATES, type HomeState, openTerminal, type Terminal } from './home-states.ts';
import { servedAt } from './served-at.ts';

// What people come back for weeks later, with at most as many presses as are promised: brought about by the
// program's own commands and a turned clock.

const NAME = 'walks on later days, in Chromium';
const MOST = { lostRequest: 2, lateAnswer: 1, grace: 2, changed: 1 } as const;

describe.skipIf(chromiumIsMissing(NAME) || !canBeElsewhere())(NAME, { timeout: 240_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findChromium() });
  });
  afterAll(() => browser?.close());

  it('a lost request is sent again, the same one', async () => {
    const walk = await inFrontOf('no-answer');
    await walk.sees('info');
    await walk.press('app.home.act.sendAgain');
    const code = await walk.page.locator('.check-code-text').innerText();
    const [download] = await Promise.all([
      walk.page.waitForEvent('download'),
      walk.press('app.request.save.act'),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.prelicense$/);
    expect(walk.pressed()).toBeLessThanOrEqual(MOST.lostRequest);
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  });

  it('an answer that comes after weeks licenses the machine', async () => {
    const walk = await inFrontOf('no-answer', { days: 30 }, ({ desk, at }) => {
      desk(['init', '--demo']);
      desk(['issue', at('first.prelicense'), '--out', at('late.license')]);
    });
    await drop(walk.page, walk.terminal.at('late.license'));
    await walk.press('app.importing.act', { count: 1 });
    expect(walk.pressed()).toBeLessThanOrEqual(MOST.lateAnswer);
    await walk.page.locator('.looked-verdict .verdict-ok').waitFor();
  });

  it('in grace, the request for the next license is made and saved', async () => {
    const walk = await inFrontOf('grace');
    await walk.sees('warn');
    await walk.press('app.home.act.upgrade');
    const [download] = await Promise.all([
      walk.page.waitForEvent('download'),
      walk.press('app.request.save.act'),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.upgrade-request$/);
    expect(walk.pressed()).toBeLessThanOrEqual(MOST.grace);
  });

  it('with another network adapter, one sees at once what is different', async () => {
    const walk = await inFrontOf('licensed', { on: 'other-adapter' });
    await walk.page.locator('.home .verdict').first().waitFor();
    await walk.page.getByText(walk.t('component.mac')).first().waitFor();
    expect(walk.pressed()).toBe(0);
  });

  // A clone and a machine that was moved are the same to a station: its license is another machine's.
  it.each(['another-machine', 'stopped'])(
    '%s: what changed is drawn, and the vendor is one press away',
    async (name) => {
      const walk = await inFrontOf(name);
      await walk.sees(HOME_STATES[name]?.tone ?? 'stop');
      await walk.page.locator('#match').waitFor();
      expect(walk.pressed()).toBe(0);
      const asked: string[] = [];
      walk.page.on('request', (request) => asked.push(request.url()));
      await walk.press('app.home.act.write', { vendor: 'Demo Automation' });
      expect(walk.pressed()).toBeLessThanOrEqual(MOST.changed);
      await expect.poll(() => asked.some((url) => url.startsWith('mailto:'))).toBe(true);
    },
  );

  async function inFrontOf(
    name: string,
    otherwise: Partial<HomeState> = {},
    also: (terminal: Terminal) => void = () => {},
  ) {
    const known = HOME_STATES[name];
    if (known === undefined) throw new Error(`there is no state ${name}`);
    const terminal = openTerminal();
    onTestFinished(terminal.close);
    known.make(terminal);
    also(terminal);
    keepSettings(terminal.home, { language: 'en' });
    const page: Page = await browser.newPage({ viewport: CONSOLE, acceptDownloads: true });
    onTestFinished(() => page.close());
    await page.goto(await servedAt(terminal, { ...known, ...otherwise }));
    await page.locator('.home').waitFor();
    const { t } = await loadAppTexts('en');
    let count = 0;
    const press = async (key: AppTextKey, values?: Parameters<typeof t>[1]) => {
      count += 1;
      await page
        .getByRole('main')
        .getByRole('button', { name: t(key, values), exact: true })
        .first()
        .click();
    };
    const sees = (tone: string) => page.locator(`.home .verdict-${tone}`).waitFor();
    return { terminal, page, t, press, sees, pressed: () => count };
  }
});
