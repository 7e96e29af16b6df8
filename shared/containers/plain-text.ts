import { encodeUtf8 } from '../encoding/text.ts';
import { charactersOf } from './characters.ts';

/**
 * Text as editors, web pages and chats save it, brought back to the characters that documents are written in.
 * What comes out is read like any other file: its check and its signature say whether it is whole.
 */

/** The characters of UTF-16 or UTF-32, in whichever order; they come as `charactersOf` gives them. */
export function narrowed(bytes: Uint8Array): string {
  return charactersOf(bytes.filter((byte) => byte !== 0)).replace(/^(?:\xff\xfe|\xfe\xff)/, '');
}

/** True where a text has what only damage or another program puts there. */
export function needsCleaning(text: string): boolean {
  return ODD.test(text) || /\r(?!\n)/.test(text);
}

/**
 * In UTF-8, read bytewise: zero-width characters and marks, and spaces of other widths; or the space of
 * cp1252.
 */
const ZERO_WIDTH = /\xe2\x80[\x8b-\x8f]|\xe2\x81\xa0|\xef\xbb\xbf|\xc2\xad/g;
const OTHER_SPACE = /\xc2\xa0|\xe2\x80[\x80-\x8a\xaf]|\xe3\x80\x80|\xa0/g;
const ODD = new RegExp(`${ZERO_WIDTH.source}|${OTHER_SPACE.source}|[\\x96\\x97]`);

/** In UTF-8, read bytewise: what readers take for a dash (spec A6). */
const EN_DASH = '\xe2\x80\x93';

/** Without zero-width characters, with plain spaces and dashes, and with one sort of line end. */
export function cleaned(text: string): string {
  return text
    .replace(/(?<!\xe2\x80)[\x96\x97]/g, EN_DASH)
    .replace(ZERO_WIDTH, '')
    .replace(OTHER_SPACE, ' ')
    .replace(/\r+\n?/g, '\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** What a web page shows, line by line; of scripts and styles nothing. */
export function textOfHtml(html: string): string {
  return ['script', 'style', 'title']
    .reduce(withoutElement, html)
    .replace(/<(?:br|\/p|\/div|\/tr|\/li|\/pre|\/w:p)\b[^<>]{0,1000}>/gi, '\n')
    .replace(/<[^<>]{0,10000}>/g, '')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,10}));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      return characterOf(Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10));
    });
}

/** Without what stands between the tags of an element; looked through once, however many there are. */
function withoutElement(html: string, name: string): string {
  const kept: string[] = [];
  const lower = html.toLowerCase();
  let from = 0;
  for (let at = lower.indexOf(`<${name}`); at !== -1; at = lower.indexOf(`<${name}`, from)) {
    kept.push(html.slice(from, at));
    const end = lower.indexOf(`</${name}`, at);
    if (end === -1) return kept.join('');
    from = end;
  }
  return kept.join('') + html.slice(from);
}

function characterOf(code: number): string {
  if (code < 0x80) return String.fromCharCode(code);
  return code > 0x10ffff ? '' : charactersOf(encodeUtf8(String.fromCodePoint(code).toWellFormed()));
}

/** Groups of RTF that show nothing. */
const UNSHOWN = /^\\(?:\*|fonttbl|colortbl|stylesheet|info|pict|header|footer|themedata)/;

/** What a rich text shows, line by line. */
export function textOfRtf(rtf: string): string {
  const shown: string[] = [];
  let [depth, hiddenFrom] = [0, Number.POSITIVE_INFINITY];
  for (const [token] of rtf.matchAll(
    /[{}]|\\'[0-9a-f]{2}|\\u-?\d+ ?\??|\\[a-z]+-?\d* ?|\\[^a-z]|[^\\{}\r\n]+/gi,
  )) {
    if (token === '{') depth += 1;
    else if (token === '}') {
      if (depth <= hiddenFrom) hiddenFrom = Number.POSITIVE_INFINITY;
      depth -= 1;
    } else if (UNSHOWN.test(token)) hiddenFrom = Math.min(hiddenFrom, depth);
    else if (depth < hiddenFrom) shown.push(shownBy(token));
  }
  return shown.join('');
}

function shownBy(token: string): string {
  if (!token.startsWith('\\')) return token;
  if (/^\\(?:par|line|row)\b/.test(token)) return '\n';
  if (/^\\tab\b/.test(token)) return '\t';
  if (token.startsWith("\\'")) return String.fromCharCode(Number.parseInt(token.slice(2), 16));
  const code = /^\\u(-?\d+)/.exec(token)?.[1];
  if (code !== undefined) return characterOf((Number(code) + 0x10000) % 0x10000);
  return /^\\[\\{}]$/.test(token) ? token.slice(1) : token === '\\~' ? ' ' : '';
}
