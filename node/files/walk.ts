import { lstatSync, opendirSync } from 'node:fs';
import { join } from 'node:path';
import { readHostileFile, readRegularFile, requireLocal } from './read-file.ts';

/** One file to look at. Plain values, so that it can be handed to a worker. */
export interface FoundFile {
  readonly path: string;
  /** The folder out of which its link, if it is one, must not lead; undefined: its own. */
  readonly top: string | undefined;
  /** True where the folder's listing said that it is a regular file. */
  readonly regular: boolean;
}

/** The bytes of a file that was found, or the refusal to read it. They may lie in `scratch`, until the next file is read into it. */
export function readFound({ path, top, regular }: FoundFile, scratch?: Buffer): Buffer {
  return regular ? readRegularFile(path, scratch) : readHostileFile(path, top);
}

/**
 * The files that a person named: each file, and for a folder everything below it. A generator over open folders, so that a folder of
 * a million files needs no more memory than one of ten. What cannot be looked at is yielded too: reading it will say why.
 */
export function* walkFiles(paths: readonly string[]): Generator<FoundFile> {
  for (const path of paths) {
    if (isFolder(path)) yield* filesBelow(path, path);
    else yield { path, top: undefined, regular: false };
  }
}

function isFolder(path: string): boolean {
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
