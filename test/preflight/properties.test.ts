import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ADAPTER_REASONS, type Adapter, type HypervisorKind, MAC_POOLS } from '../../shared/machine/facts.ts';
import { COMPONENTS, READING_REASONS, type Reading } from '../../shared/machine/reading.ts';
import { CHECK_IDS, PREFLIGHT_REASONS } from '../../shared/preflight/check.ts';
import { checkText } from '../../shared/preflight/check-text.ts';
import { CLUSTER_FEATURES } from '../../shared/preflight/cluster-features.ts';
import { forecast, softkeyForecast } from '../../shared/preflight/forecast.ts';
import type { PreflightInput } from '../../shared/preflight/input.ts';
import { TESTABLE_KINDS } from '../../shared/preflight/policy.ts';
import { preflight } from '../../shared/preflight/preflight.ts';
import { IMAGE_STATES, type MachineSign, REBOOT_CAUSES } from '../../shared/preflight/signs.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { textsFor } from '../../shared/text/texts.ts';
import { MAC, NOW, OS_ID, UUID } from './made-up.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    '',
    '\0',
    '\u202e\u0000',
    '{{why}}',
    '$t(check.mac)',
    '__proto__',
    'x'.repeat(5000),
    'None',
  ),
);
const at = fc.constantFrom('2000-01-01T00:00:00Z', NOW, '2026-03-05T00:00:00Z', '9999-12-31T23:59:59Z');

const reading = (component: (typeof COMPONENTS)[number]): fc.Arbitrary<Reading> =>
  fc.oneof(
    fc.record({
      component: fc.constant(component),
      status: fc.constant('value' as const),
      values: fc.array(fc.oneof(hostile, fc.constantFrom(UUID, OS_ID, MAC)), { minLength: 1, maxLength: 3 }),
      source: hostile,
      at,
    }),
    fc.record({
      component: fc.constant(component),
      status: fc.constantFrom('denied' as const, 'absent' as const, 'junk' as const),
      reason: fc.constantFrom(...Object.values(READING_REASONS).flat()),
      source: hostile,
      at,
    }),
  );

const adapter: fc.Arbitrary<Adapter> = fc.oneof(
  fc.record({
    name: hostile,
    mac: hostile,
    counted: fc.constant(true),
    dynamic: fc.constantFrom(...MAC_POOLS),
  }),
  fc.record({ name: hostile, mac: hostile, counted: fc.constant(true) }),
  fc.record({
    name: hostile,
    mac: hostile,
    counted: fc.constant(false),
    leftOut: fc.constantFrom(...ADAPTER_REASONS),
  }),
);

const facts = fc.record({
  host: hostile,
  platform: fc.constantFrom('linux', 'windows', 'macos', 'other'),
  readings: fc
    .tuple(...COMPONENTS.map(reading))
    .chain((all) => fc.constantFrom(all as readonly Reading[], all.slice(0, 3), [])),
  adapters: fc.array(adapter, { maxLength: 200 }),
  hypervisor: fc.record({
    kind: fc.constantFrom(...(Object.keys(CLUSTER_FEATURES) as HypervisorKind[])),
    evidence: fc.array(hostile, { maxLength: 2 }),
  }),
});

const sign = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<MachineSign<T>> =>
  fc.oneof(
    fc.record({ status: fc.constant('value' as const), value, source: hostile }),
    fc.record({
      status: fc.constant('denied' as const),
      reason: fc.constantFrom(...READING_REASONS.denied),
      source: hostile,
    }),
    fc.record({
      status: fc.constant('absent' as const),
      reason: fc.constantFrom(...READING_REASONS.absent),
      source: hostile,
    }),
  );

const signs = fc.record({
  osIdAt: sign(at),
  osIdCopies: sign(fc.constantFrom('same', 'different')),
  firstStartAt: sign(at),
  cloudInstances: sign(fc.integer()),
  imageState: sign(fc.constantFrom(...IMAGE_STATES)),
  pendingReboot: sign(fc.subarray([...REBOOT_CAUSES])),
  newestFileAt: sign(at),
  machineName: sign(hostile),
  physicalHost: sign(hostile),
  hypervisorVersion: sign(hostile),
});

const order = fc.record({
  product: fc.constant('E3-SERVER'),
  customer: fc.record({ name: hostile, contact: hostile }),
  architecture: fc.record({
    hypervisor: fc.oneof(hostile, fc.constantFrom('VMware 8.0', 'Hyper-V', 'physical')),
    ha: fc.boolean(),
    ft: fc.boolean(),
    redundancy: fc.constantFrom('none', 'hot-standby'),
    role: hostile,
  }),
  reference: hostile,
});

const checks = fc.option(fc.subarray([...CHECK_IDS]));
const policy = fc.record({
  hard: checks,
  soft: checks,
  tested: fc.option(
    fc.array(fc.record({ kind: fc.constantFrom(...TESTABLE_KINDS), versions: fc.option(fc.array(hostile)) })),
  ),
  testedOn: fc.option(fc.constant('2026-01-15')),
  sharedUuids: fc.option(fc.array(hostile)),
  publishedOsIds: fc.option(fc.array(hostile)),
});

const input: fc.Arbitrary<PreflightInput> = fc.record({
  facts,
  signs,
  order: fc.option(order),
  now: at,
  buildDate: at,
  policy: fc.option(policy),
});

const isReasonOf = (result: keyof typeof PREFLIGHT_REASONS, reason: string) =>
  (PREFLIGHT_REASONS[result] as readonly string[]).includes(reason);

describe('whatever the machine', () => {
  test('every check has a result, with a reason of its kind', () => {
    fc.assert(
      fc.property(input, (made) => {
        const results = preflight(made);
        expect(results.map(({ id }) => id)).toEqual([...CHECK_IDS]);
        for (const { result, reason } of results) expect(isReasonOf(result, reason)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('no result holds an id of the machine', () => {
    fc.assert(
      fc.property(input, (made) => {
        const details = JSON.stringify(preflight(made).map((result) => result.details));
        for (const id of [UUID, OS_ID, MAC]) expect(details.includes(id)).toBe(false);
      }),
    );
  });

  test('every result has words in every language, with nothing that acts on a terminal', () => {
    const languages = LANGUAGES.map(textsFor);
    fc.assert(
      fc.property(input, fc.constantFrom(...languages), (made, texts) => {
        for (const result of preflight(made)) {
          const words = Object.values(checkText(result, texts)).join(' ');
          expect(words).not.toMatch(/\p{Cc}|\u202e/u);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('there is a forecast for every component in every event, and a verdict for each', () => {
    fc.assert(
      fc.property(facts, (made) => {
        expect(forecast(made)).toHaveLength(COMPONENTS.length * 7);
        expect(softkeyForecast(made)).toHaveLength(7);
      }),
      { numRuns: 200 },
    );
  });

  test('the worst verdict is never better than the best one', () => {
    const rank = ['match', 'tolerated', 'broken'];
    fc.assert(
      fc.property(facts, (made) => {
        for (const { best, worst } of softkeyForecast(made))
          expect(rank.indexOf(worst)).toBeGreaterThanOrEqual(rank.indexOf(best));
      }),
    );
  });
});
