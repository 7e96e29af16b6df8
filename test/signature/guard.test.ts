import { describe, expect, it } from 'vitest';
import { passesGuard } from '../../shared/signature/guard.ts';
import { portableEngine } from '../../shared/signature/portable-engine.ts';
import { littleEndian, NON_CANONICAL, SMALL_ORDER } from '../vectors/scenarios/signature.ts';
import { keys } from '../vectors/world.ts';

const message = Buffer.from('softkey');
const good = Buffer.from(keys.signing.sign(message));
const key = keys.signing.publicKey;
const R = good.subarray(0, 32);
const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const P = 2n ** 255n - 19n;
const withS = (S: bigint) => Buffer.concat([R, littleEndian(S)]);
const withR = (point: Uint8Array) => Buffer.concat([point, good.subarray(32)]);

describe('the guard lets pass', () => {
  it('a genuine signature', () => expect(passesGuard(good, key)).toBe(true));
  it('S = 0 and S = L − 1', () => {
    expect(passesGuard(withS(0n), key)).toBe(true);
    expect(passesGuard(withS(L - 1n), key)).toBe(true);
  });
  it.each([2n, 3n, P - 2n])('a y-coordinate of %d, with either sign', (y) => {
    for (const point of [littleEndian(y), littleEndian(y + 2n ** 255n)]) {
      expect(passesGuard(good, point)).toBe(true);
      expect(passesGuard(withR(point), key)).toBe(true);
    }
  });
});

it('leaves what it looks at as it is', () => {
  const negative = [good, Buffer.from(key)].map((bytes) => Buffer.from(bytes).fill(0xff, 31, 32));
  const before = negative.map((bytes) => bytes.toString('hex'));
  const [signature = good, publicKey = key] = negative;
  passesGuard(signature, publicKey);
  expect(negative.map((bytes) => bytes.toString('hex'))).toEqual(before);
});

describe('the guard refuses', () => {
  it.each([0, 1, 31, 33, 64])('S1: a key of %d bytes', (size) => {
    expect(passesGuard(good, new Uint8Array(size).fill(3))).toBe(false);
  });
  it.each([0, 1, 32, 63, 65, 128])('S1: a signature of %d bytes', (size) => {
    expect(passesGuard(new Uint8Array(size).fill(3), key)).toBe(false);
  });
  it.each([L, L + 1n, 2n ** 253n, 2n ** 256n - 1n])('S2: S = %d', (S) => {
    expect(passesGuard(withS(S), key)).toBe(false);
  });
  it.each(NON_CANONICAL)('S3: y = %s, of a key and of an R', (_, point) => {
    expect(passesGuard(good, point)).toBe(false);
    expect(passesGuard(withR(point), key)).toBe(false);
  });
  it.each(SMALL_ORDER)('S4: the point of small order %s, as a key and as an R', (_, point) => {
    expect(passesGuard(good, point)).toBe(false);
    expect(passesGuard(withR(point), key)).toBe(false);
  });
});

/** What each rule is there for: inputs that an engine alone lets through, or on which the engines differ. */
describe('without the guard', () => {
  it('S2: the portable engine verifies S + L', () => {
    const S = BigInt(`0x${Buffer.from(good.subarray(32)).reverse().toString('hex')}`);
    expect(portableEngine.verify(message, withS(S + L), key)).toBe(true);
  });

  it('S4: with a key of order 1 the portable engine verifies one signature for every message', () => {
    const signature = Buffer.concat([littleEndian(1n), littleEndian(0n)]);
    for (const text of ['a', 'b', 'anything'])
      expect(portableEngine.verify(Buffer.from(text), signature, littleEndian(1n))).toBe(true);
  });

  it('S3: so it does with a second spelling of that key', () => {
    const signature = Buffer.concat([littleEndian(1n), littleEndian(0n)]);
    expect(portableEngine.verify(message, signature, littleEndian(P + 1n))).toBe(true);
  });

  it('S1: the portable engine throws at other lengths', () => {
    expect(() => portableEngine.verify(message, good.subarray(1), key)).toThrow();
  });
});
