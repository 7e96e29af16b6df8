import { linkSync, lstatSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import { errnoOf } from './errno.ts';
import { readRegularFile } from './read-file.ts';
import { retryWhileHeld } from './retry-while-held.ts';
import { draftName, ignoringFailure } from './write-file.ts';

/** The file with the line, where a name is taken by a folder. */
const LINE = 'holder';
const LONGEST_LINE = 4096;

/**
 * Takes a name that nobody has, for the one line that says who has it; false where somebody has it. Name and line appear at once: as a link
 * to a file that is written already, or, on disks without links (FAT, exFAT, some shares), as a folder that is renamed.
 */
export function takeName(path: string, line: string): boolean {
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
  return takeNameByFolder(path, line);
}

/** Who has the name now takes away drafts of others: a link finds none then. */
function isTaken(error: unknown): boolean {
  return ['EEXIST', 'ENOENT'].includes(errnoOf(error) ?? '');
}

const NO_LINKS: ReadonlySet<string | undefined> = new Set([
  ...['EPERM', 'EACCES', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'EMLINK', 'EXDEV'],
  'EISDIR', // exFAT on Windows
]);

/** A folder replaces an empty folder and nothing else, and no file replaces it: both ways of taking a name respect each other. */
function takeNameByFolder(path: string, line: string): boolean {
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

/** The line of who has the name, empty where it was lost; undefined where nobody has it. What is no such thing at all is `STORE_CORRUPT`. */
export function lineOf(path: string): string | undefined {
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

/** Gives a name back, at once. */
export function giveBackName(path: string): void {
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
