import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nativeHashes } from '../../node/crypto/native.ts';
import { fingerprint as shape } from '../../shared/document/payload/fields.ts';
import { read } from '../../shared/document/shape.ts';
import { fingerprintOf } from '../../shared/fingerprint/fingerprint.ts';
import { withinLimits } from '../../shared/fingerprint/limits.ts';
import { matchFingerprints } from '../../shared/fingerprint/match.ts';
import { COMPONENTS, type Component, type Reading } from '../../shared/machine/reading.ts';
import { machine, READINGS } from '../vectors/world.ts';

const AT = '2026-01-01T00:00:00Z';

function reading(component: Component, values: readonly string[] | undefined): Reading {
  return values === undefined
    ? { component, status: 'absent', reason: 'not-found', source: '', at: AT }
    : { component, status: 'value', values, source: '', at: AT };
}

const readings = COMPONENTS.map((component) => reading(component, READINGS[component]));
const digestsOf = (component: Component, values: readonly string[], vendor = 'demo') =>
  fingerprintOf([reading(component, values)], vendor, nativeHashes)
    .components[0]?.split(' ')
    .slice(1) ?? [];

const many = (count: number, first = 0) => Array.from({ length: count }, (_, i) => `mac ${first + i}`);

describe('a fingerprint', () => {
  it('is the one that the vectors work out for themselves', () => {
    expect(fingerprintOf(readings, 'demo', nativeHashes)).toEqual(machine());
  });

  it('of any readings is well-formed', () => {
    const values = fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 100 });
    fc.assert(
      fc.property(
        fc.array(fc.option(values, { nil: undefined }), { minLength: 13, maxLength: 13 }),
        (all) => {
          const made = fingerprintOf(
            COMPONENTS.map((component, i) => reading(component, all[i])),
            'demo',
            nativeHashes,
          );
          const written = withinLimits(made);
          expect(read(shape, written)).toEqual({ value: written });
        },
      ),
      { numRuns: 50 },
    );
  });

  it('has digests keyed by vendor and component (F1)', () => {
    const hmac = createHmac('sha256', 'softkey fingerprint v1 acme').update('os-id abc').digest('hex');
    expect(digestsOf('os-id', ['abc'], 'acme')).toEqual([hmac.slice(0, 32)]);
    expect(digestsOf('os-id', ['abc'])).not.toEqual(digestsOf('os-id', ['abc'], 'acme'));
    expect(digestsOf('os-id', ['abc'])).not.toEqual(digestsOf('cpu', ['abc']));
  });

  it('counts the same value once, and leaves none out', () => {
    expect(digestsOf('mac', ['a', 'A', ' a '])).toHaveLength(1);
    expect(digestsOf('mac', many(100))).toHaveLength(100);
  });

  it('has no value where a machine has one of something and several were read', () => {
    expect(digestsOf('os-id', ['abc', 'abd'])).toEqual(['junk']);
  });

  it('says which list is incomplete, and nothing where none is', () => {
    const seen = { ...reading('mac', ['a']), incomplete: true } as Reading;
    expect(fingerprintOf([seen], 'demo', nativeHashes).incomplete).toEqual(['mac']);
    expect(fingerprintOf([reading('mac', ['a'])], 'demo', nativeHashes)).not.toHaveProperty('incomplete');
  });

  it('holds none of the values it was made of', () => {
    const text = JSON.stringify(fingerprintOf(readings, 'demo', nativeHashes));
    for (const value of Object.values(READINGS).flat()) expect(text).not.toContain(value);
  });

  it('of a UUID is the same in both byte orders (F2)', () => {
    fc.assert(
      fc.property(fc.uuid(), (uuid) => {
        const [a = '', b = '', c = '', ...rest] = uuid.split('-');
        const reversed = (hex: string) => Buffer.from(hex, 'hex').reverse().toString('hex');
        const turned = [reversed(a), reversed(b), reversed(c), ...rest].join('-');
        expect(digestsOf('smbios-uuid', [turned.toUpperCase()])).toEqual(digestsOf('smbios-uuid', [uuid]));
      }),
    );
  });
});

describe('what a document carries of a fingerprint', () => {
  const fingerprintWith = (values: readonly string[]) =>
    fingerprintOf(
      COMPONENTS.map((component) => reading(component, component === 'mac' ? values : undefined)),
      'demo',
      nativeHashes,
    );
  const macsIn = ({ components }: { readonly components: readonly string[] }) =>
    components
      .find((line) => line.startsWith('mac '))
      ?.split(' ')
      .slice(1) ?? [];

  it('is all of it, up to 16 of a list', () => {
    expect(macsIn(withinLimits(fingerprintWith(many(16))))).toEqual(macsIn(fingerprintWith(many(16))));
    expect(macsIn(withinLimits(fingerprintWith(many(17))))).toHaveLength(16);
  });

  it('is the same choice whatever the order, and changes by at most one with one adapter more or less', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(many(60), { minLength: 17 }), (values) => {
        const chosen = macsIn(withinLimits(fingerprintWith(values)));
        expect(chosen).toEqual(macsIn(withinLimits(fingerprintWith([...values].reverse()))));
        const fewer = macsIn(withinLimits(fingerprintWith(values.slice(1))));
        expect(chosen.filter((digest) => !fewer.includes(digest)).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('keeps what the baseline has, however many adapters came since', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 400 }), (had, more) => {
        const baseline = withinLimits(fingerprintWith(many(had)));
        const now = fingerprintWith([...many(had), ...many(more, 1000)]);
        expect(macsIn(withinLimits(now, baseline))).toEqual(expect.arrayContaining(macsIn(baseline)));
        expect(matchFingerprints(baseline, now)).toEqual(
          matchFingerprints(baseline, withinLimits(now, baseline)),
        );
        expect(matchFingerprints(baseline, now).components).toEqual([{ component: 'mac', result: 'same' }]);
      }),
    );
  });
});
