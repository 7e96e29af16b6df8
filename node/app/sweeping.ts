import { setImmediate } from 'node:timers/promises';
import type { FileIn } from '../../shared/contract.ts';
import type { Handlers } from '../../shared/door.ts';

/** Files that are smaller together are cheap enough to wait for the engine's own time. */
const LARGE_BYTES = 1_048_576;

/**
 * The same calls, for a program that lives on. What a large file has cost is given back behind its answer:
 * left alone, the engine takes more room for the next one first, and keeps it, so that ten files one after
 * the other would take what ten cost together.
 */
export function sweepingAfter(station: Handlers): Handlers {
  return {
    ...station,
    'documents.import': swept(station['documents.import'], ({ files }) => files),
    'documents.inspect': swept(station['documents.inspect'], ({ file }) => [file]),
    'documents.compare': swept(station['documents.compare'], ({ one, other }) => [one, other]),
    'documents.verify': swept(station['documents.verify'], ({ files, machine }) =>
      machine === null ? files : [...files, machine],
    ),
  };
}

function swept<I, O>(
  handle: (input: I) => Promise<O> | O,
  filesIn: (input: I) => readonly FileIn[],
): (input: I) => Promise<O> {
  return async (input) => {
    const isLarge = filesIn(input).reduce((sum, { bytes }) => sum + bytes.length, 0) >= LARGE_BYTES;
    try {
      return await handle(input);
    } finally {
      if (isLarge) void sweepSoon();
    }
  };
}

/**
 * Behind the answer, which is on its way by then. The inspector is the one door to the engine's collector;
 * within a program it opens no port.
 */
async function sweepSoon(): Promise<void> {
  await setImmediate();
  if (!process.features.inspector) return;
  const { Session } = await import('node:inspector/promises');
  const session = new Session();
  session.connect();
  await session.post('HeapProfiler.collectGarbage');
  session.disconnect();
}
