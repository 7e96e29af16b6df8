import { extname, join } from 'node:path';
import { equalBytes } from '../../shared/license/older-or-revoked.ts';
import { type FileOwner, fileOwner, isSameOwner } from './file-owner.ts';
import { readHostileFile } from './read-file.ts';
import { statsAt } from './write-output.ts';

/** If more machines than this have the same name in one folder on one day, a person must choose the name. */
const MOST_OF_A_NAME = 99;

/**
 * The path for a file under its usual name (spec N1). Where that name is another machine's, `-2` and so on is
 * put behind it: two hosts called SERVER whose files go onto one stick get two names, and the same machine's
 * same document the same one again.
 */
export function usualPath(folder: string, name: string, bytes: Uint8Array): string {
  const own = fileOwner(bytes);
  for (let number = 1; number < MOST_OF_A_NAME; number++) {
    const path = join(folder, numberedName(name, number));
    if (!isOfAnother(path, bytes, own)) return path;
  }
  return join(folder, numberedName(name, MOST_OF_A_NAME));
}

/** `a.license`, `a-2.license` and so on; of a path, too. */
export function numberedName(name: string, number: number): string {
  if (number === 1) return name;
  const ending = extname(name);
  return `${name.slice(0, name.length - ending.length)}-${number}${ending}`;
}

/** A file that is not one of ours counts as free here; the writer refuses to replace it. */
function isOfAnother(path: string, bytes: Uint8Array, own: FileOwner | undefined): boolean {
  const stats = statsAt(path);
  if (stats === undefined || !stats.isFile() || stats.size === 0) return false;
  const there = tryRead(path);
  if (there === undefined || equalBytes(there, bytes)) return false;
  const other = fileOwner(there);
  return other !== undefined && other.kind === own?.kind && !isSameOwner(other, own);
}

function tryRead(path: string): Uint8Array | undefined {
  try {
    return readHostileFile(path);
  } catch {
    return undefined;
  }
}
