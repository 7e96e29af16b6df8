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
import { MAX_FILE_BYTES } from '../../shared/document/kinds.ts';
import type { RefusalCode } from '../../shared/errors/codes.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { refusalOf } from './errno.ts';

const READ_FAILURES: Readonly<Record<string, RefusalCode>> = {
  ENOENT: 'FILE_MISSING',
  ENOTDIR: 'FILE_MISSING',
  ENAMETOOLONG: 'FILE_MISSING',
  EACCES: 'FILE_DENIED',
  EPERM: 'FILE_DENIED',
  EISDIR: 'IS_A_FOLDER',
  ELOOP: 'LINK_OUTSIDE',
  ENXIO: 'NOT_A_REGULAR_FILE',
  ESPIPE: 'NOT_A_REGULAR_FILE',
  EAGAIN: 'NOT_A_REGULAR_FILE',
  EBUSY: 'FILE_DENIED',
};

/**
 * The bytes of a file that a stranger may have made (spec N2): its type and size are looked at before it is opened, a FIFO cannot hang
 * it, and a link is followed only within `folder`, which is the file's own unless a wider one is named.
 */
export function readHostileFile(path: string, folder = dirname(resolve(path))): Buffer {
  try {
    requireLocal(path);
    const link = lstatSync(path).isSymbolicLink();
    const target = link ? requireInside(path, folder) : path;
    requireRegular(lstatSync(target), path);
    return readOpened(target);
  } catch (error) {
    throw refusalOf(error, READ_FAILURES, { file: basename(path) });
  }
}

const OPEN = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/**
 * The bytes of what a folder's listing calls a regular file. What fits into `scratch` is read into it, and is the caller's until the next
 * file; anything else is looked at once more when it is open: a name can change hands, and a device never ends.
 */
export function readRegularFile(path: string, scratch?: Buffer): Buffer {
  try {
    return readOpened(path, scratch);
  } catch (error) {
    throw refusalOf(error, READ_FAILURES, { file: basename(path) });
  }
}

function readOpened(path: string, scratch?: Buffer): Buffer {
  const file = openSync(path, OPEN);
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

function requireRegular(stats: Stats, path: string): void {
  const file = basename(path);
  if (stats.isDirectory()) throw new LicensingError('IS_A_FOLDER', { file });
  if (!stats.isFile()) throw new LicensingError('NOT_A_REGULAR_FILE', { file });
  if (stats.size > MAX_FILE_BYTES)
    throw new LicensingError('TOO_LARGE', { file, bytes: stats.size, most: MAX_FILE_BYTES });
}

function requireInside(path: string, folder: string): string {
  const target = realpathSync(path);
  const way = relative(realpathSync(folder), target);
  const outside = way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
  if (outside) throw new LicensingError('LINK_OUTSIDE', { file: basename(path) });
  return target;
}

/** UNC and device paths make Windows talk to whatever machine they name. */
export function requireLocal(path: string): void {
  const network = process.platform === 'win32' && /^[\\/]{2}/.test(path);
  if (network) throw new LicensingError('NETWORK_PATH', { file: basename(path) });
}
