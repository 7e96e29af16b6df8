import { errnoOf } from './errno.ts';

/** How long a virus scanner or an indexer may keep a file, once it was written. */
const PATIENCE_MS = 2_000;
const RETRY_MS = 10;

/**
 * What Windows answers while another program has the file open. It may also be permanent, so waiting is
 * bounded. UNKNOWN is what Node makes of answers that it has no name for, such as that a scanner has mapped
 * the file into its memory (ERROR_USER_MAPPED_FILE).
 */
const HELD: ReadonlySet<string | undefined> = new Set(['EPERM', 'EACCES', 'EBUSY', 'UNKNOWN']);

/**
 * Runs a call of the system again while another program may be holding the file, or a service that answers it
 * may still be starting: on Windows only, and for a bounded time.
 */
export function retryWhileHeld<T>(call: () => T, isPatient = process.platform === 'win32'): T {
  let deadline: number | undefined;
  for (;;) {
    try {
      return call();
    } catch (error) {
      if (!isPatient || !HELD.has(errnoOf(error))) throw error;
      deadline ??= performance.now() + PATIENCE_MS;
      if (performance.now() > deadline) throw error;
      sleep(RETRY_MS);
    }
  }
}

function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
