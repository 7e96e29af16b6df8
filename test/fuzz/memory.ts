/** Megabytes: what is in use once garbage is collected, and what the system has given. */
export interface Memory {
  readonly inUse: number;
  readonly resident: number;
}

/** Wants Node's `--expose-gc`. */
export function memoryNow(): Memory {
  if (globalThis.gc === undefined) throw new Error('start this with --expose-gc');
  globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { inUse: heapUsed / 1e6 + external / 1e6, resident: rss / 1e6 };
}
