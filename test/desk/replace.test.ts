import { describe, expect, it } from 'vitest';
import type { Desk } from '../../node/desk/desk.ts';
import type { Replacement } from '../../node/desk/replace.ts';
import { openDocument, readPayload } from '../../shared/document/document.ts';
import type { PreLicense } from '../../shared/document/payload/pre-license.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import { eventsOf, newDemoDesk, refusal } from './desks.ts';
import { licenseIn, machine, preLicense, stationKey, upgradeRequest } from './requests.ts';

const BY = { operator: 'Eva', reason: 'the host was scrapped' };

function rehost(replaces: string): Replacement {
  return { way: 'rehost', replaces, returned: 'claimed' };
}

function reissue(replaces: string): Replacement {
  return { way: 'reissue', replaces, returned: null };
}

function issued(desk: Desk, host: string) {
  return desk.issue(preLicense({ host }), undefined);
}

async function revokedIn(desk: Desk): Promise<readonly string[]> {
  const { text } = (await desk.revocationList()).file;
  const { revoked } = readPayload({ ...openDocument(encodeUtf8(text)).envelope, kind: 'revocation-list' });
  return revoked.map(({ softkeyId }) => softkeyId);
}

function ordered(host: string, change: Partial<PreLicense['order']>, request = `${host} anew`) {
  const first = preLicense({ host });
  const { order } = readPayload({ ...openDocument(first.bytes).envelope, kind: 'pre-license' });
  return preLicense({ host, request }, { order: { ...order, ...change } });
}

