import { accessSync, constants, lstatSync, readdirSync, renameSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import type { RefusalView } from '../../shared/views.ts';
import { HOME_FAILURES, orRefused, refusalOf, systemErrorOf } from '../files/errno.ts';
import { lineOfLock } from '../files/lock-file.ts';
import { makeFolder } from '../files/make-folder.ts';
import { readWithin, requireFile } from '../files/read-file.ts';
import { retryWhileHeld } from '../files/retry-while-held.ts';
import { isLeftOver, removeLeftOver, syncFolder, writeFileAtomically } from '../files/write-file.ts';
import { IDENTITY_FILE, identityDamaged } from './identity-damaged.ts';

/**
 * Where each thing lies in a home. Signed documents are in a folder of their own, by the names of
 * `document-names.ts`.
 */
export const LAYOUT = {
  identity: IDENTITY_FILE,
  clock: 'clock.json',
  journal: 'journal.jsonl',
  /** How far the parcels of an exchange are counted (`parcel-count.ts`). */
  exchange: 'exchange.json',
  /** The parcel that has no answer yet (`sent-parcel.ts`). */
  sent: 'exchange.parcel',
  lock: 'lock',
  documents: 'documents',
  /** Of documents, for when one of those files is damaged or gone. */
  copies: 'copies',
} as const;

/** The names of those parts of a home that have a next step of their own (shared/text, `homeRefusal`). */
const PLACES: Readonly<Record<string, string>> = {
  [LAYOUT.clock]: 'record',
  [LAYOUT.journal]: 'record',
  [LAYOUT.documents]: 'documents',
};

/** Something in the home that is not what its name says, for the list in a status. */
export type Oddity = { readonly file: string } & RefusalView;

/**
 * A home's files. Names are relative to the home; only this file touches the disk of a station, but for its
 * lock.
 */
export interface StationFolder {
  readonly path: string;
  /**
   * The bytes of a file, or undefined where there is none. What is no file, leads out of the home or is
   * larger than any file may be is `STORE_CORRUPT`, and for the identity key `IDENTITY_DAMAGED`, looked at
   * before it is opened: nothing in a home can hang a reader (spec N2).
   */
  readonly read: (name: string) => Buffer | undefined;
  /**
   * Replaces a file; refuses with `HOME_UNWRITABLE` or what a disk can do (decision 38), the old file
   * untouched. A folder in its place is put aside under a name that says so, because it must not keep the
   * file from being written.
   */
  readonly write: (name: string, content: string | Uint8Array, mode?: number) => void;
  /** The names in a folder of the home, sorted; none where it does not exist. */
  readonly list: (folder: string) => readonly string[];
  /** What is known of a file without opening it; undefined where nothing has that name. */
  readonly stats: (name: string) => Stats | undefined;
  /** Whether this user could write into the home, as far as that is known without trying. */
  readonly mayWrite: () => boolean;
  /** False where nothing stands at the home's path: the first request or import makes the home. */
  readonly exists: () => boolean;
  /** What keeps this from being a home at all; undefined where nothing does. */
  readonly noHome: () => Oddity | undefined;
  /** Everything that occupies a name of the home's own but is not the thing that belongs there. */
  readonly oddities: () => readonly Oddity[];
  /** Renames what is there, whatever it is, without reading it. */
  readonly putAside: (name: string, aside: string) => void;
  /** Removes a file. */
  readonly remove: (name: string) => void;
  /** Makes the home and its folders. */
  readonly create: () => void;
  /** Makes the folder of the copies, in a home that is there. What is in its place is put aside. */
  readonly createCopies: () => void;
  /** Removes what an interrupted write left behind. */
  readonly sweep: () => void;
}

export function stationFolder(home: string): StationFolder {
  return {
    path: home,
    read: (name) => readIfThere(home, name),
    write: (name, content, mode) =>
      writing(home, () => writeInPlace(join(home, name), content, mode), basename(name)),
    list: (folder) => namesIn(join(home, folder)).filter((name) => !isLeftOver(name)),
    stats: (name) => orRefused(() => lstatSync(join(home, name), { throwIfNoEntry: false })),
    mayWrite: () => isWritable(home),
    exists: () => isThere(home),
    noHome: () => oddityIn(() => requireFolder(home))[0],
    oddities: () => odditiesIn(home),
    putAside: (name, aside) =>
      writing(home, () => retryWhileHeld(() => renameSync(join(home, name), join(home, aside)))),
    remove: (name) => writing(home, () => removeLeftOver(join(home, name)), basename(name)),
    create: () => writing(home, () => createFolders(home)),
    createCopies: () => writing(home, () => createCopies(home)),
    sweep: () =>
      ['.', LAYOUT.documents, LAYOUT.copies].forEach((folder) => void sweepFolder(join(home, folder))),
  };
}

/**
 * Runs a write; what the system refuses becomes a refusal that names the home, and the file where there is
 * one.
 */
export function writing<T>(home: string, action: () => T, file?: string): T {
  return orRefused(action, HOME_FAILURES, { home: basename(home), ...(file !== undefined && { file }) });
}

function writeInPlace(path: string, content: string | Uint8Array, mode: number | undefined): void {
  try {
    writeFileAtomically(path, content, mode);
  } catch (error) {
    if (!isFolder(path)) throw error;
    retryWhileHeld(() => renameSync(path, freeAside(path)));
    writeFileAtomically(path, content, mode);
  }
}

function freeAside(path: string): string {
  for (let count = 1; ; count++) {
    const aside = `${path}.aside-${count}`;
    if (!isThere(aside)) return aside;
  }
}

function createFolders(home: string): void {
  requireFolder(home, 'HOME_UNWRITABLE');
  const documents = join(home, LAYOUT.documents);
  if (isFolder(documents)) return;
  requireDocumentsFolder(home);
  makeFolder(documents, 0o755);
  syncFolder(home);
}

function createCopies(home: string): void {
  const copies = join(home, LAYOUT.copies);
  if (isFolder(copies)) return;
  if (isThere(copies)) retryWhileHeld(() => renameSync(copies, freeAside(copies)));
  makeFolder(copies, 0o755);
  syncFolder(home);
}

function sweepFolder(folder: string): void {
  for (const name of namesIn(folder)) if (isLeftOver(name)) removeLeftOver(join(folder, name));
}

/** `found` says what is there instead: the code that a stranger's file would be refused with. */
function corrupt(home: string, name: string, found: string): LicensingError {
  const file = basename(name);
  if (name === LAYOUT.identity) return identityDamaged(namesIn(join(home, LAYOUT.documents)), found);
  const place = PLACES[name];
  return new LicensingError('STORE_CORRUPT', { file, found, ...(place !== undefined && { place }) });
}

/**
 * Refuses a home that is no folder, or that lies below something that is none. One that does not exist yet is
 * fine.
 */
export function requireFolder(
  home: string,
  code: 'STORE_CORRUPT' | 'HOME_UNWRITABLE' = 'STORE_CORRUPT',
): void {
  const there = nearestThere(resolve(home));
  if (isFolder(there)) return;
  throw new LicensingError(code, { file: basename(there), place: 'home', found: 'NOT_A_FOLDER' });
}

function nearestThere(path: string): string {
  const above = dirname(path);
  return above === path || isThere(path) ? path : nearestThere(above);
}

const ODD: ReadonlySet<string> = new Set(['IS_A_FOLDER', 'NOT_A_REGULAR_FILE', 'LINK_OUTSIDE', 'TOO_LARGE']);

function readIfThere(home: string, name: string): Buffer | undefined {
  return unlessMissing(home, name, () => readWithin(join(home, name), home));
}

/**
 * A link that leads nowhere counts as present, and so does a listed name that is not UTF-8, which nobody can
 * ask for.
 */
function unlessMissing<T>(home: string, name: string, look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (ODD.has(error.code)) throw corrupt(home, name, error.code);
    if (error.code !== 'FILE_MISSING') throw error;
    if (isThere(join(home, name))) throw corrupt(home, name, 'LINK_OUTSIDE');
    if (name.includes('\ufffd')) throw corrupt(home, name, 'NOT_UTF8');
    return undefined;
  }
}

