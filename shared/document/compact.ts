import { decodeBase32, encodeBase32 } from '../encoding/base32.ts';
import { joinedBytes } from '../encoding/bytes.ts';
import { crc32 } from '../encoding/crc32.ts';
import { decodeHex, encodeHex } from '../encoding/hex.ts';
import { decodeBytewise, encodeAscii } from '../encoding/text.ts';
import { LicensingError } from '../errors/refusal.ts';
import { moreDocuments } from './armor.ts';
import { type Envelope, readEnvelope, writeEnvelope } from './envelope.ts';
import { isKnownVersion, type Kind, kindNamed, limitsOf, MOST_DOCUMENTS } from './kinds.ts';

/**
 * A document for a camera or a chat, without line breaks: each text is one code, or one message (spec §14).
 */
export interface CompactText {
  /** The whole document as one code that a phone still reads; null where it is too large for that. */
  readonly whole: string | null;
  /** The same document in codes that are easier to read, to be taken in any order; one where it is small. */
  readonly parts: readonly string[];
}

/** Raw DEFLATE (RFC 1951), as a program hands it in. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;
/**
 * Undefined where the bytes are not exactly one stream; throws `TOO_LARGE` rather than give more than `most`
 * bytes.
 */
export type Inflate = (bytes: Uint8Array, most: number) => Uint8Array<ArrayBuffer> | undefined;

/** What a QR code of version 30 holds at level L, in its alphanumeric mode. */
const WHOLE_MOST_CHARACTERS = 2520;
/** A part then fits into version 20 at level L, or 23 at level M. */
const PART_BYTES = 700;
const MOST_PARTS = 99;
const KEY_ID_BYTES = 8;
const SIGNED_BYTES = KEY_ID_BYTES + 64;

/** Writes a signed envelope, in one piece and in parts. */
export function writeCompact(envelopeBytes: Uint8Array, deflate: Deflate): CompactText {
  const envelope = readEnvelope(envelopeBytes);
  const { kind, payload, signature } = envelope;
  if (signature === undefined) throw new Error(`a ${kind} is not signed, and has no compact text`);
  const keyId = decodeHex(signature.keyId) ?? new Uint8Array();
  const content = joinedBytes([keyId, signature.bytes, deflate(payload)]);
  const [whole = ''] = split(envelope, content, 1);
  return {
    whole: whole.length <= WHOLE_MOST_CHARACTERS ? whole : null,
    parts: split(envelope, content, Math.min(MOST_PARTS, Math.ceil(content.length / PART_BYTES))),
  };
}

type Type = Pick<Envelope, 'kind' | 'version'>;

function split(type: Type, content: Uint8Array, total: number): readonly string[] {
  const head = `SOFTKEY/${type.version}/${type.kind.toUpperCase()}`;
  const check = checkOf(type, content);
  const size = Math.ceil(content.length / total);
  return Array.from({ length: total }, (_, i) => {
    const part = encodeBase32(content.subarray(i * size, (i + 1) * size));
    return `${head}/${i + 1}/${total}/${check}/${part}/`;
  });
}

/**
 * The check over the whole content: all parts of one document carry the same, and other documents' parts do
 * not.
 */
function checkOf({ kind, version }: Type, content: Uint8Array): string {
  const name = version === 1 ? kind : `${kind}/${version}`;
  return crc32(encodeAscii(`${name.toUpperCase()}\n`), content).toUpperCase();
}

/** The same document in so many parts, for a screen that shows larger or smaller codes. */
export function compactInParts(compact: CompactText, total: number): readonly string[] {
  const parts = [...partsIn(encodeAscii(compact.parts.join('')))];
  const kind = kindNamed(parts[0]?.kind ?? '');
  if (kind === undefined) throw new Error('parts that were written here name their kind');
  return split({ kind, version: Number(parts[0]?.version) }, contentOf(parts, kind), total);
}

/** The whole document in lines, for mail and chat: every reader undoes the line breaks (spec C2). */
export function foldCompact(compact: CompactText, width = 64): string {
  const [whole = ''] = compactInParts(compact, 1);
  return whole.replace(new RegExp(`.{1,${width}}`, 'g'), '$&\n');
}

const PART = /SOFTKEY\/(\d{1,4})\/([A-Z-]{1,32})\/(\d{1,2})\/(\d{1,2})\/([0-9A-F]{8})\/([^/]*)(\/?)/gi;

interface Part {
  readonly kind: string;
  readonly version: string;
  readonly number: number;
  readonly total: number;
  readonly check: string;
  /** Undefined where the end is missing. */
  readonly text: string | undefined;
}

/** At most this many parts of one file are read; a refusal says that there are more (spec C11). */
const MOST_PARTS_READ = 10_000;