describe('a rehost', () => {
  it('gives the new machine what was bought, to the same day, and revokes the old softkey', async () => {
    const { desk, at } = await newDemoDesk();
    const terms = {
      termDays: 400,
      graceDays: 7,
      entitlements: [],
      notBefore: undefined,
      matching: undefined,
    };
    const old = await desk.issue(preLicense({ host: 'OLD' }), { ...terms, shorten: undefined });
    await desk.close();
    const later = await at('2026-12-22T12:00:00Z');
    const moved = await later.replace(
      ordered('NEW', { reference: 'moved' }),
      rehost(old.softkeyId),
      undefined,
      BY,
    );
    expect(moved).toMatchObject({
      sequence: 1,
      host: 'NEW',
      expiresAt: old.expiresAt,
      replaced: old.softkeyId,
    });
    expect(licenseIn(moved.file.text)).toMatchObject({
      graceDays: 7,
      entitlements: [],
      reference: 'PO-1 OLD',
      customer: { name: 'Waterworks' },
    });
    expect(await revokedIn(later)).toEqual([old.softkeyId]);
    expect(await eventsOf(later)).toMatchObject([
      { event: 'softkey-issued', host: 'OLD' },
      { event: 'softkey-issued', host: 'NEW' },
      { event: 'softkey-replaced', way: 'rehost', returned: 'claimed', otherSoftkeyId: old.softkeyId, ...BY },
      { event: 'softkey-revoked', softkeyId: old.softkeyId, ...BY },
    ]);
    expect(await later.ledger()).toMatchObject({ intact: true });
  });

  const terms = { graceDays: undefined, entitlements: undefined, matching: undefined };
  it.each([
    [{ ...terms, termDays: 1, notBefore: undefined, shorten: undefined }, 'as before'],
    [{ ...terms, termDays: undefined, notBefore: '2026-12-20T00:00:00Z', shorten: undefined }, 'as before'],
    [{ ...terms, termDays: 1, notBefore: undefined, shorten: true }, 'earlier'],
    [{ ...terms, termDays: 400, notBefore: undefined, shorten: undefined }, 'later'],
  ])('with the terms %j ends %s', async (given, when) => {
    const { desk } = await newDemoDesk();
    const old = await issued(desk, 'OLD');
    const { expiresAt } = await desk.replace(preLicense({ host: 'NEW' }), rehost(old.softkeyId), given, BY);
    const [before, after] = [old.expiresAt ?? '', expiresAt ?? ''];
    expect(after === before ? 'as before' : after < before ? 'earlier' : 'later').toBe(when);
  });

  it('gives the same license again for the same request, and writes nothing', async () => {
    const { desk } = await newDemoDesk();
    const { softkeyId } = await issued(desk, 'OLD');
    const first = await desk.replace(preLicense({ host: 'NEW' }), rehost(softkeyId), undefined, BY);
    const before = (await desk.ledger()).events.length;
    const again = await desk.replace(preLicense({ host: 'NEW' }), rehost(softkeyId), undefined, BY);
    expect(again).toMatchObject({ repeated: true, file: first.file });
    expect((await desk.ledger()).events).toHaveLength(before);
    expect(await desk.upgrade(upgradeRequest({ host: 'NEW' }, first.file.text), undefined)).toMatchObject({
      sequence: 2,
    });
  });

  it('of one softkey is done once, whoever asks', async () => {
    const { desk } = await newDemoDesk();
    const { softkeyId } = await issued(desk, 'OLD');
    const { softkeyId: replacedBy } = await desk.replace(
      preLicense({ host: 'NEW' }),
      rehost(softkeyId),
      undefined,
      BY,
    );
    const third = await refusal(() =>
      desk.replace(preLicense({ host: 'THIRD' }), rehost(softkeyId), undefined, BY),
    );
    expect([third.code, third.details]).toMatchObject([
      'NOT_REPLACEABLE',
      { because: 'replaced', replacedBy },
    ]);
    expect((await desk.ledger()).softkeys).toHaveLength(2);
  });

  it('goes back to the machine that it came from', async () => {
    const { desk } = await newDemoDesk();
    const first = await issued(desk, 'A');
    const second = await desk.replace(preLicense({ host: 'B' }), rehost(first.softkeyId), undefined, BY);
    const back = preLicense({ host: 'A', request: 'A is back' });
    expect((await refusal(() => desk.issue(back, undefined))).details).toMatchObject({
      replacedBy: second.softkeyId,
    });
    const third = await desk.replace(back, rehost(second.softkeyId), undefined, BY);
    expect(third).toMatchObject({ host: 'A', sequence: 1, expiresAt: first.expiresAt });
    expect(await revokedIn(desk)).toEqual([first.softkeyId, second.softkeyId].toSorted());
    const next = preLicense({ host: 'A', request: 'A once more' });
    const again = await refusal(() => desk.issue(next, undefined));
    expect([again.code, again.details['softkeyId']]).toEqual(['ALREADY_ISSUED', third.softkeyId]);
  });

  it.each([
    ['same-machine', preLicense({ host: 'OLD', request: 'once more' })],
    ['other-product', ordered('NEW', { product: 'E3-STUDIO' })],
  ])('is refused: %s', async (because, file) => {
    const { desk } = await newDemoDesk();
    const { softkeyId } = await issued(desk, 'OLD');
    const { code, details } = await refusal(() => desk.replace(file, rehost(softkeyId), undefined, BY));
    expect([code, details['because']]).toEqual(['NOT_REPLACEABLE', because]);
    expect((await refusal(() => desk.revocationList())).code).toBe('NOTHING_REVOKED');
  });

  it('is refused where the new machine has a softkey, and the old one goes on', async () => {
    const { desk } = await newDemoDesk();
    const { softkeyId } = await issued(desk, 'OLD');
    await issued(desk, 'NEW');
    const request = preLicense({ host: 'NEW', request: 'NEW again' });
    const { code, details } = await refusal(() => desk.replace(request, rehost(softkeyId), undefined, BY));
    expect([code, details]).toMatchObject(['ALREADY_ISSUED', { host: 'NEW', way: 'rehost' }]);
    expect(await desk.newestLicense(softkeyId)).toMatchObject({ host: 'OLD' });
  });

  it('of another softkey is not what this request was answered with', async () => {
    const { desk } = await newDemoDesk();
    const [a, b] = [await issued(desk, 'A'), await issued(desk, 'B')];
    await desk.replace(preLicense({ host: 'NEW' }), rehost(a.softkeyId), undefined, BY);
    const { code, details } = await refusal(() =>
      desk.replace(preLicense({ host: 'NEW' }), rehost(b.softkeyId), undefined, BY),
    );
    expect([code, details['because']]).toEqual(['NOT_REPLACEABLE', 'answered']);
  });

  it('needs days in the terms where the old license is over', async () => {
    const { desk, at } = await newDemoDesk();
    const { softkeyId } = await issued(desk, 'OLD');
    await desk.close();
    const later = await at('2027-02-15T12:00:00Z');
    const request = preLicense({ host: 'NEW' });
    expect((await refusal(() => later.replace(request, rehost(softkeyId), undefined, BY))).code).toBe(
      'TERMS_INVALID',
    );
  });
});

