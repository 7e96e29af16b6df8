import { uuidSpellings } from './uuid.ts';

/** UUIDs that boards and tools ship by the thousand and no rule below finds, in both byte orders. */
export const WORTHLESS_UUIDS: ReadonlySet<string> = new Set(
  [
    '12345678-1234-5678-90ab-cddeefaabbcc', // many tablets and thin clients
    '12345678-1234-1234-1234-123456789abc',
    '4c4c4544-0000-2010-8020-80c04f202020', // a board without its service tag
    '4c4c4544-0020-2010-8020-a0c04f202020',
  ].flatMap((uuid) => uuidSpellings(uuid) ?? []),
);

/** Steps in which made-up ids count: 00 01 02, 00 11 22, 00 10 20. */
const STEPS = [0x01, 0x11, 0x10];
/** An id with no more bytes than these besides its filling byte is worthless. */
const FEW = 2;
/** Where a UUID's version and variant stand: tools set them in a made-up id too. */
const VERSION_BYTE = 6;
const VARIANT_BYTE = 8;

/**
 * Whether a UUID says nothing about which machine this is: by its pattern, in either byte order, with or
 * without the bits of its version, or because it is one of those that many machines have. Of UUIDs drawn at
 * random fewer than one in 2^64 is so; one that holds a MAC address behind zeros is not.
 */
export function isWorthlessUuid(text: string): boolean {
  const given = text.trim().toLowerCase();
  if (WORTHLESS_UUIDS.has(given)) return true;
  const bytes = bytesOf(given);
  return bytes.length === 16 && (isPattern(bytes) || isPattern(turned(bytes)));
}

function isPattern(bytes: readonly number[]): boolean {
  const plain = withoutVersion(bytes);
  return isMadeUp(bytes) || (plain.some((byte, index) => byte !== bytes[index]) && isMadeUp(plain));
}

/**
 * Ids drawn at random have many different bytes: two rules need not look at those, which nearly all ids are.
 */
function isMadeUp(bytes: readonly number[]): boolean {
  const values = new Set(bytes).size;
  if (values <= FEW + 3 && (isNearlyOneByte(bytes) || values <= 2)) return true;
  return isDigitRun(bytes) || countsInAnyOrder(bytes);
}

/** One byte throughout, but for a few; the bytes of version and variant are not looked at. */
function isNearlyOneByte(bytes: readonly number[]): boolean {
  const looked = bytes.filter((_, index) => index !== VERSION_BYTE && index !== VARIANT_BYTE);
  const fillings = looked.slice(0, FEW + 1); // one of these must be the filling
  return fillings.some((filling) => looked.filter((byte) => byte !== filling).length <= FEW);
}

/**
 * The bytes that are not zero are neighbours in counting, each once: 03000200-0400-0500-0006-000700080009.
 */
function countsInAnyOrder(bytes: readonly number[]): boolean {
  const sorted = bytes.filter((byte) => byte !== 0).sort((one, other) => one - other);
  return STEPS.some((step) =>
    sorted.every((byte, index) => index === 0 || byte - (sorted[index - 1] ?? 0) === step),
  );
}

/** The digits count on and on, up or down: 01234567-89ab-cdef-0123-456789abcdef; or the decimal ones do. */
function isDigitRun(bytes: readonly number[]): boolean {
  return [10, 16].some((base) => [1, base - 1].some((step) => followsOn(bytes, step, base)));
}

function followsOn(bytes: readonly number[], step: number, base: number): boolean {
  const after = (digit: number) => (digit + step) % base;
  return bytes.every((byte, index) => {
    const [high, low] = [byte >> 4, byte & 0x0f];
    const before = (bytes[index - 1] ?? 0) & 0x0f;
    return low === after(high) && (index === 0 || high === after(before));
  });
}

function withoutVersion(bytes: readonly number[]): number[] {
  return bytes.map((byte, index) => {
    if (index === VERSION_BYTE) return byte & 0x0f;
    return index === VARIANT_BYTE ? byte & 0x3f : byte;
  });
}

/** The bytes in the other order: of the first three fields each is turned around. */
function turned(bytes: readonly number[]): number[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, ...rest] = bytes;
  return [d, c, b, a, f, e, h, g, ...rest];
}

function bytesOf(uuid: string): number[] {
  const bytes: number[] = [];
  const hex = uuid.replaceAll('-', '');
  for (let at = 0; at < hex.length; at += 2) bytes.push(Number.parseInt(hex.slice(at, at + 2), 16));
  return bytes;
}
