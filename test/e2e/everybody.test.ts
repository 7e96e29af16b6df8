import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { chromiumIsMissing, findChromium } from '#electron-standin';
import { loadAppTexts } from '../../shared/text/app/load.ts';
import { violations } from './accessible.ts';
import { CONSOLE } from './doors.ts';
import { type MadeUpHost, madeUpHost, NOW } from './made-up-host.ts';
import { issuedFirst } from './made-up-order.ts';
import { goToPlace, type Place } from './places.ts';
import { bareHeadings, cutOff, reachOf, TEXT_SPACING } from './reflow.ts';

// The screens for whoever sets their system or their browser otherwise: forced colours, a page at 200 or
// 400 %, wider text, more contrast, a large window; and on paper.

const NAME = 'the screens for everybody, in Chromium';
/** The screens that a machine has on its way to a license, and after it. */
const ON_THE_WAY = ['status', 'machine', 'project', 'once', 'import', 'inspect'] as const;
const LICENSED = ['status', 'machine', 'history', 'import', 'inspect'] as const;
const SHOTS = process.env['SOFTKEY_SHOTS'];
/** The drawing of the plan, the widest there is. */
const WIDEST = 1600;
/** The room on a sheet between its margins of 12 mm, in pixels of 1/96 inch. */
const A4 = { width: 703, height: 1050 };

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

  describe.each(['fresh', 'licensed'] as const)('%s', (which) => {
    it.each([
      ['1024 by 768 at 200 %', { width: 512, height: 384 }],
      ['1280 by 1024 at 400 %', { width: 320, height: 256 }],
    ])('zoomed, %s: nothing scrolls sideways or is cut off', async (zoom, viewport) => {
      const page = await opened(hosts()[which], { viewport });
      const found: Record<string, readonly string[]> = {};
      await eachScreen(page, async (name) => {
        const cut = await cutOff(page);
        if (cut.length > 0) found[name] = cut;
        await shoot(page, `${zoom}-${which}-${name}`);
      });
      expect(found).toEqual({});
    });

    it('with wider text: nothing is cut off', async () => {
      const page = await opened(hosts()[which], { viewport: CONSOLE });
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

    it('in forced colours: axe finds nothing', async () => {
      const page = await opened(hosts()[which], { viewport: CONSOLE, forcedColors: 'active' });
      await eachScreen(page, async (name) => {
        expect(await violations(page), name).toEqual([]);
        await shoot(page, `forced-${which}-${name}`);
      });
    });

    it.each([
      { width: 1600, height: 1000 },
      { width: 2560, height: 1440 },
    ])(
      'in a window of $width by $height: what is read and what is pressed stay together',
      async (viewport) => {
        const page = await opened(hosts()[which], { viewport });
        await eachScreen(page, async (name) => {
          const [body, actions] = [
            await reachOf(page, '.screen-body > *'),
            await reachOf(page, '.screen-actions > *'),
          ];
          expect(body.right - body.left, name).toBeLessThanOrEqual(WIDEST);
          expect(actions.left, name).toBeGreaterThanOrEqual(body.left - 1);
          expect(actions.right, name).toBeLessThanOrEqual(body.right + 1);
          await shoot(page, `${viewport.width}-${which}-${name}`);
        });
      },
    );

    it('on paper: a sheet of black on white, at most two pages, nothing to press but the way, nothing cut off', async () => {
      const page = await opened(hosts()[which], { viewport: CONSOLE, colorScheme: 'dark' });
      await eachScreen(page, async (name) => {
        const pages = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
        expect(pages.match(/\/Type \/Page\b/g)?.length, name).toBeLessThanOrEqual(2);
        await page.emulateMedia({ media: 'print' });
        await page.setViewportSize(A4);
        expect(await cutOff(page), name).toEqual([]);
        expect(
          await page.locator('button:not(.journey-button)').filter({ visible: true }).count(),
          name,
        ).toBe(0);
        expect(await bareHeadings(page), name).toEqual([]);
        expect(await page.evaluate(`getComputedStyle(document.querySelector('h1')).color`), name).toBe(
          'rgb(0, 0, 0)',
        );
        await shoot(page, `paper-${which}-${name}`);
        await page.emulateMedia({ media: 'screen' });
        await page.setViewportSize(CONSOLE);
      });
    });
  });

  it('with more contrast, axe finds nothing', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await opened(licensed, {
        viewport: CONSOLE,
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
