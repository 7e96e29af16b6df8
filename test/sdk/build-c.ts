import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findProgram, isLibraryMissing, isProgramMissing } from '../../build/ensure-system.ts';
import { SANITIZED } from '../clean-environment.ts';

/**
 * Building sdk/c, each way in a folder of its own below `.cache/`, so that a second run builds what
 * changed.
 */

/** What the C library takes; a loud line for each that is not here. */
export function isCMissing(test: string): boolean {
  const missing = [
    isProgramMissing(test, 'cc', 'gcc'),
    isProgramMissing(test, 'cmake'),
    isProgramMissing(test, 'make'),
    isLibraryMissing(test, 'sodium.h', 'libsodium-dev'),
    isLibraryMissing(test, 'zlib.h', 'zlib1g-dev'),
  ];
  return missing.some(Boolean);
}

export const root = fileURLToPath(new URL('../..', import.meta.url));

export const C_SOURCES = join(root, 'sdk/c');

/** Builds the library and the programs of its tests with these settings of CMake, and gives the folder. */
export function buildC(name: string, settings: readonly string[] = []): string {
  const folder = join(root, '.cache/sdk', name);
  const anew = isBuiltFor(folder) ? [] : ['--fresh'];
  const configure = [...anew, '-S', C_SOURCES, '-B', folder, '-DSOFTKEY_TOOLS=ON', ...settings];
  mkdirSync(folder, { recursive: true });
  oneAtATime(folder, ['cmake', ...configure]);
  oneAtATime(folder, ['cmake', '--build', folder]);
  return folder;
}

/** False where the project was moved or copied, what was built in it and all. */
function isBuiltFor(folder: string): boolean {
  const cache = join(folder, 'CMakeCache.txt');
  return (
    existsSync(cache) && readFileSync(cache, 'utf8').includes(`CMAKE_CACHEFILE_DIR:INTERNAL=${folder}\n`)
  );
}

/** The shared library as a product gets it: the folder below which it is installed. */
export function installC(): string {
  const folder = buildC('c-shared', ['-DCMAKE_INSTALL_LIBDIR=lib']);
  const prefix = join(folder, 'installed');
  oneAtATime(folder, ['cmake', '--install', folder, '--prefix', prefix]);
  return prefix;
}

/** Test files run side by side, and some of them build the same. */
function oneAtATime(folder: string, command: readonly string[]): void {
  const [program = '', ...args] =
    findProgram('flock') === undefined ? command : ['flock', `${folder}.lock`, ...command];
  run(program, args);
}

export function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, ...SANITIZED, ...env },
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}
