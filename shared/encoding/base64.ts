import { encodeAscii, reusedBuffer } from './text.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PADDING = 0x3d;

const FOREIGN = -1;

const codeOfValue = Uint8Array.from(ALPHABET, (character) => character.charCodeAt(0));

/**
 * The twelve bits of every two characters, by their codes one behind the other; FOREIGN where one is not in
 * the alphabet.
 */
const valueOfPair = new Int16Array(0x10000).fill(FOREIGN);
codeOfValue.forEach((first, high) => {
  codeOfValue.forEach((second, low) => {
    valueOfPair[(first << 8) | second] = (high << 6) | low;
  });
});

const shortText = reusedBuffer(1024);

/**
 * Bytes of standard, padded base64 (RFC 4648 §4), or `undefined` when `text` is not the one spelling of any
 * bytes: a foreign character, white space, missing padding, or unused bits that are not zero (spec B1). The
 * text may come as its ASCII bytes.
 */
export function decodeBase64(text: string | Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const ascii = typeof text === 'string' ? encodeAscii(text, shortText) : text;
  const length = ascii.length;
  if (length % 4 !== 0) return undefined;
  const padding = ascii[length - 1] !== PADDING ? 0 : ascii[length - 2] !== PADDING ? 1 : 2;
  const quads = new DataView(ascii.buffer, ascii.byteOffset, length);
  const bytes = new Uint8Array((length / 4) * 3 - padding);
  const whole = length - (padding === 0 ? 0 : 4);
  let seen = 0;
  let at = 0;
  for (let i = 0; i < whole; i += 4) {
    const bits = bitsOfQuad(quads.getUint32(i));
    seen |= bits;
    bytes[at++] = bits >> 16;
    bytes[at++] = bits >> 8;
    bytes[at++] = bits;
  }
  if (padding > 0) {
    const [zeros, unused] = padding === 1 ? [0x000041, 0xff] : [0x004141, 0xffff];
    const bits = bitsOfQuad((quads.getUint32(whole) & ~unused) | zeros);
    seen |= (bits & unused) === 0 ? bits : FOREIGN;
    bytes[at++] = bits >> 16;
    bytes[at] = bits >> 8;
  }
  return seen < 0 ? undefined : bytes;
}

/** The 24 bits of four characters; negative where one of them is foreign. */
function bitsOfQuad(quad: number): number {
  return ((valueOfPair[quad >>> 16] ?? FOREIGN) << 12) | (valueOfPair[quad & 0xffff] ?? FOREIGN);
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
