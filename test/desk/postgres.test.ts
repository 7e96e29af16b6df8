import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCHEMA_VERSIONS } from '../../node/desk/schema.ts';
import { newFolder, openDemoDesk, refusal } from './desks.ts';
import { isPostgresMissing, newPostgresServer, type PostgresServer } from './postgres-server.ts';
import { start } from './program.ts';
import { preLicense, stationKey, upgradeRequest } from './requests.ts';
import { initDemoDesk } from './surroundings.ts';

/** The ledger on PostgreSQL, which is a real one. */

const BY = { operator: 'Eva', reason: 'moved' };

/** What was given to a host first. */
function kept(given: Map<string, string>, host: string, text: string): string | undefined {
  if (!given.has(host)) given.set(host, text);
  return given.get(host);
}

describe.skipIf(isPostgresMissing('the ledger on PostgreSQL'))('a ledger on PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(() => {
    server = newPostgresServer();
  }, 120_000);
  afterAll(() => server.remove());

  async function newDesk(url = server.newDatabase()): Promise<string> {
    const dir = join(newFolder(), 'desk');
    await initDemoDesk(dir, url);
    return dir;
  }

  function anotherDesk(dir: string): string {
    const copy = join(newFolder(), 'desk');
    cpSync(dir, copy, { recursive: true });
    return copy;
  }

  function withUrl(dir: string, change: (url: string) => string): string {
    const copy = anotherDesk(dir);
    const path = join(copy, 'ledger.json');
    const { ledger } = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ledger: change(ledger) }));
    return copy;
  }

  it('holds all that a desk does, and its record is whole', async () => {
    const dir = await newDesk();
    const desk = await openDemoDesk(dir);
    const first = await desk.issue(preLicense({ host: 'A' }), undefined);
    expect(await desk.issue(preLicense({ host: 'A' }), undefined)).toEqual({ ...first, repeated: true });
    const { code } = await refusal(() => desk.issue(preLicense({ host: 'A', request: 'B' }), undefined));
    expect(code).toBe('ALREADY_ISSUED');
    const upgrade = upgradeRequest({ host: 'A' }, first.file.text);
    expect(await desk.upgrade(upgrade, undefined)).toMatchObject({ sequence: 2 });
    const key = stationKey('a new home');
    await desk.rekey(preLicense({ host: 'A', request: 'new home', key }), undefined, BY);
    const rehost = { way: 'rehost', replaces: first.softkeyId, returned: 'missing' } as const;
    const { softkeyId } = await desk.replace(preLicense({ host: 'B' }), rehost, undefined, BY);
    await desk.revoke({ softkeyId, ...BY, date: undefined });
    expect(await desk.revocationList()).toMatchObject({ number: 2, softkeys: 2 });
    expect(await desk.ledger()).toMatchObject({ intact: true, broken: null });
  });

  it('is one ledger for several desks, whose folders are copies', async () => {
    const dir = await newDesk();
    const other = anotherDesk(dir);
    const [one, two] = [await openDemoDesk(dir), await openDemoDesk(other)];
    const hosts = Array.from({ length: 20 }, (_, i) => `H${i}`);
    const views = await Promise.all(
      hosts.flatMap((host) => [one, two].map((desk) => desk.issue(preLicense({ host }), undefined))),
    );
    expect(new Set(views.map(({ softkeyId }) => softkeyId)).size).toBe(20);
    expect(await two.ledger()).toMatchObject({ intact: true });
    expect((await two.ledger()).softkeys).toHaveLength(20);
  });

  it('gives again what it gave before the server was stopped, in the middle of its work', async () => {
    const dir = await newDesk();
    const given = new Map<string, string>();
    for (let round = 0; round < 3; round++) {
      const program = start('issuing', dir, '0', '60');
      await program.wrote(5 + 12 * round);
      server.stop();
      await program.ended();
      server.start();
      for (const { host, text } of program.written.slice(1) as { host: string; text: string }[])
        expect(kept(given, host, text)).toBe(text);
    }
    const program = start('issuing', dir, '0', '60');
    expect(await program.ended()).toBe(0);
    for (const { host, text } of program.written.slice(1) as { host: string; text: string }[])
      expect(kept(given, host, text)).toBe(text);
    const { softkeys, events, intact } = await (await openDemoDesk(dir)).ledger();
    expect([softkeys.length, events.length, intact]).toEqual([60, 61, true]);
  });

  it('is refused by its name where it was put back to before what this desk has seen', async () => {
    const url = server.newDatabase();
    const dir = await newDesk(url);
    const desk = await openDemoDesk(dir);
    await desk.issue(preLicense({ host: 'A' }), undefined);
    server.sql(new URL(url).pathname.slice(1), 'DELETE FROM events WHERE n > 1; DELETE FROM licenses');
    const { code, details } = await refusal(() => desk.issue(preLicense({ host: 'A' }), undefined));
    expect([code, details['part']]).toEqual(['LEDGER_CORRUPT', 'end']);
  });

  it('begins once', async () => {
    const url = server.newDatabase();
    await newDesk(url);
    expect((await refusal(() => newDesk(url))).code).toBe('DESK_EXISTS');
  });

  it('is refused by what is wrong with the server', async () => {
    const dir = await newDesk();
    const opening = (change: (url: string) => string) => refusal(() => openDemoDesk(withUrl(dir, change)));
    expect((await opening((url) => url.replace(/desk\d+$/, 'nowhere'))).code).toBe('LEDGER_AWAY');
    expect((await opening((url) => url.replace('softkey@', 'nobody@'))).code).toBe('LEDGER_LOGIN');
    expect((await opening(() => 'postgres://softkey@127.0.0.1:1/desk')).code).toBe('LEDGER_AWAY');
    expect((await opening(() => 'postgres://softkey@nowhere.invalid/desk')).code).toBe('LEDGER_AWAY');
    expect((await opening(() => server.newDatabase())).code).toBe('LEDGER_CORRUPT');
    expect((await opening(() => 'mysql://desk')).code).toBe('LEDGER_CORRUPT');
    const password = await refusal(() => newDesk('postgres://softkey:secret@127.0.0.1/desk'));
    expect([password.code, JSON.stringify(password.details)]).toEqual([
      'USAGE',
      expect.not.stringContaining('secret'),
    ]);
    rmSync(join(dir, 'ledger-end.json'));
    const desk = await openDemoDesk(dir);
    const lost = await refusal(() => desk.issue(preLicense({ host: 'A' }), undefined));
    expect([lost.code, lost.details['part']]).toEqual(['LEDGER_CORRUPT', 'end-lost']);
  });

  it('of a newer program, or one that may only be read, is refused', async () => {
    const url = server.newDatabase();
    const database = new URL(url).pathname.slice(1);
    const dir = await newDesk(url);
    server.sql(database, 'CREATE ROLE reader LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader');
    const desk = await openDemoDesk(withUrl(dir, (one) => one.replace('softkey@', 'reader@')));
    expect((await refusal(() => desk.issue(preLicense({ host: 'A' }), undefined))).code).toBe(
      'LEDGER_READ_ONLY',
    );
    expect(await desk.ledger()).toMatchObject({ intact: true });
    server.sql(database, 'UPDATE ledger SET version = 99');
    expect((await refusal(() => openDemoDesk(dir))).code).toBe('NEWER_VERSION');
  });

  it('of the version before is read as it is, and brought up by the next issue, from either of two desks', async () => {
    const url = server.newDatabase();
    const sql = (text: string) => server.sql(new URL(url).pathname.slice(1), text);
    const dir = await newDesk(url);
    const desk = await openDemoDesk(dir);
    const first = await desk.issue(preLicense({ host: 'A' }), undefined);
    await desk.upgrade(upgradeRequest({ host: 'A' }, first.file.text), undefined);
    sql('DROP TABLE softkeys, found_by, orders, key_sets, mails; UPDATE ledger SET version = 3');
    const [one, two] = [await openDemoDesk(dir), await openDemoDesk(anotherDesk(dir))];
    expect(await one.ledger()).toMatchObject({ intact: true });
    expect(sql('SELECT version FROM ledger')).toBe('3');
    await Promise.all([
      one.issue(preLicense({ host: 'B' }), undefined),
      two.issue(preLicense({ host: 'C' }), undefined),
    ]);
    expect(sql('SELECT version FROM ledger')).toBe(String(SCHEMA_VERSIONS.length));
    expect(sql('SELECT count(*) FROM softkeys')).toBe('3');
    expect(await one.ledger()).toMatchObject({ intact: true });
  });

  it('is refused by its name while the server is stopped, and nothing is lost', async () => {
    const dir = await newDesk();
    const desk = await openDemoDesk(dir);
    const before = await desk.issue(preLicense({ host: 'A' }), undefined);
    server.stop();
    expect((await refusal(() => desk.issue(preLicense({ host: 'B' }), undefined))).code).toBe('LEDGER_AWAY');
    server.start();
    expect((await desk.issue(preLicense({ host: 'B' }), undefined)).sequence).toBe(1);
    expect((await desk.issue(preLicense({ host: 'A' }), undefined)).file).toEqual(before.file);
    expect(await desk.ledger()).toMatchObject({ intact: true });
  });
});
