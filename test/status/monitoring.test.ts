import { describe, expect, it, test } from 'vitest';
import { addDays, type Instant } from '../../shared/encoding/instant.ts';
import type { StateKind } from '../../shared/license/state.ts';
import { type AlarmLevel, softkeyAlarm, softkeyAlarms } from '../../shared/status/monitoring.ts';
import type { NextStep } from '../../shared/status/next-step.ts';
import type { SoftkeyView, StatusView } from '../../shared/views.ts';
import { clockWith, softkey, statusWith } from '../cli/views.ts';

const NOW: Instant = '2026-11-22T10:00:00Z';
const LIMITS = { warn: 15, crit: 3 };
const NOTHING: NextStep = { kind: 'nothing', askFrom: null };

function alarm(changes: Partial<SoftkeyView>, clock: Partial<StatusView['clock']> = {}) {
  const at = clockWith({ now: NOW, ...clock });
  return softkeyAlarm({ ...softkey, next: NOTHING, ...changes }, { clock: at, problems: [] }, LIMITS);
}

describe('the days of the term', () => {
  it.each<[number, AlarmLevel]>([
    [60, 'ok'],
    [15, 'ok'],
    [14, 'warning'],
    [3, 'warning'],
    [2, 'critical'],
  ])('%i left: %s', (days, level) => {
    expect(alarm({ expiresAt: addDays(NOW, days) })).toMatchObject({ level, days });
  });

  test('are counted by the time that is believed', () => {
    const later = addDays(NOW, 58);
    expect(alarm({}, { judged: later })).toMatchObject({ level: 'critical', days: 2 });
  });

  test('of a license without an end are none', () => {
    expect(alarm({ expiresAt: null })).toMatchObject({ level: 'ok', days: null });
  });
});

describe('a license that is here already and takes over', () => {
  const following = {
    sequence: 3,
    notBefore: addDays(NOW, 1),
    expiresAt: addDays(NOW, 61),
    graceUntil: addDays(NOW, 76),
  };

  it.each<[StateKind, SoftkeyView['reason'], AlarmLevel, number]>([
    ['expiring', null, 'ok', 61],
    ['grace', 'expired', 'ok', 61],
    ['grace', 'drifted', 'critical', 2],
    ['expired', null, 'critical', 2],
  ])('counts instead of one that is %s (%s): %s', (kind, reason, level, days) => {
    const held = { kind, reason, expiresAt: addDays(NOW, 2), following };
    expect(alarm(held)).toMatchObject({ level, days });
  });
});

describe('a state', () => {
  it.each<[StateKind, AlarmLevel]>([
    ['active', 'ok'],
    ['expiring', 'ok'],
    ['grace', 'critical'],
    ['expired', 'critical'],
    ['not-yet-valid', 'critical'],
    ['other-machine', 'critical'],
    ['revoked', 'critical'],
    ['unlicensed', 'critical'],
  ])('%s is %s, however many days are left', (kind, level) => {
    expect(alarm({ kind }).level).toBe(level);
  });

  it.each<[NextStep, AlarmLevel]>([
    [{ kind: 'ask-for-next' }, 'ok'],
    [{ kind: 'allow-writing' }, 'ok'],
    [{ kind: 'repair-home' }, 'warning'],
    [{ kind: 'put-back', until: NOW, components: ['mac'] }, 'warning'],
  ])('with %j to do is %s', (next, level) => {
    expect(alarm({ next }).level).toBe(level);
  });

  test('on a machine whose clock is wrong is a warning', () => {
    expect(alarm({}, { setBack: true }).level).toBe('warning');
    expect(alarm({}, { ahead: { since: NOW, believedFrom: NOW } }).level).toBe('warning');
  });
});

test('where a file of the home is missing it is a warning, whatever is to be done next', () => {
  const problems = [{ file: 'journal.jsonl', code: 'RECORD_LOST', details: {} } as const];
  const at = clockWith({ now: NOW });
  expect(softkeyAlarm({ ...softkey, next: NOTHING }, { clock: at, problems }, LIMITS).level).toBe('warning');
});

describe('several softkeys', () => {
  const one = (softkeyId: string, product: string, days: number): SoftkeyView => ({
    ...softkey,
    softkeyId,
    product,
    expiresAt: addDays(NOW, days),
    next: NOTHING,
  });

  test('of one product count as the one that serves longest, of several as the worst', () => {
    const softkeys = [one('A', 'SERVER', 40), one('B', 'SERVER', 2), one('C', 'STUDIO', 10)];
    const view = statusWith({ clock: clockWith({ now: NOW }), softkeys });
    expect(softkeyAlarms(view, LIMITS)).toMatchObject([
      { softkey: { softkeyId: 'C' }, level: 'warning' },
      { softkey: { softkeyId: 'A' }, level: 'ok' },
    ]);
  });

  test('and none is an alarm of its own', () => {
    const view = statusWith({ clock: clockWith({ now: NOW }), softkeys: [], kind: 'unlicensed' });
    expect(softkeyAlarms(view, LIMITS)).toMatchObject([{ level: 'critical' }]);
  });
});
