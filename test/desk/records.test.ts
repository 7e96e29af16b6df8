import { describe, expect, it } from 'vitest';
import type { Desk } from '../../node/desk/desk.ts';
import type { ExpiringView } from '../../shared/desk-views.ts';
import { newDemoDesk, refusal } from './desks.ts';
import { as, staff } from './operators.ts';
import { machine, preLicense, stationKey, upgradeRequest } from './requests.ts';

const BY = { operator: 'Eva', reason: 'sold' };
/** The demo vendor's licenses run 60 days from the day on which the desks of these tests stand. */
const BEFORE_THE_END = '2027-01-10T12:00:00Z';
const IN_GRACE = '2027-01-25T12:00:00Z';
const OVER = '2027-03-01T12:00:00Z';

const issued = (desk: Desk, host: string) => desk.issue(preLicense({ host }), undefined);
const causes = ({ softkeys }: ExpiringView) => softkeys.map(({ host, cause }) => [host, cause]);

describe('what ends soon', () => {
  it('is named with its cause until its grace is over, and not what was revoked', async () => {
    const { desk, at } = await newDemoDesk();
    const asked = await issued(desk, 'ASKED');
    await issued(desk, 'QUIET');
    const gone = await issued(desk, 'GONE');
    await desk.revoke({ softkeyId: gone.softkeyId, ...BY, date: undefined });
    expect(causes(await desk.expiring(30))).toEqual([]);
    expect(causes(await desk.expiring(60)).toSorted()).toEqual([
      ['ASKED', 'not-asked'],
      ['QUIET', 'not-asked'],
    ]);
    await desk.close();
    const soon = await at(BEFORE_THE_END);
    await soon.upgrade(upgradeRequest({ host: 'ASKED' }, asked.file.text), undefined);
    expect(causes(await soon.expiring(30))).toEqual([
      ['ASKED', 'not-known-applied'],
      ['QUIET', 'not-asked'],
    ]);
    await soon.close();
    const late = await at(IN_GRACE);
    expect(await late.expiring(0)).toMatchObject({
      softkeys: [
        { host: 'ASKED', state: 'in-term', endsAt: asked.expiresAt, cause: 'not-known-applied' },
        { host: 'QUIET', state: 'in-grace', cause: 'not-asked' },
      ],
    });
    await late.close();
    expect(causes(await (await at(OVER)).expiring(0))).toEqual([]);
  });

  it('was maybe asked for and refused', async () => {
    const { desk, at } = await newDemoDesk();
    const { file } = await issued(desk, 'A');
    await desk.close();
    const later = await at(BEFORE_THE_END);
    const cloned = upgradeRequest({ host: 'A', machine: machine('A COPY') }, file.text);
    expect((await refusal(() => later.upgrade(cloned, undefined))).code).toBe('OTHER_MACHINE');
    expect(causes(await later.expiring(30))).toEqual([['A', 'refused']]);
  });

  it('was asked for and waits for an approval, until it is issued', async () => {
    const { desk, at } = await newDemoDesk();
    const { file } = await issued(desk, 'A');
    const { softkeyId: other } = await issued(desk, 'B');
    await staff(desk, ['Kim', 'keys'], ['Ana', 'clerk'], ['Rui', 'approver']);
    const kim = await as('Kim', desk);
    await kim.setPolicy({ product: null, approval: ['upgrade', 'revoke'], date: undefined });
    await desk.close();
    const later = await at(BEFORE_THE_END);
    const [ana, rui] = [await as('Ana', later), await as('Rui', later)];
    const revoked = ana.revoke({ softkeyId: other, operator: 'Ana', reason: 'x', date: undefined });
    expect((await refusal(() => revoked)).code).toBe('NEEDS_APPROVAL');
    const upgrade = () => ana.upgrade(upgradeRequest({ host: 'A' }, file.text), undefined);
    const approval = String((await refusal(upgrade)).details['approval']);
    expect(causes(await later.expiring(30)).toSorted()).toEqual([
      ['A', 'waiting-for-approval'],
      ['B', 'not-asked'],
    ]);
    await rui.decideApproval({ approval, denied: undefined, date: undefined });
    expect(causes(await later.expiring(30))).toContainEqual(['A', 'waiting-for-approval']);
    await upgrade();
    expect(causes(await later.expiring(30))).toContainEqual(['A', 'not-known-applied']);
  });

  it('was asked for and is not approved', async () => {
    const { desk } = await newDemoDesk();
    const { file } = await issued(desk, 'A');
    await staff(desk, ['Kim', 'keys'], ['Ana', 'clerk'], ['Rui', 'approver']);
    const [kim, ana, rui] = [await as('Kim', desk), await as('Ana', desk), await as('Rui', desk)];
    await kim.setPolicy({ product: null, approval: ['upgrade'], date: undefined });
    const upgrade = () => ana.upgrade(upgradeRequest({ host: 'A' }, file.text), undefined);
    const approval = String((await refusal(upgrade)).details['approval']);
    await rui.decideApproval({ approval, denied: 'not paid', date: undefined });
    expect(causes(await desk.expiring(60))).toEqual([['A', 'refused']]);
  });

  it('is grouped by customer, and by its end within one', async () => {
    const { desk, at } = await newDemoDesk();
    const order = (name: string) => ({ order: { ...ORDER, customer: { name, contact: '' } } });
    await desk.issue(preLicense({ host: 'B1' }, order('Beta')), undefined);
    await desk.close();
    const later = await at('2026-11-24T12:00:00Z');
    await later.issue(preLicense({ host: 'A2' }, order('Alpha')), undefined);
    await later.issue(preLicense({ host: 'B2' }, order('Beta')), undefined);
    const { softkeys } = await later.expiring(90);
    expect(softkeys.map(({ customer, host }) => `${customer} ${host}`)).toEqual([
      'Alpha A2',
      'Beta B1',
      'Beta B2',
    ]);
  });
});

