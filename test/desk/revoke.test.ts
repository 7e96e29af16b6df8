import { describe, expect, inject, it } from 'vitest';
import { type Desk, openRecords } from '../../node/desk/desk.ts';
import { licenseTableOf } from '../../node/desk/license-table.ts';
import { stillNeeded } from '../../node/desk/revoke.ts';
import type { RevocationView } from '../../shared/desk-views.ts';
import { openDocument, readPayload } from '../../shared/document/document.ts';
import type { RevocationList } from '../../shared/document/payload/revocation-list.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import { databaseOf, eventsOf, forge, newDemoDesk, openDemoDesk, refusal } from './desks.ts';
import { preLicense, upgradeRequest } from './requests.ts';
import { NOW, surroundings } from './surroundings.ts';

const order = (softkeyId: string, change = {}) => ({
  softkeyId,
  reason: 'the order was cancelled',
  operator: 'Eva',
  date: undefined,
  ...change,
});

function listIn(text: string): RevocationList {
  return readPayload({ ...openDocument(encodeUtf8(text)).envelope, kind: 'revocation-list' });
}

function issued(desk: Desk, host: string) {
  return desk.issue(preLicense({ host }), undefined);
}

describe('a softkey that is taken back', () => {
  it('is in the next list, with its reason, and in the ledger, with who did it', async () => {
    const { desk } = await newDemoDesk();
    const { softkeyId } = await issued(desk, 'A');
    const view = await desk.revoke(order(softkeyId));
    expect(view).toMatchObject({
      number: 1,
      softkeys: 1,
      host: 'A',
      customer: 'Waterworks',
      repeated: false,
    });
    expect(listIn(view.file.text)).toMatchObject({
      vendor: 'demo',
      sequence: 1,
      revoked: [{ softkeyId, throughSequence: null, reason: 'the order was cancelled' }],
    });
    expect((await eventsOf(desk)).at(-1)).toMatchObject({
      event: 'softkey-revoked',
      ...{ softkeyId, host: 'A', listNumber: 1, operator: 'Eva', reason: 'the order was cancelled' },
    });
    expect(await desk.ledger()).toMatchObject({
      intact: true,
      softkeys: [{ softkeyId, revokedAt: view.revokedAt }],
    });
  });

  it('is taken back once: the same again gives the same list and writes nothing', async () => {
    const { desk, dir } = await newDemoDesk();
    const { softkeyId } = await issued(desk, 'A');
    const first = await desk.revoke(order(softkeyId));
    const before = (await desk.ledger()).events.length;
    const again = await desk.revoke(order(softkeyId, { reason: 'another one' }));
    expect(again).toEqual({ ...first, repeated: true });
    expect((await desk.ledger()).events).toHaveLength(before);
    const records = await openRecords(dir, surroundings());
    expect((await records.revocationList()).file).toEqual(first.file);
    await records.close();
  });

  it('gets no license any more: neither by an upgrade, nor by its old request, nor out of the ledger', async () => {
    const { desk } = await newDemoDesk();
    const { softkeyId, file } = await issued(desk, 'A');
    const upgrade = upgradeRequest({ host: 'A' }, file.text);
    await desk.revoke(order(softkeyId));
    const refusals = [
      await refusal(() => desk.upgrade(upgrade, undefined)),
      await refusal(() => issued(desk, 'A')),
      await refusal(() => desk.newestLicense(softkeyId)),
    ];
    expect(refusals.map(({ code }) => code)).toEqual(['REVOKED', 'REVOKED', 'REVOKED']);
    expect(refusals[0]?.details).toMatchObject({ softkeyId, host: 'A', reason: 'the order was cancelled' });
    expect((await eventsOf(desk)).at(-1)).toMatchObject({
      event: 'request-refused',
      code: 'REVOKED',
      softkeyId,
    });
    await refusal(() => desk.upgrade(upgrade, undefined));
    expect((await eventsOf(desk)).filter(({ event }) => event === 'request-refused')).toHaveLength(1);
  });

  it('is unknown where this desk never issued it, and the list where none was taken back', async () => {
    const { desk } = await newDemoDesk();
    expect((await refusal(() => desk.revoke(order('SK-0000-0000-0000-0000')))).code).toBe('SOFTKEY_UNKNOWN');
    expect((await refusal(() => desk.revocationList())).code).toBe('NOTHING_REVOKED');
    expect(await eventsOf(desk)).toEqual([]);
  });
});

