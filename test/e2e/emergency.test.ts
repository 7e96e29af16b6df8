import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { chromiumIsMissing, findChromium } from '#electron-standin';
import { loadAppTexts } from '../../shared/text/app/load.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { violations } from './accessible.ts';
import { CONSOLE, keepSettings } from './doors.ts';
import { keyboard } from './hands.ts';
import { canBeElsewhere, HOME_STATES, openTerminal } from './home-states.ts';
import { keepShot } from './picture-folders.ts';
import { servedAt } from './served-at.ts';

const NAME = 'the emergency grace on Home, in Chromium';
const SIZES = [CONSOLE, { width: 800, height: 600 }] as const;

describe.skipIf(chromiumIsMissing(NAME) || !canBeElsewhere())(NAME, { timeout: 240_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findChromium() });
  });
  afterAll(() => browser?.close());

  it('is begun by keyboard alone, after a reason and the name of the machine', async () => {
    const terminal = openTerminal();
    onTestFinished(terminal.close);
    const state = HOME_STATES['expired'];
    if (state === undefined) throw new Error('no such state of Home');
    state.make(terminal);
    const url = await servedAt(terminal, state);
    for (const language of LANGUAGES) {
      keepSettings(terminal.home, { language, theme: 'system' });
      const page = await browser.newPage({ viewport: CONSOLE, locale: 'en-US', timezoneId: 'UTC' });
      page.setDefaultTimeout(60_000);
      await page.goto(url);
      const { t } = await loadAppTexts(language);
      await keyboard(page).press(page.getByRole('button', { name: t('app.home.act.emergency') }));
      await page.getByRole('dialog').waitFor();
      await looksRight(page, language);
      if (language === LANGUAGES.at(-1)) await begin(page, t);
      await page.close();
    }
    expect(terminal.status(state)).toMatchObject({
      kind: 'grace',
      reason: 'emergency',
      emergency: { reason: 'late' },
    });
  });
});

async function looksRight(page: Page, language: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const size of SIZES) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(size);
      expect(await violations(page)).toEqual([]);
      await keepShot(page, `emergency-${language}-${colorScheme}-${size.width}`);
    }
}

type T = Awaited<ReturnType<typeof loadAppTexts>>['t'];

async function begin(page: Page, t: T): Promise<void> {
  const hands = keyboard(page);
  const go = page.getByRole('button', { name: t('app.home.emergency.go') });
  await hands.press(go);
  await page.getByText(t('app.home.emergency.noReason')).waitFor();
  await hands.type(page.getByRole('textbox', { name: t('app.home.emergency.reason') }), 'late');
  await hands.press(go);
  await page.getByText(t('refusal.EMERGENCY_UNCONFIRMED.title')).waitFor();
  await hands.type(page.getByRole('textbox', { name: t('app.once.confirm.type') }), 'SCADA-01');
  await hands.press(go);
  await page.locator('.home .verdict-warn').waitFor();
  await keepShot(page, 'emergency-begun');
}
