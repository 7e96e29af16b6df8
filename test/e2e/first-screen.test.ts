import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { describe, expect, it, onTestFinished } from 'vitest';
import { chromiumIsMissing, findChromium } from '#electron-standin';
import { vendorEdition } from '../cli/runner.ts';
import { licensedHome } from '../licensed-home.ts';
import { serve } from '../web/serve.ts';

const NAME = 'the first screen, in Chromium';

/** In a page, before anything of it runs: counts what `Intl` is asked for. */
const COUNT_INTL = `
  window.asked = 0;
  const Real = Intl.DateTimeFormat;
  const count = (make) => (...all) => { if (!document.querySelector('h1')) window.asked++; return make(...all); };
  Intl.DateTimeFormat = new Proxy(Real, { apply: count(Reflect.apply), construct: count(Reflect.construct) });
`;

describe.skipIf(chromiumIsMissing(NAME))(NAME, () => {
  it.each([
    ['a new machine', () => {}],
    ['a licensed one', (folder: string) => licensedHome(vendorEdition.program, folder)],
  ])('of %s does not wait for Intl to be set up', async (_, fill) => {
    const folder = mkdtempSync(join(tmpdir(), 'softkey-first-screen-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    fill(folder);
    const served = await serve(join(folder, 'home'));
    const browser = await chromium.launch({ executablePath: findChromium() });
    onTestFinished(async () => {
      await browser.close();
      await served.stop();
    });
    const page = await browser.newPage();
    await page.addInitScript(COUNT_INTL);
    await page.goto(served.url);
    await page.locator('h1').first().waitFor();
    expect(await page.evaluate('window.asked')).toBe(0);
  });
});
