import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { describe, expect, it, onTestFinished } from 'vitest';
import { chromiumIsMissing, findChromium } from '#electron-standin';
import { openDesk } from '../../node/desk/desk.ts';
import { initDesk } from '../../node/desk/init.ts';
import { appEn } from '../../shared/text/app/en/catalog.ts';
import { ORDER } from '../station/made-up-machine.ts';
import { fileIn } from '../station/made-up-station.ts';
import { type MadeUpHost, madeUpHost, madeUpSurroundings } from './made-up-host.ts';

const NAME = 'a machine with two softkeys, in Chromium';
const { shell, home } = appEn.app;

/** A second ledger with the same keys gives this machine another softkey. */
async function issueTwice({ station, desk }: MadeUpHost): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'softkey-second-desk-'));
  const surroundings = madeUpSurroundings();
  const demoKeys = () => import('../../node/desk/demo-keys.ts');
  await initDesk({ dir, demo: true, passphrase: undefined }, surroundings, demoKeys);
  const second = await openDesk(dir, undefined, surroundings);
  onTestFinished(async () => {
    await second.close();
    rmSync(dir, { recursive: true, force: true });
  });
  const { checks } = await station['machine.preflight']({ order: ORDER, askRoot: false });
  const { file } = await station['preLicense.create']({
    order: ORDER,
    confirm: 'SCADA-01',
    person: 'Ana',
    acknowledged: checks.map(({ id }) => id),
    again: null,
  });
  const request = fileIn(file.text, file.name);
  const answers = await Promise.all(
    [desk, second].map(async (one) => (await one.issue(request, undefined)).file),
  );
  await station['documents.import']({
    files: answers.map(({ name, text }) => fileIn(text, name)),
    dryRun: false,
  });
}

describe.skipIf(chromiumIsMissing(NAME))(NAME, { timeout: 120_000 }, () => {
  it('the next license is asked for the softkey that was picked', async () => {
    const made = await madeUpHost();
    const browser = await chromium.launch({ executablePath: findChromium() });
    onTestFinished(async () => {
      await browser.close();
      await made.close();
    });
    await issueTwice(made);
    const { softkeys } = await made.station['status.read']({});
    expect(softkeys).toHaveLength(2);
    const page = await browser.newPage({ locale: 'en-US' });
    page.setDefaultTimeout(20_000);
    await page.goto(made.url);
    await page.getByRole('navigation').getByRole('button', { name: shell.nav.status }).click();
    const picked = softkeys[1]?.softkeyId ?? '';
    await page.getByRole('button', { name: picked }).click();
    await page.getByRole('button', { name: home.act.upgradeNow }).click();
    // The request of this softkey is there to be sent, also when the page was loaded again.
    const toSend = () => page.getByRole('figure', { name: appEn.app.request.file.title }).innerText();
    const shown = await toSend();
    const { request } = await made.station['request.waiting']({ softkeyId: picked });
    expect(shown).toContain(request?.file.name);
    const after = await made.station['status.read']({});
    const asked = after.softkeys.filter(({ waitingFor }) => waitingFor?.kind === 'upgrade-request');
    expect(asked.map(({ softkeyId }) => softkeyId)).toEqual([picked]);
    await page.reload();
    expect(await toSend()).toBe(shown);
  });
});
