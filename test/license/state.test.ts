import { describe, expect, it } from 'vitest';
import type { License } from '../../shared/document/payload/license.ts';
import type { RevocationList } from '../../shared/document/payload/revocation-list.ts';
import { addDays, addSeconds, type Instant } from '../../shared/encoding/instant.ts';
import {
  clockIsSetBack,
  isLicensed,
  type LicenseState,
  licenseStates,
  type StateContext,
  type StateKind,
} from '../../shared/license/state.ts';
import { payloads } from '../vectors/documents.ts';
import { machine } from '../vectors/world.ts';

const BEGIN = '2026-03-01T09:00:00Z';
const END = '2026-05-01T09:00:00Z';
const GRACE_END = '2026-05-16T09:00:00Z';
const DRIFTED = machine({ 'smbios-uuid': 'changed' });

function license(changes: Partial<License> = {}): License {
  return { ...payloads.license, notBefore: BEGIN, expiresAt: END, graceDays: 15, ...changes };
}

function context(now: Instant, changes: Partial<StateContext> = {}): StateContext {
  return {
    machine: machine(),
    now,
    highestTime: now,
    driftedSince: () => undefined,
    revocations: undefined,
    emergencies: [],
    warnDays: 14,
    ...changes,
  };
}

function only(licenses: readonly License[], at: StateContext): LicenseState {
  const [state, ...others] = licenseStates(licenses, at);
  expect(others).toEqual([]);
  return state ?? { kind: 'unlicensed' };
}

const stateAt = (now: Instant, changes: Partial<License> = {}, around: Partial<StateContext> = {}) =>
  only([license(changes)], context(now, around));

function revoking(throughSequence: number | null): RevocationList {
  const { softkeyId } = payloads.license;
  return {
    ...payloads['revocation-list'],
    revoked: [{ softkeyId, throughSequence, revokedAt: BEGIN, reason: '' }],
  };
}

/** Every variant there is, and whether the product runs in it: a new one does not compile without its row. */
const VARIANTS: {
  readonly [K in StateKind]: { readonly runs: boolean; readonly state: () => LicenseState };
} = {
  active: { runs: true, state: () => stateAt(BEGIN) },
  expiring: { runs: true, state: () => stateAt(addSeconds(END, -1)) },
  grace: { runs: true, state: () => stateAt(END) },
  'not-yet-valid': { runs: false, state: () => stateAt(addSeconds(BEGIN, -1)) },
  expired: { runs: false, state: () => stateAt(GRACE_END) },
  'other-machine': { runs: false, state: () => stateAt(BEGIN, { graceDays: 0 }, { machine: DRIFTED }) },
  revoked: { runs: false, state: () => stateAt(BEGIN, {}, { revocations: revoking(null) }) },
  unlicensed: { runs: false, state: () => only([], context(BEGIN)) },
};

describe.each(Object.entries(VARIANTS))('the state %s', (kind, { runs, state }) => {
  it('is reached', () => expect(state().kind).toBe(kind));
  it(`lets the product ${runs ? 'run' : 'stop'}`, () => expect(isLicensed(state())).toBe(runs));
});

describe('to the second', () => {
  it.each([
    [addSeconds(BEGIN, -1), 'not-yet-valid', 0],
    [BEGIN, 'active', 61],
    [addSeconds(addDays(END, -14), -1), 'active', 15],
    [addDays(END, -14), 'expiring', 14],
    [addSeconds(END, -86_400), 'expiring', 1],
    [addSeconds(END, -1), 'expiring', 1],
    [END, 'grace', 15],
    [addSeconds(END, 1), 'grace', 15],
    [addSeconds(GRACE_END, -86_400), 'grace', 1],
    [addSeconds(GRACE_END, -1), 'grace', 1],
    [GRACE_END, 'expired', 0],
  ])('%s is %s, %d days left', (now, kind, daysLeft) => {
    expect(stateAt(now)).toMatchObject({ kind, daysLeft, graceUntil: GRACE_END });
  });

  it('without days of grace the term is followed by expired', () => {
    expect(stateAt(addSeconds(END, -1), { graceDays: 0 }).kind).toBe('expiring');
    expect(stateAt(END, { graceDays: 0 }).kind).toBe('expired');
  });

  it('a license without end is active to the last second there is', () => {
    expect(stateAt('9999-12-31T23:59:59Z', { expiresAt: null })).toMatchObject({
      kind: 'active',
      daysLeft: null,
      graceUntil: null,
    });
  });

  it('with no days of warning a license is active to its end', () => {
    expect(stateAt(addSeconds(END, -1), {}, { warnDays: 0 }).kind).toBe('active');
  });
});

