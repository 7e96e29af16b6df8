import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASE32, decodeBase32, encodeBase32 } from '../../shared/encoding/base32.ts';

describe('base32', () => {
  it('spells out bits, the highest first', () => {
    const bitsOf = (bytes: Uint8Array) =>
      [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        const padded = bitsOf(bytes).padEnd(Math.ceil((bytes.length * 8) / 5) * 5, '0');
        const fives = padded.match(/.{5}/g) ?? [];
        expect(encodeBase32(bytes)).toBe(
          fives.map((five) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[Number.parseInt(five, 2)]).join(''),
        );
      }),
    );
  });

  it('gives the bytes back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        expect(decodeBase32(encodeBase32(bytes))).toEqual(new Uint8Array(bytes));
      }),
    );
  });

  it('has one spelling for any bytes, and none for other texts', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...BASE32, 'O', 'a', '=', ' '), maxLength: 12 }),
        (text) => {
          const bytes = decodeBase32(text);
          expect(bytes === undefined || encodeBase32(bytes) === text).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each(['0', '000', '000000', 'O0', '0a', '0=', ' 0', '0 ', '01', 'Ü0'])('refuses %j', (text) => {
    expect(decodeBase32(text)).toBeUndefined();
  });
});
