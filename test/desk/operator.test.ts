import { describe, expect, it } from 'vitest';
import type { Desk } from '../../node/desk/desk.ts';
import type { Overrides } from '../../node/desk/overrides.ts';
import type { FileIn } from '../../shared/contract.ts';
import type { PreLicense } from '../../shared/document/payload/pre-license.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { refusalText } from '../../shared/text/refusal-text.ts';
import { textsFor } from '../../shared/text/texts.ts';
import { eventsOf, newDemoDesk, refusal } from './desks.ts';
import { type Machine, machine, preLicense, requestId, stationKey } from './requests.ts';
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
