import type { IncomingMessage } from 'node:http';
import { MAX_WIRE_BYTES, tooLarge } from '../../shared/app/wire.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';

/**
 * The body of a call. How long it says it is is looked at first, and one that does not say it is not read: so
 * there is room for it once, and bytes need no second place. A length that lies takes none: room that nothing
 * was written to is only promised.
 */
export async function bodyOf(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
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
 * Gives its memory back now: what waits for the next collection is as large as another body. Not of a chunk
 * that shares it.
 */
function giveBack(bytes: Uint8Array<ArrayBuffer>): void {
  if (bytes.length === bytes.buffer.byteLength) bytes.buffer.transfer(0);
}

function lengthOf({ headers }: IncomingMessage): number {
  const said = headers['content-length'];
  if (said === undefined) throw new LicensingError('USAGE', { problem: 'no length' });
  const length = Number(said);
  if (length > MAX_WIRE_BYTES) throw tooLarge(length);
  return length;
}
