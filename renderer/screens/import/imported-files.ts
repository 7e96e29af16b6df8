import { outermostName } from '../../../shared/containers/inside-name.ts';
import type { FileIn } from '../../../shared/contract.ts';
import { holdsNoDocument } from '../../../shared/errors/no-document.ts';
import type { ImportResult } from '../../../shared/views.ts';
import type { FileBatch } from '../../state/app-state.ts';

/** A file that was brought in, and what the station says of each document in it. */
export interface ImportedFile {
  /** Unique among the entries. */
  readonly name: string;
  /** Null where nothing in it can be imported: it is not kept. */
  readonly file: FileIn | null;
  readonly results: readonly ImportResult[];
}

/**
 * Files with a name that is already in the list get a number, so that answers can be matched to them. Exactly
 * the same file is left out.
 */
export function withOwnNames(files: readonly FileIn[], there: readonly ImportedFile[]): readonly FileIn[] {
  const known = new Map<string, FileIn | null>(there.map(({ name, file }) => [name, file]));
  const own: FileIn[] = [];
  for (const file of files) {
    const same = known.get(file.name);
    if (same && isSame(same, file)) continue;
    const named = { ...file, name: freeName(file.name, known) };
    known.set(named.name, named);
    own.push(named);
  }
  return own;
}

function freeName(name: string, known: ReadonlyMap<string, unknown>): string {
  if (!known.has(name)) return name;
  let number = 2;
  while (known.has(`${name} (${number})`)) number += 1;
  return `${name} (${number})`;
}

function isSame(one: FileIn, other: FileIn): boolean {
  return one.bytes.length === other.bytes.length && one.bytes.every((byte, i) => byte === other.bytes[i]);
}

/**
 * A file that could not be read is listed like one that could not be imported; if it is brought in again and
 * refused again, it is listed once.
 */
export function unreadFiles(
  refused: FileBatch['refused'],
  there: readonly ImportedFile[],
): readonly ImportedFile[] {
  const known = new Map(there.map((entry) => [entry.name, entry]));
  const own: ImportedFile[] = [];
  for (const { file, code, details } of refused) {
    const same = known.get(file);
    if (same?.file === null && same.results.some((result) => !result.ok && result.code === code)) continue;
    const name = freeName(file, known);
    const result = { file: name, kind: null, ok: false, code, details, match: null } as const;
    const entry: ImportedFile = { name, file: null, results: [result] };
    known.set(name, entry);
    own.push(entry);
  }
  return own;
}

/** Each file with the answers for its documents. A file that holds none of any kind is not kept. */
export function importedFilesOf(
  files: readonly FileIn[],
  results: readonly ImportResult[],
): readonly ImportedFile[] {
  const byName = new Map<string, ImportResult[]>(files.map(({ name }) => [name, []]));
  for (const result of results) {
    const own = byName.get(result.file) ?? byName.get(outermostName(result.file));
    own?.push(result);
  }
  return files.map((file) => {
    const own = byName.get(file.name) ?? [];
    return { name: file.name, file: own.some(isOfSoftkey) ? file : null, results: own };
  });
}

/** A damaged one too: it can be looked into, and the import may be tried again. */
function isOfSoftkey(result: ImportResult): boolean {
  return result.ok || !holdsNoDocument(result.code);
}

/** Most files and bytes of one call: a door takes no more at once. */
const MOST_FILES = 500;
const MOST_BYTES = 16_777_216;

/** The files in as few calls as possible, in their order. */
export function batchesOf(files: readonly FileIn[]): readonly (readonly FileIn[])[] {
  const all: FileIn[][] = [];
  let bytes = 0;
  for (const file of files) {
    const round = all.at(-1);
    if (round === undefined || round.length === MOST_FILES || bytes + file.bytes.length > MOST_BYTES) {
      all.push([file]);
      bytes = file.bytes.length;
    } else {
      round.push(file);
      bytes += file.bytes.length;
    }
  }
  return all;
}
