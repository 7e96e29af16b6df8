import { instant, matching, orNull, record, type ShapeOf } from '../document/shape.ts';
import { readStrict, writeStrict } from '../document/strict-json.ts';

/** Most bytes of what a relay says of a parcel that it holds (spec Y4). */
const MOST_HELD_BYTES = 512;

const shape = record({
  since: instant,
  desk: orNull(instant),
  problem: matching(/^[A-Z0-9_]{0,40}$/, 'a code, or nothing'),
});

/**
 * What a relay says of a parcel that it holds and that has no answer yet: since when, when it reached the
 * desk last (null: never), and by which code it does not now. All of it by the relay's own clock and word.
 */
export type HeldParcel = ShapeOf<typeof shape>;

export function heldBytes(held: HeldParcel): Uint8Array<ArrayBuffer> {
  return writeStrict(held, shape);
}

/** Refuses anything else, as every strict JSON (spec §2). */
export function readHeld(bytes: Uint8Array): HeldParcel {
  return readStrict(bytes, shape, MOST_HELD_BYTES);
}
