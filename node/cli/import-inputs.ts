import { basename } from 'node:path';
import type { InputOf } from '../../shared/contract.ts';
import { isRequestKind, type Kind, kindOfFile } from '../../shared/document/kinds.ts';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import { visible } from '../../shared/text/foreign.ts';
import { isEmptied } from '../../shared/verify/opened-files.ts';
import { type FoundFile, isFolder, readFound, walkFiles } from '../files/walk.ts';
import { isLeftOver } from '../files/write-file.ts';
import { arrivedWhole, holdsDocument } from '../station/opened-files.ts';
import { MOST_TOGETHER, STANDARD_INPUT, tryInputs, type UnreadFile } from './input-file.ts';
import type { Session } from './session.ts';

export type FileToImport = InputOf<'documents.import'>['files'][number];

/** What was named for an import, read. */
export interface ImportInputs {
  /** In the order in which they were named, those of a folder by their names. */
  readonly inputs: readonly (FileToImport | UnreadFile)[];
  /** How many files of folders hold no softkey document: they are left alone, whatever they are. */
  readonly leftAlone: number;
  /** Several files or a folder: most of what lies there may be for other machines. */
  readonly isStick: boolean;
}

/** Reads the files that a person named, and of a folder each file below it that may be meant. */
export async function readImportInputs(paths: readonly string[], session: Session): Promise<ImportInputs> {
  const folders = paths.filter((path) => path !== STANDARD_INPUT && isFolder(path));
  const named = await tryInputs(
    paths.filter((path) => !folders.includes(path)),
    session,
  );
  const taken = named.reduce((sum, input) => sum + ('bytes' in input ? input.bytes.length : 0), 0);
  const found = readFolders(folders, MOST_TOGETHER - taken);
  return { ...found, inputs: [...named, ...found.inputs], isStick: paths.length > 1 || folders.length > 0 };
}

/** Nothing of a folder is held but what holds a document, so that a stick full of other things has room. */
function readFolders(folders: readonly string[], most: number): Pick<ImportInputs, 'inputs' | 'leftAlone'> {
  const inputs: (FileToImport | UnreadFile)[] = [];
  let leftAlone = 0;
  let room = most;
  for (const found of folders.flatMap(inOrderOfNames)) {
    const input = readFoundFile(found, (kind) => !isRequestKind(kind), room);
    if (input === undefined) leftAlone += 1;
    else inputs.push(input);
    if (input !== undefined && 'bytes' in input) room -= input.bytes.length;
  }
  return { inputs, leftAlone };
}

/** Everything below a folder that may be meant. */
export function inOrderOfNames(folder: string): readonly FoundFile[] {
  const found = [...walkFiles([folder])].filter(({ path }) => !isOfSystem(path));
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Folders that systems make on a stick for themselves, with what a person has deleted. */
function isOfSystem(path: string): boolean {
  return /[\\/](?:\$RECYCLE\.BIN|System Volume Information|\.Trash[^\\/]*|lost\+found)(?:[\\/]|$)/i.test(
    path,
  );
}

/**
 * A document by its name, of which the way here left nothing, or of a request something else: other programs
 * have files with the ending of a license, but none with that of a request.
 */
function isLostDocument(file: FileToImport, name: string, isWanted: (kind: Kind) => boolean): boolean {
  const kind = name.startsWith(MAC_COPY) ? undefined : kindOfFile(name);
  return kind !== undefined && isWanted(kind) && (isRequestKind(kind) || isEmptied(file));
}

/** What a Mac writes on a stick beside each file: `._SCADA-01.license`. */
const MAC_COPY = '._';

/**
 * Undefined for what is left alone: no softkey document is in it, or its name says that it is none. A file of
 * a kind that is wanted is named even if the way here emptied it.
 */
export function readFoundFile(
  found: FoundFile,
  isWanted: (kind: Kind) => boolean,
  room = Number.POSITIVE_INFINITY,
): FileToImport | UnreadFile | undefined {
  const name = visible(found.path);
  try {
    const file = { name, bytes: readFound(found), found: true };
    if (!holdsDocument(file)) return isLostDocument(file, basename(found.path), isWanted) ? file : undefined;
    // A writing that was cut off, or is under way: what it has whole counts, the rest is no damage (spec R5).
    if (isLeftOver(basename(found.path)) && !arrivedWhole(file)) return undefined;
    if (file.bytes.length <= room) return file;
    throw new LicensingError('TOO_MUCH_AT_ONCE', { file: name, most: MOST_TOGETHER });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    // Another machine replaced or removed it just now.
    if (error.code === 'FILE_MISSING' && found.regular) return undefined;
    // A folder that is found here is one that could not be opened: nobody knows what lies in it.
    if (isFolder(found.path) && found.isEmptyFolder !== true)
      return { name, refusal: new LicensingError('FILE_DENIED', { file: name }) };
    const isMeant = found.isEmptyFolder === true || kindOfFile(basename(found.path)) !== undefined;
    return isMeant ? { name, refusal: error } : undefined;
  }
}