const ORDER = {
  product: 'E3-SERVER',
  customer: { name: '', contact: '' },
  architecture: { hypervisor: 'vSphere', ha: true, ft: false, redundancy: 'none', role: '' },
  reference: '',
} as const;

describe('the story of a softkey', () => {
  it('tells what was issued and until when, what came up and who decided, in its order', async () => {
    const { desk } = await newDemoDesk();
    await issued(desk, 'OTHER');
    const first = await issued(desk, 'A');
    const next = await desk.upgrade(upgradeRequest({ host: 'A' }, first.file.text), {
      ...TERMS,
      termDays: 365,
    });
    const way = { way: 'rehost', replaces: first.softkeyId, returned: 'missing' } as const;
    const moved = await desk.replace(preLicense({ host: 'B', key: stationKey('A') }), way, undefined, BY);
    const story = await desk.story(first.softkeyId);
    expect(story).toMatchObject({
      state: 'replaced',
      sequence: 2,
      replacedBy: moved.softkeyId,
      replaces: null,
    });
    expect(story.lines.map(({ event, until }) => [event, until])).toEqual([
      ['softkey-issued', first.expiresAt],
      ['license-upgraded', next.expiresAt],
      ['softkey-replaced', undefined],
      ['softkey-revoked', undefined],
    ]);
    expect(await desk.story(moved.softkeyId)).toMatchObject({ state: 'in-term', replaces: first.softkeyId });
  });

  it('has what was allowed for its request, although that names no softkey', async () => {
    const { desk } = await newDemoDesk();
    const { softkeyId } = await desk.issue(
      preLicense({ host: 'A', machine: { ...machine('A'), 'smbios-uuid': null } }),
      undefined,
    );
    const { lines } = await desk.story(softkeyId);
    expect(lines.map(({ event }) => event)).toContain('weak-request');
  });

  it("of a softkey that is not this desk's is none", async () => {
    const { desk } = await newDemoDesk();
    expect((await refusal(() => desk.story('SK-0000-0000-0000-0000'))).code).toBe('SOFTKEY_UNKNOWN');
  });
});

const TERMS = {
  graceDays: undefined,
  notBefore: undefined,
  matching: undefined,
  shorten: undefined,
  entitlements: undefined,
};
