import { describe, expect, it, onTestFinished } from 'vitest';
import { chromiumIsMissing } from '#electron-standin';
import { appEn } from '../../shared/text/app/en/catalog.ts';
import { appEs } from '../../shared/text/app/es/catalog.ts';
import { violations } from './accessible.ts';
import { type Door, openDoor } from './doors.ts';
import { keyboard } from './hands.ts';

const NAME = 'what stands around the screens, in Chromium';
const { shell } = appEn.app;

async function begin(name: Door) {
  const door = await openDoor(name, { language: 'en', theme: 'light' });
  onTestFinished(() => door.close());
  await door.page.getByRole('heading', { level: 1 }).waitFor();
  return { ...door, hands: keyboard(door.page) };
}

describe.skipIf(chromiumIsMissing(NAME))(NAME, { timeout: 120_000 }, () => {
  it.each(['web', 'desktop'] as const)('settings by %s: take effect at once, and are kept', async (name) => {
    const { page, hands, reopen } = await begin(name);
    await hands.press(page.getByRole('button', { name: shell.settings }));
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
    await hands.choose(page.getByRole('radio', { name: shell.themes.dark }));
    await expect.poll(() => page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
    expect(await violations(page)).toEqual([]);
    await hands.pick(page.getByRole('combobox', { name: shell.language }), 'Español');
    await page.getByRole('heading', { name: appEs.app.shell.settings }).waitFor();
    await expect.poll(() => page.evaluate('document.documentElement.lang')).toBe('es');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const again = await reopen();
    onTestFinished(() => again.close());
    await again.page.getByRole('heading', { level: 1, name: appEs.app.home.title.first }).waitFor();
    expect(await again.page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
  });

  it.each(['web', 'desktop'] as const)('About by %s: whose build this is, and of what', async (name) => {
    const { page, hands } = await begin(name);
    await hands.press(page.getByRole('button', { name: shell.aboutShort }));
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const text = await dialog.innerText();
    for (const part of ['Demo Automation', 'licenses@demo.invalid', 'softkey 0.1.0', shell.demoLong])
      expect(text).toContain(part);
    expect(text).toContain(name === 'web' ? shell.doorWeb : 'Electron');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('by keyboard, the first stop leads over the navigation to the content', async () => {
    const { page } = await begin('web');
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('.skip').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('content');
  });
});
