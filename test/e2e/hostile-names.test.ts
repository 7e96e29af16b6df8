import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { describe, expect, it, onTestFinished } from 'vitest';
import { chromiumIsMissing, findChromium } from '#electron-standin';
import { FIRST_ANSWERS } from '../../shared/advisor/answers.ts';
import type { AppTexts } from '../../shared/text/app/catalog.ts';
import { loadAppTexts } from '../../shared/text/app/load.ts';
import { visible } from '../../shared/text/foreign.ts';
import { choose } from './drop.ts';
import { type MadeUpHost, madeUpHost, NOW } from './made-up-host.ts';
import { goToPlace, type Place } from './places.ts';
import { isWhole, watched } from './watched.ts';

// Names that somebody chose to mislead or to break a screen, of the machine and of the customer, on every
// screen of every size.

const NAME = 'hostile names in Chromium';
const MARKUP = '<img src=x onerror=hacked=1><script>hacked=1</script>';
/** As Windows and Linux let a host be called, and as a customer may call themselves. */
const HOSTS = {
  'that turns the line around': `gnp.${'\u202e'}SCADA ${'\u2066'}שלום ${MARKUP}`,
  'of 255 letters without a space': 'W'.repeat(255),
  'of emoji and marks': `${'👩‍👩‍👧‍👦'.repeat(12)}${'Z\u0335\u0321\u0353\u0301\u0302'.repeat(16)}`,
} as const;
const CUSTOMER = `${MARKUP}${'\u202e'}${'👩‍👩‍👧‍👦'.repeat(4)}${'M'.repeat(80)}`;

/** A console, a small one, and the console at 200 %. */
const SIZES = [
  { width: 1024, height: 768 },
  { width: 800, height: 600 },
  { width: 512, height: 384 },
] as const;

const BEFORE = ['machine', 'project', 'once', 'request', 'import', 'status', 'inspect'] as const;
/** What a licensed machine has. */
const AFTER = ['machine', 'import', 'status', 'inspect', 'history'] as const;

const ORDER = {
  product: 'E3-SERVER',
  customer: { name: CUSTOMER, contact: CUSTOMER },
  architecture: { hypervisor: 'VMware 8.0', ha: true, ft: false, redundancy: 'none', role: 'standalone' },
  reference: MARKUP,
} as const;

const DRAFT = {
  screen: 'machine',
  product: ORDER.product,
  customerName: CUSTOMER,
  customerContact: CUSTOMER,
  reference: MARKUP,
  answers: { ...FIRST_ANSWERS, hypervisorVersion: '8.0', ha: true },
  role: 'standalone',
  person: MARKUP,
};

describe.skipIf(chromiumIsMissing(NAME))(NAME, { timeout: 120_000 }, () => {
  it.each(Object.entries(HOSTS))('a host %s is shown as what it is, and breaks nothing', async (_, host) => {
    const made = await madeUpHost(host);
    const browser = await chromium.launch({ executablePath: findChromium() });
    const folder = mkdtempSync(join(tmpdir(), 'softkey-hostile-'));
    onTestFinished(async () => {
      await browser.close();
      await made.close();
      rmSync(folder, { recursive: true, force: true });
    });
    made.keepDraft(DRAFT);
    const page = await browser.newPage({ viewport: SIZES[0], locale: 'en-US' });
    const faults = watched(page);
    await page.clock.setFixedTime(new Date(NOW));
    await page.goto(made.url);
    const scene = await sceneOn(page);

    await scene.goTo('machine');
    // Isolated from what stands around it, every character of it seen.
    await page.getByRole('main').locator('bdi').getByText(visible(host)).first().waitFor();
    await scene.lookAtAll(BEFORE);
    const license = join(folder, `${'license '.repeat(20)}.license`);
    writeFileSync(license, await licensed(made, host));
    await scene.lookAtAll(BEFORE);
    await scene.bringIn('import', license);
    await page.getByText(scene.t('app.importing.preview.before')).waitFor();
    await scene.lookAt();
    await page.getByRole('button', { name: scene.t('app.importing.act', { count: 1 }) }).click();
    await page.getByRole('button', { name: scene.t('app.importing.done.next') }).click();
    await page.locator('.timeline').waitFor();
    await scene.bringIn('inspect', license);
    await page.getByText(scene.t('field.checkCode')).first().waitFor();
    await scene.lookAtAll(AFTER);
    expect(faults).toEqual([]);
  });
});

async function licensed({ station, desk }: MadeUpHost, host: string): Promise<string> {
  const { checks } = await station['machine.preflight']({ order: ORDER, askRoot: false });
  const { file } = await station['preLicense.create']({
    order: ORDER,
    confirm: host,
    person: MARKUP,
    acknowledged: checks.filter(({ result }) => result === 'failed').map(({ id }) => id),
    again: null,
  });
  const given = { name: file.name, bytes: new TextEncoder().encode(file.text) };
  return (await desk.issue(given, undefined)).file.text;
}

async function sceneOn(page: Page) {
  const { t }: AppTexts = await loadAppTexts('en');
  page.setDefaultTimeout(20_000);
  const scene = {
    t,
    goTo: async (name: Place) => {
      await goToPlace(page, name, t);
      await page.getByRole('main').getByText(t('app.shell.loading')).waitFor({ state: 'detached' });
    },
    bringIn: async (name: 'import' | 'inspect', path: string) => {
      await scene.goTo(name);
      await choose(page, t('app.shell.choose'), path);
    },
    /** The screen as it stands, in every size. */
    lookAt: async () => {
      for (const size of SIZES) {
        await page.setViewportSize(size);
        await isWhole(page);
      }
      await page.setViewportSize(SIZES[0]);
      expect(await page.evaluate(INJECTED)).toEqual([]);
    },
    lookAtAll: async (names: readonly Place[]) => {
      for (const name of names) {
        await scene.goTo(name);
        await scene.lookAt();
      }
    },
  };
  return scene;
}

/** What a name brought into the page beside its letters. Runs in the page. */
const INJECTED = `[
  ...[...document.querySelectorAll('main img, #root script, #root iframe, [onerror]')].map((it) => it.outerHTML),
  ...('hacked' in window ? ['a script has run'] : []),
  ...(/[\\u202a-\\u202e\\u2066\\u2067]/.test(document.body.innerText) ? ['the line is turned around'] : []),
]`;
