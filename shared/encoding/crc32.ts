const POLYNOMIAL = 0xedb88320;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++)
    remainder = remainder & 1 ? (remainder >>> 1) ^ POLYNOMIAL : remainder >>> 1;
  return remainder;
});

/**
 * CRC-32 (ISO-HDLC, as in zlib) over a text of one-byte characters, eight hex digits. It finds accidents of transport, nothing
 * else: who signed is for the signature to say.
 */
export function crc32(text: string): string {
  let remainder = 0xffffffff;
  for (let i = 0; i < text.length; i++) {
    remainder = (table[(remainder ^ text.charCodeAt(i)) & 0xff] ?? 0) ^ (remainder >>> 8);
  }
  return ((remainder ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}
