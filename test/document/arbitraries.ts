import fc, { type Arbitrary } from 'fast-check';
import type { Kind } from '../../shared/document/kinds.ts';
import type { Fingerprint, StationGroup } from '../../shared/document/payload/fields.ts';
import type { PayloadOf } from '../../shared/document/payload/formats.ts';
import { instantOf } from '../../shared/encoding/instant.ts';
import { mostDigests } from '../../shared/fingerprint/limits.ts';
import { COMPONENTS, type Component } from '../../shared/machine/reading.ts';
import { base64, keys, signingKeyEntry, VENDOR } from '../vectors/world.ts';

/** Any well-formed payload of every kind, with texts as nasty as documents may carry them. */

const NASTY = [
  ...'aZ09 "\\/<&\u00a0é日ß\u2028\u2029\u202e\u200b\ufeff\ufffd\uffff',
  '🏭',
  '👨‍👩‍👧',
  '__proto__',
  'constructor',
  '\\u0041',
  '-----BEGIN SOFTKEY LICENSE-----',
  'eyJwYXlsb2FkVHlwZSI6',
];

/** text(min..max) of spec B5. */
export function text(min: number, max: number): Arbitrary<string> {
  const pieces = fc
    .array(fc.constantFrom(...NASTY), { minLength: min, maxLength: Math.min(max, 12) })
    .map((all) => all.join(''));
  const long = fc.constantFrom('x'.repeat(max), 'é'.repeat(max), '🏭'.repeat(max >> 1));
  return fc
    .oneof({ weight: 9, arbitrary: pieces }, { weight: 1, arbitrary: long })
    .filter((one) => one.length >= min && one.length <= max);
}

const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map(instantOf);
const hex = (bytes: number) =>
  fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((all) => Buffer.from(all).toString('hex'));
const bytes = (min: number, max: number) => fc.uint8Array({ minLength: min, maxLength: max }).map(base64);
const integer = (min: number, max: number) => fc.oneof(fc.constantFrom(min, max), fc.integer({ min, max }));
const safeInteger = fc.oneof(fc.constantFrom(0, Number.MAX_SAFE_INTEGER), fc.maxSafeNat());
const id = (prefix: string) =>
  fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{16}$/).map((all) => `${prefix}-${all.match(/.{4}/g)?.join('-')}`);
const vendor = fc.constant(VENDOR);
const product = fc.stringMatching(/^[A-Z][A-Z0-9-]{0,31}$/);
const orNull = <T>(arbitrary: Arbitrary<T>) => fc.option(arbitrary, { nil: null });

