import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumIsMissing, findChromium } from '#electron-standin';
import { inspectionPage } from '../../shared/status/inspection-page.ts';
import { LANGUAGES, type Language } from '../../shared/text/language.ts';
import { textsFor } from '../../shared/text/texts.ts';
import type { Inspection } from '../../shared/views.ts';
import { CLONE } from '../station/made-up-machine.ts';
import { fileIn, madeUpStation, requestOf } from '../station/made-up-station.ts';
import { licenseFile, licenseFor, requestIn } from '../station/vendor.ts';
import { violations } from './accessible.ts';
import { CONSOLE } from './doors.ts';

const NAME = 'the report of softkey inspect --html, in Chromium';
const LONG = 'w'.repeat(200);

describe.skipIf(chromiumIsMissing(NAME))(NAME, () => {
  let browser: Browser;
  let pages: Readonly<Record<Language, string>> | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findChromium() });
  });
  afterAll(async () => browser?.close());

  const opened = async (lang: Language, options: Parameters<Browser['newPage']>[0] = {}) => {
    const page = await browser.newPage({ viewport: CONSOLE, ...options });
    pages ??= await pagesOfAnotherMachine();
    await page.setContent(pages[lang]);
    return page;
  };

  it.each(LANGUAGES)('pleases axe in %s, light and dark', async (lang) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await opened(lang, { colorScheme });
      expect(await violations(page)).toEqual([]);
      await page.close();
    }
  });

  it('is cut off on no screen and on no paper, whatever a file is called', async () => {
    for (const width of [320, 690, 1024]) {
      const page = await opened('es', { viewport: { width, height: 768 } });
      if (width === 690) await page.emulateMedia({ media: 'print' });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await page.close();
    }
  });

  it('is dark on white on paper, also of a dark screen', async () => {
    const page = await opened('en', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    await page.close();
  });
});

/** A license that is damaged, one that is for another machine than this one, and the request for it. */
async function pagesOfAnotherMachine(): Promise<Readonly<Record<Language, string>>> {
  const station = madeUpStation();
  const request = (await requestOf(station)).file.text;
  const { text } = licenseFile(licenseFor(requestIn(request)));
  station.machine = CLONE;
  const all = { 'a.license': text, [`${LONG}.license`]: text.replace('eyJ', 'eyX'), 'a.prelicense': request };
  const files: { name: string; inspection: Inspection }[] = [];
  for (const [name, content] of Object.entries(all))
    files.push({
      name,
      inspection: await station['documents.inspect']({ file: fileIn(content, name), machine: null }),
    });
  const about = { at: '2026-11-22T10:00:00Z', program: 'softkey test' };
  const page = (lang: Language) => inspectionPage(files, { ...about, texts: textsFor(lang) });
  return { en: page('en'), 'pt-BR': page('pt-BR'), es: page('es') };
}
