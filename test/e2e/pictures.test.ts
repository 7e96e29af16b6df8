import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { chromiumIsMissing, findChromium } from '#electron-standin';
import { FIRST_ANSWERS } from '../../shared/advisor/answers.ts';
import { appEn } from '../../shared/text/app/en/catalog.ts';
import { loadAppTexts } from '../../shared/text/app/load.ts';
import { type MadeUpHost, madeUpHost, NOW } from './made-up-host.ts';
import { pictureFolder } from './picture-folders.ts';
import { goToPlace, type Place } from './places.ts';
import { takePictures, VARIANTS } from './take-pictures.ts';

// The pictures of README and the guides. Whoever changes a screen takes them anew with SOFTKEY_PICTURES=1,
// and looks at them.

const ORDER = {
  product: 'E3-SERVER',
  customer: { name: 'Hydro Plant North', contact: 'Ana, +55 11 5555 0100' },
  architecture: { hypervisor: 'VMware 8.0', ha: true, ft: false, redundancy: 'hot-standby', role: 'active' },
  reference: 'PO-4711',
} as const;

const DRAFT = {
  screen: 'status',
  product: ORDER.product,
  customerName: ORDER.customer.name,
  customerContact: ORDER.customer.contact,
  reference: ORDER.reference,
  answers: { ...FIRST_ANSWERS, hypervisorVersion: '8.0', ha: true, redundancy: 'hot-standby' },
  role: 'active',
  person: 'Ana',
};

const { shell, importing, home } = appEn.app;
const NAME = 'pictures of the screens';

describe.skipIf(chromiumIsMissing(NAME))(NAME, { timeout: 120_000 }, () => {
  let host: MadeUpHost;
  let page: Page;
  let close: () => Promise<void>;
  const folder = pictureFolder('screens');
  const files = mkdtempSync(join(tmpdir(), 'softkey-picture-files-'));

  beforeAll(async () => {
    host = await madeUpHost();
    host.keepDraft(DRAFT);
    const browser = await chromium.launch({ executablePath: findChromium() });
    page = await browser.newPage({ locale: 'en-US', timezoneId: 'UTC', viewport: VARIANTS[0] });
    await page.clock.setFixedTime(new Date(NOW));
    await page.goto(host.url);
    close = () => browser.close();
  });
  afterAll(async () => {
    await close?.();
    await host?.close();
    rmSync(files, { recursive: true, force: true });
  });

  it('home on a new machine', async () => {
    await page.locator('.home-look').waitFor();
    await take('home-first');
  });

  it('what was read', async () => {
    await page.getByRole('button', { name: home.act.machine }).click();
    await page.getByRole('heading', { name: appEn.app.machine.forecast }).waitFor();
    await take('machine');
  });

  it('your project', async () => {
    await goTo('project');
    await page.getByRole('heading', { name: appEn.app.project.means }).waitFor();
    await take('project');
  });

  it('only once', async () => {
    await goTo('once');
    await page.getByRole('button', { name: appEn.app.once.checks.again }).waitFor();
    await take('once');
  });

  it('the pre-license', async () => {
    const { checks } = await host.station['machine.preflight']({ order: ORDER, askRoot: false });
    const acknowledged = checks.filter(({ result }) => result === 'failed').map(({ id }) => id);
    const made = { order: ORDER, confirm: 'SCADA-01', person: 'Ana', acknowledged, again: null };
    const { file } = await host.station['preLicense.create'](made);
    writeFileSync(join(files, 'first.license'), (await host.desk.issue(given(file), undefined)).file.text);
    await goTo('status');
    await page.getByRole('button', { name: home.act.giveOut }).click();
    await page.getByText('SCADA-01').first().waitFor();
    await take('request');
    await page.getByRole('button', { name: home.givenOut.note }).click();
    await page.getByText(home.givenOut.noted).waitFor();
    await goTo('status');
    await page.getByRole('button', { name: home.act.showRequest }).waitFor();
    await take('home-waiting');
  });

  it('the import, looked at first', async () => {
    await goTo('import');
    await choose('first.license');
    await page.getByText(importing.preview.before).waitFor();
    await take('import');
    await page.getByRole('button', { name: 'Import 1 file' }).click();
    await page.getByRole('button', { name: importing.done.next }).click();
  });

  it('home, licensed', async () => {
    await page.getByRole('heading', { name: appEn.app.status.what.title }).waitFor();
    await take('home-licensed');
  });

  it('a file looked into', async () => {
    await goTo('inspect');
    await choose('first.license');
    await page.locator('.facts').first().waitFor();
    await take('inspect');
  });

  async function goTo(name: Place): Promise<void> {
    await goToPlace(page, name, (await loadAppTexts('en')).t);
  }

  async function choose(name: string): Promise<void> {
    const button = page.getByRole('main').getByRole('button', { name: shell.choose });
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.first().click()]);
    await chooser.setFiles(join(files, name));
  }

  const take = (screen: string) => takePictures(page, folder, screen);
});

function given({ name, text }: { name: string; text: string }) {
  return { name, bytes: new TextEncoder().encode(text) };
}
