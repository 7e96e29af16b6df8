import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { holdDesk } from '../../node/desk/held-desk.ts';
import { deskPageHandlers } from '../../node/desk/page-handlers.ts';
import { pagePeople } from '../../node/desk/page-people.ts';
import { rotateKeys } from '../../node/desk/rotate-keys.ts';
import { FIRST_SETTINGS } from '../../shared/app/settings.ts';
import { type AskedRequest, deskContract } from '../../shared/desk-contract.ts';
import { connect, serve } from '../../shared/door.ts';
import { newFolder, refusal } from './desks.ts';
import { machine, preLicense, upgradeRequest } from './requests.ts';
import { demoProfile, initDemoDesk, surroundings } from './surroundings.ts';

// The calls of the clerk's page through their door: what they do is what the commands do.

const USUAL: AskedRequest['terms'] = {
  days: null,
  until: null,
  endless: false,
  graceDays: null,
  fromEnd: false,
  shorten: false,
};
const NOTHING: AskedRequest['decision'] = { allow: [], operator: '', reason: '', date: null };

async function openPage(dir = join(newFolder(), 'desk')) {
  await initDemoDesk(dir);
  const held = holdDesk(dir, surroundings());
  await held.unlock(undefined);
  const handlers = deskPageHandlers(held, pagePeople(surroundings()), '', {
    about: { vendor: demoProfile, program: 'softkey 0.1.0', language: 'en' },
    kept: { settings: () => FIRST_SETTINGS, keepSettings: () => {} },
    requestsIn: () => ({ requests: [], refused: [] }),
  });
  const call = serve(deskContract, handlers, (error) => {
    throw error;
  });
  return { call, held, dir, page: connect(deskContract, call) };
}

