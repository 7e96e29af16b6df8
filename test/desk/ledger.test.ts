import { copyFileSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSIONS } from '../../node/desk/schema.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import type { LedgerView } from '../../shared/ledger-views.ts';
import { demoDeskFolder, newFolder, openDemoDesk, refusal } from './desks.ts';
import { preLicense, upgradeRequest } from './requests.ts';

/** A closed desk with three softkeys, one of them upgraded and one asked for twice. */
async function usedDesk(): Promise<string> {
  const dir = await demoDeskFolder();
  const desk = await openDemoDesk(dir);
  for (const host of ['A', 'B', 'C']) await desk.issue(preLicense({ host }), undefined);
  const { file } = await desk.issue(preLicense({ host: 'A' }), undefined);
  await desk.upgrade(upgradeRequest({ host: 'A' }, file.text), undefined);
  await refusal(() => desk.issue(preLicense({ host: 'B', request: 'again' }), undefined));
  await desk.close();
  return dir;
}

function tamper(dir: string, sql: string): void {
  const database = new DatabaseSync(join(dir, 'ledger.sqlite'));
  database.exec(sql);
  database.close();
}

async function ledgerOf(dir: string): Promise<LedgerView> {
  const desk = await openDemoDesk(dir);
  try {
    return desk.ledger();
  } finally {
    await desk.close();
  }
}

describe('the ledger', () => {
  it('shows every softkey as its newest license has it, and what happened', async () => {
    const { softkeys, events, intact, brokenAt, head } = await ledgerOf(await usedDesk());
    expect(softkeys.map(({ host, sequence, upgrades }) => `${host} ${sequence} ${upgrades}`).sort()).toEqual([
      'A 2 1',
      'B 1 0',
      'C 1 0',
    ]);
    expect(events.map(({ n, event }) => `${n} ${event}`)).toEqual([
      '1 desk-created',
      '2 softkey-issued',
      '3 softkey-issued',
      '4 softkey-issued',
      '5 license-upgraded',
      '6 request-refused',
    ]);
    expect({ intact, brokenAt }).toEqual({ intact: true, brokenAt: null });
    expect(head).toBe(events.at(-1)?.hash);
  });

  it.each([
    [
      'an event rewritten',
      'UPDATE events SET line = replace(line, \'"host":"B"\', \'"host":"X"\') WHERE n = 3',
      3,
    ],
    ['an event taken out', 'DELETE FROM events WHERE n = 3', 3],
    ['the last events cut off', 'DELETE FROM events WHERE n >= 5', 5],
    ['a license taken out', 'DELETE FROM licenses WHERE sequence = 2', 5],
    [
      'a request rewritten',
      "UPDATE licenses SET request = CAST(replace(CAST(request AS TEXT), 'PO-1', 'PO-2') AS BLOB) WHERE sequence = 1",
      2,
    ],
  ])('tells %s', async (_, sql, wrongAt) => {
    const dir = await usedDesk();
    tamper(dir, sql);
    expect(await ledgerOf(dir)).toMatchObject({ intact: false, brokenAt: wrongAt });
  });

  it.each([
    ['a mark that is lost', "DELETE FROM marks WHERE mark LIKE 'smbios-uuid%'"],
    ['an OS id that is lost', "DELETE FROM marks WHERE mark LIKE 'os-id%'"],
    ['a license under another request', "UPDATE licenses SET request_id = 'RQ-0' WHERE sequence = 2"],
    ['a license that is none', "UPDATE licenses SET envelope = x'00' WHERE sequence = 2"],
  ])('is damaged by %s', async (_, sql) => {
    const dir = await usedDesk();
    tamper(dir, sql);
    expect((await refusal(() => ledgerOf(dir))).code).toBe('LEDGER_CORRUPT');
  });

  it('issues nothing while a mark leads to another machine', async () => {
    const dir = await usedDesk();
    tamper(
      dir,
      `UPDATE marks SET softkey_id = (SELECT min(softkey_id) FROM licenses WHERE softkey_id <> marks.softkey_id)
       WHERE mark LIKE 'smbios-uuid%'`,
    );
    const desk = await openDemoDesk(dir);
    const again = preLicense({ host: 'B', request: 'once more' });
    expect((await refusal(() => desk.issue(again, undefined))).code).toBe('LEDGER_CORRUPT');
  });

  it('gives out no license again whose signature does not hold any more', async () => {
    const dir = await usedDesk();
    const desk = await openDemoDesk(dir);
    const { sequence } = await desk.issue(preLicense({ host: 'B' }), undefined);
    await desk.close();
    const base64 = /"sig":"(.)/;
    const database = new DatabaseSync(join(dir, 'ledger.sqlite'));
    const rows = database.prepare('SELECT rowid, envelope FROM licenses').all();
    for (const { rowid, envelope } of rows) {
      const text = Buffer.from(envelope as Uint8Array).toString('latin1');
      const forged = text.replace(base64, (_, first) => `"sig":"${first === 'A' ? 'B' : 'A'}`);
      database
        .prepare('UPDATE licenses SET envelope = ? WHERE rowid = ?')
        .run(Buffer.from(forged), rowid ?? null);
    }
    database.close();
    const again = await openDemoDesk(dir);
    expect(sequence).toBe(1);
    expect((await refusal(() => again.issue(preLicense({ host: 'B' }), undefined))).code).toBe(
      'LEDGER_CORRUPT',
    );
  });
});

describe('a damaged ledger file', () => {
  it.each<[string, (path: string) => void, string?]>([
    ['missing', (path: string) => rmSync(path), 'database-lost'],
    ['empty', (path: string) => truncateSync(path, 0)],
    ['cut off', (path: string) => truncateSync(path, 6000)],
    ['not a database', (path: string) => writeFileSync(path, 'hello '.repeat(2000))],
    [
      'another database',
      (path: string) => {
        rmSync(path);
        const other = new DatabaseSync(path);
        other.exec('CREATE TABLE photos (name TEXT)');
        other.close();
      },
    ],
  ])('is refused when it is %s', async (_, damage, part = 'database') => {
    const dir = await usedDesk();
    damage(join(dir, 'ledger.sqlite'));
    const { code, details } = await refusal(() => openDemoDesk(dir));
    expect([code, details]).toEqual(['LEDGER_CORRUPT', { file: 'ledger.sqlite', part }]);
  });

  it('is refused when a newer program made it', async () => {
    const dir = await usedDesk();
    tamper(dir, `PRAGMA user_version = ${SCHEMA_VERSIONS.length + 1}`);
    expect((await refusal(() => openDemoDesk(dir))).code).toBe('NEWER_VERSION');
  });

  it('is found out wherever a bit is wrong, or says exactly what it said before', async () => {
    const dir = await usedDesk();
    const whole = await ledgerOf(dir);
    const bytes = readFileSync(join(dir, 'ledger.sqlite'));
    let found = 0;
    for (let i = 0; i < 300; i++) {
      const at = Math.floor((i / 300) * bytes.length) + (i % 7);
      const copy = join(newFolder(), 'desk');
      mkdirSync(copy);
      copyFileSync(join(dir, 'keys.json'), join(copy, 'keys.json'));
      const flipped = Uint8Array.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (i % 8));
      writeFileSync(join(copy, 'ledger.sqlite'), flipped);
      const outcome = await ledgerOf(copy).catch((error: unknown) => error);
      if (isRefusal(outcome) || !(outcome as LedgerView).intact) found++;
      else expect([at, outcome]).toEqual([at, whole]);
    }
    expect(found).toBeGreaterThan(50);
  });
});
