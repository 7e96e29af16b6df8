import { chmodSync, cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../node/desk/database.ts';
import { eventLogOf } from '../../node/desk/event-log.ts';
import { licenseTableOf } from '../../node/desk/license-table.ts';
import {
  migrate,
  requireSchema,
  SCHEMA_VERSIONS,
  type SchemaVersion,
  SQLITE,
} from '../../node/desk/schema.ts';
import { newFolder, openDemoDesk, refusal } from './desks.ts';
import { preLicense } from './requests.ts';

/**
 * How a ledger that version 0.1 made comes to the version of today, and how it will come to one that there is
 * not yet.
 */

const MADE = join(import.meta.dirname, '../made-by-0.1/desk');
const [TODAY] = SCHEMA_VERSIONS.slice(-1);

function oldDesk(): string {
  const dir = join(newFolder(), 'desk');
  cpSync(MADE, dir, { recursive: true });
  chmodSync(join(dir, 'ledger.sqlite'), 0o600);
  return dir;
}

async function databaseIn(dir: string): Promise<Database> {
  const database = await openDatabase(join(dir, 'ledger.sqlite'), { create: false });
  onTestFinished(() => database.close());
  return database;
}

const versionOf = async (database: Database) =>
  (await database.rows('PRAGMA user_version'))[0]?.['user_version'];
const softkeysOf = (database: Database) => database.rows('SELECT softkey_id, sequence FROM licenses');
const tablesOf = async (database: Database) =>
  (await database.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")).map((row) => row['name']);

/** A version of tomorrow: one more table, filled from what is there. */
const TOMORROW: SchemaVersion = {
  statements: [...(TODAY?.statements ?? []), 'CREATE TABLE sites (softkey_id TEXT PRIMARY KEY) STRICT'],
  fromBefore: async ({ database }) => {
    await database.run('CREATE TABLE sites (softkey_id TEXT PRIMARY KEY) STRICT');
    await database.run('INSERT INTO sites SELECT DISTINCT softkey_id FROM licenses');
  },
};
const VERSIONS = [...SCHEMA_VERSIONS, TOMORROW];

async function bring(database: Database, versions: readonly SchemaVersion[]): Promise<void> {
  await database.transaction((connection) => {
    const tables = { licenses: licenseTableOf(connection), events: eventLogOf(connection) };
    return migrate({ database: connection, engine: SQLITE, ...tables, holdEnd: async () => {} }, versions);
  });
}

describe('a ledger of version 0.1', () => {
  it('is of version 1, is read as it is, and is of the newest version after its next issue', async () => {
    const dir = oldDesk();
    const before = await databaseIn(dir);
    expect(await versionOf(before)).toBe(1);
    await requireSchema(before);
    await before.close();
    const desk = await openDemoDesk(dir, '2026-11-26T12:00:00Z');
    await desk.issue(preLicense({ host: 'NEW' }), undefined);
    await desk.close();
    const after = await databaseIn(dir);
    expect(await versionOf(after)).toBe(SCHEMA_VERSIONS.length);
    await requireSchema(after);
  });

  it('stays of version 1 where the issue that would have brought it up was refused', async () => {
    const dir = oldDesk();
    const beforeItsLastEvent = await openDemoDesk(dir, '2026-01-10T12:00:00Z');
    const { code } = await refusal(() => beforeItsLastEvent.issue(preLicense({ host: 'NEW' }), undefined));
    expect(code).toBe('DESK_CLOCK');
    expect(await versionOf(await databaseIn(dir))).toBe(1);
  });

  it('is brought through every version in between, each step once, in their order', async () => {
    const database = await databaseIn(oldDesk());
    const steps: number[] = [];
    const noting = VERSIONS.map(({ statements, fromBefore }, place) => ({
      statements,
      fromBefore: async (older: Parameters<SchemaVersion['fromBefore']>[0]) => {
        steps.push(place + 1);
        await fromBefore(older);
      },
    }));
    const softkeys = await softkeysOf(database);
    await bring(database, noting);
    await bring(database, noting);
    expect(steps).toEqual(VERSIONS.slice(1).map((_, i) => i + 2));
    expect(await versionOf(database)).toBe(VERSIONS.length);
    await requireSchema(database, VERSIONS);
    expect(await softkeysOf(database)).toEqual(softkeys);
    expect(await database.rows('SELECT * FROM sites')).toHaveLength(2);
  });

  it('is as it was where a step does not come to its end, and comes through at the next attempt', async () => {
    const dir = oldDesk();
    const database = await databaseIn(dir);
    const broken: SchemaVersion = {
      ...TOMORROW,
      fromBefore: async (older) => {
        await TOMORROW.fromBefore(older);
        throw new Error('the power is gone');
      },
    };
    await expect(bring(database, [...SCHEMA_VERSIONS, broken])).rejects.toThrow('the power is gone');
    expect(await versionOf(database)).toBe(1);
    expect(await tablesOf(database)).not.toContain('sites');
    await requireSchema(database);
    await bring(database, VERSIONS);
    expect(await versionOf(database)).toBe(VERSIONS.length);
  });

  it('does not hold an end that its chain does not reach, whatever becomes of the issue', async () => {
    const dir = oldDesk();
    const desk = await openDemoDesk(dir, '2026-11-26T12:00:00Z');
    await refusal(() => desk.issue(preLicense({ host: 'A', request: 'A once more' }), undefined));
    expect(existsSync(join(dir, 'ledger-end.json'))).toBe(true);
    expect(await desk.issue(preLicense({ host: 'NEW' }), undefined)).toMatchObject({ sequence: 1 });
    expect(await desk.ledger()).toMatchObject({ intact: true, broken: null });
  });
});

describe('the events of a softkey', () => {
  it('are found in a ledger of version 0.1 as it is, and by their index once it was brought up', async () => {
    const dir = oldDesk();
    const database = await databaseIn(dir);
    const events = eventLogOf(database);
    const [first] = (await softkeysOf(database)).map((row) => String(row['softkey_id']));
    const before = await events.ofSoftkey(first ?? '');
    expect(before.map(({ event }) => event)).toContain('softkey-issued');
    await bring(database, SCHEMA_VERSIONS);
    expect(await events.ofSoftkey(first ?? '')).toEqual(before);
    const indexed = (await database.rows('SELECT count(*) AS events FROM softkey_events'))[0];
    const about = (await events.read()).entries.filter(
      ({ detail }) => typeof detail['softkeyId'] === 'string',
    );
    expect(indexed).toEqual({ events: about.length });
  });
});

describe('a ledger of a newer version', () => {
  it('is refused by its name and its version, by the program that does not know it', async () => {
    const dir = oldDesk();
    await bring(await databaseIn(dir), VERSIONS);
    const { code, details } = await refusal(() => openDemoDesk(dir));
    expect([code, details]).toEqual([
      'NEWER_VERSION',
      { kind: 'ledger.sqlite', version: String(VERSIONS.length) },
    ]);
  });

  it('is damaged where its tables are not those of its number', async () => {
    const database = await databaseIn(oldDesk());
    await database.run(`PRAGMA user_version = ${VERSIONS.length}`);
    expect((await refusal(() => requireSchema(database, VERSIONS))).code).toBe('LEDGER_CORRUPT');
    await database.run('PRAGMA user_version = -1');
    expect((await refusal(() => requireSchema(database))).code).toBe('LEDGER_CORRUPT');
  });
});
