import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fingerprint } from '../../shared/document/payload/fields.ts';
import {
  type ComponentResult,
  type FingerprintNow,
  matchFingerprints,
  type Verdict,
} from '../../shared/fingerprint/match.ts';
import { COMPONENTS, type Component } from '../../shared/machine/reading.ts';

type Side = readonly string[] | 'denied' | 'absent' | 'junk';
type Sides = Partial<Record<Component, Side>>;

function fingerprint(sides: Sides): Fingerprint {
  return {
    policy: 1,
    components: COMPONENTS.map((component) => {
      const side = sides[component] ?? 'absent';
      return `${component} ${typeof side === 'string' ? side : side.map((one) => one.padEnd(32, '0')).join(' ')}`;
    }),
  };
}

const compare = (baseline: Sides, now: Sides) => matchFingerprints(fingerprint(baseline), fingerprint(now));
const resultOf = (before: Side, after: Side) =>
  compare({ cpu: before }, { cpu: after }).components[0]?.result;

describe('a component is', () => {
  it.each([
    ['same', ['a'], ['a']],
    ['changed', ['a'], ['b']],
    ['denied', ['a'], 'denied'],
    ['absent', ['a'], 'absent'],
    ['absent', ['a'], 'junk'],
    ['new', 'denied', ['a']],
    ['new', 'absent', ['a']],
    ['new', 'junk', ['a']],
    [undefined, 'denied', 'absent'],
    [undefined, 'junk', 'junk'],
  ] as const)('%s: %j, now %j', (result, before, after) => {
    expect(resultOf(before, after)).toBe(result);
  });
});

const letters = (text: string) => [...text];

/** Baseline, machine now: what becomes of a list with the UUID, and by itself (spec F4). */
const LISTS: readonly (readonly [string, string, ComponentResult, ComponentResult])[] = [
  ['a', 'a', 'same', 'same'],
  ['a', 'abcdef', 'same', 'same'],
  ['a', 'b', 'changed', 'changed'],
  ['ab', 'ab', 'same', 'same'],
  ['ab', 'bc', 'same', 'changed'],
  ['ab', 'cd', 'changed', 'changed'],
  ['abc', 'ax', 'changed', 'changed'],
  ['abc', 'abx', 'same', 'same'],
  ['abcd', 'abxy', 'same', 'changed'],
  ['abcd', 'abcx', 'same', 'same'],
  ['abcde', 'abxyz', 'changed', 'changed'],
  ['abcde', 'abcxy', 'same', 'changed'],
  ['abcde', 'abcd', 'same', 'same'],
  ['abcdef', 'abcd', 'same', 'same'],
  ['abcdefghijklmnop', 'a', 'changed', 'changed'],
  ['abcdefghijklmnop', 'abcdefgh', 'same', 'changed'],
  ['abcdefghijklmnop', 'abcdefghij', 'same', 'changed'],
  ['abcdefghijklmnop', 'abcdefghijk', 'same', 'same'],
];

describe('a list', () => {
  it.each(LISTS)('of adapters %s, now %s, is %s with the UUID and %s without', (then, now, known, alone) => {
    const macOf = (uuid: Side) =>
      compare(
        { 'smbios-uuid': uuid, mac: letters(then) },
        { 'smbios-uuid': ['1'], mac: letters(now) },
      ).components.find(({ component }) => component === 'mac')?.result;
    expect([macOf(['1']), macOf('denied'), macOf('absent')]).toEqual([known, alone, alone]);
  });

  it.each(LISTS)('of disks %s, now %s, is %s', (then, now, result) => {
    expect(compare({ disk: letters(then) }, { disk: letters(now) }).components).toEqual([
      { component: 'disk', result },
    ]);
  });

  it.each([
    ['ab', 'b', 'same'],
    ['ab', 'bc', 'same'],
    ['abc', 'c', 'denied'],
    ['a', 'c', 'denied'],
  ] as const)('that is incomplete, of adapters %s, now %s, is %s', (then, now, result) => {
    const incomplete: FingerprintNow = { ...fingerprint({ mac: letters(now) }), incomplete: ['mac'] };
    const { components } = matchFingerprints(fingerprint({ mac: letters(then) }), incomplete);
    expect(components).toEqual([{ component: 'mac', result }]);
  });

  it('whose only known adapter is out of sight speaks neither for nor against', () => {
    const then = fingerprint({ 'smbios-uuid': ['1'], mac: ['a'] });
    const now: FingerprintNow = { ...fingerprint({ 'smbios-uuid': ['1'], mac: ['b'] }), incomplete: ['mac'] };
    expect(matchFingerprints(then, now).verdict).toBe('match');
    expect(matchFingerprints(then, { ...now, incomplete: [] }).verdict).toBe('tolerated');
  });
});

