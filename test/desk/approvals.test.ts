import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APPROVALS } from '../../node/desk/approvals.ts';
import type { Desk } from '../../node/desk/desk.ts';
import { trustOfOpen } from '../../node/desk/desk-trust.ts';
import { findKeys } from '../../node/desk/keys-file.ts';
import { openLedger } from '../../node/desk/ledger.ts';
import { rotateKeys } from '../../node/desk/rotate-keys.ts';
import type { PolicyOrder } from '../../node/desk/set-policy.ts';
import { readTerms, type Terms } from '../../node/desk/terms.ts';
import type { OperatorRole } from '../../shared/desk-people.ts';
import { addDays } from '../../shared/encoding/instant.ts';
import { isRefusal, type LicensingError } from '../../shared/errors/refusal.ts';
import type { JournalDetail } from '../../shared/journal/journal.ts';
import { eventsOf, newDemoDesk, refusal } from './desks.ts';
import { as, passphraseOf, provenAs, staff } from './operators.ts';
import { preLicense } from './requests.ts';
import { NOW, surroundings } from './surroundings.ts';

/** What a desk does not do without a second person. */

type Rule = Partial<Omit<PolicyOrder, 'date'>>;

const joins = async (kim: Desk, name: string, role: OperatorRole) => {
  await kim.addOperator({ name, role, passphrase: passphraseOf(name), date: undefined });
  return as(name, kim);
};

/** A desk with a policy and three people, each of them at it. */
async function deskWith(rule: Rule) {
  const { dir, desk, at } = await newDemoDesk();
  await staff(desk, ['Kim', 'keys'], ['Ana', 'clerk'], ['Rui', 'approver']);
  const [kim, ana, rui] = [await as('Kim', desk), await as('Ana', desk), await as('Rui', desk)];
  await kim.setPolicy({ product: null, ...rule, date: undefined });
  return { dir, desk, at, kim, ana, rui };
}

const issue = (desk: Desk, host = 'A', terms?: Terms) => desk.issue(preLicense({ host }), terms);
const days = (termDays: number) => ({ termDays }) as Terms;
const codeOf = async (call: () => unknown) => (await refusal(call)).code;
const idIn = ({ code, details }: LicensingError) => {
  expect(code).toBe('NEEDS_APPROVAL');
  return String(details['approval']);
};
const asked = async (call: () => unknown) => idIn(await refusal(call));
const approve = (desk: Desk, approval: string) =>
  desk.decideApproval({ approval, denied: undefined, date: undefined });
const deny = (desk: Desk, approval: string) =>
  desk.decideApproval({ approval, denied: 'not this customer', date: undefined });
const kinds = async (desk: Desk) =>
  (await eventsOf(desk)).map(({ event }) => event).filter((event) => !/^(?:operator|policy)-/.test(event));

