import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../node/desk/desk.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { demoDeskFolder, newFolder, openDemoDesk, refusal } from './desks.ts';
import { type Program, start } from './program.ts';
import { licenseIn, preLicense } from './requests.ts';
import { initDemoDesk } from './surroundings.ts';

interface Given {
  readonly host: string;
  readonly text: string;
}

/** The licenses that a program has given away. */
function givenBy({ written }: Program): Given[] {
  return written.filter((value): value is Given => typeof value === 'object');
}

async function expectOneSoftkeyEach(desk: Desk): Promise<void> {
  const { softkeys, intact } = await desk.ledger();
  expect(intact).toBe(true);
  expect(new Set(softkeys.map(({ host }) => host)).size).toBe(softkeys.length);
  expect(softkeys.every(({ sequence }) => sequence === 1)).toBe(true);
}

describe('a desk that is killed', () => {
  it('loses nothing that it gave away, and gives the same license afterwards', {
    timeout: 120_000,
  }, async () => {
    const dir = await demoDeskFolder();
    const given: Given[] = [];
    let killed = 0;
    for (let round = 0; round < 24; round++) {
      const program = start('issuing', dir, String(given.length), '1000000');
      await program.wrote(2 + (round % 4)); // the first says that it is ready
      await sleep(Math.random() * 5);
      program.kill();
      if ((await program.ended()) === null) killed++;
      given.push(...givenBy(program));
      const desk = await openDemoDesk(dir);
      const newest = given.at(-1);
      if (newest !== undefined) await expectSameAgain(desk, newest);
      await expectOneSoftkeyEach(desk);
      await desk.close();
    }
    expect(killed).toBe(24);
    expect(given.length).toBeGreaterThan(24);
    const desk = await openDemoDesk(dir);
    for (const one of given) await expectSameAgain(desk, one);
    // One license may have been written and then not given away, at the end of each life; the next life gave
    // out the same.
    expect((await desk.ledger()).softkeys.length - given.length).toBeOneOf([0, 1]);
  });

  async function expectSameAgain(desk: Desk, { host, text }: Given): Promise<void> {
    expect(await desk.issue(preLicense({ host }), undefined)).toMatchObject({
      repeated: true,
      file: { text },
    });
  }

  it('in the middle of init leaves no desk or a whole one', { timeout: 120_000 }, async () => {
    let whole = 0;
    for (let round = 0; round < 24; round++) {
      const dir = join(newFolder(), 'desk');
      const program = start('init', dir);
      await program.ready();
      await sleep(round * 2);
      program.kill();
      await program.ended();
      const opened = await openDemoDesk(dir).catch((error: unknown) => error);
      if (isRefusal(opened, 'DESK_MISSING')) await initDemoDesk(dir);
      else whole++;
      const desk = await openDemoDesk(dir);
      expect(await desk.ledger()).toMatchObject({ softkeys: [], intact: true });
      expect((await desk.ledger()).events.map(({ event }) => event)).toEqual(['desk-created']);
      await desk.issue(preLicense({ host: 'A' }), undefined);
      await desk.close();
    }
    expect(whole).toBeLessThan(24);
  });
});

describe('two desks on one ledger', () => {
  it('answer the same 200 requests alike', { timeout: 120_000 }, async () => {
    const dir = await demoDeskFolder();
    const programs = [start('issuing', dir, '0', '200'), start('issuing', dir, '0', '200')];
    expect(await Promise.all(programs.map((program) => program.ended()))).toEqual([0, 0]);
    const [left = [], right = []] = programs.map(givenBy);
    expect(left.length).toBe(200);
    expect(left).toEqual(right);
    expect(new Set(left.map(({ text }) => licenseIn(text).softkeyId)).size).toBe(200);
    const desk = await openDemoDesk(dir);
    await expectOneSoftkeyEach(desk);
    expect((await desk.ledger()).softkeys.length).toBe(200);
  });

  it('make one desk when both make it', async () => {
    for (let round = 0; round < 5; round++) {
      const dir = join(newFolder(), 'desk');
      const outcomes = await Promise.allSettled([initDemoDesk(dir), initDemoDesk(dir)]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    }
  });

  it('wait for each other, but not for ever', async () => {
    const dir = await demoDeskFolder();
    const desk = await openDemoDesk(dir);
    const { file } = await desk.issue(preLicense({ host: 'A' }), undefined);
    const program = start('holding', join(dir, 'ledger.sqlite'));
    await program.ready();
    const since = performance.now();
    expect((await refusal(() => desk.issue(preLicense({ host: 'B' }), undefined))).code).toBe(
      'LEDGER_LOCKED',
    );
    expect(performance.now() - since).toBeGreaterThan(4000);
    expect((await desk.ledger()).softkeys.length).toBe(1);
    program.kill();
    await program.ended();
    expect((await desk.issue(preLicense({ host: 'B' }), undefined)).repeated).toBe(false);
    expect((await desk.issue(preLicense({ host: 'A' }), undefined)).file).toEqual(file);
  });
});
