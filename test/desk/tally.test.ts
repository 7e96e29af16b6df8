import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Claim, Tally } from '../../node/desk/tally.ts';

const claim = fc.record({
  softkeyId: fc.string(),
  sequence: fc.nat(),
  license: fc.string(),
  request: fc.string(),
});
const claims = fc.uniqueArray(claim, { selector: (one) => JSON.stringify(one), minLength: 1 });
const key = fc.uint8Array({ minLength: 32, maxLength: 32 });

function tallyOf(all: readonly Claim[], by: Uint8Array): Tally {
  const tally = new Tally(by);
  for (const one of all) tally.add(one);
  return tally;
}

test('a tally is of these claims, in whatever order, and of no others', () => {
  fc.assert(
    fc.property(claims, key, (all, by) => {
      const whole = tallyOf(all, by);
      expect(whole.equals(tallyOf(all.toReversed(), by))).toBe(true);
      expect(whole.equals(tallyOf(all.slice(1), by))).toBe(false);
      const [first, ...others] = all;
      const changed = { softkeyId: '', sequence: 0, license: '', ...first, request: `${first?.request}!` };
      expect(whole.equals(tallyOf([changed, ...others], by))).toBe(false);
    }),
  );
});

test('what comes out under one key says nothing of another', () => {
  const all: Claim[] = [{ softkeyId: 'SK-1', sequence: 1, license: 'a', request: 'b' }];
  const [one, other] = [new Uint8Array(32), new Uint8Array(32).fill(1)];
  expect(tallyOf(all, one).equals(tallyOf(all, one))).toBe(true);
  expect(tallyOf(all, one).equals(tallyOf(all, other))).toBe(false);
});