describe('what a policy asks an approval for', () => {
  it('is asked for once, approved by another operator, and goes through once', async () => {
    const { desk, ana, rui } = await deskWith({ approval: ['issue'] });
    const id = await asked(() => issue(ana));
    expect(await asked(() => issue(ana))).toBe(id);
    expect(await desk.approvals()).toMatchObject([
      { approval: id, way: 'issue', why: ['issue'], askedBy: 'Ana', state: 'pending', about: { host: 'A' } },
    ]);
    expect(await approve(rui, id)).toMatchObject({ state: 'given', decidedBy: 'Rui' });
    expect(await approve(rui, id)).toMatchObject({ state: 'given', decidedBy: 'Rui' });
    const license = await issue(ana);
    expect((await issue(ana)).file).toEqual(license.file);
    expect(await desk.approvals()).toEqual([]);
    expect(await kinds(desk)).toEqual([
      'approval-asked',
      'approval-given',
      'approval-used',
      'softkey-issued',
    ]);
    expect((await desk.verify(undefined, () => {})).intact).toBe(true);
  });

  it('shows whoever decides what would be granted, and not how much of it', async () => {
    const { desk, ana } = await deskWith({ approval: ['issue'] });
    const many = Array.from({ length: 200 }, (_, n) => ({
      name: `${'x'.repeat(60)}${100 + n}`,
      kind: 'feature',
      value: null,
    }));
    const entitlements = [...many, { name: 'TAGS', kind: 'limit', value: 999_999_999 }].slice(1);
    const terms = readTerms({ termDays: 60, graceDays: 366, matching: 'lenient', entitlements });
    await asked(() => issue(ana, 'A', terms));
    const [approval] = await desk.approvals();
    expect(approval?.about).toMatchObject({ graceDays: 366, matching: 'lenient' });
    expect(approval?.about['entitlements']).toMatch(/^TAGS: 999999999, x{60}101, .*, x{60}299$/);
  });

  it('is exactly what was asked for: other terms, another machine, another person need another', async () => {
    const { ana, rui } = await deskWith({ approval: ['issue'] });
    const id = await asked(() => issue(ana, 'A', days(30)));
    await approve(rui, id);
    const others = [
      await asked(() => issue(ana, 'A', days(31))),
      await asked(() => issue(ana, 'A')),
      await asked(() => issue(ana, 'B', days(30))),
      await asked(() => issue(rui, 'A', days(30))),
      await asked(() =>
        ana.issue(preLicense({ host: 'A' }), days(30), { allow: [], operator: 'Ana', reason: 'another' }),
      ),
    ];
    expect(new Set([id, ...others]).size).toBe(6);
    await issue(ana, 'A', days(30));
  });

  it('is asked for with a reason, which stands with the license', async () => {
    const { desk, ana, rui } = await deskWith({ approval: ['issue'] });
    const said = { allow: [], operator: 'Ana', reason: 'ordered by phone' };
    const issueIt = () => ana.issue(preLicense({ host: 'A' }), undefined, said);
    const id = await asked(issueIt);
    expect((await desk.approvals())[0]?.about['reason']).toBe('ordered by phone');
    await approve(rui, id);
    await issueIt();
    const issued = (await eventsOf(desk)).find(({ event }) => event === 'softkey-issued');
    expect(issued).toMatchObject({ reason: 'ordered by phone', operator: 'Ana' });
  });

  it('is never approved by the one who asked, nor by somebody without the role', async () => {
    const { desk, ana, rui, kim } = await deskWith({ approval: ['issue'] });
    const bob = await joins(kim, 'Bob', 'approver');
    const id = await asked(() => issue(rui));
    expect(await codeOf(() => approve(rui, id))).toBe('OWN_REQUEST');
    expect(await codeOf(() => deny(rui, id))).toBe('OWN_REQUEST');
    expect(await codeOf(() => approve(ana, id))).toBe('ROLE_MISSING');
    expect(await codeOf(() => approve(kim, id))).toBe('ROLE_MISSING');
    expect(await codeOf(() => approve(desk, id))).toBe('OPERATOR_MISSING');
    expect(await codeOf(() => approve(bob, 'AP-0000-0000-0000-0000'))).toBe('APPROVAL_UNKNOWN');
    await approve(bob, id);
    expect(await codeOf(() => deny(bob, id))).toBe('APPROVAL_DECIDED');
    await issue(rui);
  });

  it('stays refused where it was denied, with who and why', async () => {
    const { ana, rui } = await deskWith({ approval: ['issue'] });
    const id = await asked(() => issue(ana));
    await deny(rui, id);
    expect(await refusal(() => issue(ana))).toMatchObject({
      code: 'APPROVAL_DENIED',
      details: { operator: 'Rui', reason: 'not this customer' },
    });
    await asked(() => issue(ana, 'A', days(30)));
  });

  it('counts for seven days after it was asked for', async () => {
    const { at, ana, rui } = await deskWith({ approval: ['issue'] });
    const id = await asked(() => issue(ana));
    await approve(rui, id);
    const [in7, in8] = await Promise.all([7, 8].map((days) => at(addDays(NOW, days))));
    if (!in7 || !in8) throw new Error('two desks');
    expect(await in7.approvals()).toMatchObject([{ approval: id, state: 'given' }]);
    expect(await in8.approvals()).toEqual([]);
    expect(await asked(async () => issue(await as('Ana', in8)))).not.toBe(id);
    expect(await codeOf(async () => approve(await as('Rui', in8), id))).toBe('APPROVAL_UNKNOWN');
  });

  it('is no longer approved once the approver is gone, or proved it with another passphrase', async () => {
    const { ana, rui, kim } = await deskWith({ approval: ['issue'] });
    const bob = await joins(kim, 'Bob', 'approver');
    const [one, other] = [await asked(() => issue(ana, 'A')), await asked(() => issue(ana, 'B'))];
    await approve(rui, one);
    await approve(bob, other);
    await kim.removeOperator({ name: 'Rui', date: undefined });
    await bob.changeOwnPassphrase({ passphrase: 'quite another one', date: undefined });
    expect(await asked(() => issue(ana, 'A'))).toBe(one);
    expect(await asked(() => issue(ana, 'B'))).toBe(other);
  });

  it('is not approved by what somebody without the passphrase wrote into the ledger', async () => {
    const { dir, desk, ana, rui } = await deskWith({ approval: ['issue'] });
    const [id, other] = [await asked(() => issue(ana, 'A')), await asked(() => issue(ana, 'B'))];
    await approve(rui, other);
    const given = (await eventsOf(desk)).find(({ event }) => event === 'approval-given');
    const digest = (await desk.approvals()).find(({ approval }) => approval === id)?.digest ?? '';
    const signature = String(given?.['signature']);
    await appendTo(dir, { approval: id, digest, reason: null, signature, operator: 'Rui' });
    expect(await asked(() => issue(ana, 'A'))).toBe(id);
    expect(await desk.ledger()).toMatchObject({ intact: true });
  });
});

