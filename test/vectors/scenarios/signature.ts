import { license, type Scenario, scenario } from '../scenario.ts';
import { keys } from '../world.ts';

const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const P = 2n ** 255n - 19n;

export function littleEndian(value: bigint): Buffer {
  return Buffer.from(value.toString(16).padStart(64, '0'), 'hex').reverse();
}

function bigintOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);
}

/** The encodings of the eight points of small order, and those with x = 0 and the sign bit set. */
export const SMALL_ORDER: readonly (readonly [name: string, encoding: Buffer])[] = [
  ['order-1', littleEndian(1n)],
  ['order-2', littleEndian(P - 1n)],
  ['order-4', littleEndian(0n)],
  ['order-4-negative', littleEndian(2n ** 255n)],
  ['order-8', Buffer.from('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05', 'hex')],
  [
    'order-8-negative',
    Buffer.from('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85', 'hex'),
  ],
  ['order-8-other', Buffer.from('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a', 'hex')],
  [
    'order-8-other-negative',
    Buffer.from('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa', 'hex'),
  ],
  ['order-1-sign-bit', littleEndian(2n ** 255n + 1n)],
  ['order-2-sign-bit', littleEndian(2n ** 255n + P - 1n)],
];

/** Encodings of y from p on, which decode to the same points as y − p. */
export const NON_CANONICAL: readonly (readonly [name: string, encoding: Buffer])[] = [
  ['p', littleEndian(P)],
  ['p-plus-1', littleEndian(P + 1n)],
  ['p-plus-18', littleEndian(P + 18n)],
  ['p-sign-bit', littleEndian(2n ** 255n + P)],
  ['p-plus-1-sign-bit', littleEndian(2n ** 255n + P + 1n)],
];

/** A bare signature: what a reader of the signature alone judges. */
export function signed(message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): string {
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
  return `message: ${hex(message)}\nsignature: ${hex(signature)}\npublic-key: ${hex(publicKey)}\n`;
}

const message = Buffer.from('softkey');
const good = Buffer.from(keys.signing.sign(message));
const [R, S] = [good.subarray(0, 32), good.subarray(32)];
const key = keys.signing.publicKey;

function bare(
  name: string,
  expect: string,
  clause: string,
  comment: string,
  signature: Uint8Array,
  publicKey: Uint8Array = key,
): Scenario {
  return scenario(`signature-${name}`, expect, clause, comment, signed(message, signature, publicKey), {
    reader: 'signature',
  });
}

const withS = (value: bigint) => Buffer.concat([R, littleEndian(value)]);
const withR = (point: Uint8Array) => Buffer.concat([point, S]);
/** With such a key or R = 1, S = 0 fulfils the equation for every message, or for one in eight. */
const nothing = Buffer.concat([littleEndian(1n), littleEndian(0n)]);

export const signatureScenarios: readonly Scenario[] = [
  bare('genuine', 'OK', 'S1 S2 S3 S4', 'a genuine signature', good),
  bare('empty', 'FORGED', 'S1', 'no signature at all', new Uint8Array()),
  bare('63-bytes', 'FORGED', 'S1', 'the last byte is missing', good.subarray(0, 63)),
  bare('65-bytes', 'FORGED', 'S1', 'a byte too many', Buffer.concat([good, Buffer.alloc(1)])),
  bare('key-31-bytes', 'FORGED', 'S1', 'a key of 31 bytes', good, key.subarray(0, 31)),
  bare('key-33-bytes', 'FORGED', 'S1', 'a key of 33 bytes', good, Buffer.concat([key, Buffer.alloc(1)])),
  bare('s-plus-l', 'FORGED', 'S2', 'S + L, which fulfils the equation too', withS(bigintOf(S) + L)),
  bare('s-is-l', 'FORGED', 'S2', 'S = L', withS(L)),
  bare('s-is-l-minus-1', 'FORGED', 'S2', 'S = L − 1 may be, and is not this signature', withS(L - 1n)),
  bare('s-top-bits', 'FORGED', 'S2', 'the three highest bits of S set', withS(bigintOf(S) | (7n << 253n))),
  bare('zeros', 'FORGED', 'S4', 'all zero', Buffer.alloc(64)),
  bare('zeros-zero-key', 'FORGED', 'S4', 'all zero, the key too', Buffer.alloc(64), Buffer.alloc(32)),
  bare('key-not-on-curve', 'FORGED', 'V3', 'a key that is no point of the curve', good, littleEndian(2n)),
  ...SMALL_ORDER.map(([name, point]) =>
    bare(`key-${name}`, 'FORGED', 'S4', 'a key of small order signs everything', nothing, point),
  ),
  ...SMALL_ORDER.map(([name, point]) =>
    bare(`r-${name}`, 'FORGED', 'S4', 'an R of small order', withR(point)),
  ),
  ...NON_CANONICAL.map(([name, point]) =>
    bare(`key-y-${name}`, 'FORGED', 'S3', 'a key with a second spelling', nothing, point),
  ),
  ...NON_CANONICAL.map(([name, point]) =>
    bare(`r-y-${name}`, 'FORGED', 'S3', 'an R with a second spelling', withR(point)),
  ),
  scenario(
    'license-signature-malleated',
    'FORGED',
    'S2 V3',
    'a license with S + L',
    license(
      {},
      {
        sig: (made) => Buffer.concat([made.subarray(0, 32), littleEndian(bigintOf(made.subarray(32)) + L)]),
      },
    ),
  ),
  scenario(
    'license-signature-zeros',
    'FORGED',
    'S4 V3',
    'a license with a signature of zeros',
    license({}, { sig: () => Buffer.alloc(64) }),
  ),
  scenario(
    'license-signature-bit',
    'FORGED',
    'V3',
    'one bit of the signature is another',
    license({}, { sig: (made) => Buffer.concat([made.subarray(0, 63), Buffer.from([(made[63] ?? 0) ^ 1])]) }),
  ),
];
