/** A picture in PNG, whose size is read out of its header. */
type Png = Uint8Array;

const HEAD_BYTES = 6;
const ENTRY_BYTES = 16;
const ICON = 1;
const BITS_PER_PIXEL = 32;

/**
 * Windows' icon file: a table of pictures, smallest first, then the PNGs as they are (Windows Vista and
 * newer).
 */
export function packIco(pictures: readonly Png[]): Uint8Array {
  const table = new DataView(new ArrayBuffer(HEAD_BYTES + pictures.length * ENTRY_BYTES));
  table.setUint16(2, ICON, true);
  table.setUint16(4, pictures.length, true);
  let offset = table.byteLength;
  for (const [index, picture] of pictures.entries()) {
    writeEntry(table, HEAD_BYTES + index * ENTRY_BYTES, picture, offset);
    offset += picture.length;
  }
  return Buffer.concat([new Uint8Array(table.buffer), ...pictures]);
}

/** The width in pixels: the first field of a PNG's first chunk. */
export function pngWidth(picture: Png): number {
  return new DataView(picture.buffer, picture.byteOffset).getUint32(16);
}

function writeEntry(table: DataView, at: number, picture: Png, offset: number): void {
  // One byte each for width and height, in which 0 stands for 256.
  const side = pngWidth(picture) % 256;
  table.setUint8(at, side);
  table.setUint8(at + 1, side);
  table.setUint16(at + 4, 1, true);
  table.setUint16(at + 6, BITS_PER_PIXEL, true);
  table.setUint32(at + 8, picture.length, true);
  table.setUint32(at + 12, offset, true);
}
