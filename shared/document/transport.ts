import { decodeBytewise, decodeUtf8, encodeAscii, reusedBuffer } from '../encoding/text.ts';

/**
 * What mail, chat and clipboards do to an armored block, found and undone (spec A1–A7). Nothing here looks at
 * content.
 */

/** A BEGIN or END line, and where it stands in its file. */
export interface Marker {
  readonly word: 'BEGIN' | 'END';
  readonly label: string;
  /** Index of the line's first byte. */
  readonly start: number;
  /** Index behind the line and its line end. */
  readonly end: number;
  /** Undefined where the file ends without a line end (spec A7). */
  readonly lineEnd: 'LF' | 'CRLF' | undefined;
}

const SPACE = 0x20;
const TAB = 0x09;
const QUOTE = 0x3e;
const LF = 0x0a;
const CR = 0x0d;

// A6. The line is looked at as UTF-8, so that its dashes are characters.
const DASHES = '(?:-{4,5}|(?=-*[–—])[-–—]{1,5})';
const MARKER = new RegExp(`^${DASHES}(BEGIN|END) SOFTKEY ([A-Z]+(?: [A-Z]+)*)${DASHES}$`);
const MARKER_MOST_BYTES = 128;
const TAG = ' SOFTKEY ';

/** Bytes that are decoded at a time: a file in one piece would take as much memory again, or twice that. */
const CHUNK = 65_536;

/**
 * The BEGIN and END lines of a file, in order. Any 8-bit character set may surround them (A1), so the file is
 * searched bytewise; each line is looked at once, so that no file takes more than linear time.
 */
export function* markersOf(bytes: Uint8Array): Generator<Marker> {
  let from = 0;
  for (let start = 0; start < bytes.length; start += CHUNK) {
    if (from >= start + CHUNK) continue; // all of it is one line that has been looked at
    const text = decodeBytewise(bytes.subarray(start, start + CHUNK + TAG.length - 1));
    for (let at = text.indexOf(TAG, from - start); at !== -1; at = text.indexOf(TAG, from - start)) {
      const lineFeed = bytes.indexOf(LF, start + at);
      const marker = markerAt(bytes, start + at, lineFeed === -1 ? undefined : lineFeed);
      if (marker !== undefined) yield marker;
      from = lineFeed === -1 ? bytes.length : lineFeed + 1;
    }
  }
}

const LAST_OF_BEGIN = 0x4e;
const LAST_OF_END = 0x44;

/** The marker in the line whose first tag is at `tag`; `lineFeed` is where that line ends. */
function markerAt(bytes: Uint8Array, tag: number, lineFeed: number | undefined): Marker | undefined {
  const before = bytes[tag - 1];
  if (before !== LAST_OF_BEGIN && before !== LAST_OF_END) return undefined;
  return markerIn(bytes, bytes.lastIndexOf(LF, tag) + 1, lineFeed);
}

function markerIn(bytes: Uint8Array, start: number, lineFeed: number | undefined): Marker | undefined {
  const crlf = lineFeed !== undefined && bytes[lineFeed - 1] === CR;
  const marked = startsWithByteOrderMark(bytes, start);
  const [from, to] = trim(bytes, marked ? start + 3 : start, (lineFeed ?? bytes.length) - (crlf ? 1 : 0));
  if (to - from > MARKER_MOST_BYTES) return undefined;
  const [, word, label = ''] = MARKER.exec(decodeUtf8(bytes.subarray(from, to)) ?? '') ?? [];
  if ((word !== 'BEGIN' && word !== 'END') || (word === 'END' && marked)) return undefined;
  const lineEnd = lineFeed === undefined ? undefined : crlf ? 'CRLF' : 'LF';
  return { word, label, start, end: (lineFeed ?? bytes.length) + 1, lineEnd };
}

/** spec A3 */
function startsWithByteOrderMark(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf;
}

/** Every envelope begins with `{"payloadType":"` (spec E2), so the base64 of every envelope begins so. */
const BODY_START = encodeAscii('eyJwYXls');
/** More than any summary of spec §7 needs. */
const SUMMARY_MOST_BYTES = 1024;

/** What is between two markers. It is valid until the next one is asked for. */
export interface BlockText {
  /** The summary lines, each with one LF; a wrapped one is still two (A5). */
  readonly summary: string;
  /** The base64, on one line, as its bytes: it is most of a file. */
  readonly body: Uint8Array;
  /** The last line. */
  readonly check: string;
}

const joined = reusedBuffer(CHUNK);

/**
 * Undoes what transport did to the lines between two markers (A2, A4, A5). Undefined where no base64 begins,
 * and where the lines do not all end alike, because a carriage return on some lines only is damage.
 */
export function undoTransport(bytes: Uint8Array, begin: Marker, end: Marker): BlockText | undefined {
  if (end.lineEnd !== undefined && end.lineEnd !== begin.lineEnd) return undefined;
  const crlf = begin.lineEnd === 'CRLF';
  const block = bytes.subarray(begin.end, end.start);
  const lines = joined(block.length);
  lines.set(block);
  let body: number | undefined;
  let check = 0;
  let kept = 0;
  let start = 0;
  for (let lineFeed = lines.indexOf(LF); lineFeed !== -1; lineFeed = lines.indexOf(LF, start)) {
    if ((lines[lineFeed - 1] === CR) !== crlf) return undefined;
    const [from, to] = trim(lines, start, crlf ? lineFeed - 1 : lineFeed);
    start = lineFeed + 1;
    if (from === to) continue;
    if (body === undefined && beginsBody(lines, from)) body = kept;
    check = kept;
    lines.copyWithin(kept, from, to);
    kept += to - from;
    if (body === undefined) lines[kept++] = LF;
    if (body === undefined && kept > SUMMARY_MOST_BYTES) return undefined;
  }
  if (body === undefined) return undefined;
  const text = (from: number, to: number) => decodeBytewise(lines.subarray(from, to));
  return { summary: text(0, body), body: lines.subarray(body, check), check: text(check, kept) };
}

function beginsBody(lines: Uint8Array, at: number): boolean {
  return BODY_START.every((byte, i) => lines[at + i] === byte);
}

/** The part of a line without quoting before it and spaces behind it (A4). */
function trim(bytes: Uint8Array, start: number, end: number): [from: number, to: number] {
  let from = start;
  let to = end;
  while (from < to && (isBlank(bytes[from]) || bytes[from] === QUOTE)) from++;
  while (to > from && isBlank(bytes[to - 1])) to--;
  return [from, to];
}

function isBlank(byte: number | undefined): boolean {
  return byte === SPACE || byte === TAB;
}
