import type { FileIn } from '../../../shared/contract.ts';
import type { Client } from '../../../shared/door.ts';
import type { ImportResult } from '../../../shared/views.ts';
import type { FileBatch } from '../../state/app-state.ts';
import {
  batchesOf,
  type ImportedFile,
  importedFilesOf,
  unreadFiles,
  withOwnNames,
} from './imported-files.ts';

type Station = Pick<Client, 'documents.import'>;

/**
 * Says what importing the files would do, and changes nothing. Files from before are checked again together
 * with them, because a key set that comes last makes the documents valid that needed it. `onProgress` hears
 * how many files have been seen.
 */
export async function previewFiles(
  station: Station,
  batches: AsyncIterable<FileBatch>,
  before: readonly ImportedFile[],
  onProgress: (seen: number) => void,
): Promise<readonly ImportedFile[]> {
  let entries = before;
  let seen = 0;
  let batchesSeen = before.length > 0 ? 1 : 0;
  for await (const { files, refused } of batches) {
    const own = withOwnNames(files, entries);
    const answered = own.length === 0 ? [] : await dryRun(station, own);
    entries = [...entries, ...importedFilesOf(own, answered)];
    entries = [...entries, ...unreadFiles(refused, entries)];
    batchesSeen += 1;
    seen += files.length + refused.length;
    onProgress(seen);
  }
  return batchesSeen > 1 ? await together(station, entries) : entries;
}

/** Answers for all the files, with the key sets in each call. */
async function together(
  station: Station,
  entries: readonly ImportedFile[],
): Promise<readonly ImportedFile[]> {
  const keySets = filesOf(entries.filter(isKeySet));
  let anew = entries;
  for (const round of batchesOf(filesOf(entries))) {
    const files = [...new Set([...keySets, ...round])];
    anew = answeredAnew(anew, files, await dryRun(station, files));
  }
  return anew;
}

async function dryRun(station: Station, files: readonly FileIn[]): Promise<readonly ImportResult[]> {
  const { results } = await station['documents.import']({ files, dryRun: true });
  return results;
}

/** Imports what can be imported: keys first, because documents that they sign may come in a later call. */
export async function importFiles(
  station: Station,
  entries: readonly ImportedFile[],
): Promise<readonly ImportedFile[]> {
  const wanted = entries.filter(isWanted);
  const keysFirst = [...wanted.filter(isKeySet), ...wanted.filter((entry) => !isKeySet(entry))];
  let done = entries;
  for (const files of batchesOf(filesOf(keysFirst))) {
    const { results } = await station['documents.import']({ files, dryRun: false });
    done = answeredAnew(done, files, results);
  }
  return done;
}

/** Whether a file holds something that an import would store. */
export function isWanted({ results }: ImportedFile): boolean {
  return results.some((result) => result.ok && result.outcome === 'would-import');
}

function isKeySet({ results }: ImportedFile): boolean {
  return results.some(({ kind }) => kind === 'key-set');
}

function filesOf(entries: readonly ImportedFile[]): readonly FileIn[] {
  return entries.flatMap(({ file }) => (file === null ? [] : [file]));
}

function answeredAnew(
  entries: readonly ImportedFile[],
  files: readonly FileIn[],
  results: readonly ImportResult[],
): readonly ImportedFile[] {
  const anew = new Map(importedFilesOf(files, results).map((entry) => [entry.name, entry]));
  return entries.map((entry) => anew.get(entry.name) ?? entry);
}