/** What somebody can do who has the ledger and the desk's own keys, and no passphrase of an approver. */
async function appendTo(dir: string, detail: JournalDetail): Promise<void> {
  const { trust, signer } = trustOfOpen(findKeys(dir).open(undefined), surroundings().profile);
  const ledger = await openLedger(dir, trust);
  await ledger.transaction(({ events }) =>
    events.append({ event: 'approval-given', detail }, NOW, APPROVALS),
  );
  await ledger.holdEnd(signer);
  await ledger.close();
}

describe('a policy', () => {
  it('is set by the role keys, where somebody can approve, and what is not said stays', async () => {
    const { desk } = await newDemoDesk();
    await staff(desk, ['Kim', 'keys'], ['Ana', 'clerk']);
    const kim = await as('Kim', desk);
    const set = (by: Desk, rule: Rule) => by.setPolicy({ product: null, ...rule, date: undefined });
    expect(await codeOf(() => set(kim, { approval: ['issue'] }))).toBe('LAST_OF_ROLE');
    await kim.addOperator({
      name: 'Rui',
      role: 'approver',
      passphrase: passphraseOf('Rui'),
      date: undefined,
    });
    expect(await codeOf(async () => set(await as('Ana', desk), { softkeysADay: 1 }))).toBe('ROLE_MISSING');
    await set(kim, { approval: ['issue', 'revoke'] });
    expect(await set(kim, { softkeysADay: 5 })).toEqual({
      product: null,
      softkeysADay: 5,
      rehostsAYear: null,
      approval: ['issue', 'revoke'],
    });
    expect(await codeOf(() => set(kim, { product: 'NOTHING' }))).toBe('WRONG_PRODUCT');
    expect(await codeOf(() => kim.removeOperator({ name: 'Rui', date: undefined }))).toBe('LAST_OF_ROLE');
    await set(kim, { softkeysADay: null, approval: [] });
    expect(await desk.policies()).toEqual([]);
    await kim.removeOperator({ name: 'Rui', date: undefined });
  });

  it('is changed by an approval that shows what will hold, and that no later wish replaces', async () => {
    const { kim, rui } = await deskWith({ approval: ['rehost', 'people'], softkeysADay: 20 });
    const change = (rule: Rule) => kim.setPolicy({ product: null, ...rule, date: undefined });
    const looked = await asked(() => change({ softkeysADay: 10 }));
    const baited = await asked(() => change({ softkeysADay: null }));
    const bare = await asked(() => change({ approval: [] }));
    expect(new Set([looked, baited, bare]).size).toBe(3);
    const about = (await rui.approvals()).map((one) => [one.approval, one.about]);
    expect(Object.fromEntries(about)).toEqual({
      [looked]: {
        product: null,
        approvalFor: 'rehost people',
        softkeysADay: 10,
        softkeysADayBefore: 20,
        rehostsAYear: 'no-limit',
      },
      [baited]: {
        product: null,
        approvalFor: 'rehost people',
        softkeysADay: 'no-limit',
        softkeysADayBefore: 20,
        rehostsAYear: 'no-limit',
      },
      [bare]: {
        product: null,
        approvalFor: 'nothing',
        approvalForBefore: 'rehost people',
        softkeysADay: 20,
        rehostsAYear: 'no-limit',
      },
    });
    await approve(rui, looked);
    await asked(() => change({ softkeysADay: null }));
    expect(await change({ softkeysADay: 10 })).toMatchObject({ softkeysADay: 10 });
    // Each of the others was asked for where 20 held, and is another change now.
    expect(await asked(() => change({ approval: [] }))).not.toBe(bare);
  });

  it('counts softkeys in 24 hours, those of its product', async () => {
    const { at, kim, ana } = await deskWith({ softkeysADay: 2 });
    await issue(ana, 'A');
    await issue(ana, 'B');
    expect((await refusal(() => issue(ana, 'C'))).details['why']).toEqual(['softkeys-a-day']);
    await kim.setPolicy({ product: 'E3-STUDIO', softkeysADay: 0, date: undefined });
    const later = await as('Ana', await at(addDays(NOW, 2)));
    await issue(later, 'D');
  });

  it('counts how often a softkey was moved, by whatever id it had', async () => {
    const { ana, rui } = await deskWith({ rehostsAYear: 1 });
    const move = (by: Desk, host: string, replaces: string) =>
      by.replace(preLicense({ host }), { way: 'rehost', replaces, returned: 'claimed' }, undefined, {
        operator: 'Ana',
        reason: 'moved',
      });
    const first = await issue(ana, 'A');
    const second = await move(ana, 'B', first.softkeyId);
    const held = await refusal(() => move(ana, 'C', second.softkeyId));
    expect(held.details['why']).toEqual(['rehosts-a-year']);
    expect(await ana.story(second.softkeyId)).toMatchObject({ state: 'in-term' });
    await approve(rui, idIn(held));
    await move(ana, 'C', second.softkeyId);
  });

  it('holds back a revocation, an order beyond its quantity, new keys and new people', async () => {
    const { dir, desk, ana, rui, kim } = await deskWith({
      approval: ['revoke', 'beyond-order', 'keys', 'people'],
    });
    const { softkeyId, product } = await issue(ana, 'A');
    const revoke = () => ana.revoke({ softkeyId, reason: 'stolen', operator: 'Ana', date: undefined });
    await approve(rui, await asked(revoke));
    expect((await revoke()).repeated).toBe(false);
    expect((await revoke()).repeated).toBe(true);

    const order = {
      reference: 'PO-1 B',
      customer: 'Waterworks',
      product,
      quantity: 0,
      change: false,
      date: undefined,
    };
    await ana.addOrder(order);
    const beyond = () =>
      ana.issue(preLicense({ host: 'B' }), undefined, { allow: ['order'], operator: 'Ana', reason: 'paid' });
    const held = await refusal(beyond);
    expect(held.details['why']).toEqual(['beyond-order']);
    await approve(rui, idIn(held));
    await beyond();

    const person = { name: 'Eva', role: 'clerk', passphrase: passphraseOf('Eva'), date: undefined } as const;
    await approve(rui, await asked(() => kim.addOperator(person)));
    await kim.addOperator(person);
    expect((await desk.operators()).map(({ name }) => name)).toContain('Eva');
    await asked(() => kim.setPolicy({ product: null, approval: [], date: undefined }));

    const rotate = () =>
      rotateKeys(
        dir,
        undefined,
        { operator: 'Kim', reason: 'yearly', date: undefined, signIn: provenAs('Kim') },
        surroundings(),
      );
    await approve(rui, await asked(rotate));
    expect((await rotate()).version).toBe(2);
  });
});

