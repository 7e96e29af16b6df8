import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Connection, openDatabase } from '../../node/desk/database.ts';
import { demoDeskFolder, newFolder } from './desks.ts';

async function newDatabase() {
  const database = await openDatabase(join(newFolder(), 'some.sqlite'), { create: true });
  onTestFinished(() => database.close());
  await database.run('CREATE TABLE numbers (n INTEGER PRIMARY KEY) STRICT');
  return database;
}

const turn = () => new Promise((resolve) => setImmediate(resolve));
const count = async (connection: Connection) => (await connection.rows('SELECT n FROM numbers')).length;

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
