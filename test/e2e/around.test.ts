import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { describe, expect, it, onTestFinished } from 'vitest';
import { chromiumIsMissing, findChromium } from '#electron-standin';
import { appEn } from '../../shared/text/app/en/catalog.ts';
import { loadAppTexts } from '../../shared/text/app/load.ts';

import { serve } from '../web/serve.ts';
import { CONSOLE, keepSettings } from './doors.ts';
import { goToPlace, type Place } from './places.ts';

// What happens around the screens: the program behind a page stops or hangs, a browser goes back or loads the
// page again, and another window changes something.

const NAME = 'around the screens, in Chromium';
const { shell, machine, project, inspect } = appEn.app;

async function served() {
  const home = mkdtempSync(join(tmpdir(), 'softkey-e2e-around-'));
  keepSettings(home, { language: 'en' });
  const program = await serve(home);
  const browser = await chromium.launch({ executablePath: findChromium() });
  const context = await browser.newContext({ viewport: CONSOLE, locale: 'en-US' });
  onTestFinished(async () => {
    await browser.close();
    await program.stop();
    rmSync(home, { recursive: true, force: true });
  });
  return { home, program, context };
}

async function opened(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

async function goTo(page: Page, name: Place): Promise<void> {
  await goToPlace(page, name, (await loadAppTexts('en')).t);
}

/** The page has all of its parts, which it fetches one by one after the first screen. */
async function allIsFetched(page: Page): Promise<void> {
  const has = `performance.getEntriesByType('resource').some(({ name }) => name.includes('about-dialog'))`;
  await expect.poll(() => page.evaluate(has), { timeout: 20_000 }).toBe(true);
  await page.waitForLoadState('networkidle');
}

function heading(page: Page, name: string) {
  return page.getByRole('heading', { level: 1, name });
}

/** How far the bar pushes the content down, and whether anything of the screen lies under it. */
function placeOf(page: Page): Promise<{ bar: number; screen: number }> {
  return page.evaluate(`(() => {
    const { top } = document.querySelector('.content').getBoundingClientRect();
    const bar = document.querySelector('.content > .callout')?.getBoundingClientRect();
    const screen = document.querySelector('.content > .screen').getBoundingClientRect();
    return { bar: bar ? bar.bottom - top : 0, screen: screen.top - top };
  })()`);
}

describe.skipIf(chromiumIsMissing(NAME))(NAME, { timeout: 120_000 }, () => {
  it('says by itself that the program has stopped, in one bar above the content', async () => {
    const { program, context } = await served();
    const page = await opened(context, program.url);
    expect(await placeOf(page)).toEqual({ bar: 0, screen: 0 });
    await goTo(page, 'machine');
    await page.getByRole('heading', { name: machine.forecast }).waitFor();
    await allIsFetched(page);
    await program.stop();
    await page.getByText(shell.gone.title).first().waitFor();
    await page.getByText(shell.gone.web).waitFor();
    const { bar, screen } = await placeOf(page);
    expect(bar).toBeGreaterThan(0);
    expect(screen).toBeGreaterThanOrEqual(bar);
    // What was known stays.
    expect(await page.getByRole('heading', { name: machine.forecast }).count()).toBe(1);
    await goTo(page, 'once');
    await page.getByText(shell.gone.waits).waitFor();
    await page.getByRole('button', { name: shell.retry }).click();
    expect(await page.locator('.callout').count()).toBe(1);
    expect(await page.locator('[data-live-announcer]').innerText()).toBe(shell.gone.title);
  });

  it('says so of a program that hangs, and goes on when it answers again', async () => {
    const { program, context } = await served();
    const page = await opened(context, program.url);
    await goTo(page, 'machine');
    await page.getByRole('heading', { name: machine.forecast }).waitFor();
    process.kill(program.pid, 'SIGSTOP');
    await page.getByText(shell.gone.title).first().waitFor();
    await goTo(page, 'status');
    process.kill(program.pid, 'SIGCONT');
    await page.locator('.callout').filter({ hasText: shell.gone.title }).waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.locator('[data-live-announcer]').innerText()).toBe(shell.gone.back);
  });

  it('goes back, forward and on after Refresh where the person was, and names the screen', async () => {
    const { program, context } = await served();
    const page = await opened(context, program.url);
    await goTo(page, 'project');
    await heading(page, project.title).waitFor();
    expect(await page.title()).toBe(`${project.title} · ${shell.title}`);
    await goTo(page, 'inspect');
    await heading(page, inspect.title).waitFor();
    await page.goBack();
    await heading(page, project.title).waitFor();
    await page.goForward();
    await heading(page, inspect.title).waitFor();
    await page.reload();
    await heading(page, inspect.title).waitFor();
    await page.goBack();
    await heading(page, project.title).waitFor();
  });

  it('keeps the files that are looked at over Refresh, until all are removed', async () => {
    const { program, context } = await served();
    const page = await opened(context, program.url);
    await goTo(page, 'inspect');
    await heading(page, inspect.title).waitFor();
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([
        { name: 'one.license', mimeType: 'text/plain', buffer: Buffer.from('not a softkey document') },
        { name: 'two.license', mimeType: 'text/plain', buffer: Buffer.from([0, 255, 10]) },
      ]);
    await page.locator('.result').nth(1).waitFor();
    await expect.poll(() => page.evaluate(`sessionStorage.getItem('softkey-inspected')`)).toContain('two');
    await page.reload();
    await page.locator('.result').nth(1).waitFor();
    await page.getByRole('button', { name: inspect.clear }).click();
    await page.reload();
    await heading(page, inspect.title).waitFor();
    expect(await page.locator('.result').count()).toBe(0);
  });

  it('shows in one tab within two seconds what another has changed', async () => {
    const { program, context, home } = await served();
    const [one, other] = [await opened(context, program.url), await opened(context, program.url)];
    await one.getByRole('button', { name: shell.settings }).click();
    await one.getByRole('radio', { name: shell.themes.dark }).locator('xpath=ancestor::label').click();
    const themeOf = (page: Page) => page.evaluate('document.documentElement.dataset.theme');
    await expect.poll(() => themeOf(other), { timeout: 4000 }).toBe('dark');
    expect(readFileSync(join(home, 'app/settings.json'), 'utf8')).toContain('dark');
  });
});
