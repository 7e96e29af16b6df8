import { readFileSync } from 'node:fs';
import { chromium, type Locator, type Page } from '@playwright/test';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { chromiumIsMissing, findChromium } from '#electron-standin';
import { appEn } from '../../shared/text/app/en/catalog.ts';
import { ORDER } from '../station/made-up-machine.ts';
import { violations } from './accessible.ts';
import { CONSOLE } from './doors.ts';
import { madeUpHost } from './made-up-host.ts';

const NAME = 'a menu, in Chromium';
const { keep } = appEn.app.status;

describe.skipIf(chromiumIsMissing(NAME))(NAME, { timeout: 120_000 }, () => {
  let page: Page;
  const button = () => page.getByRole('button', { name: keep.title });
  const menu = () => page.getByRole('menu', { name: keep.title });
  const row = (name: string) => menu().getByRole('menuitem', { name });
  const hasFocus = (name: string) => isFocused(row(name));
  const press = (key: string) => page.keyboard.press(key);
  const isClosed = () => menu().waitFor({ state: 'hidden' });
  const buttonHasFocus = () => isFocused(button());
  const isFocused = (target: Locator) =>
    expect.poll(() => page.locator(':focus').and(target).count()).toBe(1);

  beforeAll(async () => {
    const made = await madeUpHost();
    const { checks } = await made.station['machine.preflight']({ order: ORDER, askRoot: false });
    await made.station['preLicense.create']({
      order: ORDER,
      confirm: 'SCADA-01',
      person: 'Ana',
      acknowledged: checks.map(({ id }) => id),
      again: null,
    });
    const browser = await chromium.launch({ executablePath: findChromium() });
    page = await browser.newPage({ locale: 'en-US', viewport: CONSOLE });
    await page.goto(made.url);
    await page.getByRole('navigation').getByRole('button', { name: appEn.app.shell.nav.status }).click();
    await button().waitFor();
    return async () => {
      await browser.close();
      await made.close();
    };
  });

  async function opened(key: string): Promise<void> {
    onTestFinished(() => press('Escape'));
    await button().focus();
    await press(key);
    await hasFocus(keep.report);
  }

  it.each(['Enter', 'Space', 'ArrowDown'])('opens by %s, with the focus on its first row', async (key) => {
    await opened(key);
    expect(await button().getAttribute('aria-haspopup')).toBe('menu');
    await page.getByRole('button', { name: keep.title, expanded: true }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('goes round by arrows, to its ends, and to a row by its first letter', async () => {
    await opened('Enter');
    await press('ArrowUp');
    await hasFocus(keep.print);
    await press('ArrowDown');
    await hasFocus(keep.report);
    await press('End');
    await hasFocus(keep.print);
    await press('Home');
    await hasFocus(keep.report);
    await press(keep.print.charAt(0).toLowerCase());
    await hasFocus(keep.print);
  });

  it('closes by Escape, with the focus back on its button', async () => {
    await opened('Enter');
    await press('Escape');
    await isClosed();
    await buttonHasFocus();
    await page.getByRole('button', { name: keep.title, expanded: false }).waitFor();
  });

  it('closes by Tab, which goes on from its button', async () => {
    await opened('Enter');
    await press('Tab');
    await isClosed();
    expect(await menu().locator(':focus').count()).toBe(0);
  });

  it('closes by a click elsewhere', async () => {
    await button().click();
    await menu().waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    await isClosed();
  });

  it.each(['Enter', 'ArrowDown'])(
    'opened by %s, stands at its button, whole within the window',
    async (key) => {
      await opened(key);
      const [at, from] = await Promise.all([menu().boundingBox(), button().boundingBox()]);
      if (at === null || from === null) throw new Error('not drawn');
      const gap = Math.max(at.y - (from.y + from.height), from.y - (at.y + at.height));
      expect(gap).toBeGreaterThanOrEqual(0);
      expect(gap).toBeLessThan(12);
      const [left, right] = [at.x - from.x, at.x + at.width - (from.x + from.width)];
      expect(Math.min(Math.abs(left), Math.abs(right))).toBeLessThan(2);
      expect(at.y).toBeGreaterThanOrEqual(0);
      expect(at.y + at.height).toBeLessThanOrEqual(CONSOLE.height);
    },
  );

  it('does what was chosen by Enter', async () => {
    await opened('Enter');
    const saved = page.waitForEvent('download');
    await press('Enter');
    expect(readFileSync(await (await saved).path(), 'utf8')).toContain('SCADA-01');
    await isClosed();
    await buttonHasFocus();
  });
});
