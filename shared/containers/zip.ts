import type { Inflate } from '../document/compact.ts';
import { decodeBytewise, decodeUtf8 } from '../encoding/text.ts';
import { isRefusal } from '../errors/refusal.ts';

/** A file in an archive; `bytes` is undefined where it is locked, too large, or compressed in another way. */
export interface ZipEntry {
  readonly name: string;
  readonly isLocked: boolean;
  readonly read: (most: number) => Uint8Array | undefined;
}

const MOST_ENTRIES = 1000;
const [STORED, DEFLATED] = [0, 8];
const [CENTRAL, END] = [0x02014b50, 0x06054b50];

/**
 * The files of a ZIP by its central directory; nothing is unpacked before it is asked for, and never to
 * disk.
 */
export function zipEntries(bytes: Uint8Array, inflate: Inflate): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return [];
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  while (entries.length < MOST_ENTRIES && at + 46 <= bytes.length && view.getUint32(at, true) === CENTRAL) {
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
      number,
      number,
      number,
    ];
    const name = bytes.subarray(at + 46, at + 46 + nameLength);
    const entry = entryAt(view, at, decodeUtf8(name) ?? decodeBytewise(name), inflate);
    if (!entry.name.endsWith('/')) entries.push(entry);
    at += 46 + nameLength + extra + comment;
  }
  return entries;
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
    read: (most) => (isLocked ? undefined : unpacked(view, { method, packed, local, most }, inflate)),
  };
}

interface Packed {
  readonly method: number;
  readonly packed: number;
  readonly local: number;
  readonly most: number;
}

/** Sizes in the headers are believed by nobody: what comes out is bounded by `most`. */
function unpacked(
  view: DataView,
  { method, packed, local, most }: Packed,
  inflate: Inflate,
): Uint8Array | undefined {
  if (local + 30 > view.byteLength) return undefined;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > view.byteLength) return undefined;
  const bytes = new Uint8Array(view.buffer, view.byteOffset + start, packed);
  if (method === STORED) return packed <= most ? bytes : undefined;
  if (method !== DEFLATED) return undefined;
  return inflatedOrNothing(bytes, most, inflate);
}

/** Undefined also for what would be more than `most`. */
export function inflatedOrNothing(bytes: Uint8Array, most: number, inflate: Inflate): Uint8Array | undefined {
  try {
    return inflate(bytes, most);
  } catch (error) {
    if (isRefusal(error, 'TOO_LARGE')) return undefined;
    throw error;
  }
}
