import { chromium } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { chromiumIsMissing, findChromium } from '#electron-standin';
import { violations } from './accessible.ts';

const NAME = 'what axe finds wrong, in Chromium';

describe.skipIf(chromiumIsMissing(NAME))(NAME, () => {
  it('is told each time that a page is looked at, and also of what came since', async () => {
    const browser = await chromium.launch({ executablePath: findChromium() });
    try {
      const page = await browser.newPage();
      await page.setContent('<html lang="en"><title>a</title><main><h1>a heading</h1></main></html>');
      expect(await violations(page)).toEqual([]);
      await page.evaluate('document.querySelector("main").append(document.createElement("button"))');
      expect(await violations(page)).toEqual([expect.stringMatching(/^button-name: .*<button>/)]);
      await page.evaluate('document.querySelector("h1").style.color = "#ddd"');
      expect(await violations(page)).toHaveLength(2);
    } finally {
      await browser.close();
    }
  });
});
