import type { Inflate } from '../document/compact.ts';
import { documentsIn } from '../document/open-file.ts';
import { isRefusal, LicensingError } from '../errors/refusal.ts';
import { bytesOfCharacters, charactersOf } from './characters.ts';
import { mailParts } from './mail.ts';
import { cleaned, narrowed, needsCleaning, textOfHtml, textOfRtf } from './plain-text.ts';
import { type FileSort, sortOf, type UnreadSort } from './sort.ts';
import { inflatedOrNothing, zipEntries } from './zip.ts';

/** A file as it came, or one that lies in it: `mail.eml › scan.zip › plc-11.license`. */
export interface ReadableFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why nothing is read out of a file. */
export interface UnreadableFile {
  readonly name: string;
  readonly refusal: LicensingError;
}

/** How deep files may lie in each other, and how much of all of them is unpacked. */
const MOST_LEVELS = 4;
const MOST_UNPACKED = 33_554_432;

/** Longer texts are read as they came, and nothing is looked for in longer pages, rich texts and mails. */
const MOST_TEXT = 2_097_152;
const MOST_MAIL = 16_777_216;

interface Unpacking {
  readonly inflate: Inflate;
  /** Bytes that may still be unpacked. */
  room: number;
}

/**
 * The files in which documents are looked for (spec N3): the file itself, or what lies in a mail, an
 * archive, a saved page or a text that was saved anew. At least one; where nothing holds a document, the
 * refusal names the file for what it is. In memory, bounded, and nothing of it is believed: each document
 * is judged as any other.
 */
export function filesInside(
  file: ReadableFile,
  inflate: Inflate,
): readonly (ReadableFile | UnreadableFile)[] {
  const sort = sortOf(file.bytes);
  if (sort === 'text') return [textOrCleaned(file, inflate)];
  const found = holdersIn(file, { inflate, room: MOST_UNPACKED }, 0);
  if (found.length > 0) return found;
  return holdsDocuments(file.bytes, inflate)
    ? [file]
    : [{ name: file.name, refusal: nothingIn(file, sort, inflate) }];
}

/** The text as it came, unless it can only be read without what another program has put into it. */
function textOrCleaned(file: ReadableFile, inflate: Inflate): ReadableFile {
  if (file.bytes.length > MOST_TEXT) return file;
  const text = charactersOf(file.bytes);
  if (!needsCleaning(text) || isWhole(file.bytes, inflate)) return file;
  const bytes = bytesOfCharacters(cleaned(text));
  return isWhole(bytes, inflate) ? { name: file.name, bytes } : file;
}

/** Every file within that holds documents, whole ones first of those that say the same. */
function holdersIn(file: ReadableFile, unpacking: Unpacking, level: number): readonly ReadableFile[] {
  const inside = partsOf(file, unpacking);
  if (inside === undefined) {
    const { inflate } = unpacking;
    const one = sortOf(file.bytes) === 'text' ? textOrCleaned(file, inflate) : file;
    return holdsDocuments(one.bytes, inflate) ? [one] : [];
  }
  if (level === MOST_LEVELS) return [];
  const shown = inside
    .filter(({ isHtml }) => !isHtml)
    .flatMap((part) => holdersIn(part, unpacking, level + 1));
  // A mail says the same a second time as a web page, which changes more on the way.
  if (shown.some(({ bytes }) => isWhole(bytes, unpacking.inflate))) return shown;
  const pages = inside
    .filter(({ isHtml }) => isHtml)
    .flatMap((part) => holdersIn(part, unpacking, level + 1));
  return pages.length > 0 ? pages : shown;
}

type Part = ReadableFile & { readonly isHtml?: boolean };

/** Undefined for a file that is no container. */
function partsOf({ name, bytes }: ReadableFile, unpacking: Unpacking): readonly Part[] | undefined {
  const { inflate } = unpacking;
  const text = (shown: string): readonly Part[] => [{ name, bytes: bytesOfCharacters(cleaned(shown)) }];
  const sort = sortOf(bytes);
  const most = sort === 'mail' ? MOST_MAIL : sort === 'zip' || sort === 'gzip' ? bytes.length : MOST_TEXT;
  switch (bytes.length > most ? 'text' : sort) {
    case 'wide-text':
      return text(narrowed(bytes));
    case 'html':
      return text(textOfHtml(charactersOf(bytes)));
    case 'rtf':
      return text(textOfRtf(charactersOf(bytes)));
    case 'mail':
      return mailParts(charactersOf(bytes)).map((part) => ({ ...part, name: `${name} › ${part.name}` }));
    case 'gzip':
      return taken(unpacking, [
        { name: `${name} › ${unzippedName(name)}`, read: (most) => gunzipped(bytes, most, inflate) },
      ]);
    case 'zip':
      return taken(
        unpacking,
        zipEntries(bytes, inflate).map((entry) => ({ ...entry, name: `${name} › ${entry.name}` })),
      );
    default:
      return undefined;
  }
}

interface Packed {
  readonly name: string;
  readonly read: (most: number) => Uint8Array | undefined;
}

function taken(unpacking: Unpacking, packed: readonly Packed[]): readonly Part[] {
  return packed.flatMap(({ name, read }) => {
    const bytes = unpacking.room > 0 ? read(unpacking.room) : undefined;
    unpacking.room -= bytes?.length ?? 0;
    return bytes === undefined ? [] : [{ name, bytes }];
  });
}

function unzippedName(name: string): string {
  return name.split(/[\\/]/).at(-1)?.replace(/\.gz$/i, '') ?? name;
}

/** RFC 1952: a head of ten bytes and what its flags say, one DEFLATE stream, and eight bytes. */
function gunzipped(bytes: Uint8Array, most: number, inflate: Inflate): Uint8Array | undefined {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if (flags & 4) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  for (const flag of [8, 16]) if (flags & flag) at = bytes.indexOf(0, at) + 1;
  if (flags & 2) at += 2;
  return inflatedOrNothing(bytes.subarray(at, Math.max(at, bytes.length - 8)), most, inflate);
}

/** What the file is, and what a person may do. */
function nothingIn({ name, bytes }: ReadableFile, sort: FileSort, inflate: Inflate): LicensingError {
  if (sort === 'empty') return new LicensingError('EMPTY_FILE', { file: name });
  if (sort === 'zip') return nothingInZip(bytes, inflate);
  if (sort === 'wide-text') return new LicensingError('NOT_UTF8');
  return isUnread(sort)
    ? new LicensingError('UNREADABLE_SORT', { sort })
    : new LicensingError('NOT_A_SOFTKEY_FILE');
}

function nothingInZip(bytes: Uint8Array, inflate: Inflate): LicensingError {
  const entries = zipEntries(bytes, inflate);
  if (entries.some(({ isLocked }) => isLocked))
    return new LicensingError('UNREADABLE_SORT', { sort: 'locked-zip' });
  return new LicensingError('NOTHING_INSIDE', { count: entries.length });
}

const UNREAD: readonly FileSort[] = ['pdf', 'picture', 'outlook', 'archive', 'program', 'locked-zip'];

function isUnread(sort: FileSort): sort is UnreadSort {
  return UNREAD.includes(sort);
}

function holdsDocuments(bytes: Uint8Array, inflate: Inflate): boolean {
  try {
    return documentsIn(bytes, inflate).length > 0;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

/** Whether documents are in it, and each opens. */
function isWhole(bytes: Uint8Array, inflate: Inflate): boolean {
  try {
    return documentsIn(bytes, inflate).every((open) => open() !== undefined);
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}
