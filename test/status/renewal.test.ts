import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addSeconds, epochSeconds } from '../../shared/encoding/instant.ts';
import { renewsFrom } from '../../shared/status/renewal.ts';

const BEGIN = '2026-11-01T00:00:00Z';

describe('a machine that asks by itself', () => {
  it.each([
    ['0000000000000000', '2026-12-11T00:00:00Z'], // a third of 60 days is left
    ['8000000000000000', '2026-12-12T12:00:00Z'],
    ['ffff000000000000', '2026-12-13T23:59:56Z'], // and 3 days later the last one
  ])('asks within the last third of its license, those of one site by turns: %s', (keyId, from) => {
    expect(renewsFrom({ notBefore: BEGIN, expiresAt: addDays(BEGIN, 60) }, keyId)).toBe(from);
  });

  it('has more than a quarter of its license left, however long that is', () => {
    const keyIds = fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), keyIds, (life, digits) => {
        const expiresAt = addSeconds(BEGIN, life);
        const from = renewsFrom({ notBefore: BEGIN, expiresAt }, digits.join(''));
        const left = epochSeconds(expiresAt) - epochSeconds(from);
        expect(left).toBeLessThanOrEqual(life / 3);
        expect(left).toBeGreaterThanOrEqual(Math.floor(life / 3) - Math.floor(life / 20));
      }),
    );
  });
});
