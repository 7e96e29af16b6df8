import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumIsMissing, findChromium } from '#electron-standin';
import { ensureVerifyPage, product } from '../../build/product.ts';
import { visible } from '../../shared/text/foreign.ts';
import { LANGUAGES, type Language } from '../../shared/text/language.ts';
import { verifyPageTexts } from '../../shared/text/verify-page/texts.ts';
import { UTC } from '../../shared/text/zone.ts';
import type { VerifyLine } from '../../shared/views.ts';
import { vendorEdition } from '../cli/runner.ts';
import { violations } from './accessible.ts';
import { CONSOLE } from './doors.ts';
import { drop } from './drop.ts';
import { keyboard } from './hands.ts';
import { canBeElsewhere, HOME_STATES, openTerminal } from './home-states.ts';
import { keepShot } from './picture-folders.ts';
import { cutOff } from './reflow.ts';

// The page that checks files by itself, opened from a disk as support would: it says what `softkey verify`
// says, and asks nobody.

const NAME = 'the verify page, in Chromium';
const LONG_NAME = `${'n'.repeat(200)}.license`;
const HOSTILE_NAME = '\u202eesnecil.<img src=x onerror=alert(1)>.license';

describe.skipIf(chromiumIsMissing(NAME) || !canBeElsewhere())(NAME, { timeout: 120_000 }, () => {
  const terminal = openTerminal(new Date().toISOString());
  const folder = terminal.at('files');
  let browser: Browser;
  let url: string;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findChromium() });
    url = pathToFileURL(await ensureVerifyPage(product('vendor'))).href;
    HOME_STATES['revoked']?.make(terminal);
    writeFiles();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    terminal.close();
  });

  /** A license as it is, and as it comes along; damaged ones; names that want to be something else. */
  function writeFiles(): void {
    mkdirSync(folder);
    const license = readFileSync(terminal.at('desk.license'));
    const armor = license.toString();
    const signed = armor.split('\n').findIndex((line) => /^[A-Za-z0-9+/]{40,}$/.test(line));
    const files: Readonly<Record<string, string | Buffer>> = {
      'plc.license': license,
      'plc.prelicense': readFileSync(terminal.at('first.prelicense')),
      'plc.license.gz': gzipSync(license),
      'mail.eml': `Subject: x\nMIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\n${license.toString('base64').replace(/.{72}/g, '$&\n')}`,
      'cut.license': armor.slice(0, armor.length / 2),
      'altered.license': armor
        .split('\n')
        .map((line, at) => (at === signed + 3 ? [...line].reverse().join('') : line))
        .join('\n'),
      'note.txt': 'hello',
      'empty.license': '',
      [LONG_NAME]: license,
      [HOSTILE_NAME]: 'x',
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  }

  const paths = () => readdirSync(folder).map((name) => join(folder, name));

  async function opened(language: Language = 'en', options = {}): Promise<Page> {
    const page = await browser.newPage({
      viewport: CONSOLE,
      locale: language,
      timezoneId: 'UTC',
      ...options,
    });
    page.setDefaultTimeout(60_000);
    await page.goto(url);
    return page;
  }

  const verdictAfter = async (page: Page, act: () => Promise<unknown>) => {
    await page.evaluate('document.activeElement?.blur()');
    await act();
    await page.locator('#verdict:focus').waitFor();
    return page.locator('#verdict').innerText();
  };

  const chosen = (page: Page, files: readonly string[]) =>
    verdictAfter(page, () =>
      page
        .locator('input[type=file]')
        .first()
        .setInputFiles([...files]),
    );

  /** The code and the file of each row, as they are written in the table. */
  async function rowsOf(page: Page): Promise<Readonly<Record<string, string>>> {
    const rows: [string, string][] = await page.evaluate(
      `[...document.querySelectorAll('tbody tr')].map((row) => [row.querySelector('th').innerText, row.querySelector('code')?.innerText ?? 'OK'])`,
    );
    return Object.fromEntries(rows);
  }

  it('is one file of less than 300 KB', () => {
    expect(statSync(new URL(url)).size).toBeLessThan(300_000);
  });

  it('says of each file what softkey verify says, and asks nobody', async () => {
    const page = await opened('en', { offline: true });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    expect(await chosen(page, paths())).toBe('5 of 10 files are not in order');
    const request = terminal.at('first.prelicense');
    const { stdout } = spawnSync(
      process.execPath,
      [
        vendorEdition.program,
        'verify',
        '--json',
        '--home',
        terminal.at('no-home'),
        '--machine',
        request,
        folder,
      ],
      { encoding: 'utf8' },
    );
    const lines = stdout.split('\n').filter((line) => line.startsWith('{"file"'));
    const expected = lines.map((line) => {
      const { file, code } = JSON.parse(line) as VerifyLine;
      return [visible(file.slice(folder.length + 1)), code];
    });
    expect(expected.length).toBe(10);
    expect(await rowsOf(page)).toEqual(Object.fromEntries(expected));
    await page.locator('#judged-for').selectOption({ index: 1 });
    await expect.poll(() => page.locator('tbody').innerText()).toContain('for the machine of plc.prelicense');
    expect(await rowsOf(page)).toEqual(Object.fromEntries(expected));
    expect(asked).toEqual([]);
    expect(await page.evaluate('fetch("https://example.invalid/").then(() => "sent", () => "refused")')).toBe(
      'refused',
    );
    await page.close();
  });

  it('knows of a license that was revoked by a list among the files', async () => {
    const page = await opened();
    expect(await chosen(page, [terminal.at('desk.license')])).toBe('The file is in order');
    expect(await chosen(page, [terminal.at('revoked.txt')])).toBe('1 of 2 files is not in order');
    expect(await rowsOf(page)).toEqual({ 'desk.license': 'REVOKED', 'revoked.txt': 'OK' });
    await page.close();
  });

  it('loses no file that is still read when another one is given', async () => {
    const page = await opened();
    await page.evaluate(`{
      const read = File.prototype.arrayBuffer;
      const slow = new Promise((resolve) => { globalThis.goOn = resolve; });
      File.prototype.arrayBuffer = async function () {
        if (this.name === 'plc.license') await slow;
        return read.call(this);
      };
    }`);
    await page.locator('input[type=file]').first().setInputFiles(join(folder, 'plc.license'));
    expect(await chosen(page, [join(folder, 'note.txt')])).toBe('The file is not in order');
    expect(await verdictAfter(page, () => page.evaluate('goOn()'))).toBe('1 of 2 files is not in order');
    await page.close();
  });

  it('takes what is dropped and what is pasted, and forgets it, by keyboard alone', async () => {
    const page = await opened();
    const hands = keyboard(page);
    expect(await verdictAfter(page, () => drop(page, ...paths()))).toBe('5 of 10 files are not in order');
    // Chromium shows a page out of a file nothing of a folder.
    expect(await verdictAfter(page, () => drop(page, folder))).toBe('6 of 11 files are not in order');
    expect((await rowsOf(page))['files']).toBe('IS_A_FOLDER');
    await hands.press(page.locator('#remove'));
    await expect.poll(() => page.locator('#verdict').count()).toBe(0);
    await hands.press(page.getByText('Or paste a text'));
    await hands.type(page.locator('#paste'), 'SOFTKEY/1/LICENSE/1/1/00000000/AAAA/');
    const pasted = await verdictAfter(page, () => hands.press(page.locator('#paste-go')));
    expect(pasted).toBe('The file is not in order');
    expect(await rowsOf(page)).toEqual({ 'pasted text': 'DAMAGED' });
    await page.close();
  });

  it.each(
    LANGUAGES.flatMap((language) =>
      (['light', 'dark'] as const).map((colorScheme) => ({ language, colorScheme })),
    ),
  )(
    'in $language, $colorScheme: axe finds nothing and nothing is cut off',
    async ({ language, colorScheme }) => {
      const page = await opened(language, { colorScheme });
      const { t } = verifyPageTexts(language, UTC);
      expect(await page.locator('h1').innerText()).toBe(t('page.heading'));
      expect(await violations(page)).toEqual([]);
      await chosen(page, paths());
      expect(await violations(page)).toEqual([]);
      expect(await cutOff(page)).toEqual([]);
      expect(await page.locator('body').innerText()).not.toMatch(/page\.[a-z]+|refusal\.|undefined|\{\{|NaN/);
      await keepShot(page, `verify-page-${language}-${colorScheme}`);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await cutOff(page)).toEqual([]);
      await keepShot(page, `verify-page-${language}-${colorScheme}-narrow`);
      await page.close();
    },
  );
});