describe('a component of which a machine has one', () => {
  it('says nothing where a baseline lists several, whatever the machine has', () => {
    for (const component of COMPONENTS.filter((one) => one !== 'mac' && one !== 'disk'))
      for (const now of [['a'], ['a', 'b'], ['c']])
        expect(compare({ [component]: ['a', 'b'] }, { [component]: now }).components, component).toEqual(
          now.length === 1 ? [{ component, result: 'new' }] : [],
        );
  });
});

/** How each result comes about, from every pair of sides that gives it. */
const WAYS = {
  same: [[['a'], ['a']]],
  changed: [[['a'], ['b']]],
  gone: [
    [['a'], 'absent'],
    [['a'], 'junk'],
  ],
  unknown: [
    [['a'], 'denied'],
    ['absent', ['a']],
    ['denied', ['a']],
    ['absent', 'absent'],
    ['junk', 'denied'],
  ],
} as const satisfies Record<string, readonly (readonly [Side, Side])[]>;
type Result = keyof typeof WAYS;

/**
 * The table of spec F5, row by row: all 64 cases there are. Of what is no UUID, gone is as unknown as denied.
 */
const ROWS: readonly (readonly [Result, Result, Result, Verdict])[] = (
  [
    ['same', 'same', 'same', 'match'],
    ['same', 'unknown', 'same', 'match'],
    ['same', 'same', 'unknown', 'match'],
    ['same', 'unknown', 'unknown', 'match'],
    ['same', 'changed', 'same', 'tolerated'],
    ['same', 'same', 'changed', 'tolerated'],
    ['same', 'changed', 'changed', 'tolerated'],
    ['same', 'changed', 'unknown', 'tolerated'],
    ['same', 'unknown', 'changed', 'tolerated'],
    ...(['same', 'changed', 'unknown'] as const).flatMap((osId) =>
      (['same', 'changed', 'unknown'] as const).map((mac) => ['changed', osId, mac, 'broken'] as const),
    ),
    ['unknown', 'same', 'same', 'match'],
    ['gone', 'same', 'same', 'tolerated'],
    ...(['unknown', 'gone'] as const).flatMap(
      (uuid) =>
        [
          [uuid, 'changed', 'same', 'tolerated'],
          [uuid, 'unknown', 'same', 'tolerated'],
          [uuid, 'same', 'changed', 'broken'],
          [uuid, 'same', 'unknown', 'broken'],
          [uuid, 'changed', 'changed', 'broken'],
          [uuid, 'changed', 'unknown', 'broken'],
          [uuid, 'unknown', 'changed', 'broken'],
          [uuid, 'unknown', 'unknown', 'broken'],
        ] as const,
    ),
  ] as const
).flatMap(([uuid, osId, mac, verdict]) =>
  orGone(osId).flatMap((os) => orGone(mac).map((adapter) => [uuid, os, adapter, verdict] as const)),
);

function orGone(result: Result): readonly Result[] {
  return result === 'unknown' ? ['unknown', 'gone'] : [result];
}

