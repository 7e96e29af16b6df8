import type { Inflate } from '../document/compact.ts';
import { decodeBytewise, decodeUtf8 } from '../encoding/text.ts';
import type { Packed } from './unpacking.ts';

/** A file in an archive; nothing is read of what is locked, damaged, or compressed in another way. */
export interface ZipEntry extends Packed {
  readonly name: string;
  readonly isLocked: boolean;
}

const [STORED, DEFLATED] = [0, 8];
const [CENTRAL, END] = [0x02014b50, 0x06054b50];

/**
 * The files of a ZIP by its central directory, one by one; nothing is unpacked before it is asked for, and
 * never to disk. None where the end is missing, in which the directory is found.
 */
export function* zipEntries(bytes: Uint8Array, inflate: Inflate): Generator<ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return;
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= bytes.length && view.getUint32(at, true) === CENTRAL) {
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
      number,
      number,
      number,
    ];
    const name = bytes.subarray(at + 46, at + 46 + nameLength);
    const entry = entryAt(view, at, decodeUtf8(name) ?? decodeBytewise(name), inflate);
    if (!entry.name.endsWith('/')) yield entry;
    at += 46 + nameLength + extra + comment;
  }
}

/** Whether its end is there: what was cut off on the way has none. */
export function hasDirectory(bytes: Uint8Array): boolean {
  return endOfDirectory(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)) !== undefined;
}

/** It is the last record, behind which a comment of at most 65,535 bytes may stand. */
function endOfDirectory(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at--)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}

function entryAt(view: DataView, at: number, name: string, inflate: Inflate): ZipEntry {
  const isLocked = (view.getUint16(at + 8, true) & 1) === 1;
  const method = view.getUint16(at + 10, true);
  const packed = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  return {
    name,
    isLocked,
    size: method === STORED ? packed : view.getUint32(at + 24, true),
    read: (most) => (isLocked ? undefined : unpacked(view, { method, packed, local, most }, inflate)),
  };
}

interface Place {
  readonly method: number;
  readonly packed: number;
  readonly local: number;
  readonly most: number;
}

/** Sizes in the headers are believed by nobody: what comes out is bounded by `most`. */
function unpacked(
  view: DataView,
  { method, packed, local, most }: Place,
  inflate: Inflate,
): Uint8Array | undefined {
  if (local + 30 > view.byteLength) return undefined;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > view.byteLength) return undefined;
  const bytes = new Uint8Array(view.buffer, view.byteOffset + start, packed);
  if (method === STORED) return bytes;
  return method === DEFLATED ? inflate(bytes, most) : undefined;
}
