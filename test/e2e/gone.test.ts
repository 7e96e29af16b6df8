import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { describe, expect, it, onTestFinished } from 'vitest';
import { chromiumIsMissing, findChromium } from '#electron-standin';
import { appEn } from '../../shared/text/app/en/catalog.ts';
import { loadAppTexts } from '../../shared/text/app/load.ts';
import { serve } from '../web/serve.ts';
import { keepSettings } from './doors.ts';
import { goToPlace, type Place } from './places.ts';
import { isWhole, watched } from './watched.ts';

// The local web page outlives the program behind it: it says so on every screen, and what was entered is kept
// by the next one.

const NAME = 'a page whose program has ended';
const { shell, project } = appEn.app;

describe.skipIf(chromiumIsMissing(NAME))(NAME, { timeout: 120_000 }, () => {
  it('says so on every screen and keeps what is entered until the next one is there', async () => {
    const home = mkdtempSync(join(tmpdir(), 'softkey-e2e-gone-'));
    keepSettings(home, { language: 'en' });
    const first = await serve(home);
    const browser = await chromium.launch({ executablePath: findChromium() });
    const page = await browser.newPage({ viewport: { width: 1024, height: 768 }, locale: 'en-US' });
    onTestFinished(async () => {
      await browser.close();
      rmSync(home, { recursive: true, force: true });
    });
    page.setDefaultTimeout(20_000);
    const faults = watched(page, /^Failed to load resource/);
    await page.goto(first.url);
    await goTo(page, 'project');
    await page.getByLabel(project.customerName, { exact: true }).fill('Hydro Plant North');
    const draft = () => readFileSync(join(home, 'app/draft.json'), 'utf8');
    await expect.poll(draft).toContain('Hydro Plant North');

    await first.stop();
    await page.getByLabel(project.reference).fill('PO-4711');
    const lost = page.getByText(shell.gone.meanwhile);
    await lost.waitFor();
    await isWhole(page);
    for (const name of ['machine', 'once', 'request', 'status', 'import', 'inspect'] as const) {
      await goTo(page, name);
      await page.getByText(shell.gone.title).first().waitFor();
      await isWhole(page);
    }
    for (const [button, name] of [
      [shell.settings, shell.settings],
      [shell.aboutShort, shell.about],
    ] as const) {
      await page.getByRole('button', { name: button, exact: true }).click();
      await page.getByRole('dialog', { name }).waitFor();
      await page.keyboard.press('Escape');
    }

    const second = await serve(home, '--port', String(first.port));
    onTestFinished(() => void second.stop());
    await page.goto(second.url);
    await lost.waitFor({ state: 'detached' });
    await expect.poll(draft, { timeout: 10_000 }).toContain('PO-4711');
    await goTo(page, 'project');
    expect(await page.getByLabel(project.customerName, { exact: true }).inputValue()).toBe(
      'Hydro Plant North',
    );
    expect(await page.getByLabel(project.reference).inputValue()).toBe('PO-4711');

    // A page that begins elsewhere has all of the other screens too, before the program can go.
    await page.reload();
    await page.getByRole('heading', { level: 1, name: project.title }).waitFor();
    await page.waitForLoadState('networkidle');
    await second.stop();
    await goTo(page, 'machine');
    await page.getByText(shell.gone.title).first().waitFor();
    await isWhole(page);
    expect(faults).toEqual([]);
  });
});

async function goTo(page: Page, name: Place): Promise<void> {
  await goToPlace(page, name, (await loadAppTexts('en')).t);
}
