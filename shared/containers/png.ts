import type { Inflate } from '../document/compact.ts';
import { joinedBytes } from '../encoding/bytes.ts';
import { isRefusal } from '../errors/refusal.ts';
import { pngHead, rowBytes } from './picture.ts';

const BEGINNING = 8;
/** IHDR, PLTE and tRNS: with the data, they are all that a picture is made of. */
const SHOWN: readonly number[] = [0x49484452, 0x504c5445, 0x74524e53];
const [DATA, END] = [0x49444154, 0x49454e44];
/** What zlib puts before and behind a DEFLATE stream (RFC 1950). */
const [ZLIB_HEAD, ZLIB_CHECK] = [2, 4];

/**
 * The same picture, of the chunks that show it and nothing else. Undefined where its rows are not exactly as
 * many as its head says: of a few bytes that unpack to very many, no reader of pictures gets to see anything.
 */
export function soundPng(bytes: Uint8Array, inflate: Inflate): Uint8Array | undefined {
  const head = pngHead(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const { shown, data } = chunksOf(bytes);
  if (head === undefined || data.length <= ZLIB_HEAD + ZLIB_CHECK) return undefined;
  const most = rowBytes(head);
  return unpackedLength(data, most, inflate) === most
    ? written(bytes.subarray(0, BEGINNING), [...shown, [DATA, data], [END, new Uint8Array()]])
    : undefined;
}

type Chunk = readonly [type: number, content: Uint8Array];

/** The chunks up to the last one, all the data in one. */
function chunksOf(bytes: Uint8Array): { shown: readonly Chunk[]; data: Uint8Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shown: Chunk[] = [];
  const data: Uint8Array[] = [];
  for (let at = BEGINNING; at + 12 <= bytes.length; ) {
    const [length, type] = [view.getUint32(at), view.getUint32(at + 4)];
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (type === END || content.length < length) break;
    if (type === DATA) data.push(content);
    else if (SHOWN.includes(type) && data.length === 0) shown.push([type, content]);
    at += 12 + length;
  }
  const [only = new Uint8Array(), another] = data;
  return { shown, data: another === undefined ? only : joinedBytes(data) };
}

function unpackedLength(data: Uint8Array, most: number, inflate: Inflate): number | undefined {
  try {
    return inflate(data.subarray(ZLIB_HEAD, data.length - ZLIB_CHECK), most)?.length;
  } catch (error) {
    if (!isRefusal(error, 'TOO_LARGE')) throw error;
    return undefined;
  }
}

/** The checks of the chunks are left at zero: no reader of these looks at them. */
function written(beginning: Uint8Array, chunks: readonly Chunk[]): Uint8Array {
  const pieces = chunks.flatMap(([type, content]) => {
    const head = new Uint8Array(8);
    new DataView(head.buffer).setUint32(0, content.length);
    new DataView(head.buffer).setUint32(4, type);
    return [head, content, new Uint8Array(4)];
  });
  return joinedBytes([beginning, ...pieces]);
}
