import { dirname, join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { chromiumIsMissing, findChromium } from '#electron-standin';
import { loadAppTexts } from '../../shared/text/app/load.ts';
import { LANGUAGES, type Language } from '../../shared/text/language.ts';
import type { StatusView } from '../../shared/views.ts';
import { launchDesktop } from '../desktop/launch.ts';
import { isRelease, sweep } from '../sweep.ts';
import { violations } from './accessible.ts';
import { CONSOLE, keepSettings } from './doors.ts';
import { keyboard } from './hands.ts';
import { canBeElsewhere, clockEnv, HOME_STATES, type HomeState, openTerminal } from './home-states.ts';
import { pictureFolder, renewsPictures } from './picture-folders.ts';
import { servedAt } from './served-at.ts';
import { spokenContent } from './spoken.ts';

// Home in every state that a station can be in: its one verdict and its buttons, light and dark. For a
// release in every language and in both doors, otherwise in English and one more, and some in the app.
// `SOFTKEY_PICTURES=1` takes the pictures of docs/pictures/home anew.

const NAME = 'every state of Home, in Chromium';
const THEMES = ['light', 'dark'] as const;

type Terminal = ReturnType<typeof openTerminal>;

describe.skipIf(chromiumIsMissing(NAME) || !canBeElsewhere())(NAME, { timeout: 240_000 }, () => {
  let browser: Browser;
  const pictures = pictureFolder('home');
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findChromium() });
  });
  afterAll(() => browser?.close());

  it.each(Object.entries(HOME_STATES))('%s, on the local web page', async (name, state) => {
    const terminal = made(state);
    expect(terminal.status(state).next.kind).toBe(state.next);
    const url = await servedAt(terminal, state);
    for (const language of languagesFor(state)) {
      keepSettings(terminal.home, { language, theme: 'system' });
      const page = await opened(url);
      if (language === 'en' && !state.isElsewhere) await saysTheSame(page, name, terminal.status(state));
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ colorScheme });
        await looksRight(page, state, language);
        if (renewsPictures && language === 'en')
          await photograph(page, join(pictures, `${name}-${colorScheme}.png`));
      }
      if (language === languagesFor(state).at(-1)) await leadsOn(page);
      await page.close();
    }
  });

  // The app runs on this machine as it is and by its clock (Playwright takes NODE_OPTIONS away from it), so
  // what needs another machine, another clock or a folder that takes nothing is left to the web page.
  const plain = Object.entries(HOME_STATES).filter(
    ([, { on, isElsewhere, isClockAlone, needsItsClock }]) =>
      on === undefined && !isElsewhere && !isClockAlone && !needsItsClock,
  );
  it.each(sweep(plain, { one: 4 }))('%s is said by the app, too', async (_, state) => {
    const terminal = made(state, new Date().toISOString());
    const { home, at } = terminal;
    const language = LANGUAGES[plain.findIndex(([, one]) => one === state) % LANGUAGES.length] ?? 'en';
    keepSettings(home, { language });
    const { page, close } = await launchDesktop({
      home,
      env: clockEnv(state.days ?? 0, dirname(at('home'))),
    });
    onTestFinished(close);
    await page.setViewportSize(CONSOLE);
    await looksRight(page, state, language);
  });

  /** English, and the others by turns. */
  function languagesFor(state: HomeState): readonly Language[] {
    const turn = 1 + (Object.values(HOME_STATES).indexOf(state) % (LANGUAGES.length - 1));
    return LANGUAGES.filter((_, at) => isRelease || at === 0 || at === turn);
  }

  function made(state: HomeState, beginning?: string): Terminal {
    const terminal = openTerminal(beginning);
    onTestFinished(terminal.close);
    state.make(terminal);
    return terminal;
  }

  async function opened(url: string): Promise<Page> {
    const page = await browser.newPage({ viewport: CONSOLE, locale: 'en-US', timezoneId: 'UTC' });
    page.setDefaultTimeout(60_000);
    await page.goto(url);
    return page;
  }
});

/** What a screen reader finds is what somebody read and agreed to: `npm test -- test/e2e/home.test.ts -u`. */
async function saysTheSame(page: Page, name: string, view: StatusView): Promise<void> {
  const { t } = await loadAppTexts('en');
  const heading = (key: 'app.status.what.title' | 'app.status.problems.title') =>
    page.getByRole('heading', { name: t(key) }).waitFor();
  // Until it is known how the station stands, Home is that of a new machine, which has no history.
  const isNew = view.next.kind === 'make-request';
  await (isNew
    ? page.locator('.home')
    : page.getByRole('button', { name: t('app.home.doors.history') })
  ).waitFor();
  if (view.softkeys.length > 0) await heading('app.status.what.title');
  if (view.problems.length > 0) await heading('app.status.problems.title');
  await page.waitForLoadState('networkidle');
  await expect(await spokenContent(page)).toMatchFileSnapshot(`home-spoken/${name}.yml`);
}

/** One verdict in the state's tone, all of it translated, nothing too wide, and nothing for axe. */
async function looksRight(page: Page, { tone }: HomeState, language: Language): Promise<void> {
  const { t } = await loadAppTexts(language);
  await page.locator(`.home .verdict-${tone}`).waitFor();
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  await page.waitForLoadState('networkidle');
  const text = await page.locator('body').innerText();
  expect(text).not.toMatch(/app\.[a-z]+\.|nextStep\.|undefined|\{\{|NaN/);
  expect(text).toContain(t('app.home.doors.inspect'));
  const tooWide =
    '[...document.querySelectorAll("body, .screen-body")].some((it) => it.scrollWidth > it.clientWidth)';
  expect(await page.evaluate(tooWide)).toBe(false);
  expect(await violations(page)).toEqual([]);
}

/** The main button does something: another screen, another place on this one, a letter, or another look. */
async function leadsOn(page: Page): Promise<void> {
  await page.locator('.home').waitFor();
  const main = page.locator('.home-buttons .button-main');
  await page.waitForLoadState('networkidle');
  if ((await main.count()) === 0) return;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const before = await page.getByRole('heading', { level: 1 }).innerText();
  await keyboard(page).press(main);
  const hasMoved = async () =>
    (await page.getByRole('heading', { level: 1 }).innerText()) !== before ||
    asked.some((url) => /status\.read|machine\.read|^mailto:/.test(url)) ||
    (await page.locator('#match:focus').count()) > 0;
  await expect.poll(hasMoved).toBe(true);
}

async function photograph(page: Page, path: string): Promise<void> {
  await page.evaluate('document.activeElement?.blur()');
  await page.screenshot({ path, animations: 'disabled' });
}
