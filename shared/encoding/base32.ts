/** Crockford's digits: no I, L, O and U, which a person or a camera takes for others (spec B6). */
export const BASE32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Five bits per character, the highest first; the unused bits of the last one are zero. */
export function encodeBase32(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += BASE32[(held >> bits) & 31];
    }
    held &= 0xff;
  }
  return bits === 0 ? text : text + BASE32[(held << (5 - bits)) & 31];
}
