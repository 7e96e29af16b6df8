import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { secretKeyOf } from '../../node/crypto/signing-key.ts';
import { demoSeeds } from '../../node/desk/demo-keys.ts';
import { preAuthenticationEncoding } from '../../shared/document/envelope.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import { demoDeskFolder, newFolder, openDemoDesk, refusal } from './desks.ts';
import { preLicense, upgradeRequest } from './requests.ts';

/**
 * The end of the ledger is held beside it (decision 34): what was issued last cannot be taken away unseen.
 */

const LEDGER = 'ledger.sqlite';
const END = 'ledger-end.json';

/** A closed desk with two softkeys, of which the first was upgraded last. */
async function usedDesk(): Promise<string> {
  const dir = await demoDeskFolder();
  const desk = await openDemoDesk(dir);
  const first = await desk.issue(preLicense({ host: 'A' }), undefined);
  await desk.issue(preLicense({ host: 'B' }), undefined);
  await desk.upgrade(upgradeRequest({ host: 'A' }, first.file.text), undefined);
  await desk.close();
  return dir;
}

function sql(dir: string, statements: string): void {
  const database = new DatabaseSync(join(dir, LEDGER));
  database.exec(statements);
  database.close();
}

const endOf = (dir: string) => JSON.parse(readFileSync(join(dir, END), 'utf8'));
const write = (dir: string, end: unknown) => writeFileSync(join(dir, END), `${JSON.stringify(end)}\n`);

/** What the desk says of a ledger, and what it answers to a new request and to one that it answered. */
async function judged(dir: string) {
  const desk = await openDemoDesk(dir);
  const { intact, broken, brokenAt } = await desk.ledger();
  const part = async (host: string) =>
    refusal(() => desk.issue(preLicense({ host }), undefined)).then(
      ({ code, details }) => `${code} ${details['part']}`,
      () => 'issued',
    );
  const answers = [await part('C'), await part('A')];
  await desk.close();
  return { intact, broken, brokenAt, answers };
}

const LAST_UPGRADE = 'DELETE FROM events WHERE n = 4; DELETE FROM licenses WHERE sequence = 2';