describe('two persons at once', () => {
  it('approve and issue, and exactly one of the same commands uses the approval', async () => {
    const { desk, at, ana, rui } = await deskWith({ approval: ['issue'] });
    const id = await asked(() => issue(ana));
    const other = await as('Ana', await at(NOW));
    const outcomes = await Promise.allSettled([
      approve(rui, id),
      ...[ana, other, ana].map((one) => issue(one)),
    ]);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(isRefusal(outcome.reason, 'NEEDS_APPROVAL')).toBe(true);
    const views = await Promise.all([issue(ana), issue(other)]);
    expect(new Set(views.map(({ softkeyId }) => softkeyId)).size).toBe(1);
    expect((await kinds(desk)).filter((event) => event === 'approval-used')).toHaveLength(1);
    expect(await desk.ledger()).toMatchObject({ intact: true });
  });
});

describe('any sequence of commands', () => {
  it('lets nobody approve their own, and nothing through without an approval of exactly that', async () => {
    const step = fc.record({
      who: fc.constantFrom('Ana', 'Rui', 'Bob'),
      does: fc.constantFrom('issue', 'approve', 'deny'),
      host: fc.constantFrom('A', 'B'),
      which: fc.nat(3),
    });
    const { desk, kim } = await deskWith({ approval: ['issue'] });
    await joins(kim, 'Bob', 'approver');
    let run = 0; // the machines of each run are others
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 20 }), async (steps) => {
        run++;
        for (const { who, does, host, which } of steps) {
          const by = await as(who, desk);
          const open = await desk.approvals();
          const approval = open[which % Math.max(1, open.length)]?.approval ?? 'AP-0000-0000-0000-0000';
          const work = {
            issue: () => issue(by, `${host}${run}`),
            approve: () => approve(by, approval),
            deny: () => deny(by, approval),
          };
          await Promise.resolve(work[does]()).catch((error: unknown) => {
            if (!isRefusal(error)) throw error;
          });
        }
        await expectApproved(desk);
      }),
      { numRuns: 25 },
    );
  });
});

/** Every softkey was asked for by one, approved by another, and each approval was used once. */
async function expectApproved(desk: Desk): Promise<void> {
  const events = await eventsOf(desk);
  const by = (event: string, approval: unknown) =>
    events.filter((one) => one.event === event && one['approval'] === approval);
  const used = events.filter(({ event }) => event === 'approval-used');
  const issued = events.filter(({ event }) => event === 'softkey-issued');
  expect(used).toHaveLength(issued.length);
  expect(new Set(used.map(({ approval }) => approval)).size).toBe(used.length);
  for (const { approval, operator } of used) {
    const [[ask], [given]] = [by('approval-asked', approval), by('approval-given', approval)];
    expect(ask?.['operator']).toBe(operator);
    expect(given?.['operator']).toBeDefined();
    expect(given?.['operator']).not.toBe(operator);
    expect(ask?.['digest']).toBe(given?.['digest']);
  }
  expect(await desk.ledger()).toMatchObject({ intact: true });
}
