import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { chromiumIsMissing, findChromium } from '#electron-standin';
import { appEn } from '../../shared/text/app/en/catalog.ts';
import { loadAppTexts } from '../../shared/text/app/load.ts';
import { listen } from './heard.ts';
import { type MadeUpHost, madeUpHost, NOW } from './made-up-host.ts';
import { answeredOnce } from './made-up-order.ts';
import { goToPlace, type Place } from './places.ts';

// What a person hears who does not see the screens, walk by walk; and that the focus is always somewhere.

const NAME = 'what is heard, in Chromium';
const { shell, inspect, importing, machine } = appEn.app;

describe.skipIf(chromiumIsMissing(NAME))(NAME, { timeout: 120_000 }, () => {
  let host: MadeUpHost;
  let browser: Browser;
  const files = mkdtempSync(join(tmpdir(), 'softkey-heard-'));
  const at = (name: string) => join(files, name);

  beforeAll(async () => {
    host = await madeUpHost();
    const license = await answeredOnce(host);
    writeFileSync(at('good.license'), license);
    writeFileSync(at('broken.license'), license.replace(/[A-Za-z]{12}/, 'AAAAAAAAAAAA'));
    writeFileSync(at('notes.txt'), 'nothing of ours\n');
    browser = await chromium.launch({ executablePath: findChromium() });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await host?.close();
    rmSync(files, { recursive: true, force: true });
  });

  async function opened(name: Place): Promise<Page> {
    const page = await browser.newPage({
      locale: 'en-US',
      timezoneId: 'UTC',
      viewport: { width: 1024, height: 768 },
    });
    onTestFinished(() => page.close());
    page.setDefaultTimeout(20_000);
    await page.clock.setFixedTime(new Date(NOW));
    await page.goto(host.url);
    await goToPlace(page, name, (await loadAppTexts('en')).t);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  }

  async function choose(page: Page, button: string, ...names: string[]): Promise<void> {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('main').getByRole('button', { name: button }).first().press('Enter'),
    ]);
    await chooser.setFiles(names.map(at));
  }

  const focused = (page: Page) => page.evaluate('document.activeElement.tagName') as Promise<string>;

  it('inspecting: the end in one sentence, and the focus stays in the content', async () => {
    const page = await opened('inspect');
    const { heard } = await listen(page);
    await choose(page, shell.choose, 'good.license', 'broken.license', 'notes.txt');
    await expect.poll(heard).toContain('said: 3 files: 1 in order, 2 with a problem.');
    expect(await focused(page)).not.toBe('BODY');

    await page.getByRole('button', { name: inspect.clear }).press('Enter');
    await page.getByText(inspect.drop).waitFor();
    await expect.poll(() => focused(page)).toBe('H1');
    expect(await heard()).toContain(`focus: heading ${inspect.title}`);
  });

  it('importing by a paste: the verdict is said', async () => {
    const page = await opened('import');
    const { heard } = await listen(page);
    await page.getByRole('button', { name: importing.paste.open }).press('Enter');
    await page.getByLabel(importing.paste.label).fill('nothing of ours');
    await page.getByRole('button', { name: importing.paste.look }).press('Enter');
    await page.getByRole('main').getByText(importing.preview.nothing).waitFor();
    const said = (await heard()).filter((one) => one.startsWith('said:') || one.startsWith('focus: part'));
    expect(said.join('\n')).toContain(importing.preview.nothing);
  });

  it('reading the machine again: the end is said, and the focus stays in the content', async () => {
    const page = await opened('machine');
    await page.getByRole('heading', { name: machine.forecast }).waitFor();
    const { heard } = await listen(page);
    await page.getByRole('main').getByRole('button', { name: machine.again }).press('Enter');
    await expect.poll(heard, { timeout: 20_000 }).toContain(`said: ${shell.readAgain}`);
    expect(await focused(page)).not.toBe('BODY');
  });

  it('going from screen to screen: the title and the heading are heard', async () => {
    const page = await opened('machine');
    const { heard } = await listen(page);
    await page.getByRole('navigation').getByRole('button', { name: shell.nav.inspect }).press('Enter');
    await page.getByRole('heading', { level: 1, name: inspect.title }).waitFor();
    await expect.poll(heard).toEqual(expect.arrayContaining([`title: ${inspect.title} · ${shell.title}`]));
    expect(await focused(page)).toBe('H1');
  });
});