describe('the past of a softkey', () => {
  /** The ways on, one after the other, on machines that share a station key: a home that goes along. */
  const STEPS: readonly (readonly [name: string, hosts: readonly string[]])[] = [
    ['a reissue of a reissue', ['A', 'A', 'A', 'A']],
    ['a rehost away and back', ['A', 'B', 'A']],
    ['a rehost after a rehost', ['A', 'B', 'C', 'D']],
  ];
  const key = stationKey('the home that goes along');

  it.each(STEPS)('is no sign of a copy: %s', async (_, [first = '', ...hosts]) => {
    const { desk } = await newDemoDesk();
    let { softkeyId, host } = await desk.issue(preLicense({ host: first, key }), undefined);
    for (const [step, next] of hosts.entries()) {
      const way = next === host ? reissue(softkeyId) : rehost(softkeyId);
      const request = preLicense({ host: next, key, request: `step ${step}` });
      const view = await desk.replace(request, way, undefined, BY);
      expect(view.notes).toEqual([]);
      ({ softkeyId, host } = view);
    }
  });

  it('is still told from another machine that has something in common with it', async () => {
    const { desk } = await newDemoDesk();
    const { softkeyId } = await desk.issue(preLicense({ host: 'A', key }), undefined);
    const other = await desk.issue(preLicense({ host: 'COPY', key }), undefined);
    expect(other.notes).toContain('key-reused');
    const request = preLicense({ host: 'A', key, request: 'A anew' });
    expect((await desk.replace(request, reissue(softkeyId), undefined, BY)).remarks).toMatchObject([
      { note: 'key-reused', detail: { otherSoftkeyId: other.softkeyId } },
    ]);
  });
});

describe('a reissue', () => {
  it('corrects product and customer on the same machine, to the same day', async () => {
    const { desk } = await newDemoDesk();
    const wrong = await issued(desk, 'A');
    const customer = { name: 'Hydro Plant North', contact: '' };
    const request = ordered('A', { customer, product: 'E3-STUDIO' });
    const right = await desk.replace(request, reissue(wrong.softkeyId), undefined, BY);
    expect(right).toMatchObject({ sequence: 1, product: 'E3-STUDIO', notes: [], expiresAt: wrong.expiresAt });
    expect(licenseIn(right.file.text)).toMatchObject({ customer, entitlements: [{ name: 'E3-STUDIO' }] });
    expect(await revokedIn(desk)).toEqual([wrong.softkeyId]);
  });

  it('gives a machine back what was revoked there by mistake', async () => {
    const { desk } = await newDemoDesk();
    const { softkeyId } = await issued(desk, 'A');
    await desk.revoke({ softkeyId, ...BY, date: undefined });
    const request = preLicense({ host: 'A', request: 'A anew' });
    expect((await refusal(() => desk.issue(request, undefined))).code).toBe('REVOKED');
    const view = await desk.replace(request, reissue(softkeyId), undefined, { ...BY, allow: ['revoked'] });
    expect(view).toMatchObject({ host: 'A', notes: ['check-allowed'], notNeeded: [] });
    expect(await desk.revocationList()).toMatchObject({ number: 1 });
    expect(await desk.ledger()).toMatchObject({ intact: true });
  });

  it('is for the machine of the softkey only', async () => {
    const { desk } = await newDemoDesk();
    const { softkeyId } = await issued(desk, 'A');
    const { details } = await refusal(() =>
      desk.replace(preLicense({ host: 'B' }), reissue(softkeyId), undefined, BY),
    );
    expect(details).toMatchObject({ because: 'other-machine', asking: 'B', host: 'A' });
  });
});

