/**
 * What a program must have, and the clock that `npm run test:anywhere` turns: without it a test and its
 * program live in two years.
 */
const KEPT = ['PATH', 'LD_PRELOAD', 'FAKETIME', 'FAKETIME_SHARED', 'FAKETIME_DONT_FAKE_MONOTONIC'];

/** An environment with nothing else of whoever runs the tests: no language, no home, no settings. */
export function cleanEnvironment(own: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const kept = KEPT.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), ...own };
}
