import { type Dir, lstatSync, opendirSync } from 'node:fs';
import { join } from 'node:path';
import { isLeftOver } from './write-file.ts';

/** A regular file of a folder, as one look finds it. */
export interface ScannedFile {
  readonly name: string;
  readonly path: string;
  /** Size and times: the same in two looks where nobody wrote to it in between. */
  readonly stamp: string;
  /** Milliseconds, by the later of its times; a disk or a share may have any clock. */
  readonly touchedAt: number;
}

/**
 * The regular files of a folder, not of those below it. Links, pipes and devices are never opened, and what
 * is being written under a temporary name is not there yet. Throws what the system answers for the folder.
 */
export function scanFolder(folder: string): readonly ScannedFile[] {
  const entries = opendirSync(folder, { bufferSize: 256 });
  try {
    return [...namesOf(entries)].flatMap((name) => scanned(folder, name));
  } finally {
    entries.closeSync();
  }
}

function* namesOf(entries: Dir): Generator<string> {
  for (let entry = entries.readSync(); entry !== null; entry = entries.readSync())
    if (entry.isFile() && !isLeftOver(entry.name)) yield entry.name;
}

/** Nothing for one that went away, or became something else, between the two calls. */
function scanned(folder: string, name: string): readonly ScannedFile[] {
  const path = join(folder, name);
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats?.isFile() !== true) return [];
  const { size, mtimeMs, ctimeMs, ino } = stats;
  return [
    { name, path, stamp: `${size} ${mtimeMs} ${ctimeMs} ${ino}`, touchedAt: Math.max(mtimeMs, ctimeMs) },
  ];
}
