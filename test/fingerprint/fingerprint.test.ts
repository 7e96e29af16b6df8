import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nativeHashes } from '../../node/crypto/native.ts';
import { fingerprint as shape } from '../../shared/document/payload/fields.ts';
import { read } from '../../shared/document/shape.ts';
import { fingerprintOf } from '../../shared/fingerprint/fingerprint.ts';
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
          expect(read(shape, made)).toEqual({ value: made });
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

  it('counts the same value once, and at most 64', () => {
    expect(digestsOf('mac', ['a', 'A', ' a '])).toHaveLength(1);
    expect(
      digestsOf(
        'mac',
        Array.from({ length: 100 }, (_, i) => `mac ${i}`),
      ),
    ).toHaveLength(64);
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
