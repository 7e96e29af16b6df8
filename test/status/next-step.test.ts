import { describe, expect, it, test } from 'vitest';
import { addDays, type Instant } from '../../shared/encoding/instant.ts';
import { REFUSALS, type RefusalCode } from '../../shared/errors/codes.ts';
import { explainMatch } from '../../shared/fingerprint/explain.ts';
import { type ComponentResult, matchFingerprints } from '../../shared/fingerprint/match.ts';
import { isLicensed, type StateKind } from '../../shared/license/state.ts';
import type { HypervisorKind } from '../../shared/machine/facts.ts';
import type { Component } from '../../shared/machine/reading.ts';
import {
  type NextStep,
  type NextStepKind,
  nextStep,
  type PendingRequest,
  type SoftkeyNow,
  type StationNow,
  UNANSWERED_DAYS,
} from '../../shared/status/next-step.ts';
import { type StatusTone, softkeyTone } from '../../shared/status/tone.ts';

const NOW: Instant = '2026-11-22T10:00:00Z';
const UNTIL: Instant = '2027-02-05T10:00:00Z';

const STATION: StationNow = {
  clock: { now: NOW, setBack: false, ahead: null },
  notRecorded: false,
  problems: [],
  warnDays: 15,
};

type Results = Readonly<Partial<Record<Component, ComponentResult>>>;

/** A report whose verdict is that of the matching itself, by digests that bring about these results. */
function report(results: Results, on: HypervisorKind = 'vmware') {
  const components = Object.entries(results) as [Component, ComponentResult][];
  const digest = (fill: string) => fill.repeat(32);
  const before = components.map(([name, result]) =>
    result === 'new' ? `${name} absent` : `${name} ${digest('a')}`,
  );
  const after = components.map(([name, result]) => {
    if (result === 'same') return `${name} ${digest('a')}`;
    return result === 'denied' || result === 'absent' ? `${name} ${result}` : `${name} ${digest('b')}`;
  });
  return explainMatch(
    matchFingerprints({ policy: 1, components: before }, { policy: 1, components: after }),
    on,
  );
}

const MATCH = report({ 'smbios-uuid': 'same', 'os-id': 'same', mac: 'same' });
const BROKEN = report({ 'smbios-uuid': 'changed', 'os-id': 'same', mac: 'changed' });

function softkey(changes: Partial<SoftkeyNow>): SoftkeyNow {
  return {
    kind: 'active',
    notBefore: NOW,
    expiresAt: '2027-01-21T10:00:00Z',
    graceUntil: UNTIL,
    match: MATCH,
    following: null,
    waitingFor: null,
    ...changes,
  };
}

const UNLICENSED: Partial<SoftkeyNow> = {
  kind: 'unlicensed',
  notBefore: null,
  expiresAt: null,
  graceUntil: null,
  match: null,
};

/** Takes over at the end of the license that is there, and runs to its own. */
const FOLLOWING: SoftkeyNow['following'] = {
  sequence: 3,
  notBefore: '2027-01-21T10:00:00Z',
  expiresAt: '2027-03-22T10:00:00Z',
  graceUntil: '2027-04-06T10:00:00Z',
};

describe('where the next license is here already', () => {
  const askFrom = '2027-03-07T10:00:00Z';
  it.each<[string, Partial<SoftkeyNow>, Partial<StationNow>, NextStep, StatusTone]>([
    ['far from the end', {}, {}, { kind: 'nothing', askFrom }, 'ok'],
    ['near the end', { kind: 'expiring' }, {}, { kind: 'nothing', askFrom }, 'ok'],
    ['in grace', { kind: 'grace' }, {}, { kind: 'nothing', askFrom }, 'ok'],
    [
      'near the end, with a request that it answers',
      {
        kind: 'expiring',
        waitingFor: { kind: 'upgrade-request', requestId: 'RQ', createdAt: NOW, fits: true, givenOut: null },
      },
      {},
      { kind: 'nothing', askFrom },
      'ok',
    ],
    [
      'after the end, before it begins',
      { kind: 'expired' },
      {},
      { kind: 'wait-for-begin', begins: '2027-01-21T10:00:00Z' },
      'stop',
    ],
    [
      'near the end, with a clock set back',
      { kind: 'expiring' },
      { clock: { ...STATION.clock, setBack: true } },
      { kind: 'set-clock', by: null, ifRight: { kind: 'ask-for-next' } },
      'warn',
    ],
    [
      'near the end, where nothing is noted',
      { kind: 'expiring' },
      { notRecorded: true },
      { kind: 'allow-writing' },
      'warn',
    ],
  ])('%s', (_, changes, around, step, tone) => {
    const now = softkey({ following: FOLLOWING, ...changes });
    const next = nextStep(now, { ...STATION, ...around });
    expect([next, softkeyTone({ ...now, next })]).toEqual([step, tone]);
  });
});

