import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { isProgramMissing } from '../../build/ensure-system.ts';
import { demoDeskFolder, openDemoDesk } from './desks.ts';
import { killedAtEachCall } from './killed-at-calls.ts';
import { preLicense } from './requests.ts';

async function usedDesk(): Promise<string> {
  const dir = await demoDeskFolder();
  const desk = await openDemoDesk(dir);
  await desk.issue(preLicense({ host: 'OLD' }), undefined);
  await desk.close();
  return dir;
}

/** The ledger is whole, what was given out is given out again, and no machine has two softkeys. */
async function expectNothingLost(dir: string, given: string): Promise<void> {
  const desk = await openDemoDesk(dir);
  expect(await desk.ledger()).toMatchObject({ intact: true });
  const again = await desk.issue(preLicense({ host: 'NEW' }), undefined);
  if (given !== '') expect(again).toMatchObject({ repeated: true, file: { text: given } });
  expect((await desk.issue(preLicense({ host: 'OLD' }), undefined)).repeated).toBe(true);
  const { softkeys, events, head } = await desk.ledger();
  expect(softkeys.map(({ host }) => host).sort()).toEqual(['NEW', 'OLD']);
  await desk.close();
  expect(JSON.parse(readFileSync(join(dir, 'ledger-end.json'), 'utf8'))).toMatchObject({
    events: events.length,
    head,
  });
}

/** One whose end was never held, as version 0.1 left it. */
async function oldDesk(): Promise<string> {
  const dir = await usedDesk();
  rmSync(join(dir, 'ledger-end.json'));
  const database = new DatabaseSync(join(dir, 'ledger.sqlite'));
  for (const table of [
    'revocations',
    'revocation_lists',
    'softkey_events',
    'softkeys',
    'found_by',
    'orders',
    'key_sets',
    'mails',
  ])
    database.exec(`DROP TABLE ${table}`);
  database.exec('PRAGMA user_version = 1');
  database.close();
  return dir;
}

const STARTS: readonly (readonly [string, () => Promise<string>])[] = [
  ['a desk', usedDesk],
  ['a desk of version 0.1, whose end is held for the first time', oldDesk],
];

describe.skipIf(isProgramMissing('a desk killed at any disk call', 'strace'))(
  'an issue that is killed at any disk call',
  () => {
    it.each(STARTS)('of %s', { timeout: 300_000 }, async (_, start) => {
      await killedAtEachCall(await start(), ['issue-once', 'NEW'], expectNothingLost);
    });
  },
);
