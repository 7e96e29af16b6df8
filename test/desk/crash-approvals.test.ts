import { describe, expect, it } from 'vitest';
import { isProgramMissing } from '../../build/ensure-system.ts';
import { demoDeskFolder, eventsOf, openDemoDesk, refusal } from './desks.ts';
import { killedAtEachCall } from './killed-at-calls.ts';
import { as, staff } from './operators.ts';
import { preLicense } from './requests.ts';

const request = preLicense({ host: 'A' });

/** A closed desk on which Ana has asked for an approval; `approved`: and Rui has given it. */
async function askedDesk(approved: boolean) {
  const dir = await demoDeskFolder();
  const desk = await openDemoDesk(dir);
  await staff(desk, ['Kim', 'keys'], ['Ana', 'clerk'], ['Rui', 'approver']);
  const [kim, ana, rui] = [await as('Kim', desk), await as('Ana', desk), await as('Rui', desk)];
  await kim.setPolicy({ product: null, approval: ['issue'], date: undefined });
  const approval = String((await refusal(() => ana.issue(request, undefined))).details['approval']);
  if (approved) await rui.decideApproval({ approval, denied: undefined, date: undefined });
  await desk.close();
  return { dir, approval };
}

async function kindsIn(dir: string): Promise<readonly string[]> {
  const desk = await openDemoDesk(dir);
  const kinds = (await eventsOf(desk)).map(({ event }) => event);
  expect(await desk.ledger()).toMatchObject({ intact: true });
  await desk.close();
  return kinds.filter((kind) => kind.startsWith('approval-') || kind === 'softkey-issued');
}

async function issued(dir: string): Promise<string> {
  const desk = await openDemoDesk(dir);
  const { file } = await (await as('Ana', desk)).issue(request, undefined);
  await desk.close();
  return file.text;
}

const USED = ['approval-asked', 'approval-given', 'approval-used', 'softkey-issued'];

describe.skipIf(isProgramMissing('an approval killed at any disk call', 'strace'))(
  'what is killed at any disk call',
  { timeout: 900_000 },
  () => {
    it('is approved or not, and the same approval once more is the same', async () => {
      const { dir: prepared, approval } = await askedDesk(false);
      await killedAtEachCall(prepared, ['approve-once', approval], async (dir, given) => {
        const kinds = await kindsIn(dir);
        expect([USED.slice(0, 1), USED.slice(0, 2)]).toContainEqual(kinds);
        if (given === 'given') expect(kinds).toEqual(USED.slice(0, 2));
        const desk = await openDemoDesk(dir);
        await (await as('Rui', desk)).decideApproval({ approval, denied: undefined, date: undefined });
        await desk.close();
        await issued(dir);
        expect(await kindsIn(dir)).toEqual(USED);
      });
    });

    it('uses an approval with the license that it is for, or neither', async () => {
      const { dir: prepared } = await askedDesk(true);
      await killedAtEachCall(prepared, ['approve-once', 'issue'], async (dir, given) => {
        expect([USED.slice(0, 2), USED]).toContainEqual(await kindsIn(dir));
        const text = await issued(dir);
        if (given !== '') expect(text).toBe(given);
        expect(await kindsIn(dir)).toEqual(USED);
      });
    });
  },
);
