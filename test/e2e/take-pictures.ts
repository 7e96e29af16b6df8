import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from 'vitest';
import { settled } from './settled.ts';

/** How the guides show a screen. */
export const VARIANTS = [
  { name: '1024', width: 1024, height: 768, colorScheme: 'light' },
  { name: '1600', width: 1600, height: 1000, colorScheme: 'light' },
  { name: '1024-dark', width: 1024, height: 768, colorScheme: 'dark' },
] as const;

const TOO_WIDE =
  '[...document.querySelectorAll("body, .screen-body")].some((it) => it.scrollWidth > it.clientWidth)';

/** A picture of the page in every variant; nothing may be wider than the window. */
export async function takePictures(page: Page, folder: string, screen: string): Promise<void> {
  await page.mouse.move(0, 0);
  await expect.poll(() => page.locator('.loading').count()).toBe(0);
  for (const { name, width, height, colorScheme } of VARIANTS) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await page.evaluate(
      'document.activeElement?.blur(); document.querySelector(".screen-body")?.scrollTo(0, 0)',
    );
    await settled(page);
    await page.screenshot({ path: join(folder, `${screen}-${name}.png`), animations: 'disabled' });
    expect(await page.evaluate(TOO_WIDE), name).toBe(false);
  }
}
