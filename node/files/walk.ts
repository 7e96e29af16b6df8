import { type Dirent, lstatSync, opendirSync } from 'node:fs';
import { join } from 'node:path';
import { readHostileFile, readRegularFile, requireLocal } from './read-file.ts';

/** One file to look at: the path to show, and how to get at its bytes, which may refuse. */
export interface FoundFile {
  readonly path: string;
  readonly read: () => Buffer;
}

/**
 * The files that a person named: each file, and for a folder everything below it. A generator over open folders, so that a folder of
 * a million files needs no more memory than one of ten. Links are listed and refused at reading where they lead out of the folder named.
 */
export function* filesIn(paths: readonly string[]): Generator<FoundFile> {
  for (const path of paths) {
    if (isFolder(path)) yield* filesBelow(path, path);
    else yield { path, read: () => readHostileFile(path) };
  }
}

function isFolder(path: string): boolean {
  try {
    requireLocal(path);
    return lstatSync(path).isDirectory();
  } catch {
    return false; // reading it will say why
  }
}

function* filesBelow(folder: string, top: string): Generator<FoundFile> {
  const entries = opendirSync(folder, { bufferSize: 256 });
  try {
    for (let entry = entries.readSync(); entry !== null; entry = entries.readSync()) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) yield* filesBelow(path, top);
      else yield { path, read: readerOf(entry, path, top) };
    }
  } finally {
    entries.closeSync();
  }
}

function readerOf(entry: Dirent, path: string, top: string): () => Buffer {
  return entry.isFile() ? () => readRegularFile(path) : () => readHostileFile(path, top);
}
