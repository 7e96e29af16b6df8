import { chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { chromiumIsMissing, findChromium } from '#electron-standin';
import { clerk } from '../../shared/text/clerk/en/clerk.ts';
import { machine, preLicense } from '../desk/requests.ts';
import { type MadeUpDesk, madeUpDesk, putRequests } from './made-up-desk.ts';
import { NOW } from './made-up-host.ts';
import { pictureFolder } from './picture-folders.ts';
import { takePictures, VARIANTS } from './take-pictures.ts';

// The pictures of the desk's guide. Whoever changes a screen takes them anew with SOFTKEY_PICTURES=1, and
// looks at them.

const order = (name: string, reference: string) => ({
  product: 'E3-SERVER',
  customer: { name, contact: 'Ana Prado <ana@hydro.example>' },
  architecture: { hypervisor: 'VMware', ha: true, ft: false, redundancy: 'none', role: '' } as const,
  reference,
});

const asked = (host: string, reference: string, change = {}) =>
  preLicense({ host }, { createdAt: NOW, order: order('Hydro Plant North', reference), ...change });

const NAME = 'pictures of the clerk’s page';

describe.skipIf(chromiumIsMissing(NAME))(NAME, { timeout: 120_000 }, () => {
  let made: MadeUpDesk;
  let page: Page;
  let close: () => Promise<void>;
  const folder = pictureFolder('desk');

  beforeAll(async () => {
    made = await madeUpDesk();
    for (const host of ['HIST-01', 'HIST-02', 'VIEW-07'])
      await made.desk.issue(asked(host, 'PO-4702'), undefined);
    const browser = await chromium.launch({ executablePath: findChromium() });
    page = await browser.newPage({ locale: 'en-US', timezoneId: 'UTC', viewport: VARIANTS[0] });
    await page.clock.setFixedTime(new Date(NOW));
    await page.goto(made.url);
    close = () => browser.close();
  });
  afterAll(async () => {
    await close?.();
    await made?.close();
  });

  it('what needs a person', async () => {
    await page.getByRole('table').waitFor();
    await take('home');
  });

  it('the list, and a request that is looked at', async () => {
    const template = { ...machine('SCADA-01'), 'os-id': machine('HIST-02')['os-id'] ?? null };
    await putRequests(
      page,
      made,
      preLicense(
        { host: 'HIST-01', request: 'once more' },
        { createdAt: NOW, order: order('Hydro Plant North', 'PO-4711') },
      ),
      asked('SCADA-02', 'PO-4711'),
      preLicense(
        { host: 'SCADA-01', machine: template },
        { createdAt: NOW, order: order('Hydro Plant North', 'PO-4711') },
      ),
    );
    await page.getByRole('button', { name: /^SCADA-01/ }).click();
    await page.getByRole('button', { name: clerk.issue.act }).waitFor();
    await take('case');
  });

  it('a machine that has a softkey already', async () => {
    await page.getByRole('button', { name: /^HIST-01/ }).click();
    await page.getByText(clerk.has.by, { exact: true }).waitFor();
    await take('refused');
  });

  it('a license, and its ways out', async () => {
    await page.getByRole('button', { name: /^SCADA-02/ }).click();
    await page.getByRole('button', { name: clerk.issue.act }).click();
    await page.getByText(clerk.given.ways).waitFor();
    await take('issued');
  });

  const take = (screen: string) => takePictures(page, folder, screen);
});