/**
 * Every state that a softkey can be in, with what a person does about it where nothing else is the matter.
 */
const STATES: Readonly<Record<string, readonly [Partial<SoftkeyNow>, NextStepKind, StatusTone]>> = {
  unlicensed: [UNLICENSED, 'make-request', 'info'],
  active: [{}, 'nothing', 'ok'],
  endless: [{ expiresAt: null, graceUntil: null }, 'nothing', 'ok'],
  expiring: [{ kind: 'expiring' }, 'ask-for-next', 'warn'],
  'in grace': [{ kind: 'grace' }, 'ask-for-next', 'warn'],
  drifted: [{ kind: 'grace', match: BROKEN }, 'put-back', 'warn'],
  'not begun': [{ kind: 'not-yet-valid' }, 'wait-for-begin', 'stop'],
  'not begun, changed': [{ kind: 'not-yet-valid', match: BROKEN }, 'put-back', 'stop'],
  expired: [{ kind: 'expired' }, 'ask-for-next', 'stop'],
  'expired, changed': [{ kind: 'expired', match: BROKEN }, 'put-back', 'stop'],
  'other machine': [{ kind: 'other-machine', match: BROKEN }, 'put-back', 'stop'],
  revoked: [{ kind: 'revoked' }, 'call-vendor', 'stop'],
};
type StateName = keyof typeof STATES & string;

const request = (kind: PendingRequest['kind'], days: number, fits = true): PendingRequest => ({
  kind,
  requestId: 'RQ-TEST-TEST-TEST-TEST',
  createdAt: addDays(NOW, -days),
  fits,
  givenOut: null,
});

/** What may be pending beside each state. */
const PENDING = {
  none: null,
  'fresh upgrade': request('upgrade-request', UNANSWERED_DAYS - 1),
  'old upgrade': request('upgrade-request', UNANSWERED_DAYS),
  'upgrade before the change': request('upgrade-request', 40, false),
  'fresh pre-license': request('pre-license', 0),
  'old pre-license': request('pre-license', 80),
  'pre-license before the change': request('pre-license', 80, false),
} as const;
type PendingName = keyof typeof PENDING;

const FRESH = 'import-answer';
const OLD = 'send-again';

/** Where a new softkey helps; elsewhere the desk refuses to issue it beside the one that this machine has. */
const NEW_SOFTKEY_HELPS: readonly StateName[] = [
  'unlicensed',
  'drifted',
  'not begun, changed',
  'expired, changed',
  'other machine',
];

/** The step beside each pending request; a state that is not listed keeps its own. */
const WITH_PENDING: Readonly<Record<PendingName, Readonly<Record<StateName, NextStepKind>>>> = {
  none: {},
  'fresh upgrade': forStates(FRESH, ['active', 'endless', 'expiring', 'in grace', 'expired', 'unlicensed']),
  'old upgrade': forStates(OLD, ['active', 'endless', 'expiring', 'in grace', 'expired', 'unlicensed']),
  'upgrade before the change': { unlicensed: 'request-anew' },
  'fresh pre-license': forStates(FRESH, NEW_SOFTKEY_HELPS),
  'old pre-license': forStates(OLD, NEW_SOFTKEY_HELPS),
  'pre-license before the change': { unlicensed: 'request-anew' },
};

function forStates(
  step: NextStepKind,
  states: readonly StateName[],
): Readonly<Record<StateName, NextStepKind>> {
  return Object.fromEntries(states.map((state) => [state, step]));
}

const gone = (file: string): StationNow['problems'] => [{ file, code: 'DOCUMENT_GONE' }];
const problem = (code: RefusalCode): StationNow['problems'] => [{ file: 'x', code }];

