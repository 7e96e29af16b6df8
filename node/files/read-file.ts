import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  type Stats,
} from 'node:fs';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { MOST_FILE_BYTES } from '../../shared/document/kinds.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { orRefused, refusalOf } from './errno.ts';
import { retryWhileHeld } from './retry-while-held.ts';

/**
 * The bytes of a file that a stranger may have made (spec N2): its type and size are looked at before it is
 * opened, a FIFO cannot hang it, and a link is followed only within `folder`, which is the file's own unless
 * a wider one is named.
 */
export function readHostileFile(path: string, folder = dirname(resolve(path))): Buffer {
  requireLocal(path);
  return readWithin(path, folder);
}

/** How many bytes it would be, looked at in the same way and without opening it. */
export function hostileFileSize(path: string): number {
  requireLocal(path);
  const size = () => lstatSync(targetOf(path, dirname(resolve(path)))).size;
  return orRefused(size, {}, { file: basename(path) });
}

/**
 * What `readHostileFile` gives, of a file in a folder of the program's own, which may be a network folder.
 */
export function readWithin(path: string, folder: string): Buffer {
  return orRefused(() => readOpened(targetOf(path, folder)), {}, { file: basename(path) });
}

/** Opens a file as `readHostileFile` does, of whatever size: for those who read it piece by piece. */
export function openHostileFile(path: string, folder: string): number {
  requireLocal(path);
  return orRefused(
    () => {
      const file = retryWhileHeld(() => openSync(targetOf(path, folder, Infinity), OPEN));
      try {
        requireRegular(fstatSync(file), path, Infinity);
        return file;
      } catch (error) {
        closeSync(file);
        throw error;
      }
    },
    {},
    { file: basename(path) },
  );
}

/** Refuses what `readWithin` would not open. */
export function requireFile(path: string, folder: string): void {
  orRefused(() => targetOf(path, folder), {}, { file: basename(path) });
}

function targetOf(path: string, folder: string, most = MOST_FILE_BYTES): string {
  const stats = lstatSync(path);
  const target = stats.isSymbolicLink() ? requireInside(path, folder) : path;
  requireRegular(target === path ? stats : lstatSync(target), path, most);
  return target;
}

const OPEN = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/**
 * The bytes of what a folder's listing calls a regular file. What fits into `scratch` is read into it, and is
 * valid until the next file. Anything larger is checked again once it is open, because a name may meanwhile
 * belong to something else, and a device never ends.
 */
export function readRegularFile(path: string, scratch?: Buffer): Buffer {
  try {
    return readOpened(path, scratch);
  } catch (error) {
    throw refusalOf(error, {}, { file: basename(path) });
  }
}

function readOpened(path: string, scratch?: Buffer): Buffer {
  const file = retryWhileHeld(() => openSync(path, OPEN));
  try {
    const length = scratch === undefined ? 0 : readSync(file, scratch, 0, scratch.length, 0);
    if (scratch !== undefined && length < scratch.length) return scratch.subarray(0, length);
    const stats = fstatSync(file);
    requireRegular(stats, path);
    return readWhole(file, stats.size);
  } finally {
    closeSync(file);
  }
}

function readWhole(file: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  let filled = 0;
  while (filled < size) {
    const count = readSync(file, bytes, filled, size - filled, filled);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}

function requireRegular(stats: Stats, path: string, most = MOST_FILE_BYTES): void {
  const file = basename(path);
  if (stats.isDirectory()) throw new LicensingError('IS_A_FOLDER', { file });
  if (!stats.isFile()) throw new LicensingError('NOT_A_REGULAR_FILE', { file });
  if (stats.size > most) throw new LicensingError('TOO_LARGE', { file, bytes: stats.size, most });
}

function requireInside(path: string, folder: string): string {
  const target = realpathSync(path);
  const way = relative(realpathSync(folder), target);
  const outside = way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
  if (outside) throw new LicensingError('LINK_OUTSIDE', { file: basename(path) });
  return target;
}

/** Refuses UNC and device paths: they make Windows connect to whatever machine they name. */
export function requireLocal(path: string): void {
  const network = process.platform === 'win32' && /^[\\/]{2}/.test(path);
  if (network) throw new LicensingError('NETWORK_PATH', { file: basename(path) });
}