describe('a ledger', () => {
  it('that is whole holds the end that it has', async () => {
    const dir = await usedDesk();
    const { events, head } = await (await openDemoDesk(dir)).ledger();
    expect(endOf(dir)).toMatchObject({ vendor: 'demo', events: events.length, head });
    expect(await judged(dir)).toMatchObject({ intact: true, broken: null, answers: ['issued', 'issued'] });
  });

  it.each([
    ['its last license and the event of it', LAST_UPGRADE],
    [
      'its last softkey and all after it',
      `${LAST_UPGRADE}; DELETE FROM events WHERE n = 3; DELETE FROM licenses WHERE softkey_id IN (SELECT softkey_id FROM licenses ORDER BY rowid DESC LIMIT 1)`,
    ],
  ])('that lost %s is broken, and issues nothing', async (_, statements) => {
    const dir = await usedDesk();
    sql(dir, statements);
    const found = await judged(dir);
    expect(found.intact).toBe(false);
    expect(found.answers).toEqual(['LEDGER_CORRUPT end', 'LEDGER_CORRUPT end']);
  });

  it('that was put back alone, to before its last license, is broken: both files go together', async () => {
    const dir = await demoDeskFolder();
    const desk = await openDemoDesk(dir);
    await desk.issue(preLicense({ host: 'A' }), undefined);
    await desk.close();
    const backup = join(newFolder(), 'backup');
    cpSync(dir, backup, { recursive: true });
    const later = await openDemoDesk(dir);
    await later.issue(preLicense({ host: 'B' }), undefined);
    await later.close();
    cpSync(join(backup, LEDGER), join(dir, LEDGER));
    expect(await judged(dir)).toEqual({
      intact: false,
      broken: 'end',
      brokenAt: 3,
      answers: ['LEDGER_CORRUPT end', 'LEDGER_CORRUPT end'],
    });
    cpSync(backup, dir, { recursive: true });
    expect(await judged(dir)).toMatchObject({ intact: true, answers: ['issued', 'issued'] });
  });

  it('whose end is missing is broken: it says itself that it had one', async () => {
    const dir = await usedDesk();
    rmSync(join(dir, END));
    expect(await judged(dir)).toEqual({
      intact: false,
      broken: 'end-lost',
      brokenAt: 5,
      answers: ['LEDGER_CORRUPT end-lost', 'LEDGER_CORRUPT end-lost'],
    });
  });

  const stranger = secretKeyOf(new Uint8Array(32).fill(9));
  const signedBy = (
    { sign, keyId }: typeof stranger,
    end: { vendor: string; events: number; head: string },
  ) => {
    const type = 'application/vnd.softkey.ledger-end.v1+json';
    const payload = encodeUtf8(JSON.stringify(end));
    const sig = Buffer.from(sign(preAuthenticationEncoding(type, payload))).toString('base64');
    return { ...end, keyid: keyId, sig };
  };
  const signing = secretKeyOf(demoSeeds.signing);
  const bare = ({ vendor, events, head }: ReturnType<typeof endOf>) => ({ vendor, events, head });

  it.each<[string, (end: ReturnType<typeof endOf>) => unknown, string]>([
    ['another number of events', (end) => ({ ...end, events: 3 }), 'end-damaged'],
    ['another head', (end) => ({ ...end, head: '0'.repeat(64) }), 'end-damaged'],
    ['a member more', (end) => ({ ...end, note: '' }), 'end-damaged'],
    ['no object', () => null, 'end-damaged'],
    ['a stranger’s signature', (end) => signedBy(stranger, bare(end)), 'end-damaged'],
    [
      'a stranger’s signature under our key id',
      (end) => ({ ...signedBy(stranger, bare(end)), keyid: end.keyid }),
      'end-damaged',
    ],
    ['another vendor’s', (end) => signedBy(signing, { ...bare(end), vendor: 'acme' }), 'end-damaged'],
    ['more events than there are', (end) => signedBy(signing, { ...bare(end), events: 9 }), 'end'],
    ['a head that no event has', (end) => signedBy(signing, { ...bare(end), head: '0'.repeat(64) }), 'end'],
  ])('whose end says or is %s is broken', async (_, change, part) => {
    const dir = await usedDesk();
    write(dir, change(endOf(dir)));
    expect(await judged(dir)).toMatchObject({
      intact: false,
      broken: part,
      answers: [`LEDGER_CORRUPT ${part}`, `LEDGER_CORRUPT ${part}`],
    });
  });

  it('that is broken in the middle issues nothing either', async () => {
    const dir = await usedDesk();
    sql(dir, 'UPDATE events SET line = replace(line, \'"host":"B"\', \'"host":"X"\') WHERE n = 3');
    expect((await judged(dir)).answers).toEqual(['LEDGER_CORRUPT chain', 'LEDGER_CORRUPT chain']);
  });

  it.each([
    ['the marks by which machines are found', 'DELETE FROM marks', 'database'],
    ['the marks of adapters', "DELETE FROM marks WHERE mark LIKE 'mac %'", 'database'],
    ['what its marks say', "UPDATE marks SET mark = mark || 'x'", 'database'],
    ['its licenses', 'DELETE FROM licenses; DELETE FROM marks', 'event'],
    ['one license', 'DELETE FROM licenses WHERE sequence = 2', 'event'],
  ])('that lost %s issues nothing: a machine would get a second softkey', async (_, statements, part) => {
    const dir = await usedDesk();
    sql(dir, statements);
    for (const host of ['A', 'B', 'C']) {
      const desk = await openDemoDesk(dir);
      const { code, details } = await refusal(() => desk.issue(preLicense({ host }), undefined));
      expect([code, details['part']]).toEqual(['LEDGER_CORRUPT', part]);
      await desk.close();
    }
  });

  it.each(['ledger.sqlite-journal', 'ledger.sqlite-wal', 'ledger.sqlite-shm', 'ledger.sqlite'])(
    'is not waited for where %s is a pipe',
    async (name) => {
      const dir = await usedDesk();
      rmSync(join(dir, name), { force: true });
      execFileSync('mkfifo', [join(dir, name)]);
      const { code, details } = await refusal(() => openDemoDesk(dir));
      expect([code, details['file'], details['part']]).toEqual(['LEDGER_CORRUPT', name, 'database-odd']);
    },
  );

  it('that went on behind its held end is whole, and the next issue holds the end again', async () => {
    const dir = await usedDesk();
    const old = readFileSync(join(dir, END));
    const desk = await openDemoDesk(dir);
    await desk.issue(preLicense({ host: 'D' }), undefined);
    const now = endOf(dir);
    writeFileSync(join(dir, END), old);
    expect(await desk.ledger()).toMatchObject({ intact: true });
    expect((await desk.issue(preLicense({ host: 'D' }), undefined)).repeated).toBe(true);
    expect(endOf(dir)).toEqual(now);
  });

  it('is looked at again at every issue of a desk that stays open', async () => {
    const dir = await usedDesk();
    const desk = await openDemoDesk(dir);
    await desk.issue(preLicense({ host: 'D' }), undefined);
    sql(
      dir,
      'DELETE FROM events WHERE n = 5; DELETE FROM licenses WHERE request_id NOT IN (SELECT request_id FROM events WHERE request_id IS NOT NULL)',
    );
    const refused = await refusal(() => desk.issue(preLicense({ host: 'E' }), undefined));
    expect([refused.code, refused.details['part']]).toEqual(['LEDGER_CORRUPT', 'end']);
  });
});
