import { describe, expect, it } from 'vitest';
import { readTerms } from '../../node/desk/terms.ts';
import { newDemoDesk, refusal } from './desks.ts';
import { licenseIn, preLicense, upgradeRequest } from './requests.ts';
import { NOW } from './surroundings.ts';

const issuedWith = async (terms: string) => {
  const { desk, at } = await newDemoDesk();
  const { file } = await desk.issue(preLicense({ host: 'A' }), readTerms(JSON.parse(terms)));
  const upgraded = async (now: string, next?: string) => {
    const later = await at(now);
    const request = upgradeRequest({ host: 'A' }, file.text);
    return licenseIn(
      (await later.upgrade(request, next === undefined ? undefined : readTerms(JSON.parse(next)))).file.text,
    );
  };
  return { license: licenseIn(file.text), upgraded };
};

describe('terms', () => {
  it('may be written in any order, and leave out what is usual', () => {
    const text = `{
      "entitlements": [
        {"kind": "limit", "value": 5000, "name": "tags"},
        {"name": "alarms", "kind": "feature", "value": null}
      ],
      "graceDays": 0, "termDays": 60}`;
    expect(readTerms(JSON.parse(text))).toEqual({
      termDays: 60,
      graceDays: 0,
      notBefore: undefined,
      entitlements: [
        { name: 'alarms', kind: 'feature', value: null },
        { name: 'tags', kind: 'limit', value: 5000 },
      ],
    });
    expect(readTerms(JSON.parse('{}')).termDays).toBeUndefined();
    expect(readTerms(JSON.parse('{"termDays": null}')).termDays).toBeNull();
  });

  it.each([
    ['[]', '(whole): an object'],
    ['{"termDays": 0}', 'termDays: integer 1..36600'],
    ['{"termDays": "60"}', 'termDays: integer 1..36600'],
    ['{"graceDays": 367}', 'graceDays: integer 0..366'],
    ['{"notBefore": "2026-11-22"}', 'notBefore: an instant like 2026-11-22T13:58:00Z'],
    ['{"term": 60}', 'term: no such member'],
    ['{"entitlements": 7}', 'entitlements: a list of 0 to 200'],
    ['{"entitlements": [{"name": "a", "kind": "limit", "value": null}]}', 'entitlements.0.value: integer'],
    [
      '{"entitlements": [{"name": "a", "kind": "feature", "value": null}, {"name": "a", "kind": "limit", "value": 1}]}',
      'entitlements: no name twice',
    ],
  ])('name every bad field: %s', async (text, field) => {
    const { code, details } = await refusal(() => readTerms(JSON.parse(text)));
    expect(code).toBe('TERMS_INVALID');
    expect(String(details['fields'])).toContain(field);
  });

  it('tell a license when it begins and ends, and what it grants', async () => {
    const { license } = await issuedWith(
      '{"notBefore": "2026-12-01T00:00:00Z", "termDays": 31, "graceDays": 5, "entitlements": []}',
    );
    expect(license).toMatchObject({
      issuedAt: NOW,
      notBefore: '2026-12-01T00:00:00Z',
      expiresAt: '2027-01-01T00:00:00Z',
      graceDays: 5,
      entitlements: [],
    });
  });

  it.each(['{"notBefore": "2026-09-01T00:00:00Z", "termDays": 30}', '{"notBefore": "9999-12-31T23:59:59Z"}'])(
    'that are over when the license is made use up no softkey: %s',
    async (terms) => {
      const { desk } = await newDemoDesk();
      const call = () => desk.issue(preLicense({ host: 'A' }), readTerms(JSON.parse(terms)));
      expect((await refusal(call)).code).toBe('TERMS_INVALID');
      expect((await desk.ledger()).softkeys).toEqual([]);
    },
  );
});

describe('an upgrade without terms', () => {
  it('takes no day away that was granted', async () => {
    const { license, upgraded } = await issuedWith('{"termDays": 365}');
    expect((await upgraded('2026-12-01T00:00:00Z')).expiresAt).toBe(license.expiresAt);
  });

  it('runs from now when the last term is nearly over, or over', async () => {
    const { upgraded } = await issuedWith('{"termDays": 60}');
    expect((await upgraded('2027-01-20T00:00:00Z')).expiresAt).toBe('2027-03-21T00:00:00Z');
  });

  it('leaves a license without an end without one, and carries over grace and entitlements', async () => {
    const entitlements = [{ name: 'tags', kind: 'limit', value: 5 }];
    const { upgraded } = await issuedWith(JSON.stringify({ termDays: null, graceDays: 40, entitlements }));
    expect(await upgraded('2027-01-20T00:00:00Z')).toMatchObject({
      expiresAt: null,
      graceDays: 40,
      entitlements,
    });
  });

  it('does not begin before the license that it replaces', async () => {
    const { license, upgraded } = await issuedWith('{"notBefore": "2027-01-01T00:00:00Z", "termDays": 60}');
    expect(await upgraded('2026-12-01T00:00:00Z')).toMatchObject({
      notBefore: license.notBefore,
      expiresAt: license.expiresAt,
    });
  });
});

describe('an upgrade with terms', () => {
  it('follows them', async () => {
    const { upgraded } = await issuedWith('{"termDays": null}');
    const terms = '{"termDays": 10, "graceDays": 1, "entitlements": []}';
    expect(await upgraded('2027-01-20T00:00:00Z', terms)).toMatchObject({
      expiresAt: '2027-01-30T00:00:00Z',
      graceDays: 1,
      entitlements: [],
    });
  });

  it('may take the end away', async () => {
    const { upgraded } = await issuedWith('{}');
    expect((await upgraded('2027-01-20T00:00:00Z', '{"termDays": null}')).expiresAt).toBeNull();
  });
});

describe('the end of an upgrade', () => {
  const LATER = '2027-01-11T13:58:00Z';
  const license = '{"termDays": 60, "notBefore": "2026-11-22T13:58:00Z"}';

  it.each([
    ['{"termDays": 60}', '2027-03-12T13:58:00Z'],
    ['{"termDays": 60, "fromEnd": true}', '2027-03-22T13:58:00Z'],
    ['{"until": "2027-06-01T03:00:00Z"}', '2027-06-01T03:00:00Z'],
    ['{"until": "2027-01-15T03:00:00Z"}', '2027-01-21T13:58:00Z'],
    ['{"until": "2027-01-15T03:00:00Z", "shorten": true}', '2027-01-15T03:00:00Z'],
  ])('that comes ten days early, with %s, is %s', async (terms, end) => {
    const { upgraded } = await issuedWith(license);
    expect((await upgraded(LATER, terms)).expiresAt).toBe(end);
  });

  it('is said once', () => {
    expect(() => readTerms(JSON.parse('{"until": "2027-06-01T03:00:00Z", "termDays": 5}'))).toThrow();
    expect(() => readTerms(JSON.parse('{"until": "2027-06-01T03:00:00Z", "fromEnd": true}'))).toThrow();
  });
});
