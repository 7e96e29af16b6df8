import { join } from 'node:path';
import { buildC, isCMissing } from './build-c.ts';
import type { Implementation } from './implementation.ts';

const READERS = ['license', 'document', 'bare', 'signature', 'fingerprint'] as const;

function inC(name: string, folder: string, settings: readonly string[]): Implementation {
  return {
    name,
    readers: READERS,
    isMissing: isCMissing,
    build: () => ({
      program: join(buildC(folder, settings), 'softkey-vectors'),
      env: { UBSAN_OPTIONS: 'print_stacktrace=1' },
    }),
  };
}

/** The library as it is shipped, and one in which each read and write is looked at. */
export const C_LIBRARY = inC('C', 'c', ['-DBUILD_SHARED_LIBS=OFF']);
export const C_SANITIZED = inC('C with sanitizers', 'c-sanitized', [
  '-DBUILD_SHARED_LIBS=OFF',
  '-DSOFTKEY_SANITIZE=address,undefined',
]);

export const IMPLEMENTATIONS: readonly Implementation[] = [C_LIBRARY, C_SANITIZED];