/**
 * The envelope of every document that stands in a file as compact text, each still to be put together:
 * calling one gives it or throws its refusal, so that one that is damaged or not complete does not hide the
 * others. Where there are very many, the list has the first ones, and one more that refuses the rest.
 */
export function compactEnvelopes(bytes: Uint8Array, inflate: Inflate): (() => Uint8Array<ArrayBuffer>)[] {
  const groups = new Map<string, Part[]>();
  let seen = 0;
  for (const part of partsIn(bytes)) {
    if (++seen > MOST_PARTS_READ) break;
    const { kind, version, total, check } = part;
    const group = `${kind}/${version}/${total}/${check}`;
    const parts = groups.get(group);
    if (parts === undefined) groups.set(group, [part]);
    else parts.push(part);
  }
  const read = [...groups.values()].slice(0, MOST_DOCUMENTS);
  const envelopes = read.map((parts) => () => envelopeOf(parts, inflate));
  return seen > MOST_PARTS_READ || groups.size > read.length
    ? [...envelopes, () => moreDocuments(read.length)]
    : envelopes;
}

function* partsIn(bytes: Uint8Array): Generator<Part> {
  for (const [, version = '', kind = '', number, total, check = '', data, end] of withoutTransport(
    bytes,
  ).matchAll(PART))
    yield {
      kind: kind.toLowerCase(),
      version,
      number: Number(number),
      total: Number(total),
      check: check.toUpperCase(),
      text: end === '' ? undefined : data?.toUpperCase(),
    };
}

/** What mail and chat put in between the characters of a compact text (spec C2). */
const TRANSPORT: ReadonlySet<number> = new Set(encodeAscii(' \t\r\n>'));
const isTransport = Uint8Array.from({ length: 256 }, (_, byte) => (TRANSPORT.has(byte) ? 1 : 0));

/**
 * The text of a file, one byte per character. Whatever cannot be part of a compact text becomes a zero, which
 * cannot be part of one either.
 */
function withoutTransport(bytes: Uint8Array): string {
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (isTransport[byte] === 0) kept[length++] = byte < 0x80 ? byte : 0;
  }
  return decodeBytewise(kept.subarray(0, length));
}

function envelopeOf(parts: readonly Part[], inflate: Inflate): Uint8Array<ArrayBuffer> {
  const [{ kind: name, version: written, check } = { kind: '', version: '', check: '' }] = parts;
  const kind = kindNamed(name);
  if (kind === undefined || kind === 'courier-bundle') throw malformed('kind'); // C4
  if (!isKnownVersion(kind, written)) throw new LicensingError('NEWER_VERSION', { kind, version: written }); // C3
  const version = Number(written);
  const content = contentOf(parts, kind);
  if (checkOf({ kind, version }, content) !== check) throw damaged('check'); // C8
  const payload = inflate(content.subarray(SIGNED_BYTES), limitsOf(kind).payload); // C9
  if (payload === undefined) throw malformed('content');
  return writeEnvelope({
    kind,
    version,
    payload,
    signature: {
      keyId: encodeHex(content.subarray(0, KEY_ID_BYTES)),
      bytes: content.slice(KEY_ID_BYTES, SIGNED_BYTES),
    },
  });
}

/** The parts of one document, one behind the other. */
function contentOf(parts: readonly Part[], kind: Kind): Uint8Array<ArrayBuffer> {
  const [{ total } = { total: 0 }] = parts;
  const texts = textsByNumber(parts, total);
  const missing = numbersTo(total).filter((number) => !texts.has(number));
  if (missing.length > 0)
    throw new LicensingError('PARTS_MISSING', { kind, missing: missing.map(String), total }); // C6
  requireSmall(texts, kind); // C9
  return joinedBytes(numbersTo(total).map((number) => decodeBase32(texts.get(number) ?? '') ?? notBase32()));
}

function textsByNumber(parts: readonly Part[], total: number): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const { number, text } of parts) {
    if (number < 1 || number > total || text === undefined) throw damaged('part'); // C5
    if ((texts.get(number) ?? text) !== text) throw damaged('part'); // C7
    texts.set(number, text);
  }
  return texts;
}

function requireSmall(texts: ReadonlyMap<number, string>, kind: Kind): void {
  const digits = [...texts.values()].reduce((sum, { length }) => sum + length, 0);
  const [bytes, most] = [Math.floor((digits * 5) / 8), limitsOf(kind).envelope];
  if (bytes > most) throw new LicensingError('TOO_LARGE', { bytes, most });
}

function numbersTo(total: number): readonly number[] {
  return Array.from({ length: total }, (_, i) => i + 1);
}

function notBase32(): never {
  throw damaged('base32'); // C7
}

function damaged(part: string): LicensingError {
  return new LicensingError('DAMAGED', { part });
}

function malformed(field: string): LicensingError {
  return new LicensingError('MALFORMED', { fields: [field] });
}
