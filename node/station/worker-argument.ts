/**
 * Names the threads of `softkey verify`, in a file of its own: asking whether this is one must not load what
 * such a thread needs.
 */
export const WORKER_ARGUMENT = 'verify-worker';