describe('what was revoked for a reason', () => {
  const ALLOWED = { ...BY, allow: ['revoked'] };

  async function revokedDesk() {
    const { desk, at } = await newDemoDesk();
    const { softkeyId } = await issued(desk, 'A');
    await desk.revoke({ softkeyId, ...BY, date: undefined });
    return { desk, at, softkeyId };
  }

  it.each([
    ['moved', preLicense({ host: 'B' }), rehost],
    ['issued anew', preLicense({ host: 'A', request: 'A anew' }), reissue],
  ])('is %s with a word only, and that is noted', async (_, request, way) => {
    const { desk, softkeyId } = await revokedDesk();
    const { code, details } = await refusal(() => desk.replace(request, way(softkeyId), undefined, BY));
    expect([code, details]).toMatchObject(['REVOKED', { softkeyId, allow: 'revoked' }]);
    const view = await desk.replace(request, way(softkeyId), undefined, ALLOWED);
    expect(view).toMatchObject({ notes: ['check-allowed'], replaced: softkeyId });
    expect(await eventsOf(desk)).toContainEqual(
      expect.objectContaining({ event: 'check-allowed', checks: 'revoked', ...BY }),
    );
    expect(await desk.ledger()).toMatchObject({ intact: true });
  });

  it('is in the way of another softkey on its machine, too', async () => {
    const { desk, softkeyId } = await revokedDesk();
    const moving = rehost((await issued(desk, 'B')).softkeyId);
    const request = preLicense({ host: 'A', request: 'A anew' });
    const { code, details } = await refusal(() => desk.replace(request, moving, undefined, BY));
    expect([code, details]).toMatchObject(['REVOKED', { softkeyId, allow: 'revoked' }]);
    expect(await desk.replace(request, moving, undefined, ALLOWED)).toMatchObject({ host: 'A' });
  });

  it('leaves its machine free to buy another softkey, with the same word, once', async () => {
    const { desk } = await revokedDesk();
    const request = (name: string) => preLicense({ host: 'A', request: name });
    const { notes } = await desk.issue(request('bought anew'), undefined, ALLOWED);
    expect(notes).toEqual(['check-allowed', 'order-again']);
    const { code } = await refusal(() => desk.issue(request('and again'), undefined, ALLOWED));
    expect(code).toBe('ALREADY_ISSUED');
  });
});

describe('a machine whose softkey was moved away', () => {
  it('buys one of its own with a word, and nothing of it looks like a copy', async () => {
    const { desk } = await newDemoDesk();
    const first = await issued(desk, 'A');
    const moved = await desk.replace(preLicense({ host: 'B' }), rehost(first.softkeyId), undefined, BY);
    const request = preLicense({ host: 'A', request: 'A buys' });
    expect((await refusal(() => desk.issue(request, undefined))).code).toBe('REVOKED');
    const own = await desk.issue(request, undefined, { ...BY, allow: ['revoked'] });
    expect(own).toMatchObject({ host: 'A', sequence: 1, notes: ['check-allowed', 'order-again'] });
    expect(await desk.newestLicense(moved.softkeyId)).toMatchObject({ host: 'B' });
    expect(await desk.upgrade(upgradeRequest({ host: 'A' }, own.file.text), undefined)).toMatchObject({
      sequence: 2,
    });
  });

  it('needs no word that was said in vain', async () => {
    const { desk } = await newDemoDesk();
    const view = await desk.issue(preLicense({ host: 'A' }), undefined, { ...BY, allow: ['revoked'] });
    expect(view.notNeeded).toEqual(['revoked']);
  });
});

