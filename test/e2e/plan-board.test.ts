import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumIsMissing, findChromium } from '#electron-standin';
import { type Answers, FIRST_ANSWERS } from '../../shared/advisor/answers.ts';
import { LANGUAGES, type Language } from '../../shared/text/language.ts';
import { violations } from './accessible.ts';
import { type MadeUpHost, madeUpHost, NOW } from './made-up-host.ts';
import { keepShot } from './picture-folders.ts';

// The drawing as a browser lays it out. With SOFTKEY_SHOTS it also leaves pictures there, to be looked at.

const SIZES = [
  { width: 800, height: 600 },
  { width: 1024, height: 768 },
  { width: 1600, height: 1000 },
  { width: 320, height: 640 },
] as const;

const PLANS: Readonly<Record<string, Partial<Answers>>> = {
  standalone: {},
  quad: { ha: true, redundancy: 'hot-standby', databaseVm: true, epm: true, productVersion: '4.5' },
  'ft-both': { ha: true, ft: true, redundancy: 'hot-standby' },
  keys: { hardkey: true, usbFixedHost: true, redundancy: 'hot-standby' },
  hub: { hardkey: true, usbHub: true, ha: true, epm: true },
  broken: { hypervisor: 'hyperv', ft: true, hardkey: true, usbFixedHost: true },
};

const NAME = 'the drawing in Chromium';

describe.skipIf(chromiumIsMissing(NAME))(NAME, { timeout: 240_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findChromium() });
  });
  afterAll(() => browser?.close());

  let host: MadeUpHost;
  beforeEach(async () => {
    host = await madeUpHost();
  });
  afterEach(() => host.close());

  const open = async (answers: Partial<Answers>, lang: Language, scheme: 'light' | 'dark'): Promise<Page> => {
    host.keepLanguage(lang);
    host.keepDraft({
      screen: 'project',
      done: ['machine'],
      product: 'E3-SERVER',
      customerName: 'Hydro Plant North',
      reference: 'PO-4711',
      answers: { ...FIRST_ANSWERS, hypervisorVersion: '8.0', ...answers },
      role: answers.redundancy === 'hot-standby' || answers.epm ? '' : 'standalone',
    });
    const page = await browser.newPage({ locale: 'en-US', timezoneId: 'UTC', colorScheme: scheme });
    await page.clock.setFixedTime(new Date(NOW));
    await page.goto(host.url);
    await page.locator('.board').waitFor();
    return page;
  };

  it.each(
    LANGUAGES.flatMap((lang, index) =>
      Object.entries(PLANS).map(([name, answers]) => ({
        lang,
        name,
        answers,
        scheme: index % 2 === 0 ? ('light' as const) : ('dark' as const),
      })),
    ),
  )('$name in $lang, $scheme: nothing is cut off, covered or wider than its box', async (plan) => {
    const page = await open(plan.answers, plan.lang, plan.scheme);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await keepShot(page, `${plan.name}-${plan.lang}-${plan.scheme}-${size.width}`);
      expect([size.width, await page.evaluate(FAULTS_OF_LAYOUT)]).toEqual([size.width, []]);
    }
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('draws each answer anew within a frame of processor time', async () => {
    const page = await open(PLANS['quad'] ?? {}, 'en', 'light');
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    // Script, styles and layout of the whole screen.
    const spent = async () => {
      const { metrics } = await devtools.send('Performance.getMetrics');
      const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
      return 1000 * (of('ScriptDuration') + of('LayoutDuration') + of('RecalcStyleDuration'));
    };
    await page.evaluate(pressed(10));
    const before = await spent();
    await page.evaluate(pressed(TURNS));
    const each = ((await spent()) - before) / TURNS;
    expect(each / REDRAWS).toBeLessThan(FRAME);
    await page.close();
  });
});

/** A frame of 60 a second, in milliseconds. */
const FRAME = 16.7;
const TURNS = 40;
/** An answer draws its button at once, and the drawing when the advice is there. */
const REDRAWS = 2;

/** Switches FT so many times, each time until the shadows are drawn or gone. */
const pressed = (times: number) => `(async () => {
  const board = document.querySelector('.board');
  const toggle = board.querySelectorAll('.board-controls .toggle')[1];
  for (let turn = 0; turn < ${times}; turn++) {
    const before = board.querySelectorAll('.board-shadow').length;
    const drawn = new Promise((resolve) => {
      const watch = new MutationObserver(() => {
        if (board.querySelectorAll('.board-shadow').length === before) return;
        watch.disconnect();
        resolve();
      });
      watch.observe(board, { childList: true, subtree: true });
    });
    toggle.click();
    await drawn;
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  }
})()`;

const FAULTS_OF_LAYOUT = `(() => {
  const faults = [];
  const seen = (element) => element.getClientRects().length > 0 && !element.closest('.unseen');
  const name = (element) => element.className + ': ' + element.textContent.slice(0, 40);
  const body = document.querySelector('.screen-body');
  if (body.scrollWidth > body.clientWidth + 1) faults.push('the screen is wider than the window');
  for (const box of document.querySelectorAll('.board, .board-host, .board-machine, .board-ghost, .board-storage, .toggle, .badge, .board-links')) {
    if (!seen(box)) continue;
    const around = box.getBoundingClientRect();
    for (const inner of box.querySelectorAll('*')) {
      if (!seen(inner) || inner.closest('svg') || inner.closest('option')) continue;
      const { left, right, top, bottom } = inner.getBoundingClientRect();
      if (left < around.left - 8 || right > around.right + 8 || top < around.top - 8 || bottom > around.bottom + 8)
        faults.push(name(inner) + ' leaves ' + name(box));
    }
    if (box.scrollWidth > box.clientWidth + 8) faults.push(name(box) + ' is too narrow');
  }
  const solid = [...document.querySelectorAll('.board-host, .board-ghost, .board-storage, .board-links, .board-wide')].filter(seen);
  for (const [index, one] of solid.entries())
    for (const other of solid.slice(index + 1)) {
      if (one.contains(other) || other.contains(one)) continue;
      const a = one.getBoundingClientRect();
      const b = other.getBoundingClientRect();
      if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
        faults.push(name(one) + ' covers ' + name(other));
    }
  return [...new Set(faults)];
})()`;
