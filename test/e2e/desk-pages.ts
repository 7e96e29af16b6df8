import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { expect, onTestFinished } from 'vitest';
import type { FileIn } from '../../shared/contract.ts';
import { FIRST_READER } from '../../shared/text/app/reader.ts';
import type { ClerkTexts } from '../../shared/text/clerk/catalog.ts';
import { loadClerkTexts } from '../../shared/text/clerk/load.ts';
import type { Language } from '../../shared/text/language.ts';
import { violations } from './accessible.ts';
import { CONSOLE } from './doors.ts';
import type { Hands } from './hands.ts';
import { keepShot } from './picture-folders.ts';
import { isWhole } from './watched.ts';

// What the tests of the clerk's page do with it.

export function layIn(folder: string, { name, bytes }: FileIn): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

export async function textsIn(language: Language): Promise<ClerkTexts['t']> {
  return (await loadClerkTexts(language, FIRST_READER)).t;
}

export async function newPage(browser: Browser, language: Language): Promise<Page> {
  const locale = language === 'en' ? 'en-US' : language;
  const page = await browser.newPage({ viewport: CONSOLE, locale, timezoneId: 'UTC' });
  onTestFinished(() => page.close());
  page.setDefaultTimeout(30_000);
  return page;
}

/** The button waits while what was entered is being judged. */
export async function issue(page: Page, hands: Hands, t: ClerkTexts['t']): Promise<void> {
  const button = page.getByRole('button', { name: t('clerk.issue.act') });
  await button.and(page.locator(':not(.button-busy)')).waitFor();
  await hands.press(button);
}

/**
 * Whole and without a finding, in light and dark. What is being judged anew is paler until it is; what is
 * hidden behind the sign-in stays so until somebody signs in.
 */
export async function looksRight(page: Page, name: string): Promise<void> {
  const busy = page.locator('.loading, [aria-busy="true"]').filter({ visible: true });
  await expect.poll(() => busy.count()).toBe(0);
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
    await keepShot(page, `${name}-${colorScheme}`);
  }
  await isWhole(page);
}
