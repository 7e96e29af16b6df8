import { linkSync, lstatSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import { errnoOf } from './errno.ts';
import { readRegularFile } from './read-file.ts';
import { retryWhileHeld } from './retry-while-held.ts';
import { draftName, ignoringFailure } from './write-file.ts';

/** The file with the line, where the lock is a folder. */
const LINE = 'holder';
const LONGEST_LINE = 4096;

/**
 * Takes a lock that is free, with the one line that says who holds it; false if somebody holds it already.
 * Lock and line appear in one step: as a link to a file that is already written or, on disks without links
 * (FAT, exFAT, some shares), as a renamed folder.
 */
export function takeLockFile(path: string, line: string): boolean {
  const draft = draftName(path);
  writeFileSync(draft, line, { flag: 'wx', mode: 0o644 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    if (!NO_LINKS.has(errnoOf(error))) throw error;
  } finally {
    ignoringFailure(() => rmSync(draft, { force: true }));
  }
  return takeByFolder(path, line);
}

/** The process that holds the lock by now removes other drafts, so the file to link may be gone. */
function isTaken(error: unknown): boolean {
  return ['EEXIST', 'ENOENT'].includes(errnoOf(error) ?? '');
}

const NO_LINKS: ReadonlySet<string | undefined> = new Set([
  ...['EPERM', 'EACCES', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'EMLINK', 'EXDEV'],
  'EISDIR', // exFAT on Windows
]);

/**
 * A folder can replace only an empty folder, and a file cannot replace a folder, so the two ways exclude each
 * other.
 */
function takeByFolder(path: string, line: string): boolean {
  const draft = draftName(path);
  mkdirSync(draft, { mode: 0o755 });
  try {
    writeFileSync(join(draft, LINE), line, { flag: 'wx', mode: 0o644 });
    renameSync(draft, path);
    return true;
  } catch (error) {
    removeFolder(draft);
    if (['ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'ENOENT'].includes(errnoOf(error) ?? '')) return false;
    if (process.platform === 'win32' && ['EPERM', 'EACCES'].includes(errnoOf(error) ?? '')) return false;
    throw error;
  }
}

/**
 * The line of who holds the lock, empty where it was lost; undefined where nobody does. Refuses with
 * `STORE_CORRUPT` if it is something else.
 */
export function lineOfLock(path: string): string | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  if (stats.isDirectory()) return textIn(join(path, LINE)) ?? '';
  if (!stats.isFile() || stats.size > LONGEST_LINE)
    throw new LicensingError('STORE_CORRUPT', {
      file: basename(path),
      place: 'lock',
      found: 'NOT_A_REGULAR_FILE',
    });
  return textIn(path);
}

function textIn(path: string): string | undefined {
  try {
    return readRegularFile(path).toString('utf8');
  } catch (error) {
    if (isRefusal(error, 'FILE_MISSING')) return undefined;
    throw error;
  }
}

/** Gives a lock back, at once. */
export function giveBackLock(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true) {
    const aside = draftName(path);
    retryWhileHeld(() => renameSync(path, aside));
    removeFolder(aside);
  } else retryWhileHeld(() => rmSync(path, { force: true }));
}

function removeFolder(path: string): void {
  ignoringFailure(() => rmSync(join(path, LINE), { force: true }));
  ignoringFailure(() => rmdirSync(path));
}