/**
 * Another text whenever a document, the journal or the identity has changed. What is written at every look
 * (the clock) is no change. Costs three looks at the disk, and refuses nothing.
 */
export function recordsMark(home: string): string {
  return [LAYOUT.documents, LAYOUT.journal, LAYOUT.identity].map((name) => markOf(join(home, name))).join();
}

function markOf(path: string): string {
  try {
    const { mtimeNs, size } = statSync(path, { bigint: true });
    return `${mtimeNs}.${size}`;
  } catch (error) {
    return systemErrorOf(error) ?? 'unseen';
  }
}

function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

function isWritable(home: string): boolean {
  try {
    accessSync(home, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (['missing', 'link'].includes(systemErrorOf(error) ?? '')) return [];
    throw refusalOf(error, {}, { file: basename(folder) });
  }
}

function odditiesIn(home: string): readonly Oddity[] {
  const files = [LAYOUT.identity, LAYOUT.clock, LAYOUT.journal];
  return [
    ...oddityIn(() => requireDocumentsFolder(home)),
    ...oddityIn(() => void lineOfLock(join(home, LAYOUT.lock))).filter(
      ({ code }) => code === 'STORE_CORRUPT',
    ),
    ...files.flatMap((name) =>
      oddityIn(() => unlessMissing(home, name, () => requireFile(join(home, name), home))),
    ),
  ];
}

function requireDocumentsFolder(home: string): void {
  const path = join(home, LAYOUT.documents);
  if (isThere(path) && !isFolder(path)) throw corrupt(home, LAYOUT.documents, 'NOT_A_FOLDER');
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    if (['missing', 'link'].includes(systemErrorOf(error) ?? '')) return false;
    throw error;
  }
}

function oddityIn(look: () => void): readonly Oddity[] {
  try {
    look();
    return [];
  } catch (error) {
    const refusal = refusalOf(error);
    if (!isRefusal(refusal)) throw error;
    return [{ file: String(refusal.details['file']), code: refusal.code, details: refusal.details }];
  }
}
