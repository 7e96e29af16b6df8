/**
 * What a signature and a public key must be before any engine is asked (spec S1–S4). Engines differ here:
 * tweetnacl accepts S ≥ L, and OpenSSL has changed its answer between releases. All inputs are public, so
 * none of this needs constant time.
 */
export function passesGuard(signature: Uint8Array, publicKey: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false; // S1
  const R = signature.subarray(0, 32);
  const S = signature.subarray(32);
  return isBelow(S, GROUP_ORDER) && isSoundPoint(R) && isSoundPoint(publicKey); // S2, S3, S4
}

const littleEndian = (hex: string): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, i) => Number.parseInt(hex.slice(62 - 2 * i, 64 - 2 * i), 16));

/** L, the order of the base point: 2²⁵² + 27742317777372353535851937790883648493. */
const GROUP_ORDER = littleEndian('1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed');
/** p = 2²⁵⁵ − 19. */
const FIELD_PRIME = littleEndian('7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed');

/** The y-coordinates of the eight points of small order: 1, −1, 0, and the two of order eight. */
const SMALL_ORDER_Y = [
  '0000000000000000000000000000000000000000000000000000000000000001',
  '7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec',
  '0000000000000000000000000000000000000000000000000000000000000000',
  '05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826',
  '7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7',
].map(littleEndian);

/**
 * One spelling, and not of small order. The points with x = 0 are among those of small order, so their sign
 * bit needs no rule.
 */
function isSoundPoint(encoded: Uint8Array): boolean {
  const y = new Uint8Array(encoded);
  y[31] = (y[31] ?? 0) & 0x7f;
  return isBelow(y, FIELD_PRIME) && !SMALL_ORDER_Y.some((small) => compare(y, small) === 0);
}

function isBelow(a: Uint8Array, bound: Uint8Array): boolean {
  return compare(a, bound) < 0;
}

/** Compares two little-endian numbers of 32 bytes: negative, zero or positive. */
function compare(a: Uint8Array, b: Uint8Array): number {
  for (let i = 31; i >= 0; i--) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
