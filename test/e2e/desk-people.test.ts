import { type Browser, chromium, type Page } from '@playwright/test';
import { beforeAll, describe, expect, it } from 'vitest';
import { chromiumIsMissing, findChromium } from '#electron-standin';
import { openDesk } from '../../node/desk/desk.ts';
import type { ClerkTexts } from '../../shared/text/clerk/catalog.ts';
import { LANGUAGES, type Language } from '../../shared/text/language.ts';
import { as, passphraseOf, staff } from '../desk/operators.ts';
import { preLicense } from '../desk/requests.ts';
import { surroundings } from '../desk/surroundings.ts';
import { demoDesk, serveDesk } from '../web/serve-desk.ts';
import { issue, layIn, looksRight, newPage, textsIn } from './desk-pages.ts';
import { CONSOLE } from './doors.ts';
import { type Hands, keyboard, mouse } from './hands.ts';
import { type MadeUpDesk, madeUpDesk, putRequestFor, putRequests } from './made-up-desk.ts';
import { NOW } from './made-up-host.ts';
import { pictureFolder } from './picture-folders.ts';
import { takePictures } from './take-pictures.ts';
import { watched } from './watched.ts';

// Several people at the clerk's page, in a browser: over its real handlers and a real ledger, and where the
// program itself counts, over the built program.

const STUDIO = {
  product: 'E3-STUDIO',
  customer: { name: 'Waterworks', contact: '' },
  architecture: { hypervisor: 'VMware', ha: false, ft: false, redundancy: 'none', role: '' },
} as const;

const NAME = 'the clerk’s page for operators, in Chromium';