describe('the verdict', () => {
  it('has a row for every case', () => {
    expect(new Set(ROWS.map(([uuid, osId, mac]) => `${uuid} ${osId} ${mac}`)).size).toBe(64);
  });

  it.each(ROWS)('uuid %s, os-id %s, mac %s: %s', (uuid, osId, mac, verdict) => {
    for (const [uuidThen, uuidNow] of WAYS[uuid])
      for (const [osThen, osNow] of WAYS[osId])
        for (const [macThen, macNow] of WAYS[mac])
          expect(
            compare(
              { 'smbios-uuid': uuidThen, 'os-id': osThen, mac: macThen },
              { 'smbios-uuid': uuidNow, 'os-id': osNow, mac: macNow },
            ).verdict,
          ).toBe(verdict);
  });
});

const RANK: readonly Verdict[] = ['match', 'tolerated', 'broken'];
const digest = fc.constantFrom('a', 'b', 'c', 'd');
const side: fc.Arbitrary<Side> = fc.oneof(
  { weight: 3, arbitrary: fc.uniqueArray(digest, { minLength: 1, maxLength: 3 }).map((all) => all.sort()) },
  { weight: 1, arbitrary: fc.constantFrom('denied' as const, 'absent' as const, 'junk' as const) },
);
const sides: fc.Arbitrary<Sides> = fc.record(
  Object.fromEntries(COMPONENTS.map((component) => [component, side])),
);

describe('whatever the machines', () => {
  it('a machine that could be read matches itself, and lists nothing but what is the same', () => {
    fc.assert(
      fc.property(sides, fc.constantFrom('smbios-uuid', 'mac' as const), (one, readable) => {
        const { verdict, components } = compare(
          { ...one, [readable]: ['a'], mac: ['a'] },
          { ...one, [readable]: ['a'], mac: ['a'] },
        );
        expect(verdict).not.toBe('broken');
        expect(components.every(({ result }) => result === 'same')).toBe(true);
      }),
    );
  });

  it('the order of digests and of components never changes the verdict', () => {
    fc.assert(
      fc.property(sides, sides, fc.infiniteStream(fc.nat()), (then, now, random) => {
        const shuffled = <T>(items: readonly T[]): T[] => {
          const keyed = items.map((item) => [random.next().value ?? 0, item] as const);
          return keyed.sort(([a], [b]) => a - b).map(([, item]) => item);
        };
        const shuffle = ({ policy, components }: Fingerprint): Fingerprint => ({
          policy,
          components: shuffled(
            components.map((line) => {
              const [component, ...digests] = line.split(' ');
              return [component, ...shuffled(digests)].join(' ');
            }),
          ),
        });
        const [baseline, machine] = [fingerprint(then), fingerprint(now)];
        const report = matchFingerprints(baseline, machine);
        const other = matchFingerprints(shuffle(baseline), shuffle(machine));
        expect(other.verdict).toBe(report.verdict);
        expect(new Set(other.components.map((one) => JSON.stringify(one)))).toEqual(
          new Set(report.components.map((one) => JSON.stringify(one))),
        );
      }),
    );
  });

  it('one more component that is the same never makes it worse', () => {
    fc.assert(
      fc.property(sides, sides, fc.constantFrom(...COMPONENTS), (then, now, component) => {
        const before = compare(then, now).verdict;
        const after = compare({ ...then, [component]: ['a'] }, { ...now, [component]: ['a'] }).verdict;
        expect(RANK.indexOf(after)).toBeLessThanOrEqual(RANK.indexOf(before));
      }),
      { numRuns: 1000 },
    );
  });

  it('evidence never decides', () => {
    fc.assert(
      fc.property(sides, sides, sides, sides, (then, now, otherThen, otherNow) => {
        const deciding = (all: Sides) => ({
          'smbios-uuid': all['smbios-uuid'] ?? 'absent',
          'os-id': all['os-id'] ?? 'absent',
          mac: all.mac ?? 'absent',
        });
        expect(compare({ ...otherThen, ...deciding(then) }, { ...otherNow, ...deciding(now) }).verdict).toBe(
          compare(then, now).verdict,
        );
      }),
    );
  });

  it('it is broken where the UUID is another', () => {
    fc.assert(
      fc.property(sides, sides, (then, now) => {
        expect(compare({ ...then, 'smbios-uuid': ['a'] }, { ...now, 'smbios-uuid': ['b'] }).verdict).toBe(
          'broken',
        );
      }),
    );
  });
});
