import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumIsMissing, findChromium } from '#electron-standin';
import { ensurePage } from '../../build/product.ts';
import { rendererConfig } from '../../build/renderer.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { violations } from './accessible.ts';
import { onPlateOfItsColour } from './forced-colours.ts';
import { pictureFolder } from './picture-folders.ts';
import { cutOff } from './reflow.ts';

// Every component in every state, from its sources: photographed, and looked at by axe.

const root = join(import.meta.dirname, '../..');
const NAME = 'the components, in Chromium';
const LOOKS = [
  { name: 'light', options: { colorScheme: 'light' } },
  { name: 'dark', options: { colorScheme: 'dark' } },
  { name: 'forced', options: { forcedColors: 'active' } },
] as const;
const CASES = LOOKS.flatMap((look) => LANGUAGES.map((lang) => ({ ...look, lang })));

describe.skipIf(chromiumIsMissing(NAME))(NAME, { timeout: 120_000 }, () => {
  let server: ViteDevServer;
  let browser: Browser;
  const folder = pictureFolder('components');

  beforeAll(async () => {
    server = await createServer({
      ...rendererConfig(),
      cacheDir: join(root, '.cache/vite-components'),
      server: { host: '127.0.0.1', port: 0, watch: null, hmr: false, fs: { allow: [root] } },
    });
    await server.listen();
    browser = await chromium.launch({ executablePath: findChromium() });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.each(CASES)(
    '$name, in $lang: axe finds nothing, and nothing is cut off',
    async ({ name, lang, options }) => {
      const page = await browser.newPage({ viewport: { width: 1100, height: 900 }, ...options });
      page.setDefaultTimeout(60_000);
      await page.goto(`${server.resolvedUrls?.local[0]}components?lang=${lang}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.evaluate('document.fonts.ready');
      expect(await violations(page)).toEqual([]);
      expect(await cutOff(page)).toEqual([]);
      if (name === 'forced') expect(await onPlateOfItsColour(page)).toEqual([]);
      await page.screenshot({
        path: join(folder, `${name}-${lang}.png`),
        fullPage: true,
        animations: 'disabled',
      });
      await page.close();
    },
  );
});

describe('the page of components', () => {
  it('is no part of the program', async () => {
    const folder = await ensurePage();
    expect(existsSync(join(folder, 'index.html'))).toBe(true);
    expect(existsSync(join(folder, 'components.html'))).toBe(false);
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).not.toContain('components-inks');
  }, 120_000);
});
