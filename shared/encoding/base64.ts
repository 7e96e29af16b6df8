const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PADDING = 0x3d;
const INVALID = 64;

const valueOfCode = new Uint8Array(256).fill(INVALID);
for (let value = 0; value < 64; value++) valueOfCode[ALPHABET.charCodeAt(value)] = value;
const codeOfValue = Uint8Array.from(ALPHABET, (character) => character.charCodeAt(0));

/** The six bits of one character code; INVALID for what is not in the alphabet. */
function bitsOf(code: number): number {
  return code < 256 ? (valueOfCode[code] ?? INVALID) : INVALID;
}

/**
 * Bytes of standard, padded base64 (RFC 4648 §4), or `undefined` when `text` is not the one spelling of any bytes: a foreign
 * character, white space, missing padding, or unused bits that are not zero (spec B1).
 */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const length = text.length;
  if (length % 4 !== 0) return undefined;
  if (length === 0) return new Uint8Array(0);
  const padding =
    text.charCodeAt(length - 1) !== PADDING ? 0 : text.charCodeAt(length - 2) !== PADDING ? 1 : 2;
  const bytes = new Uint8Array((length / 4) * 3 - padding);
  const wholeQuads = padding === 0 ? length : length - 4;
  let seen = 0;
  let at = 0;
  for (let i = 0; i < wholeQuads; i += 4) {
    const a = bitsOf(text.charCodeAt(i));
    const b = bitsOf(text.charCodeAt(i + 1));
    const c = bitsOf(text.charCodeAt(i + 2));
    const d = bitsOf(text.charCodeAt(i + 3));
    seen |= a | b | c | d;
    bytes[at++] = (a << 2) | (b >> 4);
    bytes[at++] = (b << 4) | (c >> 2);
    bytes[at++] = (c << 6) | d;
  }
  if (padding > 0) {
    const a = bitsOf(text.charCodeAt(wholeQuads));
    const b = bitsOf(text.charCodeAt(wholeQuads + 1));
    const c = padding === 1 ? bitsOf(text.charCodeAt(wholeQuads + 2)) : 0;
    const unused = padding === 1 ? c & 0b11 : b & 0b1111;
    if (unused !== 0) return undefined;
    seen |= a | b | c;
    bytes[at++] = (a << 2) | (b >> 4);
    if (padding === 1) bytes[at] = (b << 4) | (c >> 2);
  }
  return seen < INVALID ? bytes : undefined;
}

const asciiDecoder = new TextDecoder('latin1');

/** Standard, padded base64 (RFC 4648 §4). */
export function encodeBase64(bytes: Uint8Array): string {
  const codes = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(PADDING);
  let at = 0;
  for (let i = 0; i < bytes.length; i += 3) {
    const a = bytes[i] ?? 0;
    const b = bytes[i + 1] ?? 0;
    const c = bytes[i + 2] ?? 0;
    codes[at++] = codeOfValue[a >> 2] ?? 0;
    codes[at++] = codeOfValue[((a & 0b11) << 4) | (b >> 4)] ?? 0;
    if (i + 1 < bytes.length) codes[at++] = codeOfValue[((b & 0b1111) << 2) | (c >> 6)] ?? 0;
    if (i + 2 < bytes.length) codes[at++] = codeOfValue[c & 0b111111] ?? 0;
  }
  return asciiDecoder.decode(codes);
}