describe('a clock set back', () => {
  it('does not bring a term back: the later of now and the highest time counts', () => {
    expect(stateAt(BEGIN, {}, { highestTime: GRACE_END }).kind).toBe('expired');
    expect(stateAt(BEGIN, {}, { highestTime: END }).kind).toBe('grace');
    expect(stateAt(GRACE_END, {}, { highestTime: BEGIN }).kind).toBe('expired');
  });

  it('is named from more than a day on: less is drift, or a wrong time zone', () => {
    const highestTime = '2026-04-10T12:00:00Z';
    const back = (seconds: number) => clockIsSetBack({ now: addSeconds(highestTime, -seconds), highestTime });
    expect([0, 3600, 86_400, 86_401, 864_000].map(back)).toEqual([false, false, false, true, true]);
    expect(clockIsSetBack({ now: addSeconds(highestTime, 99_999_999), highestTime })).toBe(false);
  });
});

describe('a machine that drifted', () => {
  const since = '2026-03-10T00:00:00Z';
  const drifted = (now: Instant, changes: Partial<License> = {}) =>
    stateAt(now, changes, { machine: DRIFTED, driftedSince: () => since });

  it('has the days of grace, counted from when it was first seen', () => {
    expect(drifted(since)).toMatchObject({
      kind: 'grace',
      reason: 'drifted',
      daysLeft: 15,
      graceUntil: addDays(since, 15),
    });
    expect(drifted(addSeconds(addDays(since, 15), -1))).toMatchObject({ kind: 'grace', daysLeft: 1 });
    expect(drifted(addDays(since, 15))).toMatchObject({
      kind: 'other-machine',
      daysLeft: 0,
      graceUntil: addDays(since, 15),
    });
  });

  it('is seen for the first time now where the journal knows nothing of it', () => {
    expect(stateAt(since, {}, { machine: DRIFTED })).toMatchObject({
      kind: 'grace',
      reason: 'drifted',
      daysLeft: 15,
    });
  });

  it('has no more grace than the license itself', () => {
    const late = addDays(END, 10);
    const state = stateAt(late, {}, { machine: DRIFTED, driftedSince: () => late });
    expect(state).toMatchObject({ kind: 'grace', reason: 'drifted', daysLeft: 5, graceUntil: GRACE_END });
    expect(stateAt(GRACE_END, {}, { machine: DRIFTED, driftedSince: () => late }).kind).toBe('expired');
  });

  it('has its days of grace also where the license has no end', () => {
    expect(drifted(since, { expiresAt: null })).toMatchObject({ kind: 'grace', daysLeft: 15 });
    expect(drifted(addDays(since, 15), { expiresAt: null }).kind).toBe('other-machine');
  });

  it('is asked for by its softkey', () => {
    const asked: string[] = [];
    stateAt(since, {}, { machine: DRIFTED, driftedSince: (softkeyId) => void asked.push(softkeyId) });
    expect(asked).toEqual([payloads.license.softkeyId]);
  });

  it('that is only tolerated does not count as drifted', () => {
    expect(stateAt(since, {}, { machine: machine({ mac: 'changed' }) })).toMatchObject({
      kind: 'active',
      match: { verdict: 'tolerated' },
    });
  });
});

