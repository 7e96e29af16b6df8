import { lstatSync, opendirSync } from 'node:fs';
import { join } from 'node:path';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { visible } from '../../shared/text/foreign.ts';
import { readHostileFile, readRegularFile, requireLocal } from './read-file.ts';

/** One file to look at. Plain values, so that it can be handed to a worker. */
export interface FoundFile {
  readonly path: string;
  /** If the file is a link, it must not lead out of this folder; undefined means the file's own folder. */
  readonly top: string | undefined;
  /** True where the folder's listing said that it is a regular file. */
  readonly regular: boolean;
  /** True for a folder that a person named and that holds no file. */
  readonly isEmptyFolder?: true;
}

/**
 * The bytes of a file that was found, or the refusal to read it. They may lie in `scratch`, and are then
 * valid until the next file is read into it.
 */
export function readFound({ path, top, regular, isEmptyFolder }: FoundFile, scratch?: Buffer): Buffer {
  if (isEmptyFolder) throw new LicensingError('FOLDER_EMPTY', { file: visible(path) });
  return regular ? readRegularFile(path, scratch) : readHostileFile(path, top);
}

/**
 * The files that a person named: each file, and for a folder everything below it. A generator over open
 * folders, so that a folder of a million files needs no more memory than one of ten. Yields also what cannot
 * be examined, and a folder without any file: reading it will say why.
 */
export function* walkFiles(paths: readonly string[]): Generator<FoundFile> {
  for (const path of paths) {
    if (isFolder(path)) yield* filesOf(path);
    else yield { path, top: undefined, regular: false };
  }
}

/**
 * Whoever names a folder expects files in it: an empty answer for a wrong folder or a missing stick must not
 * look like success.
 */
function* filesOf(folder: string): Generator<FoundFile> {
  let isEmpty = true;
  for (const file of filesBelow(folder, folder)) {
    isEmpty = false;
    yield file;
  }
  if (isEmpty) yield { path: folder, top: undefined, regular: false, isEmptyFolder: true };
}

/** Whether a path names a folder; a link to one is none. */
export function isFolder(path: string): boolean {
  try {
    requireLocal(path);
    return lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}

function* filesBelow(folder: string, top: string): Generator<FoundFile> {
  const entries = openFolder(folder);
  if (entries === undefined) {
    yield { path: folder, top, regular: false };
    return;
  }
  const before = join(folder, '_').slice(0, -1); // once for all: nothing in a name wants to be normalised
  try {
    for (let entry = entries.readSync(); entry !== null; entry = entries.readSync()) {
      const path = before + entry.name;
      if (entry.isDirectory()) yield* filesBelow(path, top);
      else yield { path, top, regular: entry.isFile() };
    }
  } finally {
    entries.closeSync();
  }
}

function openFolder(path: string) {
  try {
    return opendirSync(path, { bufferSize: 256 });
  } catch {
    return undefined;
  }
}
