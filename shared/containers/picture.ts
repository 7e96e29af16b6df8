/** A picture that is looked into for our QR codes, by the name of its format. */
export type PictureFormat = 'png' | 'jpeg';

/** More than any phone's usual photograph has: 24 million. */
const MOST_PIXELS = 25_000_000;
/** What the rows of a PNG, and the samples of a JPEG, may take in memory. */
const MOST_PNG_BYTES = 26_214_400;
const MOST_JPEG_BYTES = 67_108_864;

/** What the head of a picture says: how many pixels there are, and how much memory they take. */
export interface PictureSize {
  readonly pixels: number;
  readonly bytes: number;
}

/** Undefined where the head is damaged. */
export function sizeOfPicture(bytes: Uint8Array, format: PictureFormat): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (format === 'jpeg') return sizeOfJpeg(view);
  const head = pngHead(view);
  return head && { pixels: head.width * head.height, bytes: rowBytes(head) };
}

/** Whether a picture is refused by its head, before anything of it is unpacked. */
export function isLargePicture({ pixels, bytes }: PictureSize, format: PictureFormat): boolean {
  return pixels > MOST_PIXELS || bytes > (format === 'png' ? MOST_PNG_BYTES : MOST_JPEG_BYTES);
}

/** What the first chunk of a PNG says (ISO/IEC 15948, 11.2.2). */
export interface PngHead {
  readonly width: number;
  readonly height: number;
  readonly bitsPerPixel: number;
  readonly isInterlaced: boolean;
}

/** Samples for each pixel, by the type of colour. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

export function pngHead(view: DataView): PngHead | undefined {
  if (view.byteLength < 33 || view.getUint32(8) !== 13 || view.getUint32(12) !== 0x49484452) return undefined;
  const channels = CHANNELS[view.getUint8(25)];
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (channels === undefined || width === 0 || height === 0) return undefined;
  return {
    ...{ width, height },
    bitsPerPixel: channels * view.getUint8(24),
    isInterlaced: view.getUint8(28) === 1,
  };
}

/** The seven passes of an interlaced picture: where each begins, and its steps. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** How long the rows are, each with the byte before it. */
export function rowBytes({ width, height, bitsPerPixel, isInterlaced }: PngHead): number {
  const passes = isInterlaced ? PASSES : ([[0, 0, 1, 1]] as const);
  return passes.reduce((sum, [x, y, dx, dy]) => {
    const [columns, rows] = [Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)];
    return columns > 0 && rows > 0 ? sum + rows * (1 + Math.ceil((columns * bitsPerPixel) / 8)) : sum;
  }, 0);
}

/** SOF0 to SOF2, which every camera and program writes; the rarer ones are read by hardly anybody. */
const [FIRST_FRAME, LAST_FRAME] = [0xc0, 0xc2];
const PROGRESSIVE = 0xc2;
const START_OF_SCAN = 0xda;

/** By the segments in front of the first scan (ITU-T T.81, B.2). */
function sizeOfJpeg(view: DataView): PictureSize | undefined {
  let at = 2;
  while (at + 10 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker >= FIRST_FRAME && marker <= LAST_FRAME) return sizeOfFrame(view, at);
    if (marker === START_OF_SCAN) return undefined;
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** A progressive picture is held twice: as samples, and as what they are made of. */
function sizeOfFrame(view: DataView, at: number): PictureSize | undefined {
  const pixels = view.getUint16(at + 5) * view.getUint16(at + 7);
  const components = view.getUint8(at + 9);
  if (pixels === 0 || at + 10 + 3 * components > view.byteLength) return undefined;
  const parts = Array.from({ length: components }, (_, n) => {
    const factors = view.getUint8(at + 11 + 3 * n);
    return (factors >> 4) * (factors & 15);
  });
  const samples = (pixels * parts.reduce((sum, part) => sum + part, 0)) / Math.max(1, ...parts);
  return { pixels, bytes: samples * (view.getUint8(at + 1) === PROGRESSIVE ? 3 : 1) };
}
