import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const TEMPORARY = '.softkey-new';

/** True for what a write leaves behind when it is cut off; the next run removes it. */
export function isLeftOver(name: string): boolean {
  return name.endsWith(TEMPORARY);
}

let drafts = 0;

/** A name beside `path` that no other process uses, and that counts as left over should this one die. */
export function draftName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.${drafts++}${TEMPORARY}`);
}

/**
 * Replaces a file so that a crash at any system call leaves the old or the new bytes, whole: a new file in the same folder, synced,
 * renamed over the old one, and the folder synced. `mode` is that of the new file, whatever the old one's was.
 */
export function writeFileAtomically(path: string, content: string | Uint8Array, mode = 0o644): void {
  replaceFile(path, content, mode);
  syncFolder(dirname(path));
}

/** The same, but for a power cut: that may bring the old bytes back, whole, after this has returned. */
export function replaceFile(path: string, content: string | Uint8Array, mode = 0o644): void {
  const temporary = draftName(path);
  try {
    writeSynced(temporary, content, mode);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writeSynced(path: string, content: string | Uint8Array, mode: number): void {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const file = openSync(path, 'wx', mode);
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes the names in a folder last. Windows keeps them without being asked, and cannot open a folder. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
