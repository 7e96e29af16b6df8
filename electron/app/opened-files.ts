import { basename } from 'node:path';
import { readHostileFile } from '../../node/files/read-file.ts';
import type { OpenedByPerson } from '../../shared/app/host.ts';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import { visible } from '../../shared/text/foreign.ts';

/** Files that a person opened outside the page, until the page takes them. */
export interface OpenedFiles {
  readonly add: (paths: readonly string[]) => void;
  /** Reads them, once. */
  readonly take: () => OpenedByPerson;
}

/**
 * Limits on the number of files and on their bytes. For more, Inspect takes a folder and reads it in batches.
 */
const MOST_FILES = 500;
const MOST_BYTES = 134_217_728;

/** `tell` is called when there is something to take. */
export function openedFiles(tell: () => void): OpenedFiles {
  let paths: readonly string[] = [];
  return {
    add: (more) => {
      if (more.length === 0) return;
      paths = [...paths, ...more];
      tell();
    },
    take: () => {
      const taken = paths;
      paths = [];
      return readAll(taken);
    },
  };
}

function readAll(paths: readonly string[]): OpenedByPerson {
  const files: OpenedByPerson['files'][number][] = [];
  const refused: OpenedByPerson['refused'][number][] = [];
  let bytes = 0;
  for (const path of paths) {
    const name = visible(basename(path));
    const isTooMuch = files.length >= MOST_FILES || bytes >= MOST_BYTES;
    const read = isTooMuch ? tooMany(name) : tryRead(path);
    if (read instanceof LicensingError) refused.push({ file: name, code: read.code, details: read.details });
    else {
      files.push({ name, bytes: read });
      bytes += read.length;
    }
  }
  return { files, refused };
}

function tooMany(file: string): LicensingError {
  return new LicensingError('TOO_MANY_FILES', { file, most: MOST_FILES });
}

function tryRead(path: string): Uint8Array | LicensingError {
  try {
    return readHostileFile(path);
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
}
