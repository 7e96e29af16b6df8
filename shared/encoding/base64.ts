const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PADDING = 0x3d;

const FOREIGN = -1;

const codeOfValue = Uint8Array.from(ALPHABET, (character) => character.charCodeAt(0));
const valueOfCode = new Int8Array(256).fill(FOREIGN);
for (let value = 0; value < 64; value++) valueOfCode[codeOfValue[value] ?? 0] = value;

/** The six bits of one character; FOREIGN for what is not in the alphabet. */
function bitsOf(code: number): number {
  return valueOfCode[code] ?? FOREIGN;
}

/**
 * Bytes of standard, padded base64 (RFC 4648 §4), or `undefined` when `text` is not the one spelling of any bytes: a foreign
 * character, white space, missing padding, or unused bits that are not zero (spec B1).
 */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 !== 0) return undefined;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  const whole = text.length - (padding === 0 ? 0 : 4);
  let seen = 0;
  let at = 0;
  for (let i = 0; i < whole; i += 4) {
    const quad = quadAt(text, i);
    seen |= quad;
    bytes[at++] = quad >> 16;
    bytes[at++] = quad >> 8;
    bytes[at++] = quad;
  }
  if (padding > 0) {
    const quad = quadAt(`${text.slice(whole, -padding)}AA`, 0);
    const unused = padding === 2 ? 0xffff : 0xff;
    seen |= (quad & unused) === 0 ? quad : FOREIGN;
    bytes[at++] = quad >> 16;
    bytes[at] = quad >> 8;
  }
  return seen < 0 ? undefined : bytes;
}

/** The 24 bits of four characters; negative where one of them is foreign. */
function quadAt(text: string, i: number): number {
  const first = (bitsOf(text.charCodeAt(i)) << 18) | (bitsOf(text.charCodeAt(i + 1)) << 12);
  return first | (bitsOf(text.charCodeAt(i + 2)) << 6) | bitsOf(text.charCodeAt(i + 3));
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
