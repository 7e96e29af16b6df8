import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Connection, openDatabase } from '../../node/desk/database.ts';
import { demoDeskFolder, newDemoDesk, newFolder, refusal } from './desks.ts';
import { preLicense } from './requests.ts';

/** What one process asks of one ledger at once: the page of several clerks, and what is read meanwhile. */

async function newDatabase() {
  const database = await openDatabase(join(newFolder(), 'some.sqlite'), { create: true });
  onTestFinished(() => database.close());
  await database.run('CREATE TABLE numbers (n INTEGER PRIMARY KEY) STRICT');
  return database;
}

const turn = () => new Promise((resolve) => setImmediate(resolve));
const count = async (connection: Connection) => (await connection.rows('SELECT n FROM numbers')).length;

describe('a desk that is asked for many licenses at once', () => {
  it('issues one softkey for each machine, and its record holds', async () => {
    const { desk } = await newDemoDesk();
    const hosts = ['A', 'B', 'C', 'D', 'E'];
    const asked = [...hosts, ...hosts].map((host) => desk.issue(preLicense({ host }), undefined));
    const others = hosts.map((host) =>
      refusal(() => desk.issue(preLicense({ host, request: `${host} again` }), undefined)),
    );
    const views = await Promise.all(asked);
    expect((await Promise.all(others)).map(({ code }) => code)).toEqual(Array(5).fill('ALREADY_ISSUED'));
    expect(new Set(views.map(({ softkeyId }) => softkeyId)).size).toBe(5);
    expect(views.map(({ repeated }) => repeated)).toEqual([...Array(5).fill(false), ...Array(5).fill(true)]);
    const { softkeys, intact } = await desk.ledger();
    expect([softkeys.length, intact]).toEqual([5, true]);
  });

  it('shows the ledger as it was before an issue or after it, never in between', async () => {
    const { desk } = await newDemoDesk();
    const issues = Array.from({ length: 10 }, (_, i) => desk.issue(preLicense({ host: `H${i}` }), undefined));
    const ledgers = await Promise.all(Array.from({ length: 10 }, () => desk.ledger()));
    await Promise.all(issues);
    expect(ledgers.every(({ intact }) => intact)).toBe(true);
  });

  it('is one desk, where two were opened in one process', async () => {
    const { desk, at } = await newDemoDesk();
    const other = await at('2026-11-22T12:00:00Z');
    const requests = Array.from({ length: 10 }, (_, i) => preLicense({ host: `H${i}` }));
    const views = await Promise.all(
      requests.flatMap((request) => [desk.issue(request, undefined), other.issue(request, undefined)]),
    );
    expect(new Set(views.map(({ softkeyId }) => softkeyId)).size).toBe(10);
    expect(await desk.ledger()).toMatchObject({ intact: true });
  });
});

describe('a transaction', () => {
  it('holds back everything else of its process until it is over', async () => {
    const database = await newDatabase();
    const seen: number[] = [];
    const writing = database.transaction(async (connection) => {
      await connection.run('INSERT INTO numbers VALUES (1)');
      await turn();
      await connection.run('INSERT INTO numbers VALUES (2)');
    });
    const reading = count(database).then((n) => seen.push(n));
    const next = database.transaction(async (connection) => seen.push(await count(connection)));
    await Promise.all([writing, reading, next]);
    expect(seen).toEqual([2, 2]);
  });

  it('takes nothing that another one did, when it is rolled back', async () => {
    const database = await newDatabase();
    const failing = database.transaction(async (connection) => {
      await connection.run('INSERT INTO numbers VALUES (1)');
      await turn();
      throw new Error('refused');
    });
    const other = database.run('INSERT INTO numbers VALUES (2)');
    await expect(failing).rejects.toThrow('refused');
    await other;
    expect(await database.rows('SELECT n FROM numbers')).toEqual([{ n: 2 }]);
  });

  it('can be used neither past its end nor past its own connection', async () => {
    const database = await newDatabase();
    const kept = await database.transaction(async (connection) => connection);
    await expect(kept.run('INSERT INTO numbers VALUES (1)')).rejects.toThrow('the transaction is over');
    await expect(database.transaction(() => count(database))).rejects.toThrow('that it was given');
    expect(await count(database)).toBe(0);
  });

  it('is of one moment where it only reads, whatever another process writes', async () => {
    const path = join(await demoDeskFolder(), 'ledger.sqlite');
    const [one, other] = [
      await openDatabase(path, { create: false }),
      await openDatabase(path, { create: false }),
    ];
    onTestFinished(async () => {
      await one.close();
      await other.close();
    });
    const marks = (connection: Connection) => connection.rows('SELECT * FROM marks');
    await one.snapshot(async (connection) => {
      expect(await marks(connection)).toEqual([]);
      await other.run("INSERT INTO marks VALUES ('a mark', 'a softkey')");
      expect(await marks(connection)).toEqual([]);
    });
    expect(await marks(one)).toHaveLength(1);
  });
});
