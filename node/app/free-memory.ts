import { setImmediate } from 'node:timers/promises';
import type { FileIn } from '../../shared/contract.ts';
import type { Handlers } from '../../shared/door.ts';

/**
 * For files that are smaller in total, the engine's own garbage collection is enough. What is packed may hold
 * a thousand times as much.
 */
const LARGE_BYTES = 16_384;

/**
 * The same calls, for a program that keeps running. The memory of a large file is collected right after its
 * answer. Otherwise the engine would allocate more for the next file and keep it, so that ten files in a row
 * would take as much memory as ten at once.
 */
export function freeingMemory(station: Handlers): Handlers {
  return {
    ...station,
    'documents.import': freeing(station['documents.import'], ({ files }) => files),
    'documents.inspect': freeing(station['documents.inspect'], ({ file }) => [file]),
    'documents.compare': freeing(station['documents.compare'], ({ one, other }) => [one, other]),
    'documents.verify': freeing(station['documents.verify'], ({ files, machine }) =>
      machine === null ? files : [...files, machine],
    ),
  };
}

function freeing<I, O>(
  handle: (input: I) => Promise<O> | O,
  filesIn: (input: I) => readonly FileIn[],
): (input: I) => Promise<O> {
  return async (input) => {
    const isLarge = filesIn(input).reduce((sum, { bytes }) => sum + bytes.length, 0) >= LARGE_BYTES;
    try {
      return await handle(input);
    } finally {
      if (isLarge) void collectGarbage();
    }
  };
}

/**
 * Runs after the answer was sent. The inspector is the only way to the engine's garbage collector; used
 * within the process, it opens no port.
 */
async function collectGarbage(): Promise<void> {
  await setImmediate();
  if (!process.features.inspector) return;
  const { Session } = await import('node:inspector/promises');
  const session = new Session();
  session.connect();
  await session.post('HeapProfiler.collectGarbage');
  session.disconnect();
}
