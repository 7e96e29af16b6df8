import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { serverOf } from '../../node/desk/ledger-place.ts';
import { demoDeskFolder, newFolder, openDemoDesk } from './desks.ts';
import { type Program, start } from './program.ts';
import { licenseIn } from './requests.ts';

/** Programs on one ledger at once. `npm run test:desk` makes more of them, and more often. */

const MANY = process.env['SOFTKEY_DESKS'] === 'many';
const FEW = inject('engine') === 'failing-postgres' ? [2] : [2, 8];
const DESKS = MANY ? [2, 8, 40] : FEW;
const ROUNDS = MANY ? 25 : 1;
const EACH = 5;
const LONG = { timeout: 300_000 * ROUNDS };

/** Where a program finds the desk: desks on one server have a folder each, others share theirs. */
function placeOf(dir: string): string {
  if (serverOf(dir) === undefined) return dir;
  const copy = join(newFolder(), 'desk');
  cpSync(dir, copy, { recursive: true });
  return copy;
}

async function licensesOf(programs: readonly Program[]): Promise<readonly (readonly string[])[]> {
  expect(await Promise.all(programs.map((one) => one.ended()))).toEqual(programs.map(() => 0));
  return programs.map(({ written }) => written.slice(1).map((one) => (one as { text: string }).text));
}

async function expectRecorded(dir: string, softkeys: number): Promise<void> {
  const desk = await openDemoDesk(dir);
  const view = await desk.ledger();
  expect(view).toMatchObject({ intact: true });
  expect([view.softkeys.length, view.events.length]).toEqual([softkeys, 1 + softkeys]);
  await desk.close();
}

describe('many desks on one ledger', () => {
  it.each(DESKS)('give each machine one softkey, whoever is asked: %i', LONG, async (desks) => {
    for (let round = 0; round < ROUNDS; round++) {
      const dir = await demoDeskFolder();
      const same = Array.from({ length: desks }, () => start('issuing', placeOf(dir), '0', String(EACH)));
      const texts = await licensesOf(same);
      for (const text of texts) expect(text).toEqual(texts[0]);
      await expectRecorded(dir, EACH);
    }
  });

  it.each(DESKS)('lose no event of each other: %i', LONG, async (desks) => {
    for (let round = 0; round < ROUNDS; round++) {
      const dir = await demoDeskFolder();
      const other = Array.from({ length: desks }, (_, i) =>
        start('issuing', placeOf(dir), String(i * EACH), String((i + 1) * EACH)),
      );
      const texts = (await licensesOf(other)).flat();
      expect(new Set(texts.map((text) => licenseIn(text).softkeyId)).size).toBe(desks * EACH);
      await expectRecorded(dir, desks * EACH);
    }
  });

  it('have a ledger of the engine that is tested', async () => {
    const isOnServer = serverOf(await demoDeskFolder()) !== undefined;
    expect(isOnServer).toBe(inject('engine') !== 'sqlite');
  });
});
