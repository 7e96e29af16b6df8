import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../node/desk/desk.ts';
import { proveOperator } from '../../node/desk/operator-proof.ts';
import type { OperatorRole } from '../../shared/desk-people.ts';
import { eventsOf, forge, newDemoDesk, newFolder, openDemoDesk, refusal } from './desks.ts';
import { as, passphraseOf, staff } from './operators.ts';
import { preLicense } from './requests.ts';

/** Who works at a desk, who says so, and who may do what. */

const codeOf = async (call: () => unknown) => (await refusal(call)).code;
const add = (desk: Desk, name: string, role: OperatorRole) =>
  desk.addOperator({ name, role, passphrase: passphraseOf(name), date: undefined });
const remove = (desk: Desk, name: string) => desk.removeOperator({ name, date: undefined });
const issue = (desk: Desk, host = 'A') => desk.issue(preLicense({ host }), undefined);

describe('a desk without operators', () => {
  it('is one person, who may do everything and says who it is or not', async () => {
    const { desk } = await newDemoDesk();
    expect(await desk.operators()).toEqual([]);
    expect((await issue(desk)).repeated).toBe(false);
    expect(await eventsOf(desk)).toMatchObject([{ event: 'softkey-issued' }]);
  });

  it('gets somebody with the role keys first, who adds the others', async () => {
    const { desk } = await newDemoDesk();
    expect(await refusal(() => add(desk, 'Ana', 'clerk'))).toMatchObject({
      code: 'LAST_OF_ROLE',
      details: { role: 'keys' },
    });
    await staff(desk, ['Kim', 'keys'], ['Ana', 'clerk']);
    expect(await desk.operators()).toMatchObject([
      { name: 'Kim', role: 'keys', addedBy: null },
      { name: 'Ana', role: 'clerk', addedBy: 'Kim' },
    ]);
  });
});