function ascending<T>(items: readonly T[], name: (item: T) => string): readonly T[] {
  const byName = new Map(items.map((item) => [name(item), item]));
  return [...byName.keys()].sort(byCodeUnits).map((key) => byName.get(key) as T);
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const status = fc.constantFrom('denied' as const, 'absent' as const, 'junk' as const);
const digests = (component: Component) =>
  fc
    .array(hex(16), { minLength: 1, maxLength: mostDigests(component) })
    .map((all) => ascending(all, (one) => one).join(' '));
const fingerprint: Arbitrary<Fingerprint> = fc
  .tuple(...COMPONENTS.map((component) => fc.oneof(digests(component), status)))
  .map((all) => ({
    policy: 1,
    components: all.map((one, i) => `${COMPONENTS[i]} ${one}`),
  }));

/** The station's key is the vectors' one, so that its documents can be signed. */
const station: Arbitrary<StationGroup> = record({
  host: text(1, 255),
  platform: fc.constantFrom('linux', 'windows', 'macos', 'other'),
  program: text(1, 64),
  publicKey: fc.constant(base64(keys.station.publicKey)),
});
const journal = record({ entries: safeInteger, head: hex(32) });
const journalProof = fc
  .uniqueArray(journal, { selector: ({ entries }) => entries, minLength: 1, maxLength: 17 })
  .map((heads) => heads.toSorted((a, b) => a.entries - b.entries))
  .map((heads) => ({ ...(heads.at(-1) as (typeof heads)[0]), earlier: heads.slice(0, -1) }));
const hypervisor = record({
  kind: fc.constantFrom('vmware', 'hyperv', 'kvm', 'container', 'physical', 'unknown'),
  cloud: orNull(text(1, 32)),
  version: orNull(text(1, 64)),
  physicalHost: orNull(text(1, 255)),
});
const preflight = fc
  .uniqueArray(
    record({
      id: fc.stringMatching(/^[a-z][a-z0-9-]{0,47}$/),
      severity: fc.constantFrom('hard', 'soft'),
      result: fc.constantFrom('passed', 'failed', 'unknown'),
      reason: fc.stringMatching(/^[a-z][a-z0-9-]{0,47}$/),
      acknowledged: fc.boolean(),
    }),
    { selector: ({ id }) => id, maxLength: 8 },
  )
  .map((checks) => checks.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
const customer = record({ name: text(1, 200), contact: text(0, 200) });
const order = record({
  product,
  customer,
  architecture: record({
    hypervisor: text(1, 64),
    ha: fc.boolean(),
    ft: fc.boolean(),
    redundancy: fc.constantFrom('none', 'hot-standby'),
    role: text(0, 64),
  }),
  reference: text(0, 120),
});
const entitlement = fc.oneof(
  record({ name: text(1, 64), kind: fc.constant('feature' as const), value: fc.constant(null) }),
  record({ name: text(1, 64), kind: fc.constant('limit' as const), value: safeInteger }),
  record({ name: text(1, 64), kind: fc.constant('term' as const), value: instant }),
);

/** Members in the order in which they are given, as payloads have them. */
function record<T extends object>(fields: { [K in keyof T]: Arbitrary<T[K]> }): Arbitrary<T> {
  return fc.record(fields, { noNullPrototype: true }) as Arbitrary<T>;
}

export const arbitraries: { readonly [K in Kind]: Arbitrary<PayloadOf[K]> } = {
  'pre-license': record<PayloadOf['pre-license']>({
    vendor,
    requestId: id('RQ'),
    createdAt: instant,
    station,
    order,
    confirmation: record({ host: text(1, 255), person: text(0, 120) }),
    again: orNull(record({ reason: text(1, 400), previousRequestId: id('RQ') })),
    hypervisor,
    fingerprint,
    preflight,
    journal,
  }).map((payload) => ({
    ...payload,
    confirmation: { ...payload.confirmation, host: payload.station.host },
  })),
  license: record<PayloadOf['license']>({
    vendor,
    softkeyId: id('SK'),
    sequence: integer(2, 1_000_000),
    supersedes: fc.constant(1),
    issuedAt: instant.map((one) => (one < '2026-01-01' ? '2026-01-01T00:00:00Z' : one)),
    notBefore: fc.constant('2000-01-01T00:00:00Z'),
    expiresAt: orNull(instant.filter((one) => one > '2000-01-01T00:00:00Z')),
    graceDays: integer(0, 366),
    host: text(1, 255),
    product,
    customer,
    reference: text(0, 120),
    entitlements: fc.array(entitlement, { maxLength: 6 }).map((all) => ascending(all, ({ name }) => name)),
    requestId: id('RQ'),
    stationKey: bytes(32, 32),
    matching: fc.constant('standard' as const),
    fingerprint,
  }),
  'upgrade-request': record<PayloadOf['upgrade-request']>({
    vendor,
    requestId: id('RQ'),
    createdAt: instant,
    station,
    softkeyId: id('SK'),
    sequence: integer(1, 1_000_000),
    currentLicense: bytes(1, 300),
    hypervisor,
    fingerprint,
    verdict: fc.constantFrom('match', 'tolerated', 'broken'),
    highestTime: instant,
    ahead: orNull(instant),
    emergency: orNull(record({ sequence: integer(1, 1_000_000), began: instant, reason: text(1, 400) })),
    journal: journalProof,
  }),
  'key-set': record<PayloadOf['key-set']>({
    vendor,
    version: integer(1, 1_000_000),
    issuedAt: instant,
    keys: fc
      .subarray([keys.signing, keys.second, keys.stranger], { minLength: 1 })
      .chain((chosen) =>
        fc.tuple(
          ...chosen.map((key) =>
            record({
              notBefore: instant,
              notAfter: orNull(instant),
              status: fc.constantFrom('active' as const, 'withdrawn' as const),
            }).map((dates) => {
              const { keyid, publicKey } = signingKeyEntry(key);
              return { keyid, publicKey, ...dates };
            }),
          ),
        ),
      )
      .map((all) => ascending(all, ({ keyid }) => keyid)),
  }),
  'revocation-list': record<PayloadOf['revocation-list']>({
    vendor,
    sequence: integer(1, 1_000_000),
    issuedAt: instant.map((one) => (one < '2026-01-01' ? '2026-01-01T00:00:00Z' : one)),
    revoked: fc
      .array(
        record({
          softkeyId: id('SK'),
          throughSequence: orNull(integer(1, 1_000_000)),
          revokedAt: instant,
          reason: text(0, 200),
        }),
        { maxLength: 6 },
      )
      .map((all) => ascending(all, ({ softkeyId }) => softkeyId)),
  }),
  'return-receipt': record<PayloadOf['return-receipt']>({
    vendor,
    requestId: id('RQ'),
    createdAt: instant,
    station,
    softkeyId: id('SK'),
    sequence: integer(1, 1_000_000),
    reason: text(0, 400),
    journal,
  }),
  'station-report': record<PayloadOf['station-report']>({
    vendor,
    requestId: id('RQ'),
    createdAt: instant,
    station,
    softkeyId: id('SK'),
    sequence: integer(1, 1_000_000),
    license: hex(32),
    expiresAt: orNull(instant),
    journal,
  }),
  'courier-bundle': record<PayloadOf['courier-bundle']>({
    vendor,
    createdAt: instant,
    from: fc.constantFrom('station', 'relay', 'desk'),
    documents: fc.array(
      record({ name: text(1, 120).filter((name) => !/[/\\:]/.test(name)), envelope: bytes(1, 200) }),
      { minLength: 1, maxLength: 5 },
    ),
  }),
};
