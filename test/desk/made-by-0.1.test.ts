import { chmodSync, cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openRecords } from '../../node/desk/desk.ts';
import { SCHEMA_VERSIONS } from '../../node/desk/schema.ts';
import type { FileIn } from '../../shared/contract.ts';
import { newFolder, openDemoDesk, refusal } from './desks.ts';
import { licenseIn, preLicense, upgradeRequest } from './requests.ts';
import { surroundings } from './surroundings.ts';

/**
 * A desk that version 0.1 made (commit 33ca45f), with two softkeys of which one was upgraded, goes on
 * working.
 */

const MADE = join(import.meta.dirname, '../made-by-0.1');

function oldDesk(): string {
  const dir = join(newFolder(), 'desk');
  cpSync(join(MADE, 'desk'), dir, { recursive: true });
  chmodSync(join(dir, 'ledger.sqlite'), 0o600);
  return dir;
}

const bytesOf = (name: string) => readFileSync(join(MADE, 'desk-requests', name));
const file = (name: string): FileIn => ({ name, bytes: new Uint8Array(bytesOf(name)) });
const textOf = (name: string) => bytesOf(name).toString();

function versionIn(dir: string): unknown {
  const database = new DatabaseSync(join(dir, 'ledger.sqlite'));
  const [row] = database.prepare('PRAGMA user_version').all();
  database.close();
  return row?.['user_version'];
}

const LATER = '2026-11-26T12:00:00Z';

describe('a desk of version 0.1', () => {
  it('shows its ledger, whole, and nothing of it is changed by that', async () => {
    const dir = oldDesk();
    const before = readFileSync(join(dir, 'ledger.sqlite'));
    const records = await openRecords(dir, surroundings(LATER));
    expect(await records.ledger()).toMatchObject({
      intact: true,
      broken: null,
      softkeys: [{ host: 'B' }, { host: 'A' }],
    });
    expect(records.keySet().text).toContain('BEGIN SOFTKEY KEY SET');
    await records.close();
    expect(readFileSync(join(dir, 'ledger.sqlite')).equals(before)).toBe(true);
  });

  it('gives its licenses again, byte for byte, for requests of version 0.1', async () => {
    const desk = await openDemoDesk(oldDesk(), LATER);
    const again = [
      await desk.issue(file('A.prelicense'), undefined),
      await desk.upgrade(file('A_1.upgrade-request'), undefined),
    ];
    expect(again).toMatchObject([
      { repeated: true, file: { text: textOf('A_1.license') } },
      { repeated: true, file: { text: textOf('A_2.license') } },
    ]);
    const twice = preLicense({ host: 'A', request: 'A once more' });
    expect((await refusal(() => desk.issue(twice, undefined))).code).toBe('ALREADY_ISSUED');
  });

  it('issues, and upgrades by requests of both versions', async () => {
    const desk = await openDemoDesk(oldDesk(), LATER);
    expect(await desk.issue(file('C.prelicense'), undefined)).toMatchObject({
      sequence: 1,
      host: 'C',
      notes: ['order-again'],
    });
    const third = await desk.upgrade(file('A_2.upgrade-request'), undefined);
    expect(third).toMatchObject({ sequence: 3, notes: ['journal-unproved'] });
    const fourth = await desk.upgrade(upgradeRequest({ host: 'A' }, third.file.text), undefined);
    expect(fourth).toMatchObject({ sequence: 4, notes: [] });
    const second = await desk.upgrade(upgradeRequest({ host: 'B' }, textOf('B_1.license')), undefined);
    expect(licenseIn(second.file.text)).toMatchObject({ sequence: 2, supersedes: 1 });
    expect(await desk.ledger()).toMatchObject({ intact: true, broken: null });
  });

  it('holds its end from its first issue on, and its ledger says so', async () => {
    const dir = oldDesk();
    expect(versionIn(dir)).toBe(1);
    const desk = await openDemoDesk(dir, LATER);
    await desk.issue(file('C.prelicense'), undefined);
    const { events, head } = await desk.ledger();
    await desk.close();
    const end = JSON.parse(readFileSync(join(dir, 'ledger-end.json'), 'utf8'));
    expect(end).toMatchObject({ vendor: 'demo', events: events.length, head });
    expect(versionIn(dir)).toBe(SCHEMA_VERSIONS.length);
  });
});
