import { createHash } from 'node:crypto';

/**
 * edwards25519 in big integers, slow and short: makes the points of mixed order that no library hands out.
 */

const P = 2n ** 255n - 19n;
const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const D = mod(-121665n * inverse(121666n));

export interface Point {
  readonly x: bigint;
  readonly y: bigint;
}

const BASE: Point = {
  x: 15112221349535400772501151409588531511454012693041857206046113283949847762202n,
  y: 46316835694926478169428394003475163141307993866256225615783033603165251855960n,
};

export function mod(value: bigint, modulus = P): bigint {
  return ((value % modulus) + modulus) % modulus;
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let square = mod(base), rest = exponent; rest > 0n; rest >>= 1n, square = mod(square * square))
    if (rest & 1n) result = mod(result * square);
  return result;
}

function inverse(value: bigint): bigint {
  return power(value, P - 2n);
}

export function add(a: Point, b: Point): Point {
  const product = D * mod(a.x * b.x) * mod(a.y * b.y);
  return {
    x: mod((a.x * b.y + b.x * a.y) * inverse(1n + product)),
    y: mod((a.y * b.y + a.x * b.x) * inverse(1n - product)),
  };
}

export function multiply(point: Point, scalar: bigint): Point {
  let result: Point = { x: 0n, y: 1n };
  for (let double = point, rest = scalar; rest > 0n; rest >>= 1n, double = add(double, double))
    if (rest & 1n) result = add(result, double);
  return result;
}

export function encode({ x, y }: Point): Buffer {
  return toBytes(y | ((x & 1n) << 255n));
}

export function toBytes(value: bigint): Buffer {
  return Buffer.from(value.toString(16).padStart(64, '0'), 'hex').reverse();
}

function toNumber(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);
}

/** One of the four points of order eight: x and y of the encoding 26e8…fc05. */
export const ORDER_EIGHT: Point = pointOf(
  toNumber(Buffer.from('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05', 'hex')),
);

function pointOf(y: bigint): Point {
  const xx = mod((y * y - 1n) * inverse(D * y * y + 1n));
  const root = power(xx, (P + 3n) / 8n);
  const x = mod(root * root) === xx ? root : mod(root * power(2n, (P - 1n) / 4n));
  return { x: x & 1n ? P - x : x, y };
}

/**
 * A key a·B + T whose owner knows a: `sign` gives what fulfils the cofactored equation always, the
 * cofactorless one at times.
 */
export function mixedKey(a: bigint, keyTorsion: Point, nonceTorsion: Point) {
  const publicKey = encode(add(multiply(BASE, a), keyTorsion));
  const sign = (message: Uint8Array): Buffer => {
    const r = toNumber(createHash('sha256').update(message).digest().subarray(0, 4));
    const R = encode(add(multiply(BASE, r), nonceTorsion));
    const h = mod(toNumber(createHash('sha512').update(R).update(publicKey).update(message).digest()), L);
    return Buffer.concat([R, toBytes(mod(r + h * a, L))]);
  };
  return { publicKey, sign };
}

export const NEUTRAL: Point = { x: 0n, y: 1n };
