import { describe, expect, it } from 'vitest';
import type { Desk } from '../../node/desk/desk.ts';
import type { Overrides } from '../../node/desk/overrides.ts';
import { readTerms } from '../../node/desk/terms.ts';
import type { FileIn } from '../../shared/contract.ts';
import type { PreLicense } from '../../shared/document/payload/pre-license.ts';
import { addDays } from '../../shared/encoding/instant.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { refusalText } from '../../shared/text/refusal-text.ts';
import { textsFor } from '../../shared/text/texts.ts';
import type { RefusalView } from '../../shared/views.ts';
import { demoDeskFolder, eventsOf, newDemoDesk, openDemoDesk, refusal } from './desks.ts';
import {
  licenseIn,
  type Machine,
  machine,
  preLicense,
  requestId,
  stationKey,
  upgradeRequest,
} from './requests.ts';
import { NOW } from './surroundings.ts';

/**
 * What the desk does not answer by itself, what it says before it answers, and what an operator may decide.
 */

const EVA: Pick<Overrides, 'operator' | 'reason'> = { operator: 'Eva', reason: 'on site, seen by myself' };
const without = (name: string, ...components: (keyof Machine)[]): Machine => ({
  ...machine(name),
  ...Object.fromEntries(components.map((component) => [component, null])),
});
const said = async (desk: Desk, request: FileIn) =>
  (await desk.lookAt(request)).remarks.map(({ note }) => note);
const check = (id: string, change: Partial<PreLicense['preflight'][number]> = {}) => ({
  id,
  severity: 'hard' as const,
  result: 'failed' as const,
  reason: 'reason',
  acknowledged: false,
  ...change,
});

describe('a machine that no license could be bound to', () => {
  it.each([
    ['nothing that binds', without('A', 'smbios-uuid', 'os-id', 'mac')],
    ['an OS id alone', without('A', 'smbios-uuid', 'mac')],
    ['adapters alone', without('A', 'smbios-uuid', 'os-id')],
  ])('is refused with %s, and issued to where an operator says so', async (_, shown) => {
    const { desk } = await newDemoDesk();
    const request = preLicense({ host: 'A', machine: shown });
    expect((await refusal(() => desk.issue(request, undefined))).code).toBe('NO_IDENTITY');
    expect(await eventsOf(desk)).toEqual([]);
    const view = await desk.issue(request, undefined, { ...EVA, allow: ['no-identity'] });
    expect(view.notes).toEqual(['check-allowed', 'no-uuid']);
    expect(await eventsOf(desk)).toContainEqual({
      event: 'check-allowed',
      requestId: requestId('A'),
      checks: 'no-identity',
      ...EVA,
    });
  });

  it.each([
    ['a UUID alone', without('A', 'os-id', 'mac'), []],
    ['an OS id and adapters', without('A', 'smbios-uuid'), ['no-uuid']],
  ])('is not one with %s', async (_, shown, notes) => {
    const { desk } = await newDemoDesk();
    expect((await desk.issue(preLicense({ host: 'A', machine: shown }), undefined)).notes).toEqual(notes);
  });
});

describe('a hard check that failed', () => {
  it('is refused, all by name, until an operator allows each', async () => {
    const { desk } = await newDemoDesk();
    const preflight = [
      check('a'),
      check('b'),
      check('c', { severity: 'soft' }),
      check('d', { result: 'unknown' }),
    ];
    const request = preLicense({ host: 'A' }, { preflight });
    const first = await refusal(() => desk.issue(request, undefined));
    expect([first.code, first.details['checks']]).toEqual(['CHECK_FAILED', ['a', 'b']]);
    const half = await refusal(() => desk.issue(request, undefined, { ...EVA, allow: ['a', 'mac'] }));
    expect(half.details['checks']).toEqual(['b']);
    expect((await desk.issue(request, undefined, { ...EVA, allow: ['a', 'b'] })).notes).toEqual([
      'check-allowed',
    ]);
    expect((await eventsOf(desk)).at(-1)).toMatchObject({ checks: 'a b', ...EVA });
  });

  it('that did not fail is not noted as allowed', async () => {
    const { desk } = await newDemoDesk();
    const allow = ['mac', 'no-identity'];
    expect((await desk.issue(preLicense({ host: 'A' }), undefined, { ...EVA, allow })).notes).toEqual([]);
  });
});

