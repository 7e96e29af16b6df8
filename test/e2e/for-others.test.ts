import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Locator, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { chromiumIsMissing, findChromium } from '#electron-standin';
import { isSupportPackage } from '../../shared/document/support-package.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import { SLIP_BEGINNING } from '../../shared/request/slip.ts';
import { loadAppTexts } from '../../shared/text/app/load.ts';
import { LANGUAGES, type Language } from '../../shared/text/language.ts';
import { violations } from './accessible.ts';
import { CONSOLE, keepSettings } from './doors.ts';
import { keyboard } from './hands.ts';
import { canBeElsewhere, HOME_STATES, openTerminal } from './home-states.ts';
import { keepShot } from './picture-folders.ts';
import { servedAt } from './served-at.ts';

// What a person takes along for others: a package for support, and the slip that goes with a stick.

const NAME = 'files for support and for a courier, in Chromium';
const SIZES = [CONSOLE, { width: 800, height: 600 }] as const;

type T = Awaited<ReturnType<typeof loadAppTexts>>['t'];

describe.skipIf(chromiumIsMissing(NAME) || !canBeElsewhere())(NAME, { timeout: 240_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findChromium() });
  });
  afterAll(() => browser?.close());

  /** What `look` does on Home, which is in this state, in each language. */
  async function inEachLanguage(name: string, look: (page: Page, t: T, language: Language) => Promise<void>) {
    const terminal = openTerminal();
    onTestFinished(terminal.close);
    const state = HOME_STATES[name];
    if (state === undefined) throw new Error('no such state of Home');
    state.make(terminal);
    const url = await servedAt(terminal, state);
    for (const language of LANGUAGES) {
      keepSettings(terminal.home, { language, theme: 'system' });
      const page = await browser.newPage({ viewport: CONSOLE, locale: 'en-US', timezoneId: 'UTC' });
      page.setDefaultTimeout(60_000);
      await page.goto(url);
      await look(page, (await loadAppTexts(language)).t, language);
      await page.close();
    }
  }

  it('shows what would leave in a support package, and writes it, by keyboard alone', async () => {
    await inEachLanguage('licensed', async (page, t, language) => {
      const hands = keyboard(page);
      await hands.press(page.getByRole('button', { name: t('app.status.keep.title') }));
      await page.getByRole('menuitem', { name: t('app.status.keep.support') }).press('Enter');
      const dialog = page.getByRole('dialog', { name: t('app.status.support.title') });
      await dialog.getByRole('listitem').first().waitFor();
      await looksRight(page, dialog, `support-${language}`);
      const go = dialog.getByRole('button', { name: t('app.status.support.save') });
      const { name, text } = await downloadedBy(page, go);
      expect(name).toMatch(/^SCADA-01_.*\.softkey-support\.txt$/);
      expect(isSupportPackage(encodeUtf8(text))).toBe(true);
      // What was listed is what is in the file.
      const [listed = ''] = await dialog.getByRole('listitem').filter({ hasText: /^\d/ }).allTextContents();
      expect(listed).not.toBe('');
      await dialog.getByRole('status').waitFor();
    });
  });

  it('writes the slip that goes with the stick', async () => {
    await inEachLanguage('waiting', async (page, t, language) => {
      await keyboard(page).press(page.getByRole('button', { name: t('app.home.act.showRequest') }));
      const slip = page.getByRole('button', { name: t('app.request.save.slip') });
      await slip.waitFor();
      await looksRight(page, slip, `slip-${language}`);
      const { name, text } = await downloadedBy(page, slip);
      expect(name).toBe('SCADA-01_courier-slip.html');
      expect(text.startsWith(`${SLIP_BEGINNING}<html lang="${language}">`)).toBe(true);
    });
  });
});

async function looksRight(page: Page, seen: Locator, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const size of SIZES) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(size);
      await seen.scrollIntoViewIfNeeded();
      expect(await violations(page)).toEqual([]);
      await keepShot(page, `${name}-${colorScheme}-${size.width}`);
    }
  await page.setViewportSize(CONSOLE);
}

async function downloadedBy(page: Page, button: Locator): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), keyboard(page).press(button)]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}
