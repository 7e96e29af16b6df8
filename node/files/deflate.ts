import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Deflate, Inflate } from '../../shared/document/compact.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { errnoOf } from './errno.ts';

export const deflate: Deflate = (bytes) => deflateRawSync(bytes, { level: 9 });

/** Stops at the bound, because a few compressed bytes may expand a thousandfold. */
export const inflate: Inflate = (bytes, most) => {
  try {
    const { buffer, engine } = inflateInfo(bytes, most);
    return engine.bytesWritten === bytes.length ? new Uint8Array(buffer) : undefined;
  } catch (error) {
    if (errnoOf(error) === 'ERR_BUFFER_TOO_LARGE')
      throw new LicensingError('TOO_LARGE', { bytes: most + 1, most });
    if (errnoOf(error)?.startsWith('Z_') === true) return undefined;
    throw error;
  }
};

/** With `info`, the answer says how many of the bytes were the stream; the types of Node do not know it. */
function inflateInfo(bytes: Uint8Array, most: number) {
  const answer: unknown = inflateRawSync(bytes, { maxOutputLength: most, info: true });
  return answer as { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } };
}
