import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isRefusal, type LicensingError } from '../../shared/errors/refusal.ts';
import { putInPlace, replaceAnywhere, sweepBeside } from './replace-anywhere.ts';
import { draftName, removeLeftOver, syncFolder } from './write-file.ts';
import { requireNameOfFile, statsAt } from './write-output.ts';

export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** So many files are open at once. */
const AT_ONCE = 64;

/**
 * Replaces files as `replaceAnywhere` does, no two of them the same: their contents are synced at once, and a
 * folder once for all that lie in it. A disk is asked to sync hundreds of files in the time of a few. One
 * outcome for each, in their order: `undefined`, or the refusal of one that could not be written.
 */
export async function replaceTogether(
  files: readonly NewFile[],
): Promise<readonly (LicensingError | undefined)[]> {
  const inPlace = new Set<NewFile>();
  for (let from = 0; from < files.length; from += AT_ONCE) {
    const some = files.slice(from, from + AT_ONCE);
    const drafts = await Promise.all(some.map(draftOf));
    for (const [i, file] of some.entries()) if (isPlaced(file, drafts[i])) inPlace.add(file);
  }
  const lasting = lastingOf([...inPlace]);
  // What did not go together is done alone, which goes well or says why not.
  return files.map((file) => (lasting.has(file) ? undefined : replacedAlone(file)));
}

/** The name under which the new content is on the disk; undefined where that did not succeed. */
async function draftOf({ path, bytes }: NewFile): Promise<string | undefined> {
  const draft = draftName(path);
  try {
    requireNameOfFile(path);
    if (statsAt(path)?.isFile() === false) return undefined;
    const file = await open(draft, 'wx', 0o644);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    return draft;
  } catch {
    removeLeftOver(draft);
    return undefined;
  }
}

function isPlaced({ path }: NewFile, draft: string | undefined): boolean {
  if (draft === undefined) return false;
  try {
    putInPlace(draft, path);
    return true;
  } catch {
    if (existsSync(path)) removeLeftOver(draft);
    return false;
  }
}

/** Those whose names are on the disk as well. */
function lastingOf(files: readonly NewFile[]): ReadonlySet<NewFile> {
  const lasting = new Set<NewFile>();
  for (const [folder, own] of Map.groupBy(files, ({ path }) => dirname(path))) {
    try {
      syncFolder(folder);
    } catch {
      continue;
    }
    sweepBeside(
      folder,
      own.map(({ path }) => path),
    );
    for (const file of own) lasting.add(file);
  }
  return lasting;
}

function replacedAlone({ path, bytes }: NewFile): LicensingError | undefined {
  try {
    replaceAnywhere(path, bytes);
    return undefined;
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
}
