import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameDifference } from '../../../../renderer/screens/once/host-name.ts';
import {
  firstRequestStateOf,
  isReason,
  requestObstacles,
  seenAmong,
  sortChecks,
} from '../../../../renderer/screens/once/request-obstacles.ts';
import type { CheckResult } from '../../../../shared/preflight/check.ts';
import type { RequestView } from '../../../../shared/views.ts';

describe('the typed host name', () => {
  test.each([
    ['SCADA-01', null],
    ['', { kind: 'empty' }],
    ['   ', { kind: 'empty' }],
    [' SCADA-01 ', { kind: 'spaces' }],
    ['scada-01', { kind: 'capitals', at: 1 }],
    ['SCADa-01', { kind: 'capitals', at: 5 }],
    ['SCADA', { kind: 'short', count: 3 }],
    ['SCADA-012', { kind: 'long', count: 1 }],
    ['SCADA-02', { kind: 'differs', at: 8, typed: '2', wanted: '1' }],
    ['SCADA_01', { kind: 'differs', at: 6, typed: '_', wanted: '-' }],
  ])('%j', (typed, expected) => {
    expect(nameDifference(typed, 'SCADA-01')).toEqual(expected);
  });

  test('is counted in characters as they are seen', () => {
    expect(nameDifference('🏭', '🏭🏭')).toEqual({ kind: 'short', count: 1 });
    expect(nameDifference('e\u0301x', 'e\u0301y')).toMatchObject({ at: 2, typed: 'x', wanted: 'y' });
  });

  test('may hold what is not seen as it is shown', () => {
    expect(nameDifference('a\u202eb', 'a\u202eb')).toBeNull();
    expect(nameDifference('a\\u202eb', 'a\u202eb')).toBeNull();
    expect(nameDifference('ab', 'a\u202eb')).not.toBeNull();
  });

  test('is right when it is the name, and never otherwise', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (host, other) => {
        expect(nameDifference(host, host)).toBeNull();
        const typed = `${host}${other}`;
        expect(nameDifference(typed, host) === null).toBe(other === '');
      }),
    );
  });
});

const check = (
  id: CheckResult['id'],
  severity: CheckResult['severity'],
  result: CheckResult['result'],
): CheckResult => ({ id, severity, result, reason: 'fine', details: {} });

const CHECKS = [
  check('container', 'hard', 'passed'),
  check('mac', 'soft', 'failed'),
  check('identity', 'hard', 'failed'),
  check('uuid', 'soft', 'unknown'),
  check('clock', 'soft', 'failed'),
];

describe('the checks', () => {
  test('are sorted by what has to be done about them, and none is lost', () => {
    const { hard, soft, passed, unknown } = sortChecks(CHECKS);
    expect([hard, soft, passed, unknown].map((some) => some.map(({ id }) => id))).toEqual([
      ['identity'],
      ['mac', 'clock'],
      ['container'],
      ['uuid'],
    ]);
  });

  test('only what failed can have been seen', () => {
    expect(seenAmong(sortChecks(CHECKS), ['mac', 'identity', 'uuid', 'a check of another day'])).toEqual([
      'mac',
    ]);
  });
});

describe('what is missing', () => {
  const GOOD = sortChecks([check('mac', 'soft', 'failed'), check('clock', 'soft', 'failed')]);
  const READY = { checks: GOOD, ticked: ['mac', 'clock'], person: 'Ana', typed: 'H', host: 'H' };

  test.each([
    [{}, []],
    [{ checks: null }, [{ what: 'checks' }]],
    [{ checks: sortChecks(CHECKS) }, [{ what: 'hard' }]],
    [{ ticked: ['mac'] }, [{ what: 'soft', count: 1 }]],
    [{ person: ' ' }, [{ what: 'person' }]],
    [{ typed: 'h' }, [{ what: 'host' }]],
    [
      { ticked: [], person: '', typed: '' },
      [{ what: 'soft', count: 2 }, { what: 'host' }, { what: 'person' }],
    ],
  ])('with %j', (changes, expected) => {
    expect(requestObstacles({ ...READY, ...changes })).toEqual(expected);
  });
});

describe('a reason for another request', () => {
  test.each([
    'The order named the wrong product.',
    'O pedido tinha o produto errado',
    'La máquina virtual fue creada de nuevo',
  ])('%s', (reason) => expect(isReason(reason)).toBe(true));

  test.each(['', 'lost', 'x x x x x x', 'test test test test', '. . . . .', 'I do not'])(
    'is not: %s',
    (reason) => expect(isReason(reason)).toBe(false),
  );
});

describe('whether the request was made', () => {
  const request = { kind: 'pre-license', createdAt: '2026-11-22T12:00:00Z' } as RequestView;
  const softkeys = [{}] as never;

  test.each([
    ['open', null, []],
    ['waiting', request, []],
    ['waiting', request, softkeys],
    ['licensed', null, softkeys],
    ['licensed', { ...request, kind: 'upgrade-request' as const }, softkeys],
  ])('%s', (at, waiting, held) => {
    expect(firstRequestStateOf(waiting, { softkeys: held } as never)).toMatchObject({ at });
  });
});
