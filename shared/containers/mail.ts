import { decodeBase64 } from '../encoding/base64.ts';
import { bytesOfCharacters, charactersOf } from './characters.ts';
import { type FilesRoom, hasRoomForFile, leaveOut } from './unpacking.ts';

/** A part of a mail or of a saved web page, its transfer encoding undone (RFC 2045, RFC 2046). */
export interface MailPart {
  /** As the mail calls it; where it does not, by its place. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isHtml: boolean;
}

const MOST_LEVELS = 8;

/** Mails have heads of a few KB; what is behind this is not read as a header. */
const MOST_HEAD = 65_536;

/** The parts of a mail that are no mails, as many as `room` lets; a forwarded mail's are among them. */
export function mailParts(text: string, room: FilesRoom): readonly MailPart[] {
  const parts: MailPart[] = [];
  addParts(text, parts, room, 0);
  return parts;
}

function addParts(text: string, parts: MailPart[], room: FilesRoom, level: number): void {
  if (level > MOST_LEVELS) {
    leaveOut(room);
    return;
  }
  const { headers, body } = headersAndBody(text);
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = parameterOf(type, 'boundary');
  if (/^multipart\//i.test(type) && boundary !== undefined)
    for (const inner of between(body, boundary, room.files)) addParts(inner, parts, room, level + 1);
  else if (/^message\/rfc822/i.test(type))
    addParts(charactersOf(decoded(body, headers)), parts, room, level + 1);
  else if (hasRoomForFile(room)) parts.push(leaf(headers, type, body, parts.length + 1));
}

type Headers = ReadonlyMap<string, string>;

function leaf(headers: Headers, type: string, body: string, place: number): MailPart {
  const named =
    parameterOf(headers.get('content-disposition') ?? '', 'filename') ?? parameterOf(type, 'name');
  const isHtml = /^text\/html/i.test(type);
  return {
    name: named ?? `${isHtml ? 'HTML' : 'text'} ${place}`,
    bytes: decoded(body, headers),
    isHtml,
  };
}

function headersAndBody(text: string): { headers: Headers; body: string } {
  const start = text.search(/[^\r\n]/);
  const end = /\r?\n\r?\n/.exec(text.slice(Math.max(start, 0)));
  const from = Math.max(start, 0);
  const head = end === null ? text.slice(from) : text.slice(from, from + end.index);
  const lines = head
    .slice(0, MOST_HEAD)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  const headers = lines.flatMap((line): [string, string][] => {
    const colon = line.indexOf(':');
    return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
  });
  return {
    headers: new Map(headers),
    body: end === null ? '' : text.slice(from + end.index + end[0].length),
  };
}

function parameterOf(header: string, name: string): string | undefined {
  const [, quoted, bare] =
    new RegExp(`;\\s*${name}\\*?=(?:"([^"]{1,200})"|([^\\s;"]{1,200}))`, 'i').exec(header) ?? [];
  return quoted ?? bare;
}

/** One more than `most`, where there are more: whoever takes them sees that they are too many. */
function between(body: string, boundary: string, most: number): readonly string[] {
  const line = `--${boundary}`;
  const [before = '', ...parts] = body.split(`\n${line}`, most + 2);
  const first = before.startsWith(line) ? [before.slice(line.length)] : [];
  return [...first, ...parts]
    .filter((part) => !part.startsWith('--'))
    .map((part) => part.slice(part.indexOf('\n') + 1));
}

function decoded(body: string, headers: Headers): Uint8Array {
  switch (headers.get('content-transfer-encoding')?.toLowerCase()) {
    case 'base64':
      return fromBase64(body);
    case 'quoted-printable':
      return fromQuotedPrintable(body);
    default:
      return bytesOfCharacters(body);
  }
}

const EQUALS = 0x3d;
const SOFT_BREAK = /=[ \t]*\r?\n/y;
const ESCAPED = /=[0-9a-f]{2}/iy;

/** By one walk over it: mails may be long, and a pattern for all of it would be slow and large. */
function fromQuotedPrintable(body: string): Uint8Array {
  const bytes = new Uint8Array(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at++) {
    const code = body.charCodeAt(at);
    if (code === EQUALS && matchesAt(ESCAPED, body, at)) {
      bytes[length++] = Number.parseInt(body.slice(at + 1, at + 3), 16);
      at += 2;
    } else if (code === EQUALS && matchesAt(SOFT_BREAK, body, at)) at = SOFT_BREAK.lastIndex - 1;
    else bytes[length++] = code;
  }
  return bytes.subarray(0, length);
}

function matchesAt(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}

/** What does not belong to it is left out: mail gateways put lines of their own behind it. */
function fromBase64(body: string): Uint8Array {
  const digits = new Uint8Array(body.length + 3).fill(EQUALS);
  let length = 0;
  for (let at = 0; at < body.length; at++) {
    const code = body.charCodeAt(at);
    if (isDigitOfBase64(code)) digits[length++] = code;
  }
  if (length % 4 === 1) digits[--length] = EQUALS;
  return decodeBase64(digits.subarray(0, Math.ceil(length / 4) * 4)) ?? new Uint8Array();
}

/** A to Z, a to z, 0 to 9, + and / */
function isDigitOfBase64(code: number): boolean {
  const letter = code | 0x20;
  return (letter > 0x60 && letter < 0x7b && code > 0x40) || (code > 0x2e && code < 0x3a) || code === 0x2b;
}
