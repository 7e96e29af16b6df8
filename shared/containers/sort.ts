import { encodeUtf8 } from '../encoding/text.ts';
import { charactersOf } from './characters.ts';
import type { PictureFormat } from './picture.ts';

/** What a file is, as its first bytes say: what its name says does not matter. */
export type FileSort =
  | ('text' | 'wide-text' | 'html' | 'rtf' | 'mail' | 'zip' | 'gzip' | 'empty')
  | PictureFormat
  | Exclude<UnreadSort, UnreadPicture>;

/** Sorts that may show a document to a person, and out of which no program reads one without guessing. */
export type UnreadSort = 'pdf' | 'picture' | 'outlook' | 'archive' | 'program' | 'locked-zip' | UnreadPicture;

/** Why no document is read out of a PNG or JPEG. */
export type UnreadPicture = 'no-code' | 'other-code' | 'large-picture' | 'damaged-picture';

/** As much of a file as its sort is told by. */
const HEAD = 4096;

const BEGINNINGS: readonly (readonly [FileSort, string])[] = [
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['gzip', '\x1f\x8b\x08'],
  ['rtf', '{\\rtf'],
  ['pdf', '%PDF-'],
  ['png', '\x89PNG\r\n\x1a\n'],
  ['jpeg', '\xff\xd8\xff'],
  ['picture', 'GIF8'],
  ['picture', 'II*\x00'],
  ['picture', 'MM\x00*'],
  ['picture', 'BM'],
  ['picture', 'RIFF'],
  ['outlook', '\xd0\xcf\x11\xe0'],
  ['archive', '7z\xbc\xaf'],
  ['archive', 'Rar!'],
  ['program', 'MZ'],
  ['program', '\x7fELF'],
];

/** HEIC and AVIF, as phones keep their photographs. */
const PHONE_PICTURE = /^ftyp(?:hei[cxms]|hev[cx]|mif1|msf1|avi[fs])/;

export function sortOf(bytes: Uint8Array): FileSort {
  if (bytes.length === 0) return 'empty';
  if (beginsAsDocument(bytes)) return 'text';
  const head = charactersOf(bytes.subarray(0, HEAD));
  const known = BEGINNINGS.find(([, beginning]) => head.startsWith(beginning));
  if (known !== undefined && !isTextAfterAll(known[0], head)) return known[0];
  if (PHONE_PICTURE.test(head.slice(4, 12))) return 'picture';
  if (isWide(head)) return 'wide-text';
  if (isMail(head)) return 'mail';
  return /<(?:!doctype html|html|body|pre|div|table|p|span)\b/i.test(head) ? 'html' : 'text';
}

const BEGIN = encodeUtf8('-----BEGIN SOFTKEY ');

/** Most files that are verified are this, so it is told without making letters of them. */
function beginsAsDocument(bytes: Uint8Array): boolean {
  return BEGIN.every((byte, place) => bytes[place] === byte);
}

/** Two letters are no proof: a text may begin with them. */
function isTextAfterAll(sort: FileSort, head: string): boolean {
  return (sort === 'picture' || sort === 'program') && head.length > 4 && /^[\t\r\n -~]*$/.test(head);
}

/** UTF-16 or UTF-32, with its mark or by every other byte being zero. */
function isWide(head: string): boolean {
  if (head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff')) return true;
  const zeroAt = (from: number) => [0, 2, 4, 6].every((place) => head.charCodeAt(from + place) === 0);
  return zeroAt(0) !== zeroAt(1);
}

const HEADER = /^(?:From |[!-9;-~]+:)/;
const TELLS_OF_PARTS = /^(?:mime-version|content-type|content-transfer-encoding):/i;

/** Header lines from the first line on, one of which says how the rest is to be read. */
function isMail(head: string): boolean {
  const lines = head.split(/\r?\n/);
  const end = lines.indexOf('');
  const headers = lines.slice(0, end === -1 ? lines.length - 1 : end);
  const areHeaders = headers.every((line, at) => HEADER.test(line) || (at > 0 && /^[ \t]/.test(line)));
  return headers.length > 0 && areHeaders && headers.some((line) => TELLS_OF_PARTS.test(line));
}