describe('the calls of the clerk’s page', () => {
  it('issue what desk issue issues, once', async () => {
    const { page, held } = await openPage();
    const asked = {
      file: preLicense({ host: 'A' }),
      terms: { ...USUAL, days: 30 },
      decision: NOTHING,
      replacement: null,
    };
    const given = await page['request.issue'](asked);
    expect(given).toMatchObject({ repeated: false, newer: null, license: { sequence: 1, host: 'A' } });
    const again = await page['request.issue'](asked);
    expect(again).toMatchObject({ repeated: true, license: { file: given.license.file } });
    const byCommand = await held.withDesk((desk) => desk.issue(asked.file, undefined));
    expect(byCommand.file).toEqual(given.license.file);
    expect(
      await refusal(() => page['request.issue']({ ...asked, terms: { ...USUAL, days: 31 } })),
    ).toMatchObject({
      code: 'TERMS_CONFLICT',
    });
  });

  it('give out a license with the key set behind it once the keys were changed', async () => {
    const { page, held, dir } = await openPage();
    const asked = { file: preLicense({ host: 'A' }), terms: USUAL, decision: NOTHING, replacement: null };
    await page['request.issue'](asked);
    const by = { operator: 'Eva', reason: 'every year', date: undefined };
    await rotateKeys(dir, undefined, by, surroundings());
    expect((await refusal(() => page['request.issue'](asked))).code).toBe('PASSPHRASE_MISSING');
    await held.unlock(undefined);
    const { license } = await page['request.issue'](asked);
    const again = await page['softkey.license']({ softkeyId: license.softkeyId });
    for (const { text } of [license.file, again.license.file])
      expect(text.match(/BEGIN SOFTKEY [A-Z ]+/g)).toEqual([
        'BEGIN SOFTKEY LICENSE',
        'BEGIN SOFTKEY KEY SET',
      ]);
  });

  it('answer the next request with the next license, its days counted as asked', async () => {
    const { page } = await openPage();
    const first = await page['request.issue']({
      file: preLicense({ host: 'A' }),
      terms: { ...USUAL, days: 30 },
      decision: NOTHING,
      replacement: null,
    });
    const file = upgradeRequest({ host: 'A' }, first.license.file.text);
    const terms = { ...USUAL, days: 30, graceDays: 0, fromEnd: true };
    const next = await page['request.issue']({ file, terms, decision: NOTHING, replacement: null });
    expect(next.license).toMatchObject({
      sequence: 2,
      expiresAt: '2027-01-21T12:00:00Z',
      graceUntil: '2027-01-21T12:00:00Z',
    });
  });

  it('let nothing pass without a name and a reason, and note both', async () => {
    const { page, held } = await openPage();
    const file = preLicense(
      { host: 'A', machine: { ...machine('A'), 'smbios-uuid': null, 'os-id': null, mac: null } },
      {},
    );
    const asked = { file, terms: USUAL, decision: NOTHING, replacement: null };
    expect((await page['request.judge'](asked)).fate).toMatchObject({ refusal: { code: 'NO_IDENTITY' } });
    const allow = ['no-identity'];
    for (const decision of [
      { ...NOTHING, allow },
      { ...NOTHING, allow, operator: 'Ana', reason: ' ' },
      { ...NOTHING, allow, operator: '', reason: 'asked' },
    ])
      expect(await refusal(() => page['request.issue']({ ...asked, decision }))).toMatchObject({
        code: 'USAGE',
      });
    const decision = { ...NOTHING, allow, operator: 'Ana', reason: 'told by phone' };
    const { license } = await page['request.issue']({ ...asked, decision });
    const { lines } = await page['softkey.story']({ softkeyId: license.softkeyId });
    expect(lines.find(({ event }) => event === 'check-allowed')?.detail).toMatchObject({
      operator: 'Ana',
      reason: 'told by phone',
      checks: 'no-identity',
    });
    held.lock();
    expect(await refusal(() => page['request.issue']({ ...asked, decision }))).toMatchObject({
      code: 'PASSPHRASE_MISSING',
    });
  });

  it('find, tell and give out again what was issued', async () => {
    const { page } = await openPage();
    const { license } = await page['request.issue']({
      file: preLicense({ host: 'A' }),
      terms: USUAL,
      decision: NOTHING,
      replacement: null,
    });
    const { softkeyId } = license;
    expect(await page['softkeys.search']({ text: 'water', after: null, most: 5 })).toMatchObject({
      softkeys: [{ softkeyId }],
    });
    expect(await page['softkeys.expiring']({ days: 90 })).toMatchObject({
      softkeys: [{ softkeyId, cause: 'not-asked' }],
    });
    expect((await page['softkey.license']({ softkeyId })).license.file).toEqual(license.file);
    expect(await page['orders.read']({})).toMatchObject({ orders: [] });
  });

  it('revoke for good, with a name and a reason, and give out the list', async () => {
    const { page } = await openPage();
    const asked = { file: preLicense({ host: 'A' }), terms: USUAL, decision: NOTHING, replacement: null };
    const { softkeyId } = (await page['request.issue'](asked)).license;
    const order = { softkeyId, operator: 'Ana', reason: 'stolen', date: null };
    for (const blank of [{ operator: ' ' }, { reason: ' ' }])
      expect(await refusal(() => page['softkey.revoke']({ ...order, ...blank }))).toMatchObject({
        code: 'USAGE',
      });
    expect((await refusal(() => page['revocations.read']({}))).code).toBe('NOTHING_REVOKED');
    const revoked = await page['softkey.revoke'](order);
    expect(revoked).toMatchObject({ softkeyId, reason: 'stolen', repeated: false, softkeys: 1 });
    expect((await page['revocations.read']({})).file).toEqual(revoked.file);
    expect((await page['softkey.story']({ softkeyId })).state).toBe('revoked');
    expect((await refusal(() => page['request.issue'](asked))).code).toBe('REVOKED');
  });

  it('move a softkey to another machine as desk rehost does, and say before what would come of it', async () => {
    const { page, held } = await openPage();
    const usual = { terms: USUAL, decision: NOTHING, replacement: null };
    const old = (await page['request.issue']({ ...usual, file: preLicense({ host: 'OLD' }) })).license;
    const moving = {
      ...usual,
      file: preLicense({ host: 'NEW' }),
      replacement: { way: 'rehost', replaces: old.softkeyId, returned: null } as const,
    };
    const { fate, replaced } = await page['request.judge'](moving);
    expect(replaced).toMatchObject({ softkeyId: old.softkeyId, host: 'OLD', license: { sequence: 1 } });
    expect(fate).toMatchObject({ kind: 'grantable', dates: { expiresAt: old.expiresAt } });
    const decision = { ...NOTHING, operator: 'Ana', reason: 'the host was scrapped' };
    const claimed = { ...moving.replacement, returned: 'claimed' } as const;
    for (const missing of [
      { ...moving, decision },
      { ...moving, replacement: claimed },
      { ...moving, replacement: claimed, decision: { ...decision, reason: ' ' } },
    ])
      expect((await refusal(() => page['request.issue'](missing))).code).toBe('USAGE');
    expect((await page['softkey.story']({ softkeyId: old.softkeyId })).state).toBe('in-term');
    const asked = { ...moving, replacement: claimed, decision };
    const { license } = await page['request.issue'](asked);
    expect(license).toMatchObject({ host: 'NEW', expiresAt: old.expiresAt });
    expect(await page['softkey.story']({ softkeyId: old.softkeyId })).toMatchObject({
      state: 'replaced',
      replacedBy: license.softkeyId,
    });
    const { lines } = await page['softkey.story']({ softkeyId: license.softkeyId });
    expect(lines.find(({ event }) => event === 'softkey-replaced')?.detail).toMatchObject({
      way: 'rehost',
      returned: 'claimed',
      operator: 'Ana',
      reason: 'the host was scrapped',
    });
    expect((await page['request.judge'](asked)).fate).toMatchObject({ kind: 'answered' });
    const byCommand = await held.withDesk((desk) =>
      desk.replace(asked.file, claimed, undefined, {
        operator: decision.operator,
        reason: decision.reason,
      }),
    );
    expect(byCommand).toMatchObject({ repeated: true, file: license.file });
  });

  it('correct a softkey on its machine as desk reissue does, to an earlier end where that is meant', async () => {
    const { page } = await openPage();
    const usual = { terms: USUAL, decision: NOTHING, replacement: null };
    const old = (await page['request.issue']({ ...usual, file: preLicense({ host: 'A' }) })).license;
    const way = (replaces: string) => ({ way: 'reissue', replaces, returned: null }) as const;
    const decision = { ...NOTHING, operator: 'Ana', reason: 'too long' };
    const again = { file: preLicense({ host: 'A', request: 'again' }), decision };
    const asked = { ...again, terms: { ...USUAL, days: 5 }, replacement: way(old.softkeyId) };
    const endOf = async (terms: AskedRequest['terms']) =>
      (await page['request.judge']({ ...asked, terms })).fate;
    expect(await endOf(asked.terms)).toMatchObject({ dates: { expiresAt: old.expiresAt } });
    const shorter = { ...asked.terms, shorten: true };
    expect(await endOf(shorter)).toMatchObject({ dates: { expiresAt: '2026-11-27T12:00:00Z' } });
    const { license } = await page['request.issue']({ ...asked, terms: shorter });
    expect(license.expiresAt).toBe('2026-11-27T12:00:00Z');
    const elsewhere = { ...asked, file: preLicense({ host: 'B' }), replacement: way(license.softkeyId) };
    expect((await page['request.judge'](elsewhere)).fate).toMatchObject({
      refusal: { code: 'NOT_REPLACEABLE', details: { because: 'other-machine' } },
    });
    const nothing = { ...elsewhere, replacement: way('SK-NONE') };
    expect((await refusal(() => page['request.judge'](nothing))).code).toBe('SOFTKEY_UNKNOWN');
  });

  it.each([
    ['no such call', 'desk.passphrase', {}],
    ['terms that are none', 'request.judge', { terms: { days: 0 } }],
    ['a page without bounds', 'softkeys.search', { text: '', after: null, most: 100_000 }],
    ['a softkey in nobody’s place', 'request.judge', { replacement: { way: 'rehost' } }],
    ['a date that is none', 'request.issue', { decision: { date: 'today' } }],
  ])('refuse %s', async (_, name, input) => {
    const { call } = await openPage();
    expect(await call(name, input)).toMatchObject({ ok: false, error: { code: 'USAGE' } });
  });
});
