const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const latin1 = new TextDecoder('latin1');
const encoder = new TextEncoder();

/**
 * UTF-8 text of the bytes, or `undefined` where they are not valid UTF-8 or begin with a byte order mark
 * (spec P2).
 */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return undefined;
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** Gives the bytes that something is written into. */
export type BufferFor = (length: number) => Uint8Array<ArrayBuffer>;

export const newBuffer: BufferFor = (length) => new Uint8Array(length);

/**
 * Memory for bytes that nobody needs any more when the next ones are asked for: an engine allocates memory
 * for each array of more than 64 bytes, and has to collect it. What needs more than `most` bytes gets its
 * own.
 */
export function reusedBuffer(most: number): BufferFor {
  const room = new Uint8Array(most);
  return (length) => (length <= most ? room.subarray(0, length) : new Uint8Array(length));
}

/**
 * The bytes of ASCII text; any other character becomes a zero. For short texts a loop is quicker than an
 * encoder.
 */
export function encodeAscii(text: string, room = newBuffer): Uint8Array<ArrayBuffer> {
  return asciiInto(room(text.length), text);
}

/** ASCII text and the bytes behind it, in one piece. */
export function asciiBefore(text: string, bytes: Uint8Array, room = newBuffer): Uint8Array<ArrayBuffer> {
  const whole = asciiInto(room(text.length + bytes.length), text);
  whole.set(bytes, text.length);
  return whole;
}

function asciiInto(bytes: Uint8Array<ArrayBuffer>, text: string): Uint8Array<ArrayBuffer> {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    bytes[i] = code < 0x80 ? code : 0;
  }
  return bytes;
}

/**
 * One character per byte. For bytes that are ASCII this is their text; other bytes become characters above
 * U+007F. Most texts are ASCII, and engines are quick with UTF-8 and slow with single-byte sets.
 */
export function decodeBytewise(bytes: Uint8Array): string {
  const text = decodeUtf8(bytes);
  return text?.length === bytes.length ? text : latin1.decode(bytes);
}
