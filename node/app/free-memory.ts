import { setImmediate } from 'node:timers/promises';
import type { FileIn } from '../../shared/contract.ts';
import type { Calls, Handlers } from '../../shared/door.ts';

/**
 * For files that are smaller in total, the engine's own garbage collection is enough. What is packed may hold
 * a thousand times as much.
 */
const LARGE_BYTES = 16_384;

/**
 * The same calls, for a program that keeps running. The memory of a large file is collected right after its
 * answer, whichever call it came with. Otherwise the engine would allocate more for the next file and keep
 * it, so that ten files in a row would take as much memory as ten at once.
 */
export function freeingMemory<C extends Calls>(handlers: Handlers<C>): Handlers<C> {
  const freed = Object.entries<Handle>(handlers).map(([name, handle]) => [name, freeing(handle)]);
  return Object.fromEntries(freed) as Handlers<C>;
}

type Handle = (input: never) => unknown;

function freeing(handle: Handle): (input: object) => Promise<unknown> {
  return async (input) => {
    const isLarge = bytesIn(input) >= LARGE_BYTES;
    try {
      return await handle(input as never);
    } finally {
      if (isLarge) void collectGarbage();
    }
  };
}

/** How many bytes of files an input carries: a call takes them one by one or in a list. */
function bytesIn(input: object): number {
  const files = Object.values(input).flat().filter(isFile);
  return files.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

function isFile(value: unknown): value is FileIn {
  return typeof value === 'object' && value !== null && 'bytes' in value;
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