describe.skipIf(chromiumIsMissing(NAME))(NAME, { timeout: 120_000 }, () => {
  let browser: Browser;
  let made: MadeUpDesk;
  const folder = pictureFolder('desk');

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findChromium() });
    made = await madeUpDesk();
    await staff(made.desk, ['Kim', 'keys'], ['Ana', 'clerk'], ['Bea', 'clerk'], ['Rui', 'approver']);
    const kim = await as('Kim', made.desk);
    await kim.setPolicy({ product: 'E3-STUDIO', approval: ['issue'], date: undefined });
    return async () => {
      await browser.close();
      await made.close();
    };
  }, 120_000);

  it.each(LANGUAGES)(
    'lets one ask and another one approve, by keyboard alone, and pleases axe, in %s',
    async (language) => {
      const { page, t, faults } = await opened(language);
      const hands = keyboard(page);
      const host = `STUDIO-${language}`;
      const press = (name: string) => hands.press(page.getByRole('button', { name, exact: true }));
      await looksRight(page, `sign-in-${language}`);
      await signIn(page, hands, t, 'Ana', 'not that one');
      await page.getByText(t('clerk.hints.OPERATOR_WRONG')).waitFor();
      expect(await page.getByLabel(t('clerk.signIn.passphrase')).inputValue()).toBe('');
      await signIn(page, hands, t, 'Ana');
      await page.getByRole('heading', { level: 1, name: t('clerk.home.title') }).waitFor();
      expect(await page.evaluate('JSON.stringify([location.href, { ...sessionStorage }])')).not.toContain(
        passphraseOf('Ana'),
      );
      await putRequests(
        page,
        made,
        preLicense({ host }, { createdAt: NOW, order: { ...STUDIO, reference: `PO-${language}` } }),
      );
      await hands.type(page.getByLabel(t('clerk.decision.reason')), 'ordered by phone');
      await looksRight(page, `ask-${language}`);
      await press(t('clerk.approval.ask'));
      await page.getByRole('button', { name: t('clerk.approval.look') }).waitFor();
      await looksRight(page, `waits-${language}`);
      await hands.press(page.getByRole('button', { name: t('clerk.signIn.out') }));

      await signIn(page, hands, t, 'Rui');
      await press(t('clerk.nav.approvals'));
      await page.getByRole('heading', { level: 2, name: host }).waitFor();
      for (const fact of [host, 'Waterworks', 'E3-STUDIO', 'ordered by phone', 'Ana'])
        expect(await page.getByRole('definition').filter({ hasText: fact }).count()).toBeGreaterThan(0);
      await looksRight(page, `approve-${language}`);
      if (language === 'en') await takePictures(page, folder, 'approvals');
      await page.setViewportSize(CONSOLE);
      await press(t('clerk.approvals.deny'));
      await page.getByText(t('clerk.decision.missing')).waitFor();
      await press(t('clerk.approvals.approve'));
      await page.getByText(t('people.given', { operator: 'Rui' })).waitFor();
      await hands.press(page.getByRole('button', { name: t('clerk.signIn.out') }));

      await signIn(page, hands, t, 'Ana');
      await hands.press(page.getByRole('button', { name: new RegExp(`^${host}`) }));
      await issue(page, hands, t);
      await page.getByText(t('clerk.given.ways')).waitFor();
      expect(await issuedBy(host)).toBe('Ana');
      expect(await made.desk.approvals()).toEqual([]);
      expect(faults).toEqual([]);
    },
  );

  it('has two clerks work at once, each in their own name', async () => {
    const clerks = ['Ana', 'Bea'];
    const pages = [];
    for (const name of clerks) {
      const { page, t } = await opened('en');
      await signIn(page, mouse(page), t, name);
      await putRequests(page, made, preLicense({ host: `HOST-OF-${name}` }, { createdAt: NOW }));
      pages.push({ page, t });
    }
    await Promise.all(pages.map(({ page, t }) => issue(page, mouse(page), t)));
    for (const { page, t } of pages) await page.getByText(t('clerk.given.ways')).waitFor();
    for (const name of clerks) expect(await issuedBy(`HOST-OF-${name}`)).toBe(name);
  });

  it('revokes a softkey only where its reason is given and the right one is meant', async () => {
    const ana = await as('Ana', made.desk);
    const { softkeyId } = await ana.issue(preLicense({ host: 'HIST-09' }, { createdAt: NOW }), undefined);
    const { page, t, faults } = await opened('en');
    const hands = keyboard(page);
    await signIn(page, hands, t, 'Ana');
    await hands.press(page.getByRole('button', { name: t('clerk.nav.softkeys'), exact: true }));
    await hands.press(page.getByRole('button', { name: 'HIST-09' }));
    await hands.press(page.getByRole('button', { name: t('clerk.revoke.title') }));
    const act = page.getByRole('button', { name: t('clerk.revoke.act'), exact: true });
    await hands.press(act);
    await page.getByText(t('clerk.revoke.tick')).waitFor();
    await looksRight(page, 'revoke');
    expect((await made.desk.story(softkeyId)).state).toBe('in-term');
    await hands.type(page.getByLabel(t('clerk.decision.reason')), 'the machine was stolen');
    await hands.choose(page.getByLabel(t('clerk.revoke.meant', { host: 'HIST-09', customer: 'Waterworks' })));
    await hands.press(act);
    const save = page.getByRole('button', { name: t('clerk.revoke.save') });
    await save.waitFor();
    await looksRight(page, 'revoked');
    const [saved] = await Promise.all([page.waitForEvent('download'), hands.press(save)]);
    expect(saved.suggestedFilename()).toBe((await made.desk.revocationList()).file.name);
    const { lines } = await made.desk.story(softkeyId);
    expect(lines.find(({ event }) => event === 'softkey-revoked')?.detail).toMatchObject({
      operator: 'Ana',
      reason: 'the machine was stolen',
    });
    expect(faults).toEqual([]);
  });

  it('keeps what was typed when a session is over, and shows nothing until somebody signs in', async () => {
    const { page, t, faults } = await opened('en');
    const hands = mouse(page);
    await signIn(page, hands, t, 'Ana');
    await putRequests(page, made, preLicense({ host: 'PLC-07' }, { createdAt: NOW }));
    await hands.pick(page.getByLabel(t('clerk.terms.end')), t('clerk.terms.days'));
    const days = page.getByLabel(t('clerk.terms.daysLabel'), { exact: true });
    await days.fill('90');
    await page.getByRole('button', { name: t('clerk.issue.act') }).waitFor();
    made.minutesPass(16);
    await page.getByText(t('clerk.signIn.over')).waitFor();
    expect(await page.getByText('PLC-07').first().isVisible()).toBe(false);
    await looksRight(page, 'session-over');
    await signIn(page, hands, t, 'Ana');
    await days.waitFor();
    expect(await days.inputValue()).toBe('90');
    await issue(page, hands, t);
    await page.getByText(t('clerk.given.ways')).waitFor();
    expect(await issuedBy('PLC-07')).toBe('Ana');
    expect(faults).toEqual([]);
  });

  it('asks again where its program was stopped, and goes on where the next one is opened', async () => {
    const { folder, dir } = demoDesk();
    const desk = await openDesk(dir, undefined, surroundings(new Date().toISOString()));
    await staff(desk, ['Kim', 'keys'], ['Ana', 'clerk']);
    await desk.close();
    const t = await textsIn('en');
    const created = new Date().toISOString().replace(/\.\d+/, '');
    const request = preLicense({ host: 'SCADA-01' }, { createdAt: created });
    const first = await serveDesk(folder, dir);
    const page = await newPage(browser, 'en');
    await page.goto(first.url);
    const hands = mouse(page);
    await signIn(page, hands, t, 'Ana');
    await putRequests(page, { laid: () => layIn(folder, request) }, request);
    await hands.pick(page.getByLabel(t('clerk.terms.end')), t('clerk.terms.days'));
    const days = page.getByLabel(t('clerk.terms.daysLabel'), { exact: true });
    await days.fill('90');
    await first.stop();
    await page.getByText(t('app.shell.gone.title')).first().waitFor();
    // On the same port, which is the same page to the browser: nothing of it is loaded anew.
    const second = await serveDesk(folder, dir, '--port', String(first.port));
    await page.goto(second.url);
    await signIn(page, hands, t, 'Ana');
    await page.getByRole('button', { name: t('clerk.issue.act') }).waitFor();
    expect(await days.inputValue()).toBe('90');
    await issue(page, hands, t);
    await page.getByText(t('clerk.given.ways')).waitFor();
  });

  describe('where a policy holds back what takes a softkey from a machine', () => {
    beforeAll(async () => {
      const kim = await as('Kim', made.desk);
      await kim.setPolicy({ product: null, approval: ['rehost', 'revoke'], date: undefined });
    });

    it.each(LANGUAGES)(
      'moves one to another machine once a second person agreed, by keyboard alone, in %s',
      async (language) => {
        const [OLD, NEW] = [`OLD-${language}`, `NEW-${language}`];
        const old = await issuedFor(OLD);
        const approver = await opened(language);
        const { page, t, faults } = await opened(language);
        const hands = keyboard(page);
        const press = (name: string) => hands.press(page.getByRole('button', { name, exact: true }));
        await signIn(approver.page, mouse(approver.page), t, 'Rui');
        await approver.page.getByRole('button', { name: t('clerk.nav.approvals'), exact: true }).click();
        await approver.page.getByText(t('people.noApproval')).waitFor();

        await signIn(page, hands, t, 'Ana');
        await press(t('clerk.nav.softkeys'));
        await press(OLD);
        await press(t('clerk.replace.begin'));
        await hands.choose(page.getByRole('radio', { name: t('clerk.replace.rehost') }));
        await looksRight(page, `replace-${language}`);
        await putRequestFor(
          page,
          made,
          () => press(t('clerk.replace.choose')),
          preLicense({ host: NEW }, { createdAt: NOW }),
        );
        await page.getByRole('heading', { level: 1, name: t('clerk.replace.asks', { host: NEW }) }).waitFor();
        await askFor(page, hands, t);
        expect(await page.getByText(t('clerk.decision.missing')).count()).toBe(2);
        expect(await page.locator(':focus').getAttribute('type')).toBe('radio');
        await hands.choose(page.getByRole('radio', { name: t('clerk.replace.claimed') }));
        await hands.type(page.getByLabel(t('clerk.decision.reason')), 'the host was scrapped');
        await looksRight(page, `rehost-${language}`);
        if (language === 'en') await takePictures(page, folder, 'rehost');
        await page.setViewportSize(CONSOLE);
        await askFor(page, hands, t);
        await page.getByRole('button', { name: t('clerk.approval.look') }).waitFor();
        expect((await made.desk.story(old.softkeyId)).state).toBe('in-term');

        // Nobody presses anything: the screen of the one who approves looks by itself.
        await approver.page.getByRole('heading', { level: 2, name: NEW }).waitFor();
        for (const fact of [old.softkeyId, 'the host was scrapped'])
          expect(
            await approver.page.getByRole('definition').filter({ hasText: fact }).count(),
          ).toBeGreaterThan(0);
        await approver.page.getByRole('button', { name: t('clerk.approvals.approve'), exact: true }).click();
        await approver.page.getByText(t('people.given', { operator: 'Rui' })).waitFor();

        await press(t('clerk.approval.look'));
        await issue(page, hands, t);
        await page.getByText(t('clerk.given.ways')).waitFor();
        if (language === 'en') await looksRight(page, 'moved');
        const { replacedBy, state, lines } = await made.desk.story(old.softkeyId);
        expect({ state, replacedBy }).toEqual({
          state: 'replaced',
          replacedBy: expect.stringMatching(/^SK-/),
        });
        expect(lines.find(({ event }) => event === 'softkey-replaced')?.detail).toMatchObject({
          returned: 'claimed',
          operator: 'Ana',
          reason: 'the host was scrapped',
        });
        const save = page.getByRole('button', { name: t('clerk.revoke.save') });
        const [saved] = await Promise.all([page.waitForEvent('download'), hands.press(save)]);
        expect(saved.suggestedFilename()).toBe((await made.desk.revocationList()).file.name);
        await approver.page.getByText(t('people.noApproval')).waitFor();
        expect([...faults, ...approver.faults]).toEqual([]);
      },
    );

    it('revokes one once a second person agreed, with the reason that was agreed to', async () => {
      const { softkeyId } = await issuedFor('HIST-11');
      const { page, t, faults } = await opened('en');
      const hands = mouse(page);
      const act = page.getByRole('button', { name: t('clerk.revoke.act'), exact: true });
      const meant = page.getByLabel(t('clerk.revoke.meant', { host: 'HIST-11', customer: 'Waterworks' }));
      const toRevoke = async () => {
        await page.getByRole('button', { name: t('clerk.nav.softkeys'), exact: true }).click();
        await page.getByRole('button', { name: 'HIST-11' }).click();
        await page.getByRole('button', { name: t('clerk.revoke.title') }).click();
      };
      await signIn(page, hands, t, 'Ana');
      await toRevoke();
      await hands.type(page.getByLabel(t('clerk.decision.reason')), 'the machine was stolen');
      await hands.choose(meant);
      await act.click();
      await page.getByText(t('clerk.approval.waits', { approval: '', causes: '' }).slice(0, 10)).waitFor();
      await looksRight(page, 'revoke-waits');
      expect((await made.desk.story(softkeyId)).state).toBe('in-term');

      const [asked] = await made.desk.approvals();
      expect(asked).toMatchObject({ way: 'revoke', askedBy: 'Ana', about: { softkeyId } });
      const rui = await as('Rui', made.desk);
      const approval = asked?.approval ?? '';
      await rui.decideApproval({ approval, denied: undefined, date: undefined });
      await page.getByText(t('people.given', { operator: 'Rui' })).waitFor();
      // Also for whoever comes back later, and would not know the very words any more.
      await page.getByRole('button', { name: t('clerk.story.back') }).click();
      await page.getByRole('heading', { level: 1, name: t('clerk.softkeys.title') }).waitFor();
      await toRevoke();
      await page.getByText(t('clerk.revoke.approved')).waitFor();
      expect(await page.getByLabel(t('clerk.decision.reason')).inputValue()).toBe('the machine was stolen');
      await hands.choose(meant);
      await act.click();
      await page.getByRole('button', { name: t('clerk.revoke.save') }).waitFor();
      expect((await made.desk.story(softkeyId)).state).toBe('revoked');
      expect(await made.desk.approvals()).toEqual([]);
      expect(faults).toEqual([]);
    });
  });

  async function issuedFor(host: string) {
    const ana = await as('Ana', made.desk);
    return ana.issue(preLicense({ host }, { createdAt: NOW }), undefined);
  }

  /** The button waits while what was entered is being judged. */
  async function askFor(page: Page, hands: Hands, t: ClerkTexts['t']): Promise<void> {
    const button = page.getByRole('button', { name: t('clerk.approval.ask') });
    await button.and(page.locator(':not(.button-busy)')).waitFor();
    await hands.press(button);
  }

  async function opened(language: Language) {
    const page = await newPage(browser, language);
    const faults = watched(page);
    await page.clock.setFixedTime(new Date(NOW));
    await page.goto(made.url);
    const t = await textsIn(language);
    await page.getByLabel(t('clerk.signIn.name')).waitFor();
    return { page, t, faults };
  }

  /** The operator whom the ledger names for the license of a host. */
  async function issuedBy(host: string): Promise<unknown> {
    const { softkeys } = await made.desk.search({ text: host, after: undefined, most: 5 });
    const { lines } = await made.desk.story(softkeys[0]?.softkeyId ?? '');
    return lines.find(({ event }) => event === 'softkey-issued')?.detail['operator'];
  }
});

async function signIn(
  page: Page,
  hands: Hands,
  t: ClerkTexts['t'],
  name: string,
  passphrase = passphraseOf(name),
): Promise<void> {
  const field = page.getByLabel(t('clerk.signIn.name'));
  await field.waitFor();
  if ((await field.inputValue()) !== name) await hands.type(field, name);
  await hands.type(page.getByLabel(t('clerk.signIn.passphrase')), passphrase);
  await hands.press(page.getByRole('button', { name: t('clerk.signIn.act') }));
}
