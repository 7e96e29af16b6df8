import type { Inflate } from '../document/compact.ts';
import { holdsNoDocument } from '../errors/no-document.ts';
import { LicensingError } from '../errors/refusal.ts';
import { bytesOfCharacters, charactersOf } from './characters.ts';
import { type Holder, holdsDocuments, opensWhole, type ReadableFile } from './holder.ts';
import { withPicturesJoined } from './joined-pictures.ts';
import { mailParts } from './mail.ts';
import { outlookParts } from './outlook.ts';
import { holderOfPicture } from './picture-codes.ts';
import { cleaned, narrowed, needsCleaning, textOfHtml, textOfRtf } from './plain-text.ts';
import { type FileSort, sortOf, type UnreadSort } from './sort.ts';
import {
  hasRoomFor,
  hasRoomForFile,
  leaveOut,
  newUnpacking,
  type Packed,
  type Unpackers,
  type Unpacking,
  unpacked,
} from './unpacking.ts';
import { hasDirectory, zipEntries } from './zip.ts';

/** Why nothing is read out of a file. */
export interface UnreadableFile {
  readonly name: string;
  readonly refusal: LicensingError;
}

/** How deep files may lie in each other. */
const MOST_LEVELS = 4;

/** Longer texts are read as they came, and nothing is looked for in longer pages, rich texts and mails. */
const MOST_TEXT = 2_097_152;
const MOST_MAIL = 16_777_216;

/**
 * The files in which documents are looked for (spec N3): the file itself, or what lies in a mail, an
 * archive, a saved page, a picture of our codes or a text that was saved anew. At least one; where nothing
 * holds a document, the refusal names the file for what it is. In memory, bounded, and nothing of it is
 * believed: each document is judged as any other.
 */
export function filesInside(
  file: ReadableFile,
  unpackers: Unpackers,
): readonly (ReadableFile | UnreadableFile)[] {
  const unpacking = newUnpacking(unpackers);
  if (sortOf(file.bytes) === 'text') return [textOrCleaned(file, unpacking)];
  const found = withPicturesJoined(holdersIn(file, unpacking, 0), unpackers.inflate);
  if (found.length > 0)
    return unpacking.cutShort ? [...found, { name: file.name, refusal: notAll() }] : found;
  return holdsDocuments(file.bytes, unpackers.inflate) ? [file] : [nothingIn(file, unpacking)];
}

function notAll(): LicensingError {
  return new LicensingError('NOT_ALL_LOOKED_INTO');
}

/** The text as it came, unless it can only be read without what another program has put into it. */
function textOrCleaned(file: ReadableFile, unpacking: Unpacking): ReadableFile {
  const { inflate } = unpacking;
  if (file.bytes.length > MOST_TEXT || isPlain(file.bytes)) return file;
  const text = charactersOf(file.bytes);
  if (!needsCleaning(text) || opensWhole(file.bytes, inflate)) return file;
  if (!hasRoomFor(unpacking, 'texts', text.length)) return file;
  const bytes = bytesOfCharacters(cleaned(text));
  return opensWhole(bytes, inflate) ? { name: file.name, bytes } : file;
}

/** ASCII with whole line ends, as nearly every file of ours is: told without making letters of it. */
function isPlain(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80 || (byte === CR && bytes[at + 1] !== LF)) return false;
  }
  return true;
}

const LF = 0x0a;
const CR = 0x0d;

/** Every file within that holds documents, whole ones first of those that say the same. */
function holdersIn(file: ReadableFile, unpacking: Unpacking, level: number): readonly Holder[] {
  const sort = sortOf(file.bytes);
  if (sort === 'png' || sort === 'jpeg') return holderOfPicture(file, sort, unpacking);
  if (!CONTAINERS.includes(sort)) return holdersOfText(file, sort, unpacking);
  if (level === MOST_LEVELS) {
    leaveOut(unpacking);
    return [];
  }
  if (!mayBeTakenApart(file, sort, unpacking)) return holdersOfText(file, sort, unpacking);
  const inside = partsOf(file, sort, unpacking);
  const shown = inside
    .filter(({ isHtml }) => !isHtml)
    .flatMap((part) => holdersIn(part, unpacking, level + 1));
  // A mail says the same a second time as a web page, which changes more on the way.
  if (shown.some(({ bytes }) => opensWhole(bytes, unpacking.inflate))) return shown;
  const pages = inside
    .filter(({ isHtml }) => isHtml)
    .flatMap((part) => holdersIn(part, unpacking, level + 1));
  return pages.length > 0 ? pages : shown;
}

type Part = ReadableFile & { readonly isHtml?: boolean };

const CONTAINERS: readonly FileSort[] = ['wide-text', 'html', 'rtf', 'mail', 'outlook', 'gzip', 'zip'];

function holdersOfText(file: ReadableFile, sort: FileSort, unpacking: Unpacking): readonly ReadableFile[] {
  const one = sort === 'text' ? textOrCleaned(file, unpacking) : file;
  return holdsDocuments(one.bytes, unpacking.inflate) ? [one] : [];
}

