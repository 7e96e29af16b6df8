import type { IncomingMessage } from 'node:http';
import { MOST_PACKED_BYTES, tooLarge } from '../../shared/app/packed-input.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';

/**
 * The body of a call. Its declared length is checked first, and a body without one is not read. So its buffer
 * is allocated once and never copied. A false length costs nothing, because memory that was never written to
 * is not really taken.
 */
export async function requestBody(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const body = Buffer.allocUnsafeSlow(lengthOf(request));
  let at = 0;
  for await (const chunk of request as AsyncIterable<Buffer<ArrayBuffer>>) {
    body.set(chunk, at);
    at += chunk.length;
    giveBack(chunk);
  }
  return body;
}

/**
 * Frees the chunk's memory now, because until the next garbage collection the chunks would take as much
 * memory as another body. Not if the chunk shares its memory.
 */
function giveBack(bytes: Uint8Array<ArrayBuffer>): void {
  if (bytes.length === bytes.buffer.byteLength) bytes.buffer.transfer(0);
}

function lengthOf({ headers }: IncomingMessage): number {
  const said = headers['content-length'];
  if (said === undefined) throw new LicensingError('USAGE', { problem: 'no length' });
  const length = Number(said);
  if (length > MOST_PACKED_BYTES) throw tooLarge(length);
  return length;
}
