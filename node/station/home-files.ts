import { isRefusal } from '../../shared/errors/refusal.ts';
import { foreign } from '../../shared/text/foreign.ts';
import { LAYOUT, type StationFolder } from './folder.ts';

/** Something that lies in a home: its name, and its size where it is a file. */
export interface HomeFile {
  readonly name: string;
  readonly size: number | null;
}

/** The names and sizes of a home's files. Nothing of the key but that it is there. */
export function filesOf(folder: StationFolder): readonly HomeFile[] {
  const documents = folder.list(LAYOUT.documents).map((name) => `${LAYOUT.documents}/${name}`);
  return [...folder.list('.'), ...documents].flatMap((name) => {
    const stats = folder.stats(name);
    return stats === undefined ? [] : [{ name, size: stats.isFile() ? stats.size : null }];
  });
}

/** A home of many years has very many documents, and the package is for a mail. */
const MOST_DOCUMENTS = 40;
const MOST_BYTES = 4 * 1024 * 1024;

/** Documents of a home as they lie there, those that were written last first. */
export interface HomeDocuments {
  readonly armored: readonly string[];
  /** How many older ones are left out. */
  readonly leftOut: number;
}

/** What cannot be read is left out, too: the list of files has its name. */
export function documentsOf(folder: StationFolder): HomeDocuments {
  const names = folder.list(LAYOUT.documents).toSorted((a, b) => writtenAt(folder, b) - writtenAt(folder, a));
  const armored: string[] = [];
  let bytes = 0;
  for (const name of names) {
    const text = documentIn(folder, name);
    bytes += text.length;
    if (armored.length === MOST_DOCUMENTS || bytes > MOST_BYTES) break;
    if (text !== '') armored.push(`${foreign(name)}\n${text}`);
  }
  return { armored, leftOut: names.length - armored.length };
}

function writtenAt(folder: StationFolder, name: string): number {
  return folder.stats(`${LAYOUT.documents}/${name}`)?.mtimeMs ?? 0;
}

function documentIn(folder: StationFolder, name: string): string {
  try {
    return folder.read(`${LAYOUT.documents}/${name}`)?.toString('utf8') ?? '';
  } catch (error) {
    if (isRefusal(error)) return '';
    throw error;
  }
}
