import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { chromiumIsMissing, findChromium } from '#electron-standin';
import { loadAppTexts } from '../../shared/text/app/load.ts';
import { violations } from './accessible.ts';
import { type MadeUpHost, madeUpHost, NOW } from './made-up-host.ts';
import { issuedFirst } from './made-up-order.ts';
import { goToPlace, type Place } from './places.ts';
import { cutOff, TEXT_SPACING } from './reflow.ts';

// The screens for whoever sets their system or their browser otherwise: forced colours, a page at 400 %,
// wider text, more contrast.

const NAME = 'the screens for everybody, in Chromium';
/** The screens that a machine has on its way to a license, and after it. */
const ON_THE_WAY = ['status', 'machine', 'project', 'once', 'import', 'inspect'] as const;
const LICENSED = ['status', 'machine', 'history', 'import', 'inspect'] as const;
const SHOTS = process.env['SOFTKEY_SHOTS'];

describe.skipIf(chromiumIsMissing(NAME))(NAME, { timeout: 120_000 }, () => {
  let fresh: MadeUpHost;
  let licensed: MadeUpHost;
  let browser: Browser;
  const files = mkdtempSync(join(tmpdir(), 'softkey-everybody-'));

  beforeAll(async () => {
    [fresh, licensed] = [await madeUpHost(), await madeUpHost('SCADA-02')];
    const license = await issuedFirst(licensed, 'SCADA-02');
    writeFileSync(join(files, 'first.license'), license);
    browser = await chromium.launch({ executablePath: findChromium() });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await fresh?.close();
    await licensed?.close();
    rmSync(files, { recursive: true, force: true });
  });

  async function opened(host: MadeUpHost, options: Parameters<Browser['newPage']>[0]): Promise<Page> {
    const page = await browser.newPage({ locale: 'en-US', timezoneId: 'UTC', ...options });
    onTestFinished(() => page.close());
    page.setDefaultTimeout(20_000);
    await page.clock.setFixedTime(new Date(NOW));
    await page.goto(host.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  }

  async function eachScreen(page: Page, look: (name: Place) => Promise<void>): Promise<void> {
    const { t } = await loadAppTexts('en');
    for (const name of page.url().startsWith(new URL(fresh.url).origin) ? ON_THE_WAY : LICENSED) {
      await goToPlace(page, name, t);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.locator('.loading').waitFor({ state: 'detached' });
      await look(name);
    }
  }

  async function shoot(page: Page, name: string): Promise<void> {
    if (SHOTS === undefined) return;
    mkdirSync(SHOTS, { recursive: true });
    await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  }

  const hosts = () => ({ fresh, licensed });
  const ZOOMED = { width: 320, height: 256 };

  it.each(['fresh', 'licensed'] as const)(
    'zoomed to a quarter of 1280 by 1024, %s: nothing scrolls sideways or is cut off',
    async (which) => {
      const page = await opened(hosts()[which], { viewport: ZOOMED });
      const found: Record<string, readonly string[]> = {};
      await eachScreen(page, async (name) => {
        const cut = await cutOff(page);
        if (cut.length > 0) found[name] = cut;
        await shoot(page, `zoomed-${which}-${name}`);
      });
      expect(found).toEqual({});
    },
  );

  it.each(['fresh', 'licensed'] as const)('with wider text, %s: nothing is cut off', async (which) => {
    const page = await opened(hosts()[which], { viewport: { width: 1024, height: 768 } });
    const found: Record<string, readonly string[]> = {};
    await eachScreen(page, async (name) => {
      await page.evaluate(`(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(${JSON.stringify(TEXT_SPACING)});
        document.adoptedStyleSheets = [sheet];
      })()`);
      const cut = await cutOff(page);
      if (cut.length > 0) found[name] = cut;
      await shoot(page, `spaced-${which}-${name}`);
    });
    expect(found).toEqual({});
  });

  it.each(['fresh', 'licensed'] as const)('in forced colours, %s: axe finds nothing', async (which) => {
    const page = await opened(hosts()[which], {
      viewport: { width: 1024, height: 768 },
      forcedColors: 'active',
    });
    await eachScreen(page, async (name) => {
      expect(await violations(page), name).toEqual([]);
      await shoot(page, `forced-${which}-${name}`);
    });
  });

  it('with more contrast, axe finds nothing', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await opened(licensed, {
        viewport: { width: 1024, height: 768 },
        contrast: 'more',
        colorScheme,
      });
      await eachScreen(page, async (name) => {
        expect(await violations(page), name).toEqual([]);
        await shoot(page, `contrast-${colorScheme}-${name}`);
      });
    }
  });
});
