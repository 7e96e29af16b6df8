const POLYNOMIAL = 0xedb88320;
const STEP = 8;

/**
 * Row 0 carries the remainder over one byte; row n over that byte and n zero bytes behind it, so that one
 * step takes eight bytes.
 */
const table = new Int32Array(STEP * 256);
for (let byte = 0; byte < 256; byte++) {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++)
    remainder = remainder & 1 ? (remainder >>> 1) ^ POLYNOMIAL : remainder >>> 1;
  table[byte] = remainder;
}
for (let at = 256; at < table.length; at++) {
  const before = table[at - 256] ?? 0;
  table[at] = (before >>> 8) ^ (table[before & 0xff] ?? 0);
}

function carried(row: number, byte: number): number {
  return table[row * 256 + (byte & 0xff)] ?? 0;
}

/** The four bytes of a word, with as many bytes behind it as `rows` says. */
function carriedWord(rows: number, word: number): number {
  const first = carried(rows + 3, word) ^ carried(rows + 2, word >>> 8);
  return first ^ carried(rows + 1, word >>> 16) ^ carried(rows, word >>> 24);
}

/**
 * CRC-32 (ISO-HDLC, as in zlib) of the parts one behind the other, eight hex digits. It finds accidents of
 * transport, nothing else: who signed is for the signature to say.
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
    remainder =
      carriedWord(4, remainder ^ words.getInt32(at, true)) ^ carriedWord(0, words.getInt32(at + 4, true));
  }
  for (; at < bytes.length; at++) remainder = carried(0, remainder ^ words.getUint8(at)) ^ (remainder >>> 8);
  return remainder;
}
