import { hash } from '../../shared/document/payload/fields.ts';
import {
  boolean,
  instant,
  integer,
  list,
  matching,
  orNull,
  read,
  record,
  type ShapeOf,
} from '../../shared/document/shape.ts';
import { MOST_PARCEL_BYTES } from '../../shared/exchange/parcel.ts';

/** Parcels that are kept of each sender (spec Y3). */
export const KEPT_EACH = 2;

const COUNT = integer(0, Number.MAX_SAFE_INTEGER);

const keptParcel = record({
  /** SHA-256 of all of it. */
  hash,
  counter: integer(1, Number.MAX_SAFE_INTEGER),
  since: instant,
  /** When it came last, by the relay's own count. */
  turn: COUNT,
  length: integer(1, MOST_PARCEL_BYTES),
  /** The length of its answer; 0: there is none yet. */
  answer: integer(0, MOST_PARCEL_BYTES),
  answeredAt: orNull(instant),
  /** Why there is no answer, as the desk said last. */
  problem: matching(/^[A-Z0-9_]{0,40}$/, 'a code, or nothing'),
});
export type KeptParcel = ShapeOf<typeof keptParcel>;

const shape = record({
  keyId: matching(/^[0-9a-f]{16}$/, 'a key id'),
  /** The desk has issued a license to it through this relay (spec Y7). */
  known: boolean,
  contact: instant,
  kept: list(keptParcel, 1, KEPT_EACH),
});

/** What is kept of one sender, but for the parcels themselves; the one that came last is the last one. */
export type SenderEntry = ShapeOf<typeof shape>;

/** A parcel, and its answer; empty where there is none. */
export interface ParcelBytes {
  readonly parcel: Uint8Array;
  readonly answer: Uint8Array;
}

/** One file, so that a crash leaves all of it as it was or as it is to be. */
export function senderFile(entry: SenderEntry, bytes: readonly ParcelBytes[]): Buffer {
  const parts = bytes.flatMap(({ parcel, answer }) => [parcel, answer]);
  return Buffer.concat([Buffer.from(`${JSON.stringify(entry)}\n`), ...parts]);
}

/** Undefined for what is no whole file of this kind: the sender is then a new one. */
export function readSenderFile(
  content: Buffer,
): { readonly entry: SenderEntry; readonly bytes: readonly ParcelBytes[] } | undefined {
  const end = content.indexOf('\n');
  const result = read(shape, parsed(content.toString('utf8', 0, Math.max(end, 0))));
  if (!('value' in result)) return undefined;
  const entry = result.value;
  let at = end + 1;
  const next = (length: number) => {
    const from = at;
    at += length;
    return content.subarray(from, at);
  };
  const bytes = entry.kept.map(({ length, answer }) => ({ parcel: next(length), answer: next(answer) }));
  return at === content.length ? { entry, bytes } : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