describe('a desk with operators', () => {
  it('writes nothing for somebody who does not say who it is', async () => {
    const { desk } = await newDemoDesk();
    await staff(desk, ['Kim', 'keys']);
    const before = await eventsOf(desk);
    expect(await codeOf(() => issue(desk))).toBe('OPERATOR_MISSING');
    expect(await codeOf(() => add(desk, 'Ana', 'clerk'))).toBe('OPERATOR_MISSING');
    expect(await codeOf(() => remove(desk, 'Kim'))).toBe('OPERATOR_MISSING');
    expect(await eventsOf(desk)).toEqual(before);
  });

  it('names whoever works in every event, whatever name was typed', async () => {
    const { desk } = await newDemoDesk();
    await staff(desk, ['Kim', 'keys'], ['Ana', 'clerk']);
    const ana = await as('Ana', desk);
    const { softkeyId } = await issue(ana);
    await ana.revoke({ softkeyId, reason: 'stolen', operator: 'somebody else', date: undefined });
    const written = (await eventsOf(desk)).slice(2);
    expect(written.map(({ event, operator }) => [event, operator])).toEqual([
      ['softkey-issued', 'Ana'],
      ['softkey-revoked', 'Ana'],
    ]);
    expect((await desk.verify(undefined, () => {})).intact).toBe(true);
  });

  it('names who begins a backup, in the backup as well', async () => {
    const { desk } = await newDemoDesk();
    const folder = newFolder();
    await desk.backUp(join(folder, 'alone'));
    expect(await eventsOf(desk)).toEqual([]);
    await staff(desk, ['Kim', 'keys'], ['Rea', 'read'], ['Ana', 'clerk']);
    expect(await codeOf(() => desk.backUp(join(folder, 'nobody')))).toBe('OPERATOR_MISSING');
    const rea = await as('Rea', desk);
    expect(await codeOf(() => rea.backUp(join(folder, 'reader')))).toBe('ROLE_MISSING');
    expect(readdirSync(folder)).toEqual(['alone']);
    for (const name of ['Ana', 'Kim']) await (await as(name, desk)).backUp(join(folder, name));
    const begun = (await eventsOf(desk)).filter(({ event }) => event === 'backup-begun');
    expect(begun.map(({ operator }) => operator)).toEqual(['Ana', 'Kim']);
    expect(readFileSync(join(folder, 'Ana'), 'utf8').match(/"backup-begun"/g)).toHaveLength(1);
    expect((await desk.verify(undefined, () => {})).intact).toBe(true);
  });

  it.each<[OperatorRole, string]>([
    ['read', 'ROLE_MISSING ROLE_MISSING ROLE_MISSING'],
    ['clerk', 'done done ROLE_MISSING'],
    ['approver', 'done done ROLE_MISSING'],
    ['keys', 'ROLE_MISSING ROLE_MISSING done'],
  ])('lets %s do what the role is for', async (role, expected) => {
    const { desk } = await newDemoDesk();
    await staff(desk, ['Kim', 'keys'], ['Somebody', role]);
    const own = await as('Somebody', desk);
    const order = { reference: 'PO-9', customer: 'Waterworks', product: null, quantity: 2 };
    const attempts = [
      () => issue(own),
      () => own.addOrder({ ...order, change: false, date: undefined }),
      () => add(own, 'Another', 'read'),
    ];
    const outcomes: string[] = [];
    for (const attempt of attempts)
      outcomes.push(
        await attempt().then(
          () => 'done',
          (error) => error.code,
        ),
      );
    expect(outcomes.join(' ')).toBe(expected);
  });

  it('believes a passphrase and not a name', async () => {
    const { desk } = await newDemoDesk();
    await staff(desk, ['Kim', 'keys'], ['Ana', 'clerk']);
    const signIn = (name: string, passphrase: string) =>
      desk.signIn(async (operators) => proveOperator(name, passphrase, operators));
    expect(await codeOf(() => signIn('Ana', passphraseOf('Kim')))).toBe('OPERATOR_WRONG');
    expect(await codeOf(() => signIn('Eva', passphraseOf('Ana')))).toBe('OPERATOR_UNKNOWN');
    await signIn(' ANA ', passphraseOf('Ana').normalize('NFD'));
  });

  it('forgets a proof with the passphrase that it was made with', async () => {
    const { desk } = await newDemoDesk();
    await staff(desk, ['Kim', 'keys'], ['Ana', 'clerk']);
    const [ana, earlier] = [await as('Ana', desk), await as('Ana', desk)];
    await ana.changeOwnPassphrase({ passphrase: 'quite another one', date: undefined });
    expect(await codeOf(() => issue(earlier))).toBe('OPERATOR_WRONG');
    await remove(await as('Kim', desk), 'Ana');
    expect(await codeOf(() => issue(earlier))).toBe('OPERATOR_UNKNOWN');
    expect(await codeOf(() => remove(desk, 'Ana'))).toBe('OPERATOR_MISSING');
  });

  it('has nobody twice, and no passphrase that is too short', async () => {
    const { desk } = await newDemoDesk();
    await staff(desk, ['Kim', 'keys']);
    const kim = await as('Kim', desk);
    expect(await codeOf(() => add(kim, 'KIM', 'clerk'))).toBe('OPERATOR_EXISTS');
    const short = { name: 'Ana', role: 'clerk' as const, passphrase: 'short', date: undefined };
    expect(await codeOf(() => kim.addOperator(short))).toBe('PASSPHRASE_SHORT');
  });

  it('keeps the last one with the role keys while there are others, and is one person again after all', async () => {
    const { desk } = await newDemoDesk();
    await staff(desk, ['Kim', 'keys'], ['Ana', 'clerk']);
    const kim = await as('Kim', desk);
    expect(await codeOf(() => remove(kim, 'Kim'))).toBe('LAST_OF_ROLE');
    expect(await codeOf(() => remove(kim, 'Nobody'))).toBe('OPERATOR_UNKNOWN');
    await remove(kim, 'ana');
    await remove(kim, 'Kim');
    expect(await desk.operators()).toEqual([]);
    await issue(desk);
  });

  it('answers what was answered before for its operators only', async () => {
    const { dir, desk } = await newDemoDesk();
    const first = await issue(desk);
    await staff(desk, ['Kim', 'keys'], ['Ana', 'clerk']);
    const again = await openDemoDesk(dir);
    expect(await codeOf(() => issue(again))).toBe('OPERATOR_MISSING');
    expect((await issue(await as('Ana', again))).file).toEqual(first.file);
  });

  it('are missed where somebody hides them in the ledger', async () => {
    const { dir, desk } = await newDemoDesk();
    await staff(desk, ['Kim', 'keys']);
    await forge(dir, "UPDATE events SET request_id = NULL WHERE request_id = 'desk-people'");
    const again = await openDemoDesk(dir);
    expect(await again.ledger()).toMatchObject({ intact: false, brokenAt: 2 });
    expect(await again.verify(undefined, () => {})).toMatchObject({
      intact: false,
      problems: [{ problem: 'people', event: 2 }],
    });
  });

  it('keeps no passphrase', async () => {
    const { desk } = await newDemoDesk();
    await staff(desk, ['Kim', 'keys'], ['Ana', 'clerk']);
    expect(JSON.stringify(await desk.ledger())).not.toContain(passphraseOf('Ana'));
  });
});
