import { describe, expect, it } from 'vitest';
import { readTerms } from '../../node/desk/terms.ts';
import type { UsualTerms } from '../../shared/desk-usual-terms.ts';
import { ORDER } from '../station/made-up-machine.ts';
import { eventsOf, forge, newDemoDesk, openDemoDesk, refusal } from './desks.ts';
import { as, staff } from './operators.ts';
import { licenseIn, preLicense, upgradeRequest } from './requests.ts';

/** What licenses of a product get where nothing else is said. */

const LATER = '2027-01-10T12:00:00Z';
const NOTHING = { termDays: null, noEnd: false, graceDays: null, matching: null, entitlements: null };
const usual = (change: Partial<UsualTerms>, product = 'E3-SERVER') => ({
  usual: { product, ...NOTHING, ...change },
  date: undefined,
});
const ENTITLEMENTS = [
  { name: 'alarms', kind: 'feature', value: null },
  { name: 'tags', kind: 'limit', value: 5000 },
] as const;

async function deskWith(change: Partial<UsualTerms>) {
  const made = await newDemoDesk();
  await made.desk.setUsualTerms(usual(change));
  return made;
}

describe('the usual terms of a product', () => {
  it('are what its first license gets, and no other product’s', async () => {
    const { desk } = await deskWith({
      termDays: 90,
      graceDays: 30,
      matching: 'strict',
      entitlements: ENTITLEMENTS,
    });
    const { file, issuedAt } = await desk.issue(preLicense({ host: 'A' }), undefined);
    expect(licenseIn(file.text)).toMatchObject({
      expiresAt: new Date(Date.parse(issuedAt) + 90 * 86_400_000).toISOString().replace('.000', ''),
      graceDays: 30,
      matching: 'strict',
      entitlements: ENTITLEMENTS,
    });
    const studio = preLicense({ host: 'B' }, { order: { ...ORDER, product: 'E3-STUDIO' } });
    const other = await desk.issue(studio, undefined);
    expect(licenseIn(other.file.text)).toMatchObject({ graceDays: 15, matching: 'standard' });
  });

  it('leave to the terms of a request what these say', async () => {
    const { desk } = await deskWith({ noEnd: true, graceDays: 30 });
    const days = readTerms({ termDays: 10 });
    const { file } = await desk.issue(preLicense({ host: 'A' }), days);
    const { expiresAt, graceDays } = licenseIn(file.text);
    expect([expiresAt === null, graceDays]).toEqual([false, 30]);
    const endless = await desk.issue(preLicense({ host: 'B' }), undefined);
    expect(licenseIn(endless.file.text).expiresAt).toBe(null);
  });

  it('give the next license its days, and leave what was granted', async () => {
    const { dir, desk } = await newDemoDesk();
    const first = await desk.issue(preLicense({ host: 'A' }), undefined);
    await desk.setUsualTerms(usual({ termDays: 90, graceDays: 1, matching: 'strict', entitlements: [] }));
    const later = await openDemoDesk(dir, LATER);
    const next = await later.upgrade(upgradeRequest({ host: 'A' }, first.file.text), undefined);
    const { graceDays, matching, entitlements } = licenseIn(first.file.text);
    expect(licenseIn(next.file.text)).toMatchObject({
      expiresAt: '2027-04-10T12:00:00Z',
      ...{ graceDays, matching, entitlements },
    });
  });

  it('take no end from a license that has none', async () => {
    const { dir, desk } = await deskWith({ noEnd: true });
    const first = await desk.issue(preLicense({ host: 'A' }), undefined);
    await desk.setUsualTerms(usual({ termDays: 30 }));
    const later = await openDemoDesk(dir, LATER);
    const next = await later.upgrade(upgradeRequest({ host: 'A' }, first.file.text), undefined);
    expect(next.expiresAt).toBe(null);
  });

  it('change no answer that was given: the same request gets the same bytes', async () => {
    const { desk } = await deskWith({ termDays: 90 });
    const first = await desk.issue(preLicense({ host: 'A' }), undefined);
    await desk.setUsualTerms(usual({ termDays: 10, entitlements: ENTITLEMENTS }));
    const again = await desk.issue(preLicense({ host: 'A' }), undefined);
    expect([again.repeated, again.file.text]).toEqual([true, first.file.text]);
  });

  it('are written down once, and gone where they say nothing', async () => {
    const { dir, desk } = await deskWith({ termDays: 90 });
    await desk.setUsualTerms(usual({ termDays: 90 }));
    await desk.setUsualTerms(usual({}, 'E3-STUDIO'));
    const set = (await eventsOf(desk)).filter(({ event }) => event === 'usual-terms-set');
    expect(set.length).toBe(1);
    expect(await (await openDemoDesk(dir)).usualTerms()).toEqual([
      { product: 'E3-SERVER', ...NOTHING, termDays: 90 },
    ]);
    await desk.setUsualTerms(usual({}));
    expect(await desk.usualTerms()).toEqual([]);
    expect((await desk.verify(undefined, () => {})).intact).toBe(true);
  });

  it('are of products that this vendor has', async () => {
    const { desk } = await newDemoDesk();
    expect((await refusal(() => desk.setUsualTerms(usual({ termDays: 1 }, 'X')))).code).toBe('WRONG_PRODUCT');
  });

  it('are set by who has the role keys, and wait for an approval where a policy asks for one', async () => {
    const { desk } = await newDemoDesk();
    await staff(desk, ['Kim', 'keys'], ['Ana', 'clerk'], ['Rui', 'approver']);
    const [kim, ana, rui] = [await as('Kim', desk), await as('Ana', desk), await as('Rui', desk)];
    await kim.setPolicy({ product: null, approval: ['people', 'issue'], date: undefined });
    expect((await refusal(() => ana.setUsualTerms(usual({ termDays: 90 })))).code).toBe('ROLE_MISSING');
    const waits = await refusal(() => kim.setUsualTerms(usual({ entitlements: ENTITLEMENTS })));
    expect(waits.code).toBe('NEEDS_APPROVAL');
    const [approval] = await desk.approvals();
    expect(approval?.about).toMatchObject({ product: 'E3-SERVER', entitlements: 'alarms, tags: 5000' });
    await rui.decideApproval({ approval: approval?.approval ?? '', denied: undefined, date: undefined });
    await kim.setUsualTerms(usual({ entitlements: ENTITLEMENTS }));
    expect(await desk.usualTerms()).toMatchObject([{ entitlements: ENTITLEMENTS }]);
  });

  it('that somebody wrote into the ledger by hand are no terms', async () => {
    const { dir, desk } = await deskWith({ entitlements: ENTITLEMENTS });
    await desk.close();
    await forge(dir, `UPDATE events SET line = replace(line, '"granted":"[', '"granted":"[[')`);
    const forged = await openDemoDesk(dir);
    expect((await refusal(() => forged.issue(preLicense({ host: 'A' }), undefined))).code).toBe(
      'LEDGER_CORRUPT',
    );
  });
});
