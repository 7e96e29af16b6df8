const POLYNOMIAL = 0xedb88320;
const STEP = 4;

/** Row 0 carries the remainder over one byte; row n over that byte and n zero bytes behind it, so that one step takes four bytes. */
const table = new Int32Array(STEP * 256);
for (let byte = 0; byte < 256; byte++) {
  let remainder = byte;
  for (let row = 0; row < STEP; row++) {
    for (let bit = 0; bit < 8; bit++)
      remainder = remainder & 1 ? (remainder >>> 1) ^ POLYNOMIAL : remainder >>> 1;
    table[row * 256 + byte] = remainder;
  }
}

function carried(row: number, byte: number): number {
  return table[row * 256 + (byte & 0xff)] ?? 0;
}

/**
 * CRC-32 (ISO-HDLC, as in zlib) of the parts one behind the other, eight hex digits. It finds accidents of transport, nothing else: who
 * signed is for the signature to say.
 */
export function crc32(...parts: readonly Uint8Array[]): string {
  const remainder = parts.reduce(carriedOver, -1);
  return (~remainder >>> 0).toString(16).padStart(8, '0');
}

function carriedOver(before: number, bytes: Uint8Array): number {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let remainder = before;
  let at = 0;
  for (; at + STEP <= bytes.length; at += STEP) {
    const word = remainder ^ words.getInt32(at, true);
    remainder = carried(3, word) ^ carried(2, word >>> 8) ^ carried(1, word >>> 16) ^ carried(0, word >>> 24);
  }
  for (; at < bytes.length; at++) remainder = carried(0, remainder ^ words.getUint8(at)) ^ (remainder >>> 8);
  return remainder;
}
