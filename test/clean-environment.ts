/**
 * What a program must have, and the clock that `npm run test:anywhere` turns: without that, a test and the
 * program that it starts would read different years.
 */
const KEPT = ['PATH', 'LD_PRELOAD', 'FAKETIME', 'FAKETIME_SHARED', 'FAKETIME_DONT_FAKE_MONOTONIC'];

/**
 * For programs with sanitizers, which else refuse to start where another library is loaded before theirs, as
 * that turned clock is.
 */
export const SANITIZED = { ASAN_OPTIONS: 'verify_asan_link_order=0' };

/** An environment with nothing else of whoever runs the tests: no language, no home, no settings. */
export function cleanEnvironment(own: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const kept = KEPT.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), ...own };
}