/**
 * What may be the matter with the station, and the step that it has: by state, or for all that are not
 * listed.
 */
const STATION_FAULTS: Readonly<
  Record<string, readonly [Partial<StationNow>, Readonly<Record<StateName, NextStepKind>>]>
> = {
  none: [{}, {}],
  'clock set back': [
    { clock: { now: NOW, setBack: true, ahead: null } },
    forStates('set-clock', ['active', 'endless']),
  ],
  'clock far ahead': [
    { clock: { now: NOW, setBack: false, ahead: { believedFrom: addDays(NOW, 1) } } },
    forStates('set-clock', ['active', 'endless', 'expiring', 'in grace', 'drifted']),
  ],
  'not recorded': [{ notRecorded: true }, forStates('allow-writing', ['active', 'endless'])],
  'license gone': [
    { problems: gone('SK-1_2.license') },
    forStates('import-lost', ['unlicensed', 'active', 'endless', 'expiring', 'in grace', 'expired']),
  ],
  'key set gone': [
    { problems: gone('key-set_2.key-set') },
    forStates('repair-home', ['unlicensed', 'active', 'endless']),
  ],
  'license damaged': [
    { problems: problem('DAMAGED') },
    forStates('repair-home', ['unlicensed', 'active', 'endless']),
  ],
  'key damaged': [
    { problems: problem('IDENTITY_DAMAGED') },
    forStates('repair-home', ['unlicensed', 'active', 'endless', 'expiring', 'in grace', 'expired']),
  ],
  'key of another home': [
    { problems: problem('STATION_KEY_OTHER') },
    forStates('repair-home', ['unlicensed', 'active', 'endless', 'expiring', 'in grace', 'expired']),
  ],
  'record lost': [{ problems: problem('RECORD_LOST') }, {}],
};

/** Which of two things comes first, where a request is pending and something is the matter as well. */
function wanted(state: StateName, pending: PendingName, fault: string): NextStepKind {
  const own = STATES[state]?.[1] ?? expect.fail(state);
  const asked = WITH_PENDING[pending][state];
  const faulty = STATION_FAULTS[fault]?.[1][state];
  const answerFirst =
    state === 'unlicensed' || (fault === 'key damaged' && state !== 'active' && state !== 'endless');
  return (answerFirst ? (asked ?? faulty) : (faulty ?? asked)) ?? own;
}

const step = (state: Partial<SoftkeyNow>, station: Partial<StationNow> = {}): NextStep =>
  nextStep(softkey(state), { ...STATION, ...station });

describe.each(Object.keys(STATES))('%s', (state) => {
  const [changes, , tone] = STATES[state] ?? expect.fail(state);

  describe.each(Object.keys(PENDING) as PendingName[])('with %s pending', (pending) => {
    it.each(Object.keys(STATION_FAULTS))('and of the station: %s', (fault) => {
      const waitingFor = PENDING[pending];
      const [station] = STATION_FAULTS[fault] ?? expect.fail(fault);
      const next = step({ ...changes, waitingFor }, station);
      expect(next.kind).toBe(wanted(state, pending, fault));
      if ('request' in next) expect(next.request.fits).toBe(next.kind !== 'request-anew');
      const runs = isLicensed({ kind: changes.kind ?? 'active' });
      const shown = softkeyTone({ kind: changes.kind ?? 'active', next });
      expect(['ok', 'warn'].includes(shown)).toBe(runs);
      if (pending === 'none' && fault === 'none') expect(shown).toBe(tone);
    });
  });
});

