import { describe, expect, it } from 'vitest';
import type { PreLicense } from '../../shared/document/payload/pre-license.ts';
import { addDays } from '../../shared/encoding/instant.ts';
import { eventsOf, newDemoDesk, refusal } from './desks.ts';
import { machine, preLicense, stationKey, upgradeRequest } from './requests.ts';
import { NOW } from './surroundings.ts';

/** What the desk can know before it answers, it says before: once a license is written it is too late. */

const EVA = { operator: 'Eva', reason: 'seen by myself' };
const failed = (id: string, change: Partial<PreLicense['preflight'][number]> = {}) => ({
  id,
  severity: 'hard' as const,
  result: 'failed' as const,
  reason: 'reason',
  acknowledged: false,
  ...change,
});

describe('a first request that has something in common with another softkey', () => {
  it.each([
    ['its station key', { key: stationKey('A') }, ['key-reused']],
    ['its OS id', { machine: { ...machine('B'), 'os-id': machine('A')['os-id'] ?? null } }, ['os-id-shared']],
    ['an adapter', { machine: { ...machine('B'), mac: machine('A').mac ?? null } }, ['mac-shared']],
    [
      'all of it but the UUID',
      {
        key: stationKey('A'),
        machine: { ...machine('A'), 'smbios-uuid': machine('B')['smbios-uuid'] ?? null },
      },
      ['key-reused', 'os-id-shared', 'mac-shared'],
    ],
  ])('is told of before it is answered, with the other softkey: %s', async (_, change, notes) => {
    const { desk } = await newDemoDesk();
    const { softkeyId } = await desk.issue(preLicense({ host: 'A' }), undefined);
    const request = preLicense({ host: 'B', ...change });
    const before = await eventsOf(desk);
    const { remarks } = await desk.lookAt(request);
    expect(remarks.map(({ note }) => note)).toEqual(notes);
    for (const { detail } of remarks)
      expect(detail).toMatchObject({ otherSoftkeyId: softkeyId, otherHost: 'A' });
    expect(await eventsOf(desk)).toEqual(before);
    expect((await desk.issue(request, undefined)).notes).toEqual(notes);
    expect((await desk.lookAt(request)).remarks).toEqual([]);
  });
});

describe('an upgrade request', () => {
  it('is told of before it is answered', async () => {
    const { desk } = await newDemoDesk();
    const first = await desk.issue(preLicense({ host: 'A' }), undefined);
    const drifted = { ...machine('A'), mac: ['00:50:56:00:00:77'] };
    const ahead = addDays(NOW, 3650);
    const request = upgradeRequest({ host: 'A', machine: drifted }, first.file.text, { ahead });
    const before = await eventsOf(desk);
    const { remarks } = await desk.reviewUpgrade(request);
    expect(remarks.map(({ note }) => note)).toEqual(['drift', 'clock-ahead']);
    expect(await eventsOf(desk)).toEqual(before);
    expect((await desk.upgrade(request, undefined)).notes).toEqual(['drift', 'clock-ahead']);
    expect((await desk.reviewUpgrade(request)).remarks).toEqual([]);
  });

  it('that tells of an emergency grace is told of once, and noted with its reason', async () => {
    const { desk } = await newDemoDesk();
    const first = await desk.issue(preLicense({ host: 'A' }), undefined);
    const emergency = { sequence: 1, began: NOW, reason: 'the courier is late' };
    const request = upgradeRequest({ host: 'A' }, first.file.text, { emergency });
    const { remarks } = await desk.reviewUpgrade(request);
    expect(remarks).toMatchObject([{ note: 'emergency-grace', detail: emergency }]);
    const second = await desk.upgrade(request, undefined);
    expect(second.notes).toEqual(['emergency-grace']);
    const { lines } = await desk.story(first.softkeyId);
    expect(lines.at(-1)).toMatchObject({ event: 'emergency-grace', detail: emergency });
    const next = upgradeRequest({ host: 'A' }, second.file.text, { emergency });
    expect((await desk.reviewUpgrade(next)).remarks).toEqual([]);
    const another = upgradeRequest({ host: 'A' }, second.file.text, {
      emergency: { ...emergency, sequence: 2 },
    });
    expect((await desk.reviewUpgrade(another)).remarks).toMatchObject([{ note: 'emergency-grace' }]);
  });
});

it('nothing is said of a request that will be refused: the refusal says it', async () => {
  const { desk } = await newDemoDesk();
  const preflight = [failed('a'), failed('b', { severity: 'soft', acknowledged: true })];
  const request = preLicense({ host: 'A' }, { preflight });
  expect(await desk.lookAt(request)).toEqual({ remarks: [], notNeeded: [] });
  expect((await refusal(() => desk.issue(request, undefined))).code).toBe('CHECK_FAILED');
});

it('which checks the technician went past, and which an operator allowed, is in the remark', async () => {
  const { desk } = await newDemoDesk();
  const seen = { severity: 'soft', acknowledged: true } as const;
  const preflight = [failed('a'), failed('uuid-readable', seen), failed('x', seen)];
  const request = preLicense({ host: 'A' }, { preflight });
  const overrides = { ...EVA, allow: ['a'] };
  const wanted = [
    { note: 'check-allowed', detail: { checks: 'a' } },
    { note: 'checks-acknowledged', detail: { checks: 'uuid-readable x' } },
  ];
  expect((await desk.lookAt(request, undefined, overrides)).remarks).toMatchObject(wanted);
  expect((await desk.issue(request, undefined, overrides)).remarks).toMatchObject(wanted);
});

describe('what is allowed by name and was not needed', () => {
  it.each([
    [['mac', 'uuid'], [], ['mac', 'uuid']],
    [['a'], [failed('a', { result: 'passed' })], ['a']],
    [['no-identity'], [], ['no-identity']],
    [['a', 'mac', 'uuid'], [failed('a')], ['mac', 'uuid']],
    [['a'], [failed('a')], []],
    [[], [], []],
  ])('is said before and after: %j', async (allow, preflight, notNeeded) => {
    const { desk } = await newDemoDesk();
    const request = preLicense({ host: 'A' }, { preflight });
    const overrides = { ...EVA, allow };
    expect((await desk.lookAt(request, undefined, overrides)).notNeeded).toEqual(notNeeded);
    expect((await desk.issue(request, undefined, overrides)).notNeeded).toEqual(notNeeded);
    expect((await desk.lookAt(request, undefined, overrides)).notNeeded).toEqual(notNeeded);
    expect((await desk.issue(request, undefined, overrides)).notNeeded).toEqual(notNeeded);
  });
});
