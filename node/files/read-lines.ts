import { closeSync, readSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { orRefused } from './errno.ts';
import { openHostileFile } from './read-file.ts';

const CHUNK = 262_144;

/**
 * The lines of a file that a stranger may have made, however large it is, each with its line end: not more of
 * it is in memory than a line. A line without a line end is the last one, of a file that was cut off or has a
 * line of more than `longest` bytes; nothing behind it is read. Opens as `readHostileFile` does.
 */
export function* hostileLines(path: string, longest: number): Generator<Buffer> {
  const file = openHostileFile(path, dirname(resolve(path)));
  try {
    let rest: Buffer = Buffer.alloc(0);
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const count = orRefused(() => readSync(file, chunk, 0, CHUNK, null));
      if (count === 0) break;
      let from = 0;
      const read =
        rest.length === 0 ? chunk.subarray(0, count) : Buffer.concat([rest, chunk.subarray(0, count)]);
      for (let end = read.indexOf(10, rest.length); end !== -1; end = read.indexOf(10, from)) {
        yield read.subarray(from, end + 1);
        from = end + 1;
      }
      rest = read.subarray(from);
      if (rest.length > longest) break;
    }
    if (rest.length > 0) yield rest;
  } finally {
    closeSync(file);
  }
}
