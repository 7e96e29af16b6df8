import { decodeBase64, encodeBase64 } from '../encoding/base64.ts';
import { crc32 } from '../encoding/crc32.ts';
import { encodeAscii, reusedBuffer } from '../encoding/text.ts';
import { LicensingError } from '../errors/refusal.ts';
import { KINDS, type Kind, kindLabelled, MOST_DOCUMENTS } from './kinds.ts';
import { type Marker, markersOf, undoTransport } from './transport.ts';

/** One readable line above the base64: for people, and false until proved (spec A14). */
export type SummaryLine = readonly [name: string, value: string];

/** One armored block: what transport did to it is undone, and its check holds. */
export interface ArmorBlock {
  readonly kind: Kind;
  readonly summary: readonly SummaryLine[];
  readonly envelope: Uint8Array<ArrayBuffer>;
}

const WIDTH = 64;
const VALUE_WIDTH = 48;

/** Writes the armored block of an envelope; it has only one spelling (spec §4). */
export function writeArmor({ kind, summary, envelope }: ArmorBlock): string {
  const label = KINDS[kind].label;
  const lines = summary.map(([name, value]) => `${name}: ${value}\n`).join('');
  const body = encodeBase64(envelope);
  return `-----BEGIN SOFTKEY ${label}-----\n${lines}\n${fold(body)}=${check(label, lines, encodeAscii(body))}\n-----END SOFTKEY ${label}-----\n`;
}

const AS_WRITTEN = /^[!-~]+(?: [!-~]+)*$/;

/**
 * A summary value as it is written: printable ASCII, single spaces, at most 48 characters, never empty (spec
 * §4).
 */
export function summaryValue(text: string): string {
  if (text.length <= VALUE_WIDTH && AS_WRITTEN.test(text)) return text;
  const printable = text
    .replace(/[^\x20-\x7e]/gu, '?')
    .replace(/ +/g, ' ')
    .trim();
  return printable.slice(0, VALUE_WIDTH).trimEnd() || '-';
}

function fold(body: string): string {
  let folded = '';
  for (let at = 0; at < body.length; at += WIDTH) folded += `${body.slice(at, at + WIDTH)}\n`;
  return folded;
}

const aboveBody = reusedBuffer(1024);

function check(label: string, summaryLines: string, body: Uint8Array): string {
  return crc32(encodeAscii(`${label}\n${summaryLines}`, aboveBody), body);
}

/** The one document of a file (spec A1–A13). `bytes` may hold a whole mail around it. */
export function readArmor(bytes: Uint8Array): ArmorBlock {
  const [block, another] = blocksOf(bytes);
  if (block === undefined) throw new LicensingError('NOT_A_SOFTKEY_FILE'); // A9
  if (another !== undefined) throw new LicensingError('SEVERAL_DOCUMENTS'); // A12
  return block();
}

/**
 * Every block of a file, each still to be read: calling one gives the block or throws its refusal, so that a
 * damaged block does not hide the others (a vendor's reply often quotes the request below the license). Where
 * there are very many, the list has the first ones, and one more that refuses the rest (A15).
 */
export function armorBlocks(bytes: Uint8Array): (() => ArmorBlock)[] {
  const blocks: (() => ArmorBlock)[] = [];
  for (const block of blocksOf(bytes)) {
    if (blocks.length === MOST_DOCUMENTS) return [...blocks, () => moreDocuments(MOST_DOCUMENTS)];
    blocks.push(block);
  }
  return blocks;
}

/** The last in a list of documents where more follow than are read: its refusal says how many were read. */
export function moreDocuments(read: number): never {
  throw new LicensingError('TOO_MANY_DOCUMENTS', { read });
}

function* blocksOf(bytes: Uint8Array): Generator<() => ArmorBlock> {
  if (looksLikeUtf16(bytes)) throw new LicensingError('NOT_UTF8'); // A8
  let begin: Marker | undefined;
  for (const marker of markersOf(bytes)) {
    if (begin !== undefined) yield readBlock.bind(null, bytes, begin, marker);
    begin = marker.word === 'BEGIN' ? marker : undefined;
  }
  if (begin !== undefined) yield readBlock.bind(null, bytes, begin, undefined);
}

function readBlock(bytes: Uint8Array, begin: Marker, end: Marker | undefined): ArmorBlock {
  if (end?.word !== 'END' || end.label !== begin.label) throw damaged('end'); // A10
  const text = undoTransport(bytes, begin, end);
  if (text === undefined) throw damaged('lines'); // A11
  const summaryLines = unwrap(text.summary);
  const lines = summaryLines.map((line) => `${line}\n`).join('');
  if (text.check !== `=${check(begin.label, lines, text.body)}`) throw damaged('check');
  const envelope = decodeBase64(text.body);
  if (envelope === undefined) throw damaged('base64');
  const kind = kindLabelled(begin.label);
  if (kind === undefined) throw new LicensingError('MALFORMED', { fields: ['label'] });
  return { kind, summary: summaryLines.map(readSummaryLine), envelope };
}

const NAME = /^[A-Z][a-z]{0,15}: /;

/** The summary lines, joined again where mail has wrapped them (A5). */
function unwrap(text: string): readonly string[] {
  const summaryLines: string[] = [];
  for (const line of text.split('\n').slice(0, -1)) {
    if (NAME.test(line)) summaryLines.push(line);
    else summaryLines.push(`${summaryLines.pop() ?? ''} ${line}`);
  }
  return summaryLines;
}

function readSummaryLine(line: string): SummaryLine {
  const colon = line.indexOf(': ');
  const value = line.slice(colon + 2);
  if (!NAME.test(line) || summaryValue(value) !== value) throw damaged('summary');
  return [line.slice(0, colon), value];
}

/** True for UTF-32 as well, whose little-endian byte order mark begins with that of UTF-16. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const a = bytes[0]; // one by one: taking an array of bytes apart asks its iterator, for every file
  const b = bytes[1];
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  if (a === 0 && b === 0 && bytes[2] === 0xfe && bytes[3] === 0xff) return true;
  return bytes.length >= 8 && hasOnlyZeros(bytes, 0) !== hasOnlyZeros(bytes, 1);
}

/** True where every second byte of the first 64 is zero, from `first` on. */
function hasOnlyZeros(bytes: Uint8Array, first: number): boolean {
  for (let i = first; i < bytes.length && i < 64; i += 2) if (bytes[i] !== 0) return false;
  return true;
}

function damaged(part: string): LicensingError {
  return new LicensingError('DAMAGED', { part });
}
