import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isRelease } from '../sweep.ts';

/** Without `keepWrappers` in picture-thread.ts, two of three runs of 80 seconds ended with a signal. */
const SECONDS = isRelease ? 90 : 12;

test('threads that read pictures at the same time, and end at any moment, end nothing else', {
  timeout: 300_000,
}, () => {
  const program = join(import.meta.dirname, 'picture-threads.ts');
  const { status, signal, stderr } = spawnSync(process.execPath, [program, String(SECONDS)], {
    encoding: 'utf8',
  });
  expect({ status, signal, stderr }).toEqual({ status: 0, signal: null, stderr: '' });
});
