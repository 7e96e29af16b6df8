import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesIn } from '../../node/desk/database.ts';
import { END_FILE } from '../../node/desk/folder.ts';
import { serverOf } from '../../node/desk/ledger-place.ts';
import type { LedgerProblem } from '../../shared/ledger-views.ts';
import { databaseOf, demoDeskFolder, forge, newFolder, openDemoDesk } from './desks.ts';
import { preLicense, upgradeRequest } from './requests.ts';

/** A closed desk with six events, on the engine that is tested: A, B, B upgraded, A revoked, an order. */
async function usedDesk() {
  const dir = await demoDeskFolder();
  const desk = await openDemoDesk(dir);
  const { softkeyId } = await desk.issue(preLicense({ host: 'A' }), undefined);
  const other = await desk.issue(preLicense({ host: 'B' }), undefined);
  await desk.upgrade(upgradeRequest({ host: 'B' }, other.file.text), undefined);
  await desk.revoke({ softkeyId, operator: 'Eva', reason: 'cancelled', date: undefined });
  const order = { reference: 'PO-7', customer: 'Usina', product: null, quantity: 2 };
  await desk.addOrder({ ...order, change: false, date: undefined });
  await desk.close();
  return { dir, A: softkeyId, B: other.softkeyId };
}

async function proofOf(dir: string, end?: string) {
  const desk = await openDemoDesk(dir);
  const proof = await desk.verify(end, () => {});
  await desk.close();
  return proof;
}

/** Each as its kind, the number of its event, and which of the two softkeys. */
const named = (problems: readonly LedgerProblem[], { A, B }: { A: string; B: string }) =>
  problems.map(({ problem, event, softkeyId }) =>
    [problem, event, softkeyId === A ? 'A' : softkeyId === B ? 'B' : softkeyId].join(' ').trim(),
  );

describe('the whole record of a desk', () => {
  it('holds, where nobody changed it', async () => {
    const { dir } = await usedDesk();
    expect(await proofOf(dir)).toMatchObject({
      intact: true,
      events: 6,
      licenses: 3,
      problems: [],
      more: 0,
    });
  });

  it.each<readonly [string, string, ...string[]]>([
    [
      'an event rewritten',
      "UPDATE events SET line = replace(line, 'E3-SERVER', 'E3-STUDIO') WHERE n = 3",
      'event-changed 3 B',
    ],
    ['an event cut out', 'DELETE FROM events WHERE n = 3', 'events-missing 4 B', 'license-unrecorded  B'],
    [
      'two events exchanged',
      'UPDATE events SET n = -n WHERE n IN (2, 3); UPDATE events SET n = 5 + n WHERE n < 0',
      'event-moved 2 B',
      'event-moved 3 A',
    ],
    [
      'the last events lost',
      'DELETE FROM events WHERE n > 4; DELETE FROM revocations; DELETE FROM orders',
      'revocation',
      'end',
    ],
    ['a license taken out', 'DELETE FROM licenses WHERE sequence = 2', 'license-missing 4 B'],
    [
      'a license put back to the one before',
      'UPDATE licenses SET envelope = (SELECT b.envelope FROM licenses b WHERE b.softkey_id = licenses.softkey_id AND b.sequence = 1) WHERE sequence = 2',
      'license-changed 4 B',
    ],
    ['what was revoked rewritten', "UPDATE revocations SET reason = 'sold'", 'revocation 5 A'],
    ['an order made larger', 'UPDATE orders SET quantity = 200', 'order 6'],
    ['an order taken out', 'DELETE FROM orders', 'order 6'],
    ['what happened to softkeys hidden', 'DELETE FROM softkey_events', 'filed'],
    [
      'an event of a softkey put to another one',
      'UPDATE softkey_events SET softkey_id = (SELECT max(softkey_id) FROM licenses) WHERE n = (SELECT min(n) FROM softkey_events WHERE softkey_id < (SELECT max(softkey_id) FROM licenses))',
      'filed',
    ],
    ['an event hidden from its request', 'UPDATE events SET request_id = NULL WHERE n = 3', 'filed 3 B'],
    ['machines that would not be found', 'DELETE FROM marks', 'marks  A', 'marks  B'],
  ])('names %s', async (_, sql, ...expected) => {
    const { dir, ...softkeys } = await usedDesk();
    await forge(dir, sql);
    const { intact, problems } = await proofOf(dir);
    expect(intact).toBe(false);
    expect(named(problems, softkeys)).toEqual(expect.arrayContaining(expected));
  });

  it('names a license with the signature of another one', async () => {
    const { dir, ...softkeys } = await usedDesk();
    const database = await databaseOf(dir);
    const rows = await database.rows('SELECT envelope FROM licenses ORDER BY sequence DESC');
    const [own, other] = rows.map((row) => bytesIn(row, 'envelope'));
    if (own === undefined || other === undefined) throw new Error('the desk has three licenses');
    const tail = 92; // 86 digits of a signature and what ends an envelope
    const forged = Buffer.concat([own.subarray(0, -tail), other.subarray(-tail)]);
    await database.run('UPDATE licenses SET envelope = ? WHERE sequence = 2', forged);
    await database.close();
    expect(named((await proofOf(dir)).problems, softkeys)).toEqual(['license-changed 4 B']);
  });

  it('is put back to before an end that was kept elsewhere', async () => {
    const { dir } = await usedDesk();
    const kept = join(newFolder(), 'kept');
    cpSync(join(dir, END_FILE), kept);
    expect(await proofOf(dir, kept)).toMatchObject({ intact: true });
    await forge(
      dir,
      'DELETE FROM events WHERE n > 4; DELETE FROM revocations; DELETE FROM revocation_lists; DELETE FROM orders',
    );
    const { problems } = await proofOf(dir, kept);
    expect(problems).toContainEqual({ problem: 'behind-kept-end', event: 6, at: null, softkeyId: null });
  });

  it('of two copies that went on by themselves holds by itself, and not against the end of the other', async () => {
    const dir = await demoDeskFolder();
    if (serverOf(dir) !== undefined) return; // a server has no copies
    const copy = join(newFolder(), 'copy');
    cpSync(dir, copy, { recursive: true });
    for (const [place, host] of [
      [dir, 'A'],
      [copy, 'B'],
    ] as const) {
      const desk = await openDemoDesk(place);
      await desk.issue(preLicense({ host }), undefined);
      await desk.close();
    }
    expect(await proofOf(copy)).toMatchObject({ intact: true });
    const { problems } = await proofOf(copy, join(dir, END_FILE));
    expect(problems).toEqual([{ problem: 'forked', event: 2, at: null, softkeyId: null }]);
  });

  it('is read to its end, and what is too much to name is counted', async () => {
    const dir = await demoDeskFolder();
    const desk = await openDemoDesk(dir);
    for (let i = 0; i < 25; i++) await desk.issue(preLicense({ host: `H${i}` }), undefined);
    await desk.close();
    await forge(dir, 'DELETE FROM licenses');
    const { problems, more } = await proofOf(dir);
    expect([problems.length, more]).toEqual([20, expect.any(Number)]);
    expect(problems.length + more).toBeGreaterThanOrEqual(25);
  });
});
