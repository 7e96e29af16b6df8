import { decodeBase64, encodeBase64 } from '../encoding/base64.ts';
import { crc32 } from '../encoding/crc32.ts';
import { decodeBytewise } from '../encoding/text.ts';
import { LicensingError } from '../errors/refusal.ts';
import { KINDS, type Kind, kindLabelled } from './kinds.ts';

/** One readable line above the base64: for people, and false until proved (spec A14). */
export type SummaryLine = readonly [name: string, value: string];

/** One armored block, its transport undone and its check right. */
export interface ArmorBlock {
  readonly kind: Kind;
  readonly summary: readonly SummaryLine[];
  readonly envelope: Uint8Array<ArrayBuffer>;
}

const WIDTH = 64;
const VALUE_WIDTH = 48;

/** Writes the one block there is for an envelope (spec §4). */
export function writeArmor({ kind, summary, envelope }: ArmorBlock): string {
  const label = KINDS[kind].label;
  const lines = summary.map(([name, value]) => `${name}: ${value}\n`).join('');
  const body = encodeBase64(envelope);
  return `-----BEGIN SOFTKEY ${label}-----\n${lines}\n${fold(body)}=${check(label, lines, body)}\n-----END SOFTKEY ${label}-----\n`;
}

/** A summary value as it is written: printable ASCII, single spaces, at most 48 characters, never empty (spec §4). */
export function summaryValue(text: string): string {
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

function check(label: string, summaryLines: string, body: string): string {
  return crc32(`${label}\n${summaryLines}${body}`);
}

// A1, A4, A6. Line by line on bytes as characters, so that any 8-bit character set may surround the block; an en or em dash is three
// of them. The first group is what quoting put before the line.
const DASHES = String.raw`(?:-{4,5}|(?:-|\xe2\x80[\x93\x94]){0,4}\xe2\x80[\x93\x94](?:-|\xe2\x80[\x93\x94]){0,4})`;
const BEGIN = new RegExp(
  String.raw`^(?:\xef\xbb\xbf)?[ \t>]*${DASHES}BEGIN SOFTKEY ([A-Z]+(?: [A-Z]+)*)${DASHES}[ \t]*(\r?)$`,
  'm',
);
const END = new RegExp(
  String.raw`^[ \t>]*${DASHES}END SOFTKEY ([A-Z]+(?: [A-Z]+)*)${DASHES}[ \t]*(\r?)$`,
  'm',
);

/** The one document of a file (spec A1–A13). `bytes` may hold a whole mail around it. */
export function readArmor(bytes: Uint8Array): ArmorBlock {
  const [block, another] = armorBlocks(bytes);
  if (block === undefined) throw new LicensingError('NOT_A_SOFTKEY_FILE');
  if (another !== undefined) throw new LicensingError('SEVERAL_DOCUMENTS');
  return block();
}

/**
 * Every block of a file, each still to be read: calling one gives the block or throws its refusal, so that a damaged block does not
 * hide the others (a vendor's reply often quotes the request below the license).
 */
export function armorBlocks(bytes: Uint8Array): (() => ArmorBlock)[] {
  if (looksLikeUtf16(bytes)) throw new LicensingError('NOT_UTF8'); // A8
  const blocks: (() => ArmorBlock)[] = [];
  let rest = decodeBytewise(bytes);
  for (let begin = BEGIN.exec(rest); begin !== null; begin = BEGIN.exec(rest)) {
    const found = begin;
    const after = rest.slice(begin.index + begin[0].length + 1);
    const end = END.exec(after);
    const inner = end === null ? undefined : after.slice(0, end.index);
    blocks.push(() => readBlock(found, inner, end));
    if (end === null) break;
    rest = after.slice(end.index + end[0].length);
  }
  return blocks;
}

function readBlock(
  begin: RegExpExecArray,
  inner: string | undefined,
  end: RegExpExecArray | null,
): ArmorBlock {
  const [, label = '', ending] = begin;
  if (inner === undefined || end === null || end[1] !== label) throw damaged('end'); // A10
  const { summaryLines, body, written } = partsOf(undoTransport(inner, ending === '\r'));
  if (written !== check(label, summaryLines.map((line) => `${line}\n`).join(''), body))
    throw damaged('check'); // A11
  const envelope = decodeBase64(body);
  if (envelope === undefined) throw damaged('base64');
  const kind = kindLabelled(label);
  if (kind === undefined) throw new LicensingError('MALFORMED', { fields: ['label'] });
  return { kind, summary: summaryLines.map(readSummaryLine), envelope };
}

/** The block's lines without what transport added (A2, A4). A carriage return is undone on every line or on none: one alone is damage. */
function undoTransport(inner: string, crlf: boolean): string[] {
  const lines = inner.split('\n');
  lines.pop(); // behind the last line end
  return lines.map((line) => {
    if (line.endsWith('\r') !== crlf) throw damaged('line ends');
    return trim(line, crlf ? line.length - 1 : line.length);
  });
}

/** The line without quoting before it and spaces after it. Loops, because a pattern would take quadratic time on a hostile line. */
function trim(line: string, length: number): string {
  let start = 0;
  let end = length;
  while (start < end && ' \t>'.includes(line.charAt(start))) start++;
  while (end > start && ' \t'.includes(line.charAt(end - 1))) end--;
  return line.slice(start, end);
}

/** Every envelope begins with `{"payloadType":"` (spec E2), so the base64 of every envelope begins so. */
const BODY_START = 'eyJwYXls';
const SUMMARY_LINE = /^[A-Z][A-Za-z]*: /;

/** Summary lines, base64 and check of a block, with lines re-joined where mail has wrapped them (A5). */
function partsOf(lines: readonly string[]): { summaryLines: string[]; body: string; written: string } {
  const start = lines.findIndex((line) => line.startsWith(BODY_START));
  if (start === -1) throw damaged('body');
  const summaryLines: string[] = [];
  for (const line of lines.slice(0, start)) {
    const previous = summaryLines.at(-1);
    if (SUMMARY_LINE.test(line)) summaryLines.push(line);
    else if (line !== '' && previous === undefined) throw damaged('summary');
    else if (line !== '') summaryLines[summaryLines.length - 1] = `${previous} ${line}`;
  }
  const match = /^([A-Za-z0-9+/]+={0,2})=([0-9a-f]{8})$/.exec(lines.slice(start).join(''));
  if (match === null) throw damaged('body');
  return { summaryLines, body: match[1] ?? '', written: match[2] ?? '' };
}

function readSummaryLine(line: string): SummaryLine {
  const colon = line.indexOf(': ');
  return [line.slice(0, colon), line.slice(colon + 2)];
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  const head = bytes.subarray(0, 64);
  const zerosAt = (parity: number) =>
    head.length >= 8 && head.every((byte, i) => i % 2 !== parity || byte === 0);
  return zerosAt(0) !== zerosAt(1);
}

function damaged(part: string): LicensingError {
  return new LicensingError('DAMAGED', { part });
}
