import { MOST_FILE_BYTES } from '../document/kinds.ts';
import { decodeUtf8, encodeUtf8 } from '../encoding/text.ts';
import { LicensingError } from '../errors/refusal.ts';

/**
 * The input of a call in one piece, for a door that carries nothing but bytes: four bytes with the length of
 * its JSON, the highest first; the JSON in UTF-8; and behind it the bytes of its files, one after the other.
 * Where a file's bytes would stand in the JSON, it says how many they are. Parts have no numbers, so none can
 * be missing, be taken twice, or be left over without being noticed.
 */

/** The one member of the object that stands for bytes in JSON. No call has a member of this name. */
const BYTES = '$bytes';

const LENGTH_BYTES = 4;
/** Room for the names of five hundred files, or for the text of an order; no call of a page comes near it. */
const MOST_JSON_BYTES = 2_097_152;

/**
 * Beside the largest file there is room for a small one: the other document of a comparison, or the request
 * of the machine that licenses are verified for.
 */
const BESIDE_BYTES = 2_097_152;
/** Most bytes of all. */
export const MOST_PACKED_BYTES = MOST_FILE_BYTES + BESIDE_BYTES + MOST_JSON_BYTES;

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * A call's input as one piece, bytes as they are. Refuses what the other side would not read. One piece, not
 * a Blob of several: the last call of a page that is being left is sent only if nothing has to be read first.
 */
export function packInput(input: unknown): Bytes {
  const parts: Bytes[] = [];
  const json = encodeUtf8(
    JSON.stringify(input, (_, value: unknown) => {
      if (!isBytes(value)) return value;
      parts.push(value);
      return { [BYTES]: value.length };
    }),
  );
  const bytes = parts.reduce((sum, part) => sum + part.length, LENGTH_BYTES + json.length);
  if (json.length > MOST_JSON_BYTES || bytes > MOST_PACKED_BYTES) throw tooLarge(bytes);
  const whole = new Uint8Array(bytes);
  new DataView(whole.buffer).setUint32(0, json.length);
  let at = LENGTH_BYTES;
  for (const part of [json, ...parts]) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The refusal for more bytes than a door reads. */
export function tooLarge(bytes: number): LicensingError {
  return new LicensingError('TOO_LARGE', { file: '', bytes, most: MOST_PACKED_BYTES });
}

function isBytes(value: unknown): value is Bytes {
  return value instanceof Uint8Array;
}

/**
 * The input again, its bytes as views of `whole`. Refuses a whole that is not made like this to its last
 * byte.
 */
export function unpackInput(whole: Bytes): unknown {
  const rest = bytesBehind(jsonEnd(whole), whole);
  const input = readJson(whole.subarray(LENGTH_BYTES, jsonEnd(whole)), (_, value: unknown) =>
    standsForBytes(value) ? rest.take(value[BYTES]) : value,
  );
  rest.requireNone();
  return input;
}

function jsonEnd(whole: Bytes): number {
  if (whole.length < LENGTH_BYTES) throw notPacked('ends too early');
  const length = new DataView(whole.buffer, whole.byteOffset).getUint32(0);
  const end = LENGTH_BYTES + length;
  if (length > MOST_JSON_BYTES || end > whole.length) throw notPacked('JSON beyond the end');
  return end;
}

/** The bytes from `start` on, taken one part after the other. */
function bytesBehind(start: number, whole: Bytes) {
  let at = start;
  return {
    take: (length: unknown): Bytes => {
      const isLength = typeof length === 'number' && Number.isSafeInteger(length) && length >= 0;
      if (!isLength || length > whole.length - at) throw notPacked('bytes beyond the end');
      at += length;
      return whole.subarray(at - length, at);
    },
    requireNone: () => {
      if (at !== whole.length) throw notPacked('bytes that nothing names');
    },
  };
}

function standsForBytes(value: unknown): value is { readonly [BYTES]: unknown } {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, BYTES)) return false;
  if (Object.keys(value).length > 1) throw notPacked('bytes with other members');
  return true;
}

function readJson(bytes: Bytes, reviver: (key: string, value: unknown) => unknown): unknown {
  const text = decodeUtf8(bytes);
  try {
    if (text !== undefined) return JSON.parse(text, reviver);
  } catch (error) {
    // The text is no JSON, or is nested too deep for the parser.
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
  }
  throw notPacked('not JSON');
}

function notPacked(problem: string): LicensingError {
  return new LicensingError('USAGE', { problem });
}
