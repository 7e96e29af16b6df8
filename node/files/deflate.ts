import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Deflate, Inflate } from '../../shared/document/compact.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { errnoOf } from './errno.ts';

export const deflate: Deflate = (bytes) => deflateRawSync(bytes, { level: 9 });

/** Stops at the bound, because a few compressed bytes may expand a thousandfold. */
export const inflate: Inflate = (bytes, most) => inflated(bytes, most);

/** Where as much as the bound is to be expected: into one piece of that size, which takes half the memory. */
export const inflateAtOnce: Inflate = (bytes, most) => inflated(bytes, most, Math.max(64, most + 1));

function inflated(bytes: Uint8Array, most: number, chunkSize?: number): ReturnType<Inflate> {
  try {
    const { buffer, engine } = inflateInfo(bytes, most, chunkSize);
    if (engine.bytesWritten !== bytes.length) return undefined;
    return chunkSize === undefined ? new Uint8Array(buffer) : viewOf(buffer);
  } catch (error) {
    if (errnoOf(error) === 'ERR_BUFFER_TOO_LARGE')
      throw new LicensingError('TOO_LARGE', { bytes: most + 1, most });
    if (errnoOf(error)?.startsWith('Z_') === true) return undefined;
    throw error;
  }
}

function viewOf({ buffer, byteOffset, length }: Buffer<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer, byteOffset, length);
}

/** With `info`, the answer says how many of the bytes were the stream; the types of Node do not know it. */
function inflateInfo(bytes: Uint8Array, most: number, chunkSize: number | undefined) {
  const size = chunkSize === undefined ? {} : { chunkSize };
  const answer: unknown = inflateRawSync(bytes, { maxOutputLength: most, info: true, ...size });
  return answer as {
    readonly buffer: Buffer<ArrayBuffer>;
    readonly engine: { readonly bytesWritten: number };
  };
}