/** Archives are bounded by what comes out of them, all others by their own size. */
function mayBeTakenApart({ bytes }: ReadableFile, sort: FileSort, unpacking: Unpacking): boolean {
  if (sort === 'zip' || sort === 'gzip') return true;
  const isMail = sort === 'mail' || sort === 'outlook';
  if (bytes.length <= (isMail ? MOST_MAIL : MOST_TEXT))
    return hasRoomFor(unpacking, isMail ? 'mails' : 'texts', bytes.length);
  leaveOut(unpacking);
  return false;
}

function partsOf({ name, bytes }: ReadableFile, sort: FileSort, unpacking: Unpacking): readonly Part[] {
  const text = (shown: string): readonly Part[] => [{ name, bytes: bytesOfCharacters(cleaned(shown)) }];
  const within = (part: string) => `${name} › ${part}`;
  switch (sort) {
    case 'wide-text':
      return text(narrowed(bytes));
    case 'html':
      return text(textOfHtml(charactersOf(bytes)));
    case 'rtf':
      return text(textOfRtf(charactersOf(bytes)));
    case 'mail':
      return mailParts(charactersOf(bytes), unpacking).map((part) => ({ ...part, name: within(part.name) }));
    case 'outlook':
      return (outlookParts(bytes, unpacking) ?? []).map((part) => ({ ...part, name: within(part.name) }));
    case 'gzip':
      return taken(unpacking, [{ ...gzipped(bytes, unpacking.inflate), name: within(unzippedName(name)) }]);
    default:
      return taken(unpacking, zipEntries(bytes, unpacking.inflate)).map((part) => ({
        ...part,
        name: within(part.name),
      }));
  }
}

function taken(unpacking: Unpacking, packed: Iterable<Packed & { readonly name: string }>): readonly Part[] {
  const parts: Part[] = [];
  for (const one of packed) {
    if (!hasRoomForFile(unpacking)) break;
    const bytes = unpacked(unpacking, one);
    if (bytes !== undefined) parts.push({ name: one.name, bytes });
  }
  return parts;
}

function unzippedName(name: string): string {
  return name.split(/[\\/]/).at(-1)?.replace(/\.gz$/i, '') ?? name;
}

/** RFC 1952: a head of ten bytes and what its flags say, a DEFLATE stream, and eight bytes, the size last. */
function gzipped(bytes: Uint8Array, inflate: Inflate): Packed {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if (flags & 4) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  for (const flag of [8, 16]) if (flags & flag) at = bytes.indexOf(0, at) + 1;
  if (flags & 2) at += 2;
  const [end, sizeAt] = [bytes.length - 8, bytes.length - 4];
  return {
    size: sizeAt < at ? 0 : new DataView(bytes.buffer, bytes.byteOffset + sizeAt, 4).getUint32(0, true),
    read: (most) => inflate(bytes.subarray(at, Math.max(at, end)), most),
  };
}

/** What the file is, or the picture in it that was meant, and what a person may do. */
function nothingIn(file: ReadableFile, unpacking: Unpacking): UnreadableFile {
  const { unreadPicture: picture } = unpacking;
  const refusal = refusalOf(file, unpacking);
  const isLocked = refusal.details['sort'] === 'locked-zip';
  return picture !== undefined && holdsNoDocument(refusal.code) && !isLocked
    ? { name: picture.name, refusal: new LicensingError('UNREADABLE_SORT', { sort: picture.sort }) }
    : { name: file.name, refusal };
}

function refusalOf({ name, bytes }: ReadableFile, unpacking: Unpacking): LicensingError {
  const sort = sortOf(bytes);
  if (sort === 'empty') return new LicensingError('EMPTY_FILE', { file: name });
  if (sort === 'zip') return nothingInZip(bytes, unpacking);
  if (unpacking.leftOut) return notAll();
  if (sort === 'wide-text') return new LicensingError('NOT_UTF8');
  return isUnread(sort)
    ? new LicensingError('UNREADABLE_SORT', { sort })
    : new LicensingError('NOT_A_SOFTKEY_FILE');
}

function nothingInZip(bytes: Uint8Array, { leftOut, inflate }: Unpacking): LicensingError {
  if (!hasDirectory(bytes)) return new LicensingError('DAMAGED');
  let count = 0;
  for (const { isLocked } of zipEntries(bytes, inflate)) {
    if (isLocked) return new LicensingError('UNREADABLE_SORT', { sort: 'locked-zip' });
    count += 1;
  }
  return leftOut ? notAll() : new LicensingError('NOTHING_INSIDE', { count });
}

const UNREAD: readonly FileSort[] = ['pdf', 'picture', 'outlook', 'archive', 'program', 'locked-zip'];

function isUnread(sort: FileSort): sort is UnreadSort & FileSort {
  return UNREAD.includes(sort);
}
