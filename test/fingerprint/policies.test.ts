import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fingerprint } from '../../shared/document/payload/fields.ts';
import { DECIDING } from '../../shared/fingerprint/deciding.ts';
import { matchFingerprints } from '../../shared/fingerprint/match.ts';
import { POLICIES, type PolicyName } from '../../shared/fingerprint/policies.ts';
import { COMPONENTS, type Component } from '../../shared/machine/reading.ts';

const NAMES = Object.keys(POLICIES) as PolicyName[];
const RANK = { broken: 0, tolerated: 1, match: 2 } as const;

type Sameness = 'same' | 'changed' | 'gone' | '−';

/** A fingerprint in which each component is as the baseline has it, or another one, or unknown. */
function fingerprint(sameness: Partial<Record<Component, Sameness>>): Fingerprint {
  return {
    policy: 1,
    components: COMPONENTS.map((component) => digests(component, sameness[component] ?? '−')),
  };
}

function digests(component: Component, sameness: Sameness): string {
  if (sameness === '−' || sameness === 'gone') return `${component} ${sameness === '−' ? 'denied' : 'junk'}`;
  return `${component} ${(sameness === 'same' ? 'a' : 'b').repeat(32)}`;
}

const BASELINE = fingerprint(Object.fromEntries(COMPONENTS.map((component) => [component, 'same'])));

/** The rows of the spelled-out table of spec F5: one cell may stand for several values. */
function specTable(): readonly (readonly [
  uuid: string,
  osId: string,
  mac: string,
  verdicts: readonly string[],
])[] {
  const spec = readFileSync(join(import.meta.dirname, '../../docs/spec.md'), 'utf8');
  const table = spec.slice(spec.indexOf('Spelled out'), spec.indexOf('## 9'));
  const rows = table.split('\n').filter((line) => /^\| (same|changed|gone|−)/.test(line));
  return rows.map((row) => {
    const [uuid = '', osId = '', mac = '', ...verdicts] = row.slice(2, -2).split(' | ');
    return [uuid, osId, mac, verdicts];
  });
}

const covers = (cell: string, value: string) => cell === 'any' || cell.split(' or ').includes(value);

describe('the policies of spec F5', () => {
  const all = ['same', 'changed', '−'] as const;
  const combinations = ([...all, 'gone'] as const).flatMap((uuid) =>
    all.flatMap((osId) => all.map((mac) => [uuid, osId, mac] as const)),
  );

  test.each(combinations)(
    'uuid %s, os-id %s, mac %s: the weights say what the table spells out',
    (uuid, osId, mac) => {
      const rows = specTable().filter(
        (row) => covers(row[0], uuid) && covers(row[1], osId) && covers(row[2], mac),
      );
      expect(rows).toHaveLength(1);
      const now = fingerprint({ 'smbios-uuid': uuid, 'os-id': osId, mac });
      expect(NAMES.map((name) => matchFingerprints(BASELINE, now, name).verdict)).toEqual(rows[0]?.[3]);
    },
  );

  test('what decides is what every policy weighs', () => {
    for (const { weights } of Object.values(POLICIES))
      expect(Object.keys(weights).toSorted()).toEqual([...DECIDING].toSorted());
  });

  test('the weights in the code are those of the specification', () => {
    const spec = readFileSync(join(import.meta.dirname, '../../docs/spec.md'), 'utf8');
    for (const name of NAMES) {
      const { weights, anchor, agreement } = POLICIES[name];
      const row = [weights['smbios-uuid'], weights['os-id'], weights.mac, anchor, agreement].join(' | ');
      expect(spec).toContain(`| \`${name}\` | ${row} |`);
    }
  });
});

const sameness = fc.constantFrom<Sameness>('same', 'changed', '−');
const machines = fc.record(
  Object.fromEntries(COMPONENTS.map((component) => [component, sameness])) as Record<
    Component,
    typeof sameness
  >,
);
const policy = fc.constantFrom(...NAMES);

describe('whatever the machine', () => {
  test('one more component that agrees never makes the verdict worse', () => {
    fc.assert(
      fc.property(machines, fc.constantFrom(...COMPONENTS), policy, (machine, component, name) => {
        const better = { ...machine, [component]: 'same' };
        const verdict = (of: typeof machine) =>
          RANK[matchFingerprints(BASELINE, fingerprint(of), name).verdict];
        expect(verdict(better)).toBeGreaterThanOrEqual(verdict(machine));
      }),
    );
  });

  test('the order of components and of digests changes nothing', () => {
    const shuffled = fc.shuffledSubarray([...COMPONENTS], { minLength: COMPONENTS.length });
    fc.assert(
      fc.property(machines, shuffled, policy, (machine, order, name) => {
        const now = fingerprint(machine);
        const components = order.flatMap((wanted) =>
          now.components.filter((line) => line.startsWith(`${wanted} `)),
        );
        expect(matchFingerprints(BASELINE, { policy: 1, components }, name)).toEqual(
          matchFingerprints(BASELINE, now, name),
        );
      }),
    );
  });

  test('what agrees and what differs is the same seen from either side', () => {
    fc.assert(
      fc.property(machines, machines, policy, (a, b, name) => {
        const known = (results: ReturnType<typeof matchFingerprints>) => ({
          verdict: results.verdict,
          components: results.components.filter(({ result }) => result === 'same' || result === 'changed'),
        });
        const [one, other] = [fingerprint(a), fingerprint(b)];
        expect(known(matchFingerprints(one, other, name))).toEqual(
          known(matchFingerprints(other, one, name)),
        );
      }),
    );
  });

  test('denied is unknown, not different: hiding a component that differs never helps a machine whose UUID is another one', () => {
    fc.assert(
      fc.property(machines, policy, (machine, name) => {
        const clone = fingerprint({ ...machine, 'smbios-uuid': 'changed' });
        expect(matchFingerprints(BASELINE, clone, name).verdict).toBe('broken');
      }),
    );
  });

  test('evidence weighs nothing', () => {
    fc.assert(
      fc.property(machines, machines, policy, (a, b, name) => {
        const deciding = Object.fromEntries(
          Object.entries(a).filter(([component]) => component in POLICIES[name].weights),
        );
        const verdict = (machine: typeof a) =>
          matchFingerprints(BASELINE, fingerprint(machine), name).verdict;
        expect(verdict({ ...b, ...deciding })).toBe(verdict(a));
      }),
    );
  });
});
