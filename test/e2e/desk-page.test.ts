import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { chromiumIsMissing, findChromium } from '#electron-standin';
import type { ClerkTexts } from '../../shared/text/clerk/catalog.ts';
import { visible } from '../../shared/text/foreign.ts';
import { LANGUAGES, type Language } from '../../shared/text/language.ts';
import { hexOf, machine, preLicense, upgradeRequest } from '../desk/requests.ts';
import { demoDesk, serveDesk } from '../web/serve-desk.ts';
import { issue, layIn, looksRight, newPage, textsIn } from './desk-pages.ts';
import { CONSOLE } from './doors.ts';
import { keyboard, mouse } from './hands.ts';
import { lockedDesk, type MadeUpDesk, madeUpDesk, putRequests } from './made-up-desk.ts';
import { NOW } from './made-up-host.ts';
import { isWhole, watched } from './watched.ts';

// The clerk's page in a browser, over its real handlers and a real ledger; where the program itself counts,
// over the built program.

const NAME = 'the clerk’s page in Chromium';

describe.skipIf(chromiumIsMissing(NAME))(NAME, { timeout: 120_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findChromium() });
    return () => browser.close();
  });

  it.each(LANGUAGES)(
    'issues a license and the next one by keyboard alone, and pleases axe, in %s',
    async (language) => {
      const { made, page, t, faults } = await opened(browser, language);
      const hands = keyboard(page);
      const first = preLicense({ host: 'SCADA-01' }, { createdAt: NOW });
      await looksRight(page, `home-${language}`);
      await putRequests(page, made, first);
      await page
        .getByRole('heading', { level: 1, name: t('clerk.ask.first', { host: 'SCADA-01' }) })
        .waitFor();
      await page.getByText('Waterworks').first().waitFor();
      const until = page.getByLabel(t('clerk.terms.end'));
      await hands.pick(until, t('clerk.terms.days'));
      await hands.type(page.getByLabel(t('clerk.terms.daysLabel'), { exact: true }), '90');
      await page
        .getByText(t('app.status.timeline.days', { count: 75 }))
        .first()
        .waitFor();
      await looksRight(page, `case-${language}`);
      await issue(page, hands, t);
      await page
        .getByText(t('clerk.given.issued', { host: 'SCADA-01', sequence: 1 }))
        .first()
        .waitFor();
      await looksRight(page, `issued-${language}`);
      const [softkey] = (await made.desk.search({ text: 'scada', after: undefined, most: 5 })).softkeys;
      expect(softkey).toMatchObject({ host: 'SCADA-01', sequence: 1, expiresAt: '2027-02-20T09:30:00Z' });

      const license = await made.desk.newestLicense(softkey?.softkeyId ?? '');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        hands.press(page.getByRole('button', { name: t('app.request.save.act') })),
      ]);
      expect(download.suggestedFilename()).toBe(license.file.name);

      await putRequests(
        page,
        made,
        upgradeRequest({ host: 'SCADA-01' }, license.file.text, { createdAt: NOW }),
      );
      await hands.press(page.getByRole('button', { name: /^SCADA-01/ }).first());
      await page
        .getByRole('heading', { level: 1, name: t('clerk.ask.next', { host: 'SCADA-01' }) })
        .waitFor();
      await hands.choose(page.getByLabel(t('clerk.terms.fromEnd')));
      await hands.choose(page.getByLabel(t('clerk.issue.looked'))); // 90 days are left, and 60 are added
      await looksRight(page, `next-${language}`);
      await issue(page, hands, t);
      await page
        .getByText(t('clerk.given.issued', { host: 'SCADA-01', sequence: 2 }))
        .first()
        .waitFor();
      for (const screen of ['softkeys', 'expiring', 'orders'] as const) {
        await hands.press(page.getByRole('button', { name: t(`clerk.nav.${screen}`), exact: true }));
        await page.getByRole('heading', { level: 1, name: t(`clerk.${screen}.title`) }).waitFor();
        await looksRight(page, `${screen}-${language}`);
      }
      expect(faults).toEqual([]);
    },
  );

  it('refuses a machine that has a softkey, and leads to what happened to it', async () => {
    const { made, page, t, faults } = await opened(browser);
    const { softkeyId, file } = await made.desk.issue(
      preLicense({ host: 'A' }, { createdAt: NOW }),
      undefined,
    );
    await putRequests(page, made, preLicense({ host: 'A', request: 'again' }, { createdAt: NOW }));
    const main = page.getByRole('main');
    await main.getByText(softkeyId).first().waitFor();
    for (const text of [t('clerk.has.by'), t('component.smbios-uuid'), 'Waterworks'])
      expect(await main.getByText(text).count()).toBeGreaterThan(0);
    expect(await page.getByRole('button', { name: t('clerk.issue.act') }).count()).toBe(0);
    await looksRight(page, 'refused');
    await page.getByRole('button', { name: t('clerk.has.story') }).click();
    await page.getByRole('heading', { level: 1, name: t('clerk.story.title', { host: 'A' }) }).waitFor();
    await page.getByText(t('ledgerEvent.softkey-issued')).waitFor();
    await page.getByRole('button', { name: t('clerk.has.license') }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: t('app.request.save.act') }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(file.name);
    await looksRight(page, 'story');
    await page.goBack();
    await main.getByText(softkeyId).first().waitFor();
    expect(faults).toEqual([]);
  });

  it('corrects a softkey that was wrong, from the request that its machine made anew', async () => {
    const { made, page, t, faults } = await opened(browser);
    const old = await made.desk.issue(preLicense({ host: 'A' }, { createdAt: NOW }), undefined);
    const order = {
      product: 'E3-SERVER',
      customer: { name: 'Hydro Plant North', contact: '' },
      architecture: { hypervisor: 'VMware', ha: false, ft: false, redundancy: 'none', role: '' },
      reference: 'PO-4711',
    } as const;
    await putRequests(page, made, preLicense({ host: 'A', request: 'again' }, { createdAt: NOW, order }));
    await page.getByRole('button', { name: t('clerk.replace.reissue') }).click();
    const change = { before: 'Waterworks', after: 'Hydro Plant North' };
    await page.getByText(t('clerk.replace.change', change)).waitFor();
    await issue(page, mouse(page), t);
    expect(await page.getByText(t('clerk.decision.missing')).count()).toBe(2);
    await page.getByLabel(t('clerk.decision.operator')).fill('Ana');
    await page.getByLabel(t('clerk.decision.reason')).fill('the wrong customer');
    await mouse(page).pick(page.getByLabel(t('clerk.terms.end')), t('clerk.terms.days'));
    await page.getByLabel(t('clerk.terms.daysLabel'), { exact: true }).fill('7');
    await mouse(page).choose(page.getByLabel(t('clerk.terms.shorten')));
    await looksRight(page, 'reissue');
    await issue(page, mouse(page), t);
    await page.getByText(t('clerk.given.ways')).waitFor();
    await looksRight(page, 'reissued');
    const { replacedBy } = await made.desk.story(old.softkeyId);
    expect(await made.desk.story(replacedBy ?? '')).toMatchObject({
      customer: 'Hydro Plant North',
      reference: 'PO-4711',
      replaces: old.softkeyId,
      expiresAt: '2026-11-29T09:30:00Z',
    });
    await page.reload();
    await page.getByRole('button', { name: t('clerk.revoke.save') }).waitFor();
    expect(faults).toEqual([]);
  });

  it('lets pass what was refused only with a name and a reason', async () => {
    const { made, page, t } = await opened(browser);
    const checks = [
      { id: 'host-name', severity: 'hard', result: 'failed', reason: 'host-differs', acknowledged: false },
    ] as const;
    await putRequests(page, made, preLicense({ host: 'A' }, { createdAt: NOW, preflight: checks }));
    await page.getByRole('button', { name: t('clerk.decision.act') }).click();
    await page.getByText(t('clerk.decision.missing')).first().waitFor();
    await page.getByLabel(t('clerk.decision.operator')).fill('Ana');
    await page.getByLabel(t('clerk.decision.reason')).fill('asked by phone');
    await looksRight(page, 'allow');
    await page.getByRole('button', { name: t('clerk.decision.act') }).click();
    await issue(page, mouse(page), t);
    await page.getByText(t('clerk.given.ways')).waitFor();
    const { softkeys } = await made.desk.search({ text: '', after: undefined, most: 5 });
    const { lines } = await made.desk.story(softkeys[0]?.softkeyId ?? '');
    expect(lines.find(({ event }) => event === 'check-allowed')?.detail).toMatchObject({
      operator: 'Ana',
      reason: 'asked by phone',
      checks: 'host-name',
    });
  });

  it('asks whether what looks like a copy was looked into', async () => {
    const { made, page, t } = await opened(browser);
    await made.desk.issue(preLicense({ host: 'A' }, { createdAt: NOW }), undefined);
    const sibling = { ...machine('B'), 'os-id': hexOf('os A', 32) };
    await putRequests(page, made, preLicense({ host: 'B', machine: sibling }, { createdAt: NOW }));
    await page.getByText(t('clerk.tag.look', { count: 1 })).waitFor();
    await page.getByRole('button', { name: t('clerk.issue.act') }).click();
    await page.getByText(t('clerk.issue.first')).waitFor();
    await looksRight(page, 'look');
    await mouse(page).choose(page.getByLabel(t('clerk.issue.looked')));
    await issue(page, mouse(page), t);
    await page.getByText(t('clerk.given.ways')).waitFor();
  });

  it('names what is no request, and keeps the list where the page is loaded anew', async () => {
    const { made, page, t } = await opened(browser);
    const { file } = await made.desk.issue(preLicense({ host: 'A' }, { createdAt: NOW }), undefined);
    const bytes = (text: string) => Uint8Array.from(Buffer.from(text));
    await putRequests(
      page,
      made,
      { name: 'old.license', bytes: bytes(file.text) },
      { name: 'photo.jpg', bytes: bytes('\u00ff\u00d8 no picture at all') },
      preLicense({ host: 'B' }, { createdAt: NOW }),
    );
    await page.getByText(t('clerk.queue.nothing', { file: 'old.license' })).waitFor();
    await page.getByRole('button', { name: t('clerk.issue.act') }).waitFor();
    await looksRight(page, 'unread');
    await page.reload();
    await page.getByRole('button', { name: t('clerk.issue.act') }).waitFor();
  });

  it('shows names that mislead as what they are', async () => {
    const { made, page, t, faults } = await opened(browser);
    const MARKUP = '<img src=x onerror=hacked=1><script>hacked=1</script>';
    const hosts = [`gnp.${'\u202e'}SCADA ${MARKUP}`, 'W'.repeat(255)];
    const customer = { name: `${MARKUP}${'\u202e'}${'M'.repeat(80)}`, contact: MARKUP };
    for (const [i, host] of hosts.entries()) {
      const order = {
        product: 'E3-SERVER',
        customer,
        architecture: { hypervisor: 'VMware', ha: true, ft: false, redundancy: 'none', role: '' },
        reference: `${MARKUP}${i}`,
      } as const;
      const confirmation = { host, person: MARKUP };
      const { bytes } = preLicense({ host }, { createdAt: NOW, order, confirmation });
      await putRequests(page, made, { name: `${i}${MARKUP.replaceAll('/', '')}.prelicense`, bytes });
      await page.locator('.queue-row').nth(i).waitFor();
      await page.locator('.queue-row').first().click();
      await page.locator('h1').getByText(visible(host).slice(0, 20)).waitFor();
      for (const size of [CONSOLE, { width: 800, height: 600 }, { width: 512, height: 384 }]) {
        await page.setViewportSize(size);
        await isWhole(page);
      }
      await page.setViewportSize(CONSOLE);
      await issue(page, mouse(page), t);
      await page.getByText(t('clerk.given.ways')).waitFor();
      await looksRight(page, `hostile-${i}`);
    }
    expect(await page.evaluate('typeof hacked')).toBe('undefined');
    expect(faults).toEqual([]);
  });

  it('is unlocked with the passphrase, which is in no address and no storage, and locked again', async () => {
    const passphrase = 'correct horse battery';
    const made = await lockedDesk(passphrase);
    onTestFinished(() => made.close());
    const t = await textsIn('en');
    const page = await newPage(browser, 'en');
    await page.goto(made.url);
    const field = page.getByLabel(t('clerk.unlock.label'));
    await field.waitFor();
    await looksRight(page, 'locked');
    const hands = keyboard(page);
    await hands.type(field, 'wrong');
    await page.keyboard.press('Enter');
    await page.getByText(t('clerk.hints.PASSPHRASE_WRONG')).waitFor();
    expect(await field.inputValue()).toBe('');
    await hands.type(field, passphrase);
    await hands.press(page.getByRole('button', { name: t('clerk.unlock.act') }));
    await field.waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('correct');
    expect(await page.evaluate('JSON.stringify([sessionStorage, history.state])')).not.toContain('correct');
    await hands.press(page.getByRole('button', { name: t('clerk.lock') }));
    await field.waitFor();
  });

  it('gives two clerks at one request one softkey, and the same bytes', async () => {
    const { folder, dir } = demoDesk();
    const t = await textsIn('en');
    const created = new Date(Date.now() - 1000).toISOString().replace(/\.\d+/, '');
    const request = preLicense({ host: 'SCADA-01' }, { createdAt: created });
    const path = layIn(folder, request);
    const pages = [];
    for (const _ of ['one', 'other']) {
      const { url } = await serveDesk(folder, dir);
      const page = await newPage(browser, 'en');
      await page.goto(url);
      await putRequests(page, { laid: () => path }, request);
      await page.getByRole('button', { name: t('clerk.issue.act') }).waitFor();
      pages.push(page);
    }
    await Promise.all(pages.map((page) => page.getByRole('button', { name: t('clerk.issue.act') }).click()));
    for (const page of pages) await page.getByText(t('clerk.given.ways')).waitFor();
    const saved = await Promise.all(
      pages.map(async (page) => {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name: t('app.request.save.act') }).click(),
        ]);
        return readFileSync(await download.path(), 'utf8');
      }),
    );
    expect(saved[0]).toBe(saved[1]);
    const meanwhile = await Promise.all(
      pages.map((page) => page.getByText(t('clerk.issue.meanwhile')).count()),
    );
    expect(meanwhile.toSorted()).toEqual([0, 1]);
    for (const page of pages) {
      await page.getByRole('button', { name: t('clerk.nav.softkeys'), exact: true }).click();
      await page.getByRole('table').waitFor();
      expect(await page.getByRole('row').count()).toBe(2);
    }
  });

  it('says in one bar that its program has ended, and goes on where the next one is opened', async () => {
    const { folder, dir } = demoDesk();
    const t = await textsIn('en');
    const created = new Date(Date.now() - 1000).toISOString().replace(/\.\d+/, '');
    const request = preLicense({ host: 'SCADA-01' }, { createdAt: created });
    const first = await serveDesk(folder, dir);
    const page = await newPage(browser, 'en');
    await page.goto(first.url);
    await putRequests(page, { laid: () => layIn(folder, request) }, request);
    await page.getByRole('button', { name: t('clerk.issue.act') }).waitFor();
    await first.stop();
    await page.getByText(t('app.shell.gone.title')).first().waitFor();
    await page.getByRole('button', { name: t('clerk.issue.act') }).click();
    expect(await page.getByText(t('app.shell.gone.title')).count()).toBeLessThanOrEqual(2);
    await isWhole(page);
    // A program on the same port has another token: what this page shows has expired, and is still there.
    const second = await serveDesk(folder, dir, '--port', String(first.port));
    await page
      .getByRole('button', { name: t('app.shell.retry') })
      .first()
      .click();
    await page.getByText(t('app.shell.gone.title')).first().waitFor();
    await page.goto(second.url);
    await page.getByText(t('app.shell.gone.title')).first().waitFor({ state: 'detached' });
    await issue(page, mouse(page), t);
    await page.getByText(t('clerk.given.ways')).waitFor();
  });
});

interface Opened {
  readonly made: MadeUpDesk;
  readonly page: Page;
  readonly t: ClerkTexts['t'];
  readonly faults: readonly string[];
}

async function opened(browser: Browser, language: Language = 'en'): Promise<Opened> {
  const made = await madeUpDesk();
  onTestFinished(() => made.close());
  const page = await newPage(browser, language);
  const faults = watched(page);
  await page.clock.setFixedTime(new Date(NOW));
  await page.goto(made.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { made, page, t: await textsIn(language), faults };
}
