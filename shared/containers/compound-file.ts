import { joinedBytes } from '../encoding/bytes.ts';
import { charactersOf } from './characters.ts';

/** A stream or a storage of a compound file ([MS-CFB]): a mail of Outlook is one. */
export interface CompoundEntry {
  readonly name: string;
  readonly isStorage: boolean;
  /** Of a stream, as it says. */
  readonly size: number;
  readonly first: number;
  readonly child: number;
  readonly siblings: readonly [number, number];
}

export interface CompoundFile {
  readonly root: CompoundEntry;
  /** What lies in a storage. */
  readonly inside: (storage: CompoundEntry) => readonly CompoundEntry[];
  /** Undefined where the file has less of it than it says. */
  readonly read: (stream: CompoundEntry) => Uint8Array | undefined;
}

const HEAD = 512;
const ENTRY = 128;
const MINI = 64;
const [STORAGE, ROOT] = [1, 5];

/** Undefined where the file is none, or its tables are not in it. */
export function openCompound(bytes: Uint8Array): CompoundFile | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD) return undefined;
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return undefined;
  const size = 1 << shift;
  const sectors = new Sectors(bytes, size, fatOf(view, size));
  const entries = entriesIn(sectors.chain(view.getUint32(48, true)));
  const [root] = entries;
  if (root === undefined) return undefined;
  const small = new Sectors(
    sectors.chain(root.first),
    MINI,
    tableOf(sectors.chain(view.getUint32(60, true))),
    0,
  );
  const cutoff = view.getUint32(56, true);
  return {
    root,
    inside: treesOf(entries),
    read: ({ first, size: wanted }) => {
      const whole = (wanted < cutoff ? small : sectors).chain(first, wanted);
      return whole.length < wanted ? undefined : whole.subarray(0, wanted);
    },
  };
}

/** Sectors that are chained by a table of which sector follows which. */
class Sectors {
  readonly #bytes: Uint8Array;
  readonly #size: number;
  readonly #next: Uint32Array;
  /** How much stands before the first sector. */
  readonly #before: number;

  constructor(bytes: Uint8Array, size: number, next: Uint32Array, before = size) {
    this.#bytes = bytes;
    this.#size = size;
    this.#next = next;
    this.#before = before;
  }

  /**
   * The sectors from this one on, up to the end of the chain or of what is wanted; never more than there
   * are.
   */
  chain(first: number, wanted = Number.POSITIVE_INFINITY): Uint8Array {
    const pieces: Uint8Array[] = [];
    let length = 0;
    for (let sector = first; sector < this.#next.length && length < wanted; sector = this.#after(sector)) {
      const from = this.#before + sector * this.#size;
      const piece = this.#bytes.subarray(from, from + this.#size);
      if (piece.length === 0 || pieces.length === this.#next.length) break;
      pieces.push(piece);
      length += piece.length;
    }
    return joinedBytes(pieces);
  }

  #after(sector: number): number {
    return this.#next[sector] ?? 0;
  }
}

/**
 * Which sector follows which: the first 109 pieces of this table are named in the head, the others in a
 * chain.
 */
function fatOf(view: DataView, size: number): Uint32Array {
  const most = Math.ceil(view.byteLength / size);
  const pieces: number[] = [];
  for (let n = 0; n < 109; n++) pieces.push(view.getUint32(76 + 4 * n, true));
  let more = view.getUint32(68, true);
  for (let n = 0; n < most && size + more * size + size <= view.byteLength; n++) {
    const at = size + more * size;
    for (let m = 0; m < size / 4 - 1; m++) pieces.push(view.getUint32(at + 4 * m, true));
    more = view.getUint32(at + size - 4, true);
  }
  const next: number[] = [];
  for (const piece of pieces) {
    const at = size + piece * size;
    if (next.length >= most || at + size > view.byteLength) continue;
    for (let m = 0; m < size / 4; m++) next.push(view.getUint32(at + 4 * m, true));
  }
  return Uint32Array.from(next);
}

function tableOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, n) => view.getUint32(4 * n, true));
}

function entriesIn(directory: Uint8Array): readonly CompoundEntry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  return Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, n): CompoundEntry => {
    const at = n * ENTRY;
    const type = view.getUint8(at + 66);
    const letters = Math.min(64, view.getUint16(at + 64, true)) - 2;
    return {
      name: charactersOf(directory.subarray(at, at + Math.max(0, letters))).replaceAll('\0', ''),
      isStorage: type === STORAGE || type === ROOT,
      size: view.getUint32(at + 120, true),
      first: view.getUint32(at + 116, true),
      child: view.getUint32(at + 76, true),
      siblings: [view.getUint32(at + 68, true), view.getUint32(at + 72, true)],
    };
  });
}

/**
 * Each entry lies in the first storage that is asked for it: a knotted tree costs no more than a straight
 * one.
 */
function treesOf(entries: readonly CompoundEntry[]): CompoundFile['inside'] {
  const taken = new Set<number>();
  const known = new Map<number, readonly CompoundEntry[]>();
  return ({ child }) => {
    const found = known.get(child) ?? entriesBelow(child, entries, taken);
    known.set(child, found);
    return found;
  };
}

function entriesBelow(
  child: number,
  entries: readonly CompoundEntry[],
  taken: Set<number>,
): readonly CompoundEntry[] {
  const found: number[] = [];
  const todo = [child];
  for (let n = todo.pop(); n !== undefined; n = todo.pop()) {
    const entry = entries[n];
    if (entry === undefined || taken.has(n)) continue;
    taken.add(n);
    found.push(n);
    todo.push(...entry.siblings);
  }
  return found.sort((a, b) => a - b).flatMap((n) => entries[n] ?? []);
}