describe('the revocation list', () => {
  it('is complete, by softkey id, and its number only grows', async () => {
    const { desk } = await newDemoDesk();
    const views: RevocationView[] = [];
    const ids: string[] = [];
    for (const host of ['A', 'B', 'C']) ids.push((await issued(desk, host)).softkeyId);
    for (const softkeyId of ids) views.push(await desk.revoke(order(softkeyId)));
    expect(views.map(({ number, softkeys }) => [number, softkeys])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    const { revoked } = listIn(views[2]?.file.text ?? '');
    expect(revoked.map(({ softkeyId }) => softkeyId)).toEqual(ids.toSorted());
  });

  it('leaves out what cannot run any more, a year after its last day of grace, and the desk does not', async () => {
    const { desk, at } = await newDemoDesk();
    const old = await issued(desk, 'A');
    await desk.revoke(order(old.softkeyId));
    await desk.close();
    const later = await at('2028-11-22T12:00:00Z');
    const { softkeyId } = await later.issue(preLicense({ host: 'B' }), undefined, { date: '2028-11-22' });
    const { number, file } = await later.revoke(order(softkeyId));
    expect([number, listIn(file.text).revoked.map((one) => one.softkeyId)]).toEqual([2, [softkeyId]]);
    const request = upgradeRequest({ host: 'A' }, old.file.text);
    expect((await refusal(() => later.upgrade(request, undefined))).code).toBe('REVOKED');
  });

  it('waits for the date where the clock of the desk is in doubt', async () => {
    const { desk, at } = await newDemoDesk();
    const { softkeyId } = await issued(desk, 'A');
    await desk.close();
    const silent = await at('2027-11-22T12:00:00Z');
    expect((await refusal(() => silent.revoke(order(softkeyId)))).code).toBe('DESK_CLOCK');
    expect(await silent.revoke(order(softkeyId, { date: '2027-11-22' }))).toMatchObject({ number: 1 });
    expect((await eventsOf(silent)).map(({ event }) => event)).toContain('date-confirmed');
  });

  it('holds 1000 softkeys, and more are refused by name', async () => {
    const { desk, dir } = await newDemoDesk();
    const { softkeyId } = await issued(desk, 'A');
    await desk.close();
    const [newest] = await licenseTableOf(await databaseOf(dir)).recent(softkeyId, 1);
    const one = { softkeyId, number: 1, revokedAt: NOW, reason: 'moved', replacedBy: null };
    async function* revoked(count: number) {
      for (let i = 0; i < count; i++) yield one;
    }
    const needed = (count: number) => stillNeeded(revoked(count), async () => newest, NOW);
    expect(await needed(1000)).toHaveLength(1000);
    const { code, details } = await refusal(() => needed(1001));
    expect([code, details['most']]).toEqual(['REVOCATIONS_FULL', 1000]);
  });
});

describe('a ledger in which something was taken back', () => {
  it.each([
    ['a revocation taken out', 'DELETE FROM revocations', 3],
    ['a reason rewritten', "UPDATE revocations SET reason = 'x'", 3],
    ['a replacement made up', "UPDATE revocations SET replaced_by = 'SK-0000-0000-0000-0000'", 3],
    ['a list taken out', 'DELETE FROM revocation_lists', 3],
    ['a list put back', 'UPDATE revocation_lists SET number = 7', 3],
    [
      'a revocation that nobody ordered',
      "INSERT INTO revocations SELECT softkey_id || 'X', 1, revoked_at, reason, NULL FROM revocations",
      4,
    ],
  ])('tells %s, and issues nothing', async (_, sql, wrongAt) => {
    const { desk, dir } = await newDemoDesk();
    await desk.revoke(order((await issued(desk, 'A')).softkeyId));
    await desk.close();
    await forge(dir, sql);
    const after = await openDemoDesk(dir);
    expect(await after.ledger()).toMatchObject({ intact: false, brokenAt: wrongAt });
    if (inject('engine') !== 'sqlite') return; // on a server, nobody looks before each license
    expect((await refusal(() => issued(after, 'B'))).code).toBe('LEDGER_CORRUPT');
  });
});
