import fc from 'fast-check';
import nacl from 'tweetnacl';
import { describe, expect, it } from 'vitest';
import { nativeVerifier } from '../../node/crypto/native.ts';
import { secretKeyOf } from '../../node/crypto/signing-key.ts';
import { verifierOf } from '../../shared/signature/cryptography.ts';
import { portableEngine } from '../../shared/signature/portable-engine.ts';
import { littleEndian, NON_CANONICAL, SMALL_ORDER } from '../vectors/scenarios/signature.ts';
import { mixedKey, NEUTRAL, ORDER_EIGHT } from './edwards.ts';

const portableVerifier = verifierOf(portableEngine);

/** Asks both verifiers, which must agree. */
function verify(message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean {
  const answer = nativeVerifier(message, signature, publicKey);
  expect(portableVerifier(message, signature, publicKey)).toBe(answer);
  return answer;
}

describe('RFC 8032, section 7.1', () => {
  it.each([
    [
      'test 1',
      '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      '',
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    ],
    [
      'test 2',
      '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
      '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      '72',
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    ],
    [
      'test 3',
      'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
      'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
      'af82',
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    ],
    [
      'SHA(abc)',
      '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42',
      'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
      'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
      'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704',
    ],
  ])('%s', (_, seed, publicKey, message, signature) => {
    const bytes = (hex: string) => Buffer.from(hex, 'hex');
    const key = secretKeyOf(bytes(seed));
    expect(Buffer.from(key.publicKey).toString('hex')).toBe(publicKey);
    expect(Buffer.from(key.sign(bytes(message))).toString('hex')).toBe(signature);
    expect(verify(bytes(message), bytes(signature), bytes(publicKey))).toBe(true);
  });
});

describe('both engines behind the guard agree on', () => {
  const seed = fc.uint8Array({ minLength: 32, maxLength: 32 });
  const message = fc.uint8Array({ maxLength: 300 });

  it('signatures of either, over any message', () => {
    fc.assert(
      fc.property(seed, message, (seed, message) => {
        const key = secretKeyOf(seed);
        const other = nacl.sign.detached(message, nacl.sign.keyPair.fromSeed(seed).secretKey);
        expect(Buffer.from(key.sign(message)).equals(other)).toBe(true);
        expect(verify(message, other, key.publicKey)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('a flipped bit in signature, key or message: refused', () => {
    fc.assert(
      fc.property(seed, message, fc.nat(), (seed, message, place) => {
        const key = secretKeyOf(seed);
        const signature = key.sign(message);
        const whole = Buffer.concat([signature, key.publicKey, message]);
        const bit = place % (whole.length * 8);
        whole[bit >> 3] = (whole[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(verify(whole.subarray(96), whole.subarray(0, 64), whole.subarray(64, 96))).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('any 64 and 32 bytes', () => {
    const bytes = (size: number) => fc.uint8Array({ minLength: size, maxLength: size });
    fc.assert(
      fc.property(message, bytes(64), bytes(32), (message, signature, key) => {
        expect(verify(message, signature, key)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('any lengths at all, without throwing', () => {
    const bytes = fc.uint8Array({ maxLength: 100 });
    fc.assert(
      fc.property(bytes, bytes, bytes, (message, signature, key) => void verify(message, signature, key)),
    );
  });

  it('every pair of special points with special values of S', () => {
    const L = 2n ** 252n + 27742317777372353535851937790883648493n;
    const points = [...SMALL_ORDER, ...NON_CANONICAL].map(([, point]) => point);
    const scalars = [0n, 1n, L - 1n, L, L + 1n].map(littleEndian);
    for (const key of points)
      for (const R of points)
        for (const S of scalars) expect(verify(Buffer.from('x'), Buffer.concat([R, S]), key)).toBe(false);
  });
});

/**
 * With torsion in a key or an R the cofactored and the cofactorless equation differ; both engines must check
 * the second (spec §5).
 */
describe('points of mixed order', () => {
  const answers = (key: ReturnType<typeof mixedKey>) =>
    Array.from({ length: 32 }, (_, i) => {
      const message = Buffer.from(`message ${i}`);
      return verify(message, key.sign(message), key.publicKey);
    });

  it('without torsion every message verifies', () => {
    expect(answers(mixedKey(7n, NEUTRAL, NEUTRAL)).every(Boolean)).toBe(true);
  });

  it('a key of mixed order: some messages verify, the same ones in both engines', () => {
    expect(new Set(answers(mixedKey(7n, ORDER_EIGHT, NEUTRAL)))).toEqual(new Set([true, false]));
  });

  it('an R of mixed order: no message verifies', () => {
    expect(answers(mixedKey(7n, NEUTRAL, ORDER_EIGHT)).some(Boolean)).toBe(false);
  });

  it('both: some messages verify, the same ones in both engines', () => {
    expect(answers(mixedKey(7n, ORDER_EIGHT, ORDER_EIGHT)).filter(Boolean).length).toBeLessThan(32);
  });
});
