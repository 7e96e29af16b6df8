import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isFileMissing } from '../../build/ensure-system.ts';
import { isJavaMissing } from '../../build/sdk-java.ts';
import { buildC, isCMissing } from './build-c.ts';
import { buildJava } from './build-java.ts';
import type { Command, Implementation } from './implementation.ts';

const READERS = ['license', 'document', 'bare', 'signature', 'fingerprint'] as const;

function inC(name: string, folder: string, settings: readonly string[]): Implementation {
  return {
    name,
    readers: READERS,
    readsCompactText: true,
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

export const PYTHON_SOURCES = fileURLToPath(new URL('../../sdk/python', import.meta.url));

/** Debian's Python, whose packages its own `cryptography` is one of; another one may lack that. */
const PYTHON_PROGRAM = '/usr/bin/python3';
const CRYPTOGRAPHY = '/usr/lib/python3/dist-packages/cryptography/__init__.py';

export const PYTHON: Implementation = {
  name: 'Python',
  readers: ['license', 'signature'],
  readsCompactText: false,
  isMissing: (test) => isFileMissing(test, CRYPTOGRAPHY, 'python3-cryptography'),
  build: () => inPython('test/vectors.py'),
};

export function inPython(script: string): Command {
  return {
    program: PYTHON_PROGRAM,
    args: [join(PYTHON_SOURCES, script)],
    env: { PYTHONPATH: PYTHON_SOURCES, PYTHONDONTWRITEBYTECODE: '1' },
  };
}

export const JAVA: Implementation = {
  name: 'Java',
  readers: ['license', 'signature'],
  readsCompactText: true,
  isMissing: isJavaMissing,
  build: () => inJava('softkey.Vectors'),
};

/** One process reads all the cases of a run: a Java that has just started is slow. */
export function inJava(main: string): Command {
  return { program: 'java', args: ['-cp', buildJava(), main] };
}

export const IMPLEMENTATIONS: readonly Implementation[] = [C_LIBRARY, C_SANITIZED, PYTHON, JAVA];