describe('several licenses', () => {
  const upgrade = license({
    sequence: 3,
    supersedes: 2,
    notBefore: '2026-04-20T00:00:00Z',
    expiresAt: '2026-07-01T00:00:00Z',
  });
  const sequenceAt = (now: Instant, licenses: readonly License[], around: Partial<StateContext> = {}) => {
    const state = only(licenses, context(now, around));
    return state.kind === 'unlicensed' ? undefined : [state.kind, state.license.sequence];
  };

  it('of one softkey: an upgrade that has not begun leaves the one before it serving', () => {
    expect(sequenceAt('2026-04-19T23:59:59Z', [upgrade, license()])).toEqual(['expiring', 2]);
    expect(sequenceAt('2026-04-20T00:00:00Z', [license(), upgrade])).toEqual(['active', 3]);
  });

  it('of one softkey: before any has begun, the one that begins first', () => {
    const first = license({ sequence: 4, supersedes: 3, notBefore: '2026-02-01T00:00:00Z' });
    expect(sequenceAt('2026-01-01T00:00:00Z', [license(), upgrade, first])).toEqual(['not-yet-valid', 4]);
  });

  it('of one softkey: the highest sequence serves, also where a lower one lasts longer', () => {
    const lasting = license({ expiresAt: null });
    expect(sequenceAt('2026-08-01T00:00:00Z', [upgrade, lasting])).toEqual(['expired', 3]);
  });

  it('of one softkey: what was taken back up to a sequence does not touch the next one', () => {
    const around = { revocations: revoking(2) };
    expect(sequenceAt('2026-03-02T00:00:00Z', [license(), upgrade], around)).toEqual(['revoked', 2]);
    expect(sequenceAt('2026-04-21T00:00:00Z', [license(), upgrade], around)).toEqual(['active', 3]);
  });

  /** Which license follows: the first or a later one of those that came after it. */
  const followingAt = (now: Instant, changes: readonly Partial<License>[], around = {}) => {
    const first = license();
    const later = changes.map((one, i) =>
      license({ sequence: first.sequence + 1 + i, notBefore: END, ...one }),
    );
    const state = only([first, ...later], context(now, around));
    if (state.kind === 'unlicensed') return undefined;
    return state.following && state.following.sequence - first.sequence;
  };
  const AFTER = { notBefore: addDays(END, 60), expiresAt: addDays(END, 120) };

  it.each<[string, Instant, readonly Partial<License>[], object, number | null]>([
    ['none where there is none', BEGIN, [], {}, null],
    ['one that begins where the term ends', BEGIN, [{}], {}, 1],
    ['the same, near the end', addSeconds(END, -1), [{}], {}, 1],
    ['the same, in grace, where it begins later', END, [{ notBefore: addDays(END, 1) }], {}, 1],
    ['one that begins as the grace ends', BEGIN, [{ notBefore: GRACE_END }], {}, 1],
    ['none that leaves a gap', BEGIN, [{ notBefore: addSeconds(GRACE_END, 1) }], {}, null],
    ['also after a gap, where the product stopped', GRACE_END, [{ notBefore: addDays(GRACE_END, 9) }], {}, 1],
    ['none that serves already', END, [{}], {}, null],
    ['none for another machine', BEGIN, [{ fingerprint: DRIFTED }], {}, null],
    ['none that was taken back', BEGIN, [{}], { revocations: revoking(null) }, null],
    ['the last of a row', BEGIN, [{ expiresAt: addDays(END, 60) }, AFTER], {}, 2],
    ['the last before a gap', BEGIN, [{ expiresAt: addDays(END, 9) }, AFTER], {}, 1],
    ['one without end', BEGIN, [{ expiresAt: null }, AFTER], {}, 2],
  ])('of one softkey: what follows is %s', (_, now, changes, around, sequence) => {
    expect(followingAt(now, changes, around)).toBe(sequence);
  });

  it('of several softkeys: one state each, the best first, whatever their order', () => {
    const id = (n: number) => `SK-0000-0000-0000-000${n}`;
    const licenses = [
      license({ softkeyId: id(1), expiresAt: '2026-03-02T00:00:00Z', graceDays: 0 }),
      license({ softkeyId: id(2), expiresAt: '2026-04-09T00:00:00Z' }),
      license({ softkeyId: id(3), expiresAt: '2026-04-11T00:00:00Z' }),
      license({ softkeyId: id(4), notBefore: '2027-01-01T00:00:00Z', expiresAt: null }),
      license({ softkeyId: id(5), expiresAt: null }),
    ];
    const kinds = ['active', 'expiring', 'grace', 'not-yet-valid', 'expired'];
    const now = context('2026-04-10T00:00:00Z');
    expect(licenseStates(licenses, now).map(({ kind }) => kind)).toEqual(kinds);
    expect(licenseStates(licenses.toReversed(), now)).toEqual(licenseStates(licenses, now));
  });

  it('of several that run alike, the one that serves longest is first; of those to come, the one that begins first', () => {
    const id = (n: number) => `SK-0000-0000-0000-000${n}`;
    const heads = (...licenses: readonly ReturnType<typeof license>[]) => {
      const [first] = licenseStates(licenses, context('2026-04-10T00:00:00Z'));
      return first?.kind === 'unlicensed' ? null : first?.license.softkeyId;
    };
    const until = (n: number, expiresAt: string | null, graceDays = 0) =>
      license({ softkeyId: id(n), expiresAt, graceDays });
    expect(heads(until(1, '2026-08-01T00:00:00Z'), until(2, '2026-09-01T00:00:00Z'))).toBe(id(2));
    expect(heads(until(1, '2026-08-01T00:00:00Z'), until(2, null))).toBe(id(2));
    expect(heads(until(1, '2026-04-09T00:00:00Z', 9), until(2, '2026-04-08T00:00:00Z', 15))).toBe(id(2));
    const begins = (n: number, notBefore: string) =>
      license({ softkeyId: id(n), notBefore, expiresAt: null });
    expect(heads(begins(1, '2027-02-01T00:00:00Z'), begins(2, '2027-01-01T00:00:00Z'))).toBe(id(2));
    expect(heads(until(2, '2026-08-01T00:00:00Z'), until(1, '2026-08-01T00:00:00Z'))).toBe(id(1));
  });
});