it('a word that is no check of this program or of the request is refused, with the ids there are', async () => {
  const { desk } = await newDemoDesk();
  const overrides = { ...EVA, allow: ['Signs', 'of', 'mac'] };
  const { code, details } = await refusal(() => desk.issue(preLicense({ host: 'A' }), undefined, overrides));
  expect([code, details['rule'], details['word']]).toEqual(['USAGE', 'badCheck', 'Signs of']);
  expect(await eventsOf(desk)).toEqual([]);
});

describe('what is weak about a request', () => {
  const macs = (count: number) => Array.from({ length: count }, (_, i) => `00:50:56:00:00:${10 + i}`);
  const seen = { preflight: [check('a', { severity: 'soft', acknowledged: true })] };

  it.each<[string, Machine, Partial<PreLicense>, readonly string[]]>([
    ['nothing', machine('A'), {}, []],
    ['8 adapters', { ...machine('A'), mac: macs(8) }, {}, []],
    ['9 adapters', { ...machine('A'), mac: macs(9) }, {}, ['many-macs']],
    ['no UUID', without('A', 'smbios-uuid'), {}, ['no-uuid']],
    ['checks acknowledged', machine('A'), seen, ['checks-acknowledged']],
    [
      'all of it',
      { ...without('A', 'smbios-uuid'), mac: macs(9) },
      seen,
      ['no-uuid', 'many-macs', 'checks-acknowledged'],
    ],
  ])('is said before and noted: %s', async (_, shown, change, weak) => {
    const { desk } = await newDemoDesk();
    const request = preLicense({ host: 'A', machine: shown }, change);
    expect(await said(desk, request)).toEqual(weak);
    expect(await eventsOf(desk)).toEqual([]);
    const view = await desk.issue(request, undefined);
    expect(view.notes).toEqual(weak);
    expect((await desk.issue(request, undefined)).notes).toEqual(weak);
    expect(await said(desk, request)).toEqual([]);
    expect((await desk.ledger()).softkeys[0]?.suspicions).toEqual([]);
  });

  it('is also an adapter that another UUID has, which is a suspicion of both', async () => {
    const { desk } = await newDemoDesk();
    await desk.issue(preLicense({ host: 'A' }), undefined);
    const twin = preLicense({ host: 'B', machine: { ...machine('B'), mac: machine('A').mac ?? null } });
    expect((await desk.issue(twin, undefined)).notes).toEqual(['mac-shared']);
    expect((await desk.ledger()).softkeys.map(({ suspicions }) => suspicions)).toEqual([
      ['mac-shared'],
      ['mac-shared'],
    ]);
  });
});

describe('a machine that has a softkey', () => {
  it.each<[string, Machine, boolean, readonly string[]]>([
    ['all of it', machine('A'), true, ['smbios-uuid', 'os-id', 'mac', 'station-key']],
    [
      'its UUID alone',
      { ...machine('X'), 'smbios-uuid': machine('A')['smbios-uuid'] ?? null },
      false,
      ['smbios-uuid'],
    ],
    ['its adapters', { ...without('X', 'smbios-uuid'), mac: machine('A').mac ?? null }, false, ['mac']],
    ['its key', without('X', 'smbios-uuid'), true, ['station-key']],
  ])('is known by %s, and the refusal says so', async (_, shown, sameKey, by) => {
    const { desk } = await newDemoDesk();
    const { softkeyId, expiresAt, requestId } = await desk.issue(preLicense({ host: 'A' }), undefined);
    const newest = { sequence: 1, until: expiresAt, requestId, command: 'desk issue' };
    const key = stationKey(sameKey ? 'A' : 'X');
    const request = preLicense({ host: 'X', machine: shown, key });
    const { code, details } = await refusal(() => desk.issue(request, undefined));
    expect([code, details]).toEqual([
      'ALREADY_ISSUED',
      { softkeyId, host: 'A', customer: 'Waterworks', issuedAt: NOW, by, ...newest, again: '' },
    ]);
  });
});

