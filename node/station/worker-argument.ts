/** What makes the program a thread of `softkey verify`, in a file of its own: who only looks for it need not load what such a thread needs. */
export const WORKER_ARGUMENT = 'verify-worker';
