import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { errnoOf, HOME_FAILURES, refusalOf } from '../files/errno.ts';
import { isLeftOver, syncFolder, writeFileAtomically } from '../files/write-file.ts';

/** Where each thing lies in a home. Signed documents are in a folder of their own, by the names of `document-names.ts`. */
export const LAYOUT = {
  identity: 'identity.json',
  clock: 'clock.json',
  journal: 'journal.jsonl',
  lock: 'lock',
  documents: 'documents',
} as const;

/** A home's files. Names are relative to the home; only this file touches the disk of a station, but for its lock. */
export interface StationFolder {
  readonly path: string;
  /** The bytes of a file, or undefined where there is none. */
  readonly read: (name: string) => Buffer | undefined;
  /** Replaces a file; refuses with `HOME_UNWRITABLE` or `DISK_FULL`, the old file untouched. */
  readonly write: (name: string, content: string | Uint8Array, mode?: number) => void;
  /** The names in a folder of the home, sorted; none where it does not exist. */
  readonly list: (folder: string) => readonly string[];
  /** Makes the home and its folders. */
  readonly create: () => void;
  /** Removes what an interrupted write left behind. */
  readonly sweep: () => void;
}

export function stationFolder(home: string): StationFolder {
  return {
    path: home,
    read: (name) => readIfThere(join(home, name)),
    write: (name, content, mode) => writing(home, () => writeFileAtomically(join(home, name), content, mode)),
    list: (folder) => namesIn(join(home, folder)).filter((name) => !isLeftOver(name)),
    create: () => writing(home, () => createFolders(home)),
    sweep: () =>
      writing(home, () => ['.', LAYOUT.documents].forEach((folder) => void sweepFolder(join(home, folder)))),
  };
}

/** Runs a write; what the system refuses becomes a refusal that names the home. */
export function writing<T>(home: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw refusalOf(error, HOME_FAILURES, { home: basename(home) });
  }
}

function createFolders(home: string): void {
  if (namesIn(home).includes(LAYOUT.documents)) return;
  mkdirSync(join(home, LAYOUT.documents), { recursive: true, mode: 0o755 });
  syncFolder(home);
}

function sweepFolder(folder: string): void {
  for (const name of namesIn(folder)) if (isLeftOver(name)) rmSync(join(folder, name), { force: true });
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errnoOf(error) ?? '')) return undefined;
    throw refusalOf(
      error,
      { EACCES: 'FILE_DENIED', EPERM: 'FILE_DENIED', EISDIR: 'STORE_CORRUPT', EIO: 'STORE_CORRUPT' },
      { file: basename(path) },
    );
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errnoOf(error) ?? '')) return [];
    throw refusalOf(error, { EACCES: 'FILE_DENIED', EPERM: 'FILE_DENIED' }, { file: basename(folder) });
  }
}