describe('another machine with the key of an earlier softkey', () => {
  const allow = ['station-key'];
  const moved = (change: Machine = {}, request = 'moved') =>
    preLicense(
      { host: 'A', request, machine: { ...without('B', 'smbios-uuid'), ...change }, key: stationKey('A') },
      { again: { reason: 'moved for good', previousRequestId: requestId('A') } },
    );
  const used = async () => {
    const { desk } = await newDemoDesk();
    const { softkeyId } = await desk.issue(
      preLicense({ host: 'A', machine: without('A', 'smbios-uuid') }),
      undefined,
    );
    return { desk, softkeyId };
  };

  it.each<[string, Machine, readonly string[]]>([
    ['its key', {}, ['station-key']],
    ['its key and the OS id', { 'os-id': machine('A')['os-id'] ?? null }, ['os-id', 'station-key']],
  ])('is known by %s, and gets a softkey of its own where an operator says so', async (_, shown, by) => {
    const { desk, softkeyId } = await used();
    const refused = await refusal(() => desk.issue(moved(shown), undefined));
    expect([refused.code, refused.details['by'], refused.details['again']]).toEqual([
      'ALREADY_ISSUED',
      by,
      'moved for good',
    ]);
    for (const lang of LANGUAGES) {
      const { hint } = refusalText(refused, textsFor(lang));
      expect(hint).toContain('--allow station-key --operator NAME --reason TEXT');
      expect(hint).toContain('moved for good');
    }
    const view = await desk.issue(moved(shown), undefined, { ...EVA, allow });
    expect(view.softkeyId).not.toBe(softkeyId);
    expect(view.notes).toEqual(expect.arrayContaining(['check-allowed', 'key-reused']));
    expect(view.notNeeded).toEqual([]);
    expect(await eventsOf(desk)).toContainEqual({
      event: 'check-allowed',
      requestId: requestId('moved'),
      checks: 'station-key',
      ...EVA,
    });
    expect((await desk.issue(moved(shown), undefined)).softkeyId).toBe(view.softkeyId);
  });

  it('gets no second one, whatever an operator says', async () => {
    const { desk } = await used();
    const { softkeyId } = await desk.issue(moved(), undefined, { ...EVA, allow });
    const { code, details } = await refusal(() =>
      desk.issue(moved({}, 'once more'), undefined, { ...EVA, allow }),
    );
    expect([code, details['softkeyId'], details['by']]).toEqual([
      'ALREADY_ISSUED',
      softkeyId,
      ['os-id', 'mac', 'station-key'],
    ]);
  });

  it.each<[string, Machine]>([
    ['adapters', { mac: machine('A').mac ?? null }],
    ['adapters and one more', { mac: [String(machine('A').mac), '00:50:56:0a:0b:0c'] }],
  ])('is the same machine where it has its %s', async (_, shown) => {
    const { desk } = await used();
    const again = () => desk.issue(moved(shown), undefined, { ...EVA, allow });
    expect((await refusal(again)).code).toBe('ALREADY_ISSUED');
  });

  it('has an override of no use where nothing of it is known', async () => {
    const { desk } = await newDemoDesk();
    const view = await desk.issue(preLicense({ host: 'A' }), undefined, { ...EVA, allow });
    expect([view.notes, view.notNeeded]).toEqual([[], allow]);
  });
});

