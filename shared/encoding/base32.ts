/** Crockford's digits: no I, L, O and U, which a person or a camera takes for others (spec B6). */
export const BASE32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const BITS = 5;
const FOREIGN = 0xff;

const valueOfCode = new Uint8Array(128).fill(FOREIGN);
for (let value = 0; value < BASE32.length; value++) valueOfCode[BASE32.charCodeAt(value)] = value;

/** Five bits per character, the highest first; the unused bits of the last one are zero. */
export function encodeBase32(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= BITS; ) {
      bits -= BITS;
      text += BASE32[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + BASE32[held << (BITS - bits)];
}

/**
 * The bytes, or `undefined` where `text` is not the one spelling of any: a foreign character, one too many,
 * or unused bits that are not zero.
 */
export function decodeBase32(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * BITS) / 8));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const value = valueOfCode[text.charCodeAt(i)] ?? FOREIGN;
    if (value === FOREIGN) return undefined;
    held = (held << BITS) | value;
    bits += BITS;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = held >> bits;
    held &= (1 << bits) - 1;
  }
  return bits < BITS && held === 0 ? bytes : undefined;
}
