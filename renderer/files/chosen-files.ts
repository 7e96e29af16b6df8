/** A file that was dropped or chosen: its name, and how to read it. Nothing of it has been read yet. */
export interface ChosenFile {
  readonly name: string;
  /** Rejects if the file cannot be opened. */
  readonly open: () => Promise<File>;
}

/** Folders may be nested this deep; what lies deeper is named and not walked. */
const DEEPEST = 32;

export function chosenFiles(files: Iterable<File>): readonly ChosenFile[] {
  return Array.from(files, found);
}

/**
 * The files of a drop; folders are walked lazily. Must be called during the drop event, because the list is
 * emptied when the event ends.
 */
export function droppedFiles({ items }: DataTransfer): AsyncIterable<ChosenFile> {
  const dropped = [...items].filter(({ kind }) => kind === 'file');
  const isMany = dropped.length > MANY;
  return walkDropped(dropped.flatMap((item) => takenFrom(item, isMany)));
}

/**
 * Asking whether an item is a folder takes a tenth of a millisecond, and all items have to be asked at once.
 */
const MANY = 100;
const EXTENSION = /\.[^.]{1,20}$/;

/**
 * A folder can only be walked through its entry. If there are many items, those with a file's name are taken
 * for files without asking.
 */
function takenFrom(item: DataTransferItem, isMany: boolean): readonly (FileSystemEntry | File)[] {
  const file = item.getAsFile();
  if (isMany && file !== null && EXTENSION.test(file.name)) return [file];
  // Files that a script put into the drop have no entries, and a page out of a file may not read by them.
  const entry = item.webkitGetAsEntry();
  const taken = entry?.isDirectory ? entry : file;
  return taken === null ? [] : [taken];
}

/** Whether files are being dragged over the page, as far as a page can tell before they are dropped. */
export function carriesFiles(transfer: DataTransfer | null): transfer is DataTransfer {
  return transfer?.types.includes('Files') ?? false;
}

/**
 * All files, listed so that they can be counted before the first is read. If `signal` is aborted, those found
 * so far.
 */
export async function listFiles(
  all: Iterable<ChosenFile> | AsyncIterable<ChosenFile>,
  signal: AbortSignal,
): Promise<readonly ChosenFile[]> {
  const list: ChosenFile[] = [];
  for await (const one of all) {
    if (signal.aborted) break;
    list.push(one);
  }
  return list;
}

function found(file: File): ChosenFile {
  const name = file.webkitRelativePath === '' ? file.name : file.webkitRelativePath;
  return { name, open: () => Promise.resolve(file) };
}

async function* walkDropped(taken: readonly (FileSystemEntry | File)[]): AsyncGenerator<ChosenFile> {
  for (const one of taken) {
    if (one instanceof File) yield found(one);
    else yield* walk([one], 0);
  }
}

async function* walk(entries: readonly FileSystemEntry[], depth: number): AsyncGenerator<ChosenFile> {
  for (const entry of entries) {
    const name = entry.fullPath.replace(/^\//, '');
    if (isFile(entry)) yield { name, open: () => new Promise((give, fail) => entry.file(give, fail)) };
    else if (depth === DEEPEST) yield cannotOpen(name, new DOMException('', 'TypeMismatchError'));
    else if (isFolder(entry)) yield* walkFolder(entry, name, depth);
  }
}

async function* walkFolder(
  folder: FileSystemDirectoryEntry,
  name: string,
  depth: number,
): AsyncGenerator<ChosenFile> {
  const reader = folder.createReader();
  // A listing comes in pieces; an empty one is its end.
  for (;;) {
    const piece = await new Promise<FileSystemEntry[]>((give, fail) => reader.readEntries(give, fail)).catch(
      (error: unknown) => error,
    );
    if (!Array.isArray(piece)) {
      yield cannotOpen(name, piece);
      return;
    }
    if (piece.length === 0) return;
    yield* walk(piece, depth + 1);
  }
}

function cannotOpen(name: string, why: unknown): ChosenFile {
  return { name, open: () => Promise.reject(why) };
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