describe('a machine that does not match', () => {
  const on = (results: Results, hypervisor?: HypervisorKind) =>
    step({ kind: 'grace', match: report(results, hypervisor) });

  test('is put back where something of what decides went away', () => {
    expect(on({ 'smbios-uuid': 'changed', 'os-id': 'same', mac: 'changed', disk: 'changed' })).toEqual({
      kind: 'put-back',
      until: UNTIL,
      components: ['smbios-uuid', 'mac'],
    });
    expect(on({ 'os-id': 'same', mac: 'changed' }).kind).toBe('put-back');
  });

  test('is another one where nothing of what decides is left, or the board is: the softkey has to move', () => {
    const other = { 'smbios-uuid': 'changed', 'os-id': 'changed', mac: 'changed', cpu: 'same' } as const;
    expect(on(other)).toEqual({ kind: 'move-softkey', until: UNTIL });
    expect(on({ 'smbios-uuid': 'changed', 'os-id': 'same', mac: 'same' }, 'physical').kind).toBe(
      'move-softkey',
    );
  });

  test('is read first where that may settle it, and not where another UUID has', () => {
    expect(on({ 'smbios-uuid': 'denied', 'os-id': 'changed', mac: 'changed' })).toEqual({
      kind: 'allow-reading',
      until: UNTIL,
      components: ['smbios-uuid'],
    });
    expect(on({ 'smbios-uuid': 'changed', 'os-id': 'denied', mac: 'same' })).toMatchObject({
      kind: 'put-back',
      components: ['smbios-uuid'],
    });
  });

  test('says no date where the product does not run any more', () => {
    expect(step({ kind: 'other-machine', match: BROKEN })).toMatchObject({ until: null });
  });
});

describe('a clock that stands far ahead may be right, and then the term is judged by it', () => {
  const BY = addDays(NOW, 1);
  const ifRight = (state: Partial<SoftkeyNow>) => {
    const next = step(state, { clock: { now: NOW, setBack: false, ahead: { believedFrom: BY } } });
    return next.kind === 'set-clock' && next.by === BY ? next.ifRight : expect.fail(next.kind);
  };
  const active = (daysLeft: number) => ({
    expiresAt: addDays(NOW, daysLeft),
    graceUntil: addDays(NOW, daysLeft + 15),
    notBefore: addDays(NOW, daysLeft - 60),
  });

  test.each<[string, number, NextStepKind]>([
    ['with weeks left', 16, 'nothing'],
    ['with ten days left', 10, 'ask-for-next'],
    ['in grace', -5, 'ask-for-next'],
    ['after its grace', -15, 'ask-for-next'],
  ])('%s', (_, daysLeft, kind) => expect(ifRight(active(daysLeft)).kind).toBe(kind));

  test('what is pending, and what has to be put back, is said then', () => {
    const waitingFor = request('upgrade-request', 50);
    expect(ifRight({ ...active(10), waitingFor })).toEqual({
      kind: 'send-again',
      request: waitingFor,
      days: 50,
    });
    expect(ifRight({ ...active(-16), kind: 'grace', match: BROKEN })).toMatchObject({
      kind: 'put-back',
      until: null,
    });
  });
});

describe('a request', () => {
  const waiting = (days: number, seconds = 0) =>
    step({
      waitingFor: { ...request('upgrade-request', days), createdAt: addDays(NOW, -days - seconds / 86_400) },
    });

  test('counts as unanswered after some days, and its days are whole ones', () => {
    expect(waiting(UNANSWERED_DAYS - 1, 86_399).kind).toBe('import-answer');
    expect(waiting(12, 3600)).toMatchObject({ kind: 'send-again', days: 12 });
  });

  test('of a clock that is behind since is a fresh one', () => {
    expect(waiting(-400).kind).toBe('import-answer');
  });
});

test('the next license is asked for from its day on, and never before the license begins', () => {
  expect(step({})).toEqual({ kind: 'nothing', askFrom: '2027-01-06T10:00:00Z' });
  expect(step({ expiresAt: addDays(NOW, 3) })).toEqual({ kind: 'nothing', askFrom: NOW });
  expect(step({ expiresAt: null })).toEqual({ kind: 'nothing', askFrom: null });
});

test('every state is in the table, and every refusal leaves a step', () => {
  const states: Readonly<Record<StateKind, true>> = {
    active: true,
    expiring: true,
    grace: true,
    'not-yet-valid': true,
    expired: true,
    'other-machine': true,
    revoked: true,
    unlicensed: true,
  };
  expect(new Set(Object.values(STATES).map(([{ kind = 'active' }]) => kind))).toEqual(
    new Set(Object.keys(states)),
  );
  for (const code of Object.keys(REFUSALS) as RefusalCode[])
    expect(step({}, { problems: problem(code) }).kind, code).toBe(
      code === 'RECORD_LOST' ? 'nothing' : 'repair-home',
    );
});