describe('a new station key', () => {
  const newHome = (request = 'A out of a new home') =>
    preLicense({ host: 'A', request, key: stationKey('A, new') });

  it('gets the next license of the softkey, to the same day, and the old key asks in vain', async () => {
    const { desk } = await newDemoDesk();
    const first = await issued(desk, 'A');
    const next = await desk.rekey(newHome(), undefined, BY);
    const { stationKey: held, ...kept } = licenseIn(next.file.text);
    expect(kept).toMatchObject({ softkeyId: first.softkeyId, sequence: 2, supersedes: 1 });
    expect([next.expiresAt, held]).not.toEqual([first.expiresAt, licenseIn(first.file.text).stationKey]);
    expect(next.expiresAt).toBe(first.expiresAt);
    expect((await eventsOf(desk)).at(-1)).toMatchObject({ event: 'station-rekeyed', sequence: 2, ...BY });
    const before = upgradeRequest({ host: 'A' }, first.file.text);
    const refused = await refusal(() => desk.upgrade(before, undefined));
    expect([refused.code, refused.details['because']]).toEqual(['STATION_KEY_CHANGED', 'earlier-key']);
    expect(await desk.rekey(newHome(), undefined, BY)).toMatchObject({ repeated: true, file: next.file });
    expect(await desk.ledger()).toMatchObject({ intact: true });
  });

  it('is followed by upgrades, without a word of a journal that went back or of copies', async () => {
    const { desk } = await newDemoDesk();
    let { text } = (await issued(desk, 'A')).file;
    for (let i = 0; i < 2; i++)
      text = (await desk.upgrade(upgradeRequest({ host: 'A' }, text), undefined)).file.text;
    const rekeyed = (await desk.rekey(newHome(), undefined, BY)).file.text;
    const asking = { host: 'A', key: stationKey('A, new'), machine: machine('A') };
    const next = await desk.upgrade(upgradeRequest(asking, rekeyed), undefined);
    expect(next).toMatchObject({ sequence: 5, notes: [] });
  });

  it.each([
    ['same-key', preLicense({ host: 'A', request: 'A again' })],
    ['no-softkey', preLicense({ host: 'B' })],
  ])('is not taken: %s', async (because, file) => {
    const { desk } = await newDemoDesk();
    await issued(desk, 'A');
    const { code, details } = await refusal(() => desk.rekey(file, undefined, BY));
    expect([code, details['because']]).toEqual(['NOT_REPLACEABLE', because]);
  });

  it('leaves the key before behind, and a home that comes back with it is told so', async () => {
    const { desk } = await newDemoDesk();
    const { softkeyId } = await issued(desk, 'A');
    await desk.rekey(newHome(), undefined, BY);
    const again = await refusal(() => desk.rekey(preLicense({ host: 'A' }), undefined, BY));
    expect([again.code, again.details]).toMatchObject(['NOT_REPLACEABLE', { because: 'earlier-key' }]);
    const back = preLicense({ host: 'A', request: 'A out of the backup' });
    expect(await desk.rekey(back, undefined, BY)).toMatchObject({ softkeyId, sequence: 3 });
  });

  it('is not taken for a softkey that was revoked', async () => {
    const { desk } = await newDemoDesk();
    const { softkeyId } = await issued(desk, 'A');
    await desk.revoke({ softkeyId, ...BY, date: undefined });
    expect((await refusal(() => desk.rekey(newHome(), undefined, BY))).code).toBe('REVOKED');
  });
});
