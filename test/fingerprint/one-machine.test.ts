import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rebaselined } from '../../node/desk/machine.ts';
import type { Fingerprint } from '../../shared/document/payload/fields.ts';
import { beyondLimits, withinLimits } from '../../shared/fingerprint/limits.ts';
import { matchFingerprints, resultOf } from '../../shared/fingerprint/match.ts';
import { POLICIES, type PolicyName } from '../../shared/fingerprint/policies.ts';
import { COMPONENTS, type Component } from '../../shared/machine/reading.ts';

/**
 * One fingerprint means one machine (docs/threat-model.md, "A request that is made up"): whatever digests a
 * request lists, and whatever the requests for its upgrades list, these are the machines that the license can
 * match.
 */

type Side = readonly string[] | 'denied' | 'absent' | 'junk';
type Sides = Partial<Record<Component, Side>>;

function fingerprint(sides: Sides): Fingerprint {
  const written = (side: Side) =>
    typeof side === 'string'
      ? side
      : [...side]
          .sort()
          .map((one) => one.padEnd(32, '0'))
          .join(' ');
  return {
    policy: 1,
    components: COMPONENTS.map((component) => `${component} ${written(sides[component] ?? 'absent')}`),
  };
}

const unread = fc.constantFrom<Side>('denied', 'absent', 'junk');
const oneOf = (...digests: string[]): fc.Arbitrary<Side> => fc.constantFrom(...digests).map((one) => [one]);
const someOf = (digests: readonly string[], maxLength: number): fc.Arbitrary<Side> =>
  fc.subarray([...digests], { minLength: 1, maxLength });

/** So few adapters in the world that machines often have some of a license's. */
const ADAPTERS = ['1', '2', '3', '4', '5', '6', '7', '8'];

/** What a program reads of a machine: never more than one digest where a machine has one of something. */
const machines: fc.Arbitrary<Fingerprint> = fc
  .record({
    'smbios-uuid': fc.oneof({ weight: 2, arbitrary: oneOf('a', 'b') }, { weight: 1, arbitrary: unread }),
    'os-id': fc.oneof({ weight: 3, arbitrary: oneOf('a', 'b', 'c') }, { weight: 1, arbitrary: unread }),
    mac: fc.oneof({ weight: 6, arbitrary: someOf(ADAPTERS, 8) }, { weight: 1, arbitrary: unread }),
  })
  .map(fingerprint);

/**
 * What anybody may write, also digests of other components, and what version 0.1 took: several of everything.
 */
const madeUp: fc.Arbitrary<Fingerprint> = fc
  .record({
    'smbios-uuid': fc.oneof(unread, oneOf('a', 'b', '1'), someOf(['a', 'b', 'c'], 3)),
    'os-id': fc.oneof(unread, oneOf('a', 'b', '1'), someOf(['a', 'b', 'c'], 3)),
    mac: fc.oneof(unread, someOf(ADAPTERS, 8), someOf([...ADAPTERS, 'a', 'b'], 10)),
  })
  .map(fingerprint);

const digestsOf = (of: Fingerprint, component: Component) =>
  new Set(
    of.components
      .find((line) => line.startsWith(`${component} `))
      ?.split(' ')
      .slice(1)
      .filter((one) => one.length === 32),
  );

const inBoth = (some: Iterable<string>, others: ReadonlySet<string>) =>
  [...some].filter((one) => others.has(one));

/** At least half of the adapters by which a license knows each of two machines are adapters of both. */
function shareHalf(license: Fingerprint, one: Fingerprint, other: Fingerprint): boolean {
  const known = digestsOf(license, 'mac');
  const [a, b] = [inBoth(digestsOf(one, 'mac'), known), inBoth(digestsOf(other, 'mac'), known)];
  return inBoth(a, new Set(b)).length * 2 >= Math.max(a.length, b.length);
}

function shareOsId(one: Fingerprint, other: Fingerprint): boolean {
  return inBoth(digestsOf(one, 'os-id'), digestsOf(other, 'os-id')).length > 0;
}

const showsUuid = (machine: Fingerprint) => digestsOf(machine, 'smbios-uuid').size > 0;
const hasItsUuid = (license: Fingerprint, machine: Fingerprint) =>
  resultOf(license, machine, 'smbios-uuid') === 'same';
const statesUuid = (license: Fingerprint) => digestsOf(license, 'smbios-uuid').size === 1;
const matches = (license: Fingerprint, machine: Fingerprint, policy: PolicyName) =>
  matchFingerprints(license, machine, policy).verdict !== 'broken';

/**
 * Holds for two machines that one license matches; counts how often there are two, lest it hold of nothing.
 */
function forTwo(
  policy: PolicyName,
  holds: (license: Fingerprint, one: Fingerprint, other: Fingerprint) => boolean,
  licenses = madeUp,
  numRuns = 20_000,
): void {
  let met = 0;
  fc.assert(
    fc.property(licenses, machines, machines, (license, one, other) => {
      if (!matches(license, one, policy) || !matches(license, other, policy)) return;
      met++;
      expect(holds(license, one, other)).toBe(true);
    }),
    { numRuns },
  );
  expect(met).toBeGreaterThan(numRuns / 100);
}

const ALL = Object.keys(POLICIES) as PolicyName[];

