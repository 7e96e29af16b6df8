import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../node/desk/desk.ts';
import { serverOf } from '../../node/desk/ledger-place.ts';
import { demoDeskFolder, eventsOf, newFolder, openDemoDesk, refusal } from './desks.ts';
import { as, staff } from './operators.ts';
import { start } from './program.ts';
import { preLicense } from './requests.ts';

/** Approvals of people at several desks, on every engine, and on one that fails as often as it can. */

const USED = ['approval-asked', 'approval-given', 'approval-used', 'softkey-issued'];

/** A desk at which issuing needs an approval, and its people. */
async function deskOfThree() {
  const dir = await demoDeskFolder();
  const desk = await openDemoDesk(dir);
  await staff(desk, ['Kim', 'keys'], ['Ana', 'clerk'], ['Rui', 'approver']);
  const [kim, ana, rui] = [await as('Kim', desk), await as('Ana', desk), await as('Rui', desk)];
  await kim.setPolicy({ product: null, approval: ['issue', 'revoke'], date: undefined });
  return { dir, desk, ana, rui };
}

const issue = (desk: Desk, host: string) => desk.issue(preLicense({ host }), undefined);

async function approvalOf(call: () => unknown): Promise<string> {
  const { code, details } = await refusal(call);
  expect(code).toBe('NEEDS_APPROVAL');
  return String(details['approval']);
}

const approve = (desk: Desk, approval: string) =>
  desk.decideApproval({ approval, denied: undefined, date: undefined });

/** What became of approvals, licenses and backups, in the order of the log. */
async function kindsOf(desk: Desk): Promise<readonly string[]> {
  expect((await desk.verify(undefined, () => {})).intact).toBe(true);
  const kinds = (await eventsOf(desk)).map(({ event }) => event);
  return kinds.filter((kind) => /^(?:approval|softkey|backup)-/.test(kind));
}

/** Where a program finds the desk: desks on one server have a folder each, others share theirs. */
function placeOf(dir: string): string {
  if (serverOf(dir) === undefined) return dir;
  const copy = join(newFolder(), 'desk');
  cpSync(dir, copy, { recursive: true });
  return copy;
}

describe('an approval', () => {
  it('is given once and used once by two programs that do the same at the same time', async () => {
    const { dir, desk, ana } = await deskOfThree();
    const approval = await approvalOf(() => issue(ana, 'A'));
    await desk.close();
    for (const what of [approval, 'issue']) {
      const both = [0, 1].map(() => start('approve-once', placeOf(dir), what, 'json'));
      expect(await Promise.all(both.map((one) => one.ended()))).toEqual([0, 0]);
      expect(both[0]?.written).toHaveLength(1);
      expect(both[1]?.written).toEqual(both[0]?.written);
    }
    const after = await openDemoDesk(dir);
    expect(await kindsOf(after)).toEqual(USED);
    expect(await after.approvals()).toEqual([]);
    expect((await after.ledger()).softkeys).toHaveLength(1);
  });

  it('is asked for, given and used once, and so a revocation and a backup are noted, whatever is lost', async () => {
    const { desk, ana, rui } = await deskOfThree();
    const hosts = ['A', 'B', 'C'];
    for (const host of hosts) {
      const approval = await approvalOf(() => issue(ana, host));
      expect(await approvalOf(() => issue(ana, host))).toBe(approval);
      expect(await approve(rui, approval)).toMatchObject({ state: 'given', decidedBy: 'Rui' });
      expect(await issue(ana, host)).toMatchObject({ repeated: false, sequence: 1 });
    }
    const { softkeyId } = await issue(ana, 'A');
    const revoke = (reason: string) => ana.revoke({ softkeyId, operator: 'Ana', reason, date: undefined });
    await approve(rui, await approvalOf(() => revoke('stolen')));
    await approvalOf(() => revoke('sold'));
    expect(await revoke('stolen')).toMatchObject({ repeated: false, reason: 'stolen' });
    const folder = newFolder();
    for (const name of ['1', '2', '3']) await ana.backUp(join(folder, name));
    expect(await kindsOf(desk)).toEqual([
      ...hosts.flatMap(() => USED),
      ...['approval-asked', 'approval-given', 'approval-asked', 'approval-used', 'softkey-revoked'],
      ...['backup-begun', 'backup-begun', 'backup-begun'],
    ]);
    expect((await desk.approvals()).map(({ about }) => about['reason'])).toEqual(['sold']);
  });
});
