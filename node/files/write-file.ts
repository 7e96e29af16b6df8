import { closeSync, fsyncSync, openSync, renameSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errnoOf } from './errno.ts';
import { retryWhileHeld } from './retry-while-held.ts';

const TEMPORARY = '.softkey-new';

/** True for what an interrupted write leaves behind; the next run removes it. */
export function isLeftOver(name: string): boolean {
  return name.endsWith(TEMPORARY);
}

let drafts = 0;

/**
 * A temporary name in the folder of `path` that no other process uses, and that counts as left over if this
 * process dies.
 */
export function draftName(path: string): string {
  return temporaryName(path, `${process.pid}.${drafts++}`);
}

/** A temporary name in the folder of `path`, which counts as left over. */
export function temporaryName(path: string, word: string): string {
  return join(dirname(path), `.${basename(path)}.${word}${TEMPORARY}`);
}

/**
 * Removes what an interrupted write left: a file, or a folder with nothing in it. What cannot be removed now
 * stays for the next run.
 */
export function removeLeftOver(path: string): void {
  try {
    retryWhileHeld(() => rmSync(path, { force: true }));
  } catch {
    ignoringFailure(() => rmdirSync(path));
  }
}

/** Runs a clean-up whose failure does no harm. */
export function ignoringFailure(action: () => void): void {
  try {
    action();
  } catch {
    // What is left over now, the next run removes.
  }
}

/**
 * Replaces a file so that a crash at any system call leaves the old or the new bytes, whole: a new file in
 * the same folder, synced, renamed over the old one, and the folder synced. `mode` is that of the new file,
 * whatever the old one's was.
 */
export function writeFileAtomically(path: string, content: string | Uint8Array, mode = 0o644): void {
  replaceFile(path, content, mode);
  syncFolder(dirname(path));
}

/** The same, but a power cut may bring back the old bytes, complete, after this has returned. */
export function replaceFile(path: string, content: string | Uint8Array, mode = 0o644): void {
  const temporary = draftName(path);
  try {
    writeDraft(temporary, content, mode);
    retryWhileHeld(() => renameSync(temporary, path));
  } catch (error) {
    removeLeftOver(temporary);
    throw error;
  }
}

/** A new file, written whole and synced; whoever calls puts it in its place, or removes it. */
export function writeDraft(path: string, content: string | Uint8Array, mode = 0o644): void {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const file = retryWhileHeld(() => openSync(path, 'wx', mode));
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    retryWhileHeld(() => fsyncSync(file));
  } finally {
    closeSync(file);
  }
}

/** What a file system answers that cannot sync a folder, as some shares and FUSE do. */
const CANNOT_SYNC: ReadonlySet<string | undefined> = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

/**
 * Makes the names in a folder last, where the file system knows how. Windows keeps them without being asked,
 * and cannot open a folder.
 */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } catch (error) {
    if (!CANNOT_SYNC.has(errnoOf(error))) throw error;
  } finally {
    closeSync(folder);
  }
}
