import type { FileIn } from '../../../shared/contract.ts';
import type { RefusalView, VerifyLine } from '../../../shared/views.ts';
import type { ChosenFile } from '../../files/chosen-files.ts';
import { readInBatches } from '../../files/read-files.ts';

/**
 * One file of those that are looked at. Its bytes are read when they are needed, so that thousands take no
 * room.
 */
export interface InspectedFile {
  readonly id: number;
  readonly name: string;
  /** By which it is sorted and found: numbers in names count as numbers. */
  readonly key: string;
  readonly read: (signal: AbortSignal) => Promise<FileIn | RefusalView>;
  /** What verifying said; null until it has. */
  readonly line: VerifyLine | null;
}

export function foundEntry(id: number, found: ChosenFile): InspectedFile {
  const { name } = found;
  return { id, name, key: sortKey(name), read: (signal) => readOne(found, signal), line: null };
}

/** A file whose bytes are at hand: handed over by the program, or pasted. */
export function readEntry(id: number, file: FileIn): InspectedFile {
  return { id, name: file.name, key: sortKey(file.name), read: () => Promise.resolve(file), line: null };
}

/** A file that could not even be read. */
export function refusedEntry(
  id: number,
  { file, ...refusal }: { readonly file: string } & RefusalView,
): InspectedFile {
  return { id, name: file, key: sortKey(file), read: () => Promise.resolve(refusal), line: null };
}

async function readOne(found: ChosenFile, signal: AbortSignal): Promise<FileIn | RefusalView> {
  for await (const { files, refused } of readInBatches([found], { most: 1, signal })) {
    const [file] = files;
    const [refusal] = refused;
    if (file) return file;
    if (refusal) return { code: refusal.code, details: refusal.details };
  }
  throw signal.reason;
}

export function isFile(read: FileIn | RefusalView): read is FileIn {
  return 'bytes' in read;
}

/** The line of a file that could not be read. */
export function unreadLine(file: string, { code, details }: RefusalView): VerifyLine {
  return { file, ok: false, code, details, kind: null, subject: null, proof: null, inside: [] };
}

const LONGEST_NUMBER = 12;

/** `License 9` before `license 10`, by a plain comparison: there may be ten thousand of them. */
function sortKey(name: string): string {
  return name.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(LONGEST_NUMBER, '0'));
}
