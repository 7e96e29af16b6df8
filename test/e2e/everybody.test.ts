import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { chromiumIsMissing, findChromium } from '#electron-standin';
import type { AppTexts } from '../../shared/text/app/catalog.ts';
import { loadAppTexts } from '../../shared/text/app/load.ts';
import { violations } from './accessible.ts';
import { CONSOLE } from './doors.ts';
import { onPlateOfItsColour } from './forced-colours.ts';
import { type MadeUpHost, madeUpHost, NOW } from './made-up-host.ts';
import { answeredOnce, issuedFirst } from './made-up-order.ts';
import { keepShot } from './picture-folders.ts';
import { goToPlace, type Place } from './places.ts';
import { bareHeadings, cutOff, reachOf, TEXT_SPACING } from './reflow.ts';

// The screens for whoever sets their system or their browser otherwise: forced colours, a page at 200 or
// 400 %, wider text, more contrast, a large window; and on paper.

const NAME = 'the screens for everybody, in Chromium';
/** The screens that a machine has on its way to a license, while it waits for one, and after it. */
const SCREENS = {
  fresh: ['status', 'machine', 'project', 'once', 'import', 'inspect'],
  waiting: ['status', 'request', 'import', 'inspect'],
  licensed: ['status', 'machine', 'history', 'import', 'inspect'],
} as const;
type Station = keyof typeof SCREENS;
const STATIONS = Object.keys(SCREENS) as readonly Station[];
/** The drawing of the plan, the widest there is. */
const WIDEST = 1600;
/** The room on a sheet between its margins of 12 mm, in pixels of 1/96 inch. */
const A4 = { width: 703, height: 1050 };

describe.skipIf(chromiumIsMissing(NAME))(NAME, { timeout: 120_000 }, () => {
  let hosts: Readonly<Record<Station, MadeUpHost>>;
  let browser: Browser;
  let english: AppTexts['t'];
  const files = mkdtempSync(join(tmpdir(), 'softkey-everybody-'));

  beforeAll(async () => {
    hosts = {
      fresh: await madeUpHost(),
      waiting: await madeUpHost('SCADA-03'),
      licensed: await madeUpHost('SCADA-02'),
    };
    await answeredOnce(hosts.waiting, 'SCADA-03');
    const license = await issuedFirst(hosts.licensed, 'SCADA-02');
    writeFileSync(join(files, 'first.license'), license);
    ({ t: english } = await loadAppTexts('en'));
    browser = await chromium.launch({ executablePath: findChromium() });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    for (const host of Object.values(hosts ?? {})) await host.close();
    rmSync(files, { recursive: true, force: true });
  });

  async function opened(which: Station, options: Parameters<Browser['newPage']>[0]): Promise<Page> {
    const page = await browser.newPage({ locale: 'en-US', timezoneId: 'UTC', ...options });
    onTestFinished(() => page.close());
    page.setDefaultTimeout(20_000);
    await page.clock.setFixedTime(new Date(NOW));
    await page.goto(hosts[which].url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  }

  async function eachScreen(page: Page, which: Station, look: (name: Place) => Promise<void>): Promise<void> {
    for (const name of SCREENS[which]) {
      await goToPlace(page, name, english);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expect.poll(() => page.locator('.loading').count()).toBe(0);
      await look(name);
    }
  }

  describe.each(STATIONS)('%s', (which) => {
    it.each([
      ['1024 by 768 at 200 %', { width: 512, height: 384 }],
      ['1280 by 1024 at 400 %', { width: 320, height: 256 }],
    ])('zoomed, %s: nothing scrolls sideways or is cut off', async (zoom, viewport) => {
      const page = await opened(which, { viewport });
      const found: Record<string, readonly string[]> = {};
      await eachScreen(page, which, async (name) => {
        const cut = await cutOff(page);
        if (cut.length > 0) found[name] = cut;
        await keepShot(page, `${zoom}-${which}-${name}`);
      });
      expect(found).toEqual({});
    });

    it('with wider text: nothing is cut off', async () => {
      const page = await opened(which, { viewport: CONSOLE });
      const found: Record<string, readonly string[]> = {};
      await eachScreen(page, which, async (name) => {
        await page.evaluate(`(() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(${JSON.stringify(TEXT_SPACING)});
          document.adoptedStyleSheets = [sheet];
        })()`);
        const cut = await cutOff(page);
        if (cut.length > 0) found[name] = cut;
        await keepShot(page, `spaced-${which}-${name}`);
      });
      expect(found).toEqual({});
    });

    it('in forced colours: axe finds nothing, and no text has the colour of the plate behind it', async () => {
      const page = await opened(which, { viewport: CONSOLE, forcedColors: 'active' });
      await eachScreen(page, which, async (name) => {
        expect(await violations(page), name).toEqual([]);
        expect(await onPlateOfItsColour(page), name).toEqual([]);
        await keepShot(page, `forced-${which}-${name}`);
      });
    });

    it.each([
      { width: 1600, height: 1000 },
      { width: 2560, height: 1440 },
    ])(
      'in a window of $width by $height: what is read and what is pressed stay together',
      async (viewport) => {
        const page = await opened(which, { viewport });
        await eachScreen(page, which, async (name) => {
          const [body, actions] = [
            await reachOf(page, '.screen-body > *'),
            await reachOf(page, '.screen-actions > *'),
          ];
          expect(body.right - body.left, name).toBeLessThanOrEqual(WIDEST);
          expect(actions.left, name).toBeGreaterThanOrEqual(body.left - 1);
          expect(actions.right, name).toBeLessThanOrEqual(body.right + 1);
          await keepShot(page, `${viewport.width}-${which}-${name}`);
        });
      },
    );

    it('on paper: a sheet of black on white, at most two pages, nothing to press but the way, nothing cut off', async () => {
      const page = await opened(which, { viewport: CONSOLE, colorScheme: 'dark' });
      await eachScreen(page, which, async (name) => {
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
        await keepShot(page, `paper-${which}-${name}`);
        await page.emulateMedia({ media: 'screen' });
        await page.setViewportSize(CONSOLE);
      });
    });
  });

  it('with more contrast, axe finds nothing', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await opened('licensed', {
        viewport: CONSOLE,
        contrast: 'more',
        colorScheme,
      });
      await eachScreen(page, 'licensed', async (name) => {
        expect(await violations(page), name).toEqual([]);
        await keepShot(page, `contrast-${colorScheme}-${name}`);
      });
    }
  });

  it.each([
    { width: 320, height: 256 },
    { width: 1024, height: 768 },
  ])(
    'the code for a camera fills a window of $width by $height, and its way out can be reached',
    async (viewport) => {
      const page = await opened('waiting', { viewport });
      await goToPlace(page, 'request', english);
      await page.getByRole('button', { name: english('app.request.code.act') }).click();
      const code = page.getByRole('img', { name: english('app.request.qr.picture') });
      await code.scrollIntoViewIfNeeded();
      const { width, height } = (await code.boundingBox()) ?? { width: 0, height: 0 };
      expect(width).toBe(height);
      expect(width).toBeGreaterThan(0.6 * Math.min(viewport.width, viewport.height));
      expect(await cutOff(page)).toEqual([]);
      await keepShot(page, `code-${viewport.width}`);
      await page.getByRole('button', { name: english('app.shell.close') }).click();
      await code.waitFor({ state: 'detached' });
    },
  );
});
