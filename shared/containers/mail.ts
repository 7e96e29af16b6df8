import { decodeBase64 } from '../encoding/base64.ts';
import { bytesOfCharacters, charactersOf } from './characters.ts';

/** A part of a mail or of a saved web page, its transfer encoding undone (RFC 2045, RFC 2046). */
export interface MailPart {
  /** As the mail calls it; where it does not, by its place. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isHtml: boolean;
}

const MOST_LEVELS = 8;
const MOST_PARTS = 1000;

/** The parts of a mail that are no mails themselves; a forwarded mail's parts are among them. */
export function mailParts(text: string, parts: MailPart[] = [], level = 0): MailPart[] {
  const { headers, body } = headersAndBody(text);
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = parameterOf(type, 'boundary');
  if (parts.length >= MOST_PARTS || level > MOST_LEVELS) return parts;
  if (/^multipart\//i.test(type) && boundary !== undefined)
    for (const inner of between(body, boundary)) mailParts(inner, parts, level + 1);
  else if (/^message\/rfc822/i.test(type)) mailParts(decoded(body, headers), parts, level + 1);
  else parts.push(leaf(headers, type, body, parts.length + 1));
  return parts;
}

type Headers = ReadonlyMap<string, string>;

function leaf(headers: Headers, type: string, body: string, place: number): MailPart {
  const named =
    parameterOf(headers.get('content-disposition') ?? '', 'filename') ?? parameterOf(type, 'name');
  const isHtml = /^text\/html/i.test(type);
  return {
    name: named ?? `${isHtml ? 'HTML' : 'text'} ${place}`,
    bytes: bytesOfCharacters(decoded(body, headers)),
    isHtml,
  };
}

function headersAndBody(text: string): { headers: Headers; body: string } {
  const start = text.search(/[^\r\n]/);
  const end = /\r?\n\r?\n/.exec(text.slice(Math.max(start, 0)));
  const from = Math.max(start, 0);
  const head = end === null ? text.slice(from) : text.slice(from, from + end.index);
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
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

function between(body: string, boundary: string): readonly string[] {
  const [, ...parts] = `\n${body}`.split(`\n--${boundary}`, MOST_PARTS);
  return parts.filter((part) => !part.startsWith('--')).map((part) => part.replace(/^[^\n]*\n/, ''));
}

function decoded(body: string, headers: Headers): string {
  switch (headers.get('content-transfer-encoding')?.toLowerCase()) {
    case 'base64':
      return fromBase64(body);
    case 'quoted-printable':
      return body
        .replace(/[ \t]*=[ \t]*\r?\n/g, '')
        .replace(/=([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    default:
      return body;
  }
}

/** What does not belong to it is left out: mail gateways put lines of their own behind it. */
function fromBase64(body: string): string {
  const digits = body.replace(/[^A-Za-z0-9+/]/g, '');
  const whole = digits.slice(0, digits.length - (digits.length % 4 === 1 ? 1 : 0));
  const bytes = decodeBase64(whole.padEnd(Math.ceil(whole.length / 4) * 4, '='));
  return bytes === undefined ? '' : charactersOf(bytes);
}
