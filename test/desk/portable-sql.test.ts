import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Desk } from '../../node/desk/desk.ts';
import { POSTGRES_TABLES } from '../../node/desk/postgres-tables.ts';
import { SCHEMA_VERSIONS } from '../../node/desk/schema.ts';
import { addDays } from '../../shared/encoding/instant.ts';
import { newDemoDesk, openDemoDesk, refusal } from './desks.ts';
import { newMailServer, setUpMail } from './mail-server.ts';
import { mailRun } from './mailing.ts';
import { preLicense, stationKey, upgradeRequest } from './requests.ts';
import { NOW } from './surroundings.ts';

/**
 * The ledger's SQL as it is really sent, in all that a desk does. It is to run on PostgreSQL and on the
 * distributed engines that speak like it, some of which do not have, or silently ignore, what is named here.
 */
const FORBIDDEN = [
  ...['autoincrement', 'serial', 'sequence_', 'nextval', 'identity'], // ids are drawn, or digests
  ...['trigger', 'deferrable', 'deferred', 'listen', 'notify', 'advisory', 'skip locked', 'for update'],
  ...['now(', 'current_timestamp', 'current_date', 'random(', 'uuid('], // time and chance are arguments
  ...['offset', 'rowid', 'or ignore', 'or replace', 'or abort', 'glob', 'savepoint'],
];

/** What is said to SQLite about itself, and not to the ledger's tables. */
const ABOUT_SQLITE = /^\s*(?:PRAGMA|SELECT sql FROM sqlite_schema)/;

const BY = { operator: 'Eva', reason: 'moved' };

/** Everything that is sent while a desk does all that it can. */
async function sentInADesksLife(): Promise<ReadonlySet<string>> {
  const sent = new Set<string>();
  const prepare = DatabaseSync.prototype.prepare;
  const spy = vi.spyOn(DatabaseSync.prototype, 'prepare').mockImplementation(function (
    this: DatabaseSync,
    sql,
  ) {
    sent.add(sql);
    return prepare.call(this, sql);
  });
  onTestFinished(() => spy.mockRestore());
  await aDesksLife();
  return new Set([...sent].filter((sql) => !ABOUT_SQLITE.test(sql)));
}

async function aDesksLife(): Promise<void> {
  const { dir, desk } = await newDemoDesk();
  const order = { reference: 'PO-1 A', customer: 'Waterworks', product: null, quantity: 1, date: undefined };
  await desk.addOrder({ ...order, change: false });
  await desk.addOrder({ ...order, quantity: 3, change: true });
  const first = await desk.issue(preLicense({ host: 'A' }), undefined);
  expect(await desk.issue(preLicense({ host: 'A' }), undefined)).toMatchObject({ repeated: true });
  await refusal(() => desk.issue(preLicense({ host: 'A', request: 'again' }), undefined));
  const upgrade = upgradeRequest({ host: 'A' }, first.file.text);
  await desk.reviewUpgrade(upgrade);
  await desk.upgrade(upgrade, undefined);
  await desk.upgrade(upgradeRequest({ host: 'A', request: 'behind' }, first.file.text), undefined);
  const key = stationKey('a new home');
  await desk.rekey(preLicense({ host: 'A', request: 'new home', key }), undefined, BY);
  const rehost = { way: 'rehost', replaces: first.softkeyId, returned: 'missing' } as const;
  const { softkeyId } = await desk.replace(preLicense({ host: 'B' }), rehost, undefined, BY);
  await desk.newestLicense(softkeyId);
  await desk.revoke({ softkeyId, ...BY, date: undefined });
  await desk.revocationList();
  for (const text of ['', 'water', 'po works', softkeyId, '00:50:56:00:00:01'])
    for (const after of [undefined, softkeyId]) await desk.search({ text, after, most: 5 });
  await desk.expiring(30);
  await mailOf(dir, desk);
  await desk.orders();
  expect(await desk.ledger()).toMatchObject({ intact: true });
  await desk.close();
  const again = await openDemoDesk(dir);
  await again.issue(preLicense({ host: 'C' }), undefined);
}

/** A mail that is put off, one that is sent, and one that is given up. */
async function mailOf(dir: string, desk: Desk): Promise<void> {
  await desk.issue(preLicense({ host: 'M' }), undefined);
  await desk.setContact({ customer: 'Waterworks', mail: 'ops@x.example', date: undefined });
  setUpMail(dir, 1);
  for (const days of [30, 45]) await mailRun(dir, addDays(NOW, days));
  setUpMail(dir, (await newMailServer()).port);
  expect(await mailRun(dir, addDays(NOW, 46))).toMatchObject({ sent: 1 });
  expect((await desk.mails(NOW)).map(({ state }) => state)).toEqual(['given-up', 'sent']);
  await desk.contacts();
  await desk.removeContact({ customer: 'Waterworks', date: undefined });
}

describe('the SQL of the ledger', () => {
  it('has nothing that a distributed PostgreSQL lacks, in what is sent and in what makes the tables', async () => {
    const sent = await sentInADesksLife();
    expect(sent.size).toBeGreaterThan(20);
    const tables = [...SCHEMA_VERSIONS.flatMap(({ statements }) => statements), ...POSTGRES_TABLES];
    for (const sql of [...sent, ...tables])
      expect([sql, FORBIDDEN.filter((word) => sql.toLowerCase().includes(word))]).toEqual([sql, []]);
  });

  it('changes rows under a condition only, and takes no value into its text', async () => {
    for (const sql of await sentInADesksLife()) {
      if (/^(?:update|delete)/.test(sql) && !/^delete from "(?:softkey_)?events"$/.test(sql))
        expect(sql).toContain(' where ');
      expect(sql).not.toContain("'");
    }
  });

  it('finds everything by an index, sorts nothing, and walks through a table page by page only', async () => {
    const { dir } = await newDemoDesk();
    const sent = await sentInADesksLife();
    const database = new DatabaseSync(`${dir}/ledger.sqlite`);
    onTestFinished(() => database.close());
    for (const sql of sent) {
      if (sql.startsWith('CREATE')) continue;
      const plan = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...Array(count(sql)).fill(null));
      const unwelcome = sql.includes(' where ') ? /TEMP B-TREE|SCAN/ : /TEMP B-TREE/;
      const steps = plan.map(({ detail }) => String(detail));
      expect([sql, steps.filter((step) => unwelcome.test(step))]).toEqual([sql, []]);
      // The rows of an insert are no table.
      if (steps.some((step) => /^SCAN (?!\d+-ROW VALUES CLAUSE)/.test(step)))
        expect(sql).toContain(' limit ?');
    }
  });
});

function count(sql: string): number {
  return sql.split('?').length - 1;
}
