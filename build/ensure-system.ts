import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './setup/paths.mjs';
import { say } from './setup/step.mjs';

/**
 * Whether a program of the system is here, after an attempt to install it where that is welcome: as root on
 * Debian and its kin, or with CI=true where sudo asks for no password. A developer's machine is left alone.
 */
export function ensureProgram(name: string, aptPackage: string = name): boolean {
  return findProgram(name) !== undefined || (install(aptPackage) && findProgram(name) !== undefined);
}

/**
 * For `it.skipIf(missing(…))`: true, and one loud line, when a test cannot run here. A skipped test must be
 * visible.
 */
export function isProgramMissing(test: string, name: string, aptPackage: string = name): boolean {
  if (ensureProgram(name, aptPackage)) return false;
  say(`SKIPPED: ${test}: ${name} is not installed (apt-get install ${aptPackage})`);
  return true;
}

/** The same for a file of a package that brings no program. */
export function isFileMissing(test: string, file: string, aptPackage: string): boolean {
  if (existsSync(file) || (install(aptPackage) && existsSync(file))) return false;
  say(`SKIPPED: ${test}: ${file} is not there (apt-get install ${aptPackage})`);
  return true;
}

/** The same for a library: `header` is a file of its development package. */
export function isLibraryMissing(test: string, header: string, aptPackage: string): boolean {
  if (hasHeader(header) || (install(aptPackage) && hasHeader(header))) return false;
  say(`SKIPPED: ${test}: ${header} is not installed (apt-get install ${aptPackage})`);
  return true;
}

const HEADER_FOLDERS = ['/usr/include', '/usr/local/include', '/opt/homebrew/include'];

function hasHeader(header: string): boolean {
  return HEADER_FOLDERS.some((folder) => existsSync(join(folder, header)));
}

/** Where a program lies, by the PATH as it is now. */
export function findProgram(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function install(aptPackage: string): boolean {
  if (!existsSync('/usr/bin/apt-get')) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && process.env['CI'] !== 'true') return false;
  say(`Installing ${aptPackage} …`);
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  // Test files run side by side, but apt runs only once at a time: flock makes them queue.
  const apt = ['flock', join(cache, 'apt.lock'), 'sh', '-c', INSTALL, 'install', aptPackage];
  const [command = '', ...args] = isRoot ? apt : ['sudo', '--non-interactive', ...apt];
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/**
 * The lists are fetched when the package is not known yet, which costs nothing from the second program on.
 */
const INSTALL = `
export DEBIAN_FRONTEND=noninteractive
get() { apt-get install --yes --no-install-recommends "$1"; }
get "$1" || { apt-get update && get "$1"; }
`;