describe.each(ALL)('under %s, two machines that one license matches', (policy) => {
  test('share its UUID, where it states one and they show theirs', () => {
    forTwo(
      policy,
      (license, one, other) =>
        !statesUuid(license) ||
        !showsUuid(one) ||
        !showsUuid(other) ||
        (hasItsUuid(license, one) && hasItsUuid(license, other)),
    );
  });

  if (policy !== 'lenient')
    test('share half of their adapters, where the UUID says nothing of either', () => {
      forTwo(
        policy,
        (license, one, other) =>
          hasItsUuid(license, one) || hasItsUuid(license, other) || shareHalf(license, one, other),
      );
    });
});

describe('under lenient, two machines that one license matches', () => {
  const byOsId = (license: Fingerprint, machine: Fingerprint) =>
    resultOf(license, machine, 'os-id') === 'same';
  const byAdapters = (license: Fingerprint, machine: Fingerprint) =>
    matchFingerprints(license, machine, 'lenient').components.some(
      ({ component, result }) => component === 'mac' && result === 'same',
    );

  test('share the OS id or half of their adapters, where the UUID says nothing and the license knows both in one way', () => {
    forTwo('lenient', (license, one, other) => {
      if (hasItsUuid(license, one) || hasItsUuid(license, other)) return true;
      if (byOsId(license, one) && byOsId(license, other)) return shareOsId(one, other);
      if (byAdapters(license, one) && byAdapters(license, other)) return shareHalf(license, one, other);
      return true;
    });
  });
});

/**
 * What a softkey is bound to after its station, or whoever has its key, asked for upgrades with these
 * machines (node/desk/upgrade.ts).
 */
function upgraded(
  first: Fingerprint,
  asked: readonly Fingerprint[],
  policy: PolicyName,
): readonly Fingerprint[] {
  const bound = [withinLimits(first)];
  for (const now of asked.map((one) => withinLimits(one))) {
    const baseline = bound.at(-1) ?? first;
    if (matches(baseline, now, policy)) bound.push(rebaselined(baseline, now));
  }
  return bound;
}

const requests = fc.array(fc.oneof(machines, madeUp), { minLength: 1, maxLength: 8 });

describe.each(ALL)('under %s, however a softkey is upgraded', (policy) => {
  test('no license lists more than a document may, and none gives up its UUID', () => {
    let longest = 0;
    fc.assert(
      fc.property(machines, requests, (first, asked) => {
        const bound = upgraded(first, asked, policy);
        longest = Math.max(longest, bound.length);
        for (const license of bound) expect(beyondLimits(license)).toEqual([]);
        const uuids = bound.map((license) => [...digestsOf(license, 'smbios-uuid')].join());
        const stated = uuids.slice(uuids.findIndex((uuid) => uuid !== ''));
        if (uuids.some((uuid) => uuid !== '')) expect(new Set(stated).size).toBe(1);
      }),
      { numRuns: 1_500 },
    );
    expect(longest).toBeGreaterThan(4);
  });

  test('no machine that shows another UUID is ever let in', () => {
    fc.assert(
      fc.property(machines, requests, machines, (first, asked, foreign) => {
        fc.pre(showsUuid(first) && showsUuid(foreign) && !hasItsUuid(first, foreign));
        for (const license of upgraded(first, asked, policy))
          expect(matches(license, foreign, policy)).toBe(false);
      }),
      { numRuns: 1_500 },
    );
  });

  test('each license is one machine’s, as the first one is', () => {
    const last = fc
      .tuple(machines, requests)
      .map(([first, asked]) => upgraded(first, asked, policy).at(-1) ?? first);
    forTwo(
      policy,
      (license, one, other) =>
        policy === 'lenient' ||
        hasItsUuid(license, one) ||
        hasItsUuid(license, other) ||
        shareHalf(license, one, other),
      last,
      3_000,
    );
  });
});

describe('what a made-up request can do (an honest limit)', () => {
  const own = fingerprint({ 'smbios-uuid': ['a'], 'os-id': ['a'], mac: ['1'] });
  const foreign = { 'os-id': ['b'], mac: ['2'] };
  const license = fingerprint({ 'smbios-uuid': ['a'], ...foreign });
  const hidden = fingerprint({ 'smbios-uuid': 'denied', ...foreign });

  test('is to fit one machine by its UUID, and one more that shows none by its adapters', () => {
    expect(matches(license, own, 'standard')).toBe(true);
    expect(matches(license, hidden, 'standard')).toBe(true);
    expect(matches(license, fingerprint({ 'smbios-uuid': ['b'], ...foreign }), 'standard')).toBe(false);
  });

  test('is not that under strict, where the first one’s OS id is read', () => {
    expect(matches(license, own, 'strict')).toBe(false);
  });

  test('is one more under lenient, by its OS id', () => {
    const third = fingerprint({ 'smbios-uuid': 'denied', 'os-id': ['c'], mac: ['3'] });
    const forThree = fingerprint({ 'smbios-uuid': ['a'], 'os-id': ['c'], mac: ['2'] });
    expect([own, hidden, third].map((machine) => matches(forThree, machine, 'lenient'))).toEqual([
      true,
      true,
      true,
    ]);
    expect(matches(forThree, third, 'standard')).toBe(false);
  });
});