describe('the clock of the desk', () => {
  const later = (days: number) => addDays(NOW, days);
  async function used(): Promise<string> {
    const dir = await demoDeskFolder();
    const desk = await openDemoDesk(dir);
    await desk.issue(preLicense({ host: 'OLD' }), undefined);
    await desk.close();
    return dir;
  }
  const answers = async (desk: Desk, createdAt: string, date?: string) => {
    const request = preLicense({ host: 'NEW' }, { createdAt });
    try {
      return (await desk.issue(request, undefined, { date })).notes;
    } catch (error) {
      const { code, details } = await refusal(() => {
        throw error;
      });
      return [code, details['clock'], details['seen']];
    }
  };

  it.each([
    ['a moment after the last event', NOW, NOW, []],
    ['a moment before', addDays(NOW, -1 / 86_400), NOW, ['before-ledger', NOW]],
    ['years before', '2020-01-01T00:00:00Z', '2019-12-31T00:00:00Z', ['before-ledger', NOW]],
    ['90 days after', later(90), NOW, []],
    ['more than that', later(90.001), later(90), ['long-silent', NOW]],
    ['ten years after', later(3650), NOW, ['long-silent', NOW]],
    ['a day before the request', later(3), later(4), []],
    ['more than a day before the request', later(3), later(4.001), ['before-request', later(4.001)]],
    ['two months after the request', later(3), later(-60), []],
  ])('that stands at %s', async (_, now, createdAt, [clock, seen] = []) => {
    const desk = await openDemoDesk(await used(), now);
    if (clock === undefined) return expect(await answers(desk, createdAt)).toEqual([]);
    const refused = ['DESK_CLOCK', clock, seen];
    for (const typed of [undefined, '', '2026-13-99', addDays(now, 2).slice(0, 10)])
      expect(await answers(desk, createdAt, typed)).toEqual(refused);
    expect((await eventsOf(desk)).map(({ event }) => event)).toEqual(['softkey-issued']);
    const notes = await answers(desk, createdAt, now.slice(0, 10));
    expect(notes).toEqual(
      now < '2026-01-01' ? ['KEY_OUT_OF_DATE', undefined, undefined] : ['date-confirmed'],
    );
  });

  it('takes the date of the calendar on the wall, and that of UTC', async () => {
    const dir = await used();
    const local = new Date('2027-06-01T23:30:00Z');
    const wall = new Date(local.getTime() - local.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    for (const [host, date] of [
      ['N1', '2027-06-01'],
      ['N2', wall],
    ] as const) {
      const desk = await openDemoDesk(host === 'N1' ? dir : await used(), '2027-06-01T23:30:00Z');
      expect((await desk.issue(preLicense({ host }), undefined, { date })).notes).toEqual(['date-confirmed']);
    }
  });

  it('is asked once, and of upgrades too; a request that was answered is answered again by any clock', async () => {
    const dir = await used();
    const desk = await openDemoDesk(dir, later(200));
    const request = preLicense({ host: 'NEW' });
    const first = await desk.issue(request, undefined, { date: later(200).slice(0, 10) });
    expect((await eventsOf(desk)).find(({ event }) => event === 'date-confirmed')).toEqual({
      event: 'date-confirmed',
      requestId: requestId('NEW'),
      date: later(200).slice(0, 10),
      clock: 'long-silent',
      seen: NOW,
    });
    expect((await desk.issue(preLicense({ host: 'NEXT' }), undefined)).notes).toEqual([]);
    const back = await openDemoDesk(dir);
    expect(await back.issue(request, undefined)).toEqual({ ...first, repeated: true });
    const upgrade = upgradeRequest({ host: 'NEW' }, first.file.text);
    expect((await refusal(() => back.upgrade(upgrade, undefined))).details['clock']).toBe('before-ledger');
    const date = NOW.slice(0, 10);
    expect((await back.upgrade(upgrade, undefined, { date })).notes).toEqual(['date-confirmed']);
  });
});

describe('a date that was typed', () => {
  it('and is not the one that the clock shows is refused, also where nothing speaks against the clock', async () => {
    const { desk } = await newDemoDesk();
    for (const date of ['2026-11-20', '2027-11-22', '2026-11-31', '26/11/2026', '']) {
      const { code, details } = await refusal(() =>
        desk.issue(preLicense({ host: 'A' }), undefined, { date }),
      );
      expect([code, details]).toEqual(['DESK_CLOCK', { now: NOW, typed: date }]);
    }
    expect(await eventsOf(desk)).toEqual([]);
    const date = NOW.slice(0, 10);
    expect((await desk.issue(preLicense({ host: 'A' }), undefined, { date })).notes).toEqual([]);
  });

  it.each(LANGUAGES)('is said, and so is the clock of the customer where that is ahead: %s', (lang) => {
    const words = (details: RefusalView['details']) =>
      refusalText({ code: 'DESK_CLOCK', details }, textsFor(lang));
    const doubt = { now: NOW, clock: 'before-request', seen: addDays(NOW, 365) };
    const typed = words({ ...doubt, typed: '2027-04-20' });
    expect(`${typed.title} ${typed.hint}`.match(/2027-04-20/g)).toHaveLength(2);
    const hints = [words(doubt), words({ ...doubt, clock: 'before-ledger' }), typed].map(({ hint }) => hint);
    expect(new Set(hints).size).toBe(3);
    for (const hint of hints) expect(hint).toContain('--date YYYY-MM-DD');
  });
});

describe('days in the terms of an upgrade', () => {
  it.each([
    ['{"termDays": 5}', ['end-kept']],
    ['{"termDays": 5, "notBefore": "2026-11-23T00:00:00Z"}', ['end-kept']],
    ['{"termDays": 5, "shorten": true}', ['license-shortened']],
    ['{"termDays": 60}', []],
    ['{"termDays": 61}', []],
    ['{"termDays": null}', []],
    ['{"graceDays": 5}', []],
  ])('that are not granted are said before and noted: %s', async (text, notes) => {
    const { desk } = await newDemoDesk();
    const first = await desk.issue(preLicense({ host: 'A' }), undefined);
    const request = upgradeRequest({ host: 'A' }, first.file.text);
    const terms = readTerms(JSON.parse(text));
    expect((await desk.reviewUpgrade(request, terms)).remarks.map(({ note }) => note)).toEqual(notes);
    expect((await desk.upgrade(request, terms)).notes).toEqual(notes);
    expect((await desk.ledger()).softkeys[0]?.suspicions).toEqual([]);
  });
});

describe('a license that was issued by a clock ahead', () => {
  it('is corrected by a shorter one where the terms say so, and both are named in the ledger', async () => {
    const { dir, desk, at } = await newDemoDesk();
    await desk.close();
    const ahead = await at('2036-11-22T12:00:00Z');
    const wrong = await ahead.issue(preLicense({ host: 'A' }), undefined, { date: '2036-11-22' });
    await ahead.close();
    const right = await openDemoDesk(dir, NOW);
    const request = upgradeRequest({ host: 'A' }, wrong.file.text);
    const date = NOW.slice(0, 10);
    const next = await right.upgrade(request, readTerms(JSON.parse('{"shorten": true, "termDays": 60}')), {
      date,
    });
    expect(next.notes).toEqual(['date-confirmed', 'license-shortened']);
    expect(licenseIn(next.file.text)).toMatchObject({
      sequence: 2,
      issuedAt: NOW,
      notBefore: NOW,
      expiresAt: addDays(NOW, 60),
    });
    expect((await eventsOf(right)).at(-1)).toMatchObject({
      event: 'license-shortened',
      before: wrong.expiresAt,
      expiresAt: next.expiresAt,
    });
    expect((await right.ledger()).intact).toBe(true);
  });

  it('is told of by a station whose clock ran ahead', async () => {
    const { desk } = await newDemoDesk();
    const first = await desk.issue(preLicense({ host: 'A' }), undefined);
    const ahead = '2036-11-22T12:00:00Z';
    const view = await desk.upgrade(upgradeRequest({ host: 'A' }, first.file.text, { ahead }), undefined);
    expect(view.notes).toEqual(['clock-ahead']);
    expect((await eventsOf(desk)).at(-1)).toMatchObject({ event: 'clock-ahead', ahead });
    expect((await desk.ledger()).softkeys[0]?.suspicions).toEqual([]);
  });

  it('keeps its end without such terms', async () => {
    const { desk } = await newDemoDesk();
    const long = await desk.issue(preLicense({ host: 'A' }), readTerms(JSON.parse('{"termDays": 900}')));
    const next = await desk.upgrade(
      upgradeRequest({ host: 'A' }, long.file.text),
      readTerms(JSON.parse('{"termDays": 60}')),
    );
    expect([next.expiresAt, next.notes]).toEqual([long.expiresAt, ['end-kept']]);
    expect((await eventsOf(desk)).at(-1)).toMatchObject({ termDays: 60, expiresAt: long.expiresAt });
  });
});

describe('other terms for a request that was answered', () => {
  it.each([
    ['{"termDays": 61}', ['termDays']],
    ['{"termDays": null}', ['termDays']],
    ['{"graceDays": 16, "matching": "strict"}', ['graceDays', 'matching']],
    ['{"notBefore": "2026-12-01T00:00:00Z"}', ['notBefore']],
    ['{"entitlements": []}', ['entitlements']],
  ])('are refused: %s', async (terms, fields) => {
    const { desk } = await newDemoDesk();
    const request = preLicense({ host: 'A' });
    const first = await desk.issue(request, undefined);
    const upgrade = upgradeRequest({ host: 'A' }, first.file.text);
    const second = await desk.upgrade(upgrade, undefined);
    for (const call of [
      () => desk.issue(request, readTerms(JSON.parse(terms))),
      () => desk.upgrade(upgrade, readTerms(JSON.parse(terms))),
    ]) {
      const { code, details } = await refusal(call);
      expect([code, details['fields']]).toEqual(['TERMS_CONFLICT', fields]);
    }
    expect((await desk.ledger()).softkeys[0]?.sequence).toBe(second.sequence);
  });

  it('are none where they are those that it has, whenever it is asked for again', async () => {
    const { dir, desk } = await newDemoDesk();
    const terms = readTerms(JSON.parse('{"termDays": 100, "graceDays": 3, "matching": "strict"}'));
    const request = preLicense({ host: 'A' });
    const first = await desk.issue(request, terms);
    const upgrade = upgradeRequest({ host: 'A' }, first.file.text);
    const second = await desk.upgrade(upgrade, terms);
    await desk.close();
    const later = await openDemoDesk(dir, '2027-05-01T00:00:00Z');
    for (const again of [
      terms,
      readTerms(JSON.parse('{}')),
      readTerms(JSON.parse('{"graceDays": 3}')),
      undefined,
    ]) {
      const now = { repeated: true, expired: true, newest: second.newest };
      expect(await later.issue(request, again)).toEqual({ ...first, ...now });
      expect(await later.upgrade(upgrade, again)).toEqual({ ...second, ...now });
    }
  });
});

describe('an order', () => {
  const ordered = (host: string, reference: string) => {
    const customer = { name: 'Waterworks', contact: '' };
    const architecture = { hypervisor: 'x', ha: false, ft: false, redundancy: 'none', role: '' } as const;
    return preLicense({ host }, { order: { product: 'E3-SERVER', customer, architecture, reference } });
  };

  it('that has a softkey of another machine is said before the next one is issued, and noted', async () => {
    const { desk } = await newDemoDesk();
    const first = await desk.issue(ordered('A', 'PO 4711'), undefined);
    expect(first.notes).toEqual([]);
    // One of the order's softkeys is named, whichever.
    for (const [host, reference, softkeys, others] of [
      ['B', 'po  4711 ', 1, /^A$/],
      ['C', 'PO 4711', 2, /^[AB]$/],
    ] as const) {
      const otherHost = expect.stringMatching(others);
      expect((await desk.lookAt(ordered(host, reference))).remarks).toMatchObject([
        { note: 'order-again', detail: { reference, otherHost, softkeys } },
      ]);
      expect((await desk.issue(ordered(host, reference), undefined)).notes).toEqual(['order-again']);
    }
    expect((await desk.issue(ordered('D', 'PO 4712'), undefined)).notes).toEqual([]);
    expect((await eventsOf(desk)).filter(({ event }) => event === 'order-again')).toMatchObject([
      { reference: 'po  4711 ', otherSoftkeyId: first.softkeyId, otherHost: 'A', softkeys: 1 },
      { reference: 'PO 4711', softkeys: 2 },
    ]);
    expect(await desk.ledger()).toMatchObject({ intact: true });
  });

  it('without a reference is like no other', async () => {
    const { desk } = await newDemoDesk();
    for (const host of ['A', 'B'])
      expect((await desk.issue(ordered(host, ' '), undefined)).notes).toEqual([]);
  });

  it('is still known after an upgrade', async () => {
    const { desk } = await newDemoDesk();
    const first = await desk.issue(ordered('A', 'PO 1'), undefined);
    await desk.upgrade(upgradeRequest({ host: 'A' }, first.file.text), undefined);
    expect((await desk.issue(ordered('B', 'PO 1'), undefined)).notes).toEqual(['order-again']);
  });
});
