import { gzipSync } from 'node:zlib';
import { KINDS, type Kind } from '../../shared/document/kinds.ts';
import {
  base64Lines,
  cp1252,
  html,
  mail,
  pre,
  quotedPrintable,
  rtf,
  utf16,
  utf16be,
  withAttachment,
} from '../containers/as-programs-write.ts';
import { msgOf } from '../containers/msg-of.ts';
import { jpegOf, modulesOf, pngOf, screenshotOf } from '../containers/photograph.ts';
import { zipOf } from '../containers/zip-of.ts';
import {
  type Draw,
  drawFrom,
  drawnKind,
  mutateBytes,
  mutatedFile,
  mutateJson,
  oneOf,
} from '../sdk/mutate.ts';
import { compactOf } from '../vectors/compact.ts';
import { armorOf, envelopeOf, genuine, payloads, SUMMARIES } from '../vectors/documents.ts';
import { base64 } from '../vectors/world.ts';

/** A file that nobody wrote. */
export interface DrawnFile {
  /** How it was made, in words: `a zip of a forged license, mutated`. */
  readonly what: string;
  readonly bytes: Uint8Array;
  /** The envelopes that were signed on the way to it: nothing else in it may be believed. */
  readonly signed: readonly Uint8Array[];
  readonly hasPicture: boolean;
}

/** One file of a seed: the same one each time, alone or after a million others. */
export function drawnFile(seed: number, n: number): DrawnFile {
  const draw = drawFrom(Math.imul(seed, 0x9e3779b1) + Math.imul(n, 0x85ebca6b));
  const sort = draw(1000);
  if (sort === 0) return mutatedOrNot(picture(draw), draw);
  if (sort < 250) return mutatedOrNot(inContainer(draw), draw);
  return document(draw);
}

type Made = Omit<DrawnFile, 'hasPicture'> & { readonly hasPicture?: true };

function document(draw: Draw): DrawnFile {
  const made = oneOf(draw, [whole, mutated, mutated, mutated, forged, spliced, resaved])(draw);
  return { hasPicture: false, ...made };
}

/** A genuine one, armored or compact: for what is put around it. */
function whole(draw: Draw): Made {
  const kind = drawnKind(draw);
  const parts = kind !== 'courier-bundle' && draw(4) === 0 ? 1 + draw(3) : 0;
  return { what: `a whole ${kind}`, bytes: wholeFile(kind, parts), signed: envelopesOf(kind) };
}

const wholeFile = remembered((kind: Kind, parts: number) =>
  Buffer.from(parts === 0 ? genuine(kind) : compactOf(kind, parts).join('\n')),
);

const envelopesOf = remembered((kind: Kind): readonly Uint8Array[] =>
  kind === 'courier-bundle'
    ? payloads[kind].documents.map(({ envelope }) => Buffer.from(envelope, 'base64'))
    : [envelopeOf(kind, payloads[kind])],
);

/** Signing takes longer than anything else here, and gives the same each time. */
function remembered<A extends readonly (string | number)[], T>(make: (...words: A) => T): (...words: A) => T {
  const known = new Map<string, T>();
  return (...words) => {
    const made = known.get(words.join(' ')) ?? make(...words);
    known.set(words.join(' '), made);
    return made;
  };
}

function mutated(draw: Draw): Made {
  const { kind, bytes, signed } = mutatedFile(draw);
  return { what: `a mutated ${kind}`, bytes, signed: [signed, ...envelopesOf(kind)] };
}

const genuineEnvelope = remembered((kind: Kind) => envelopeOf(kind, payloads[kind]).toString());
const summaryOf = <K extends Kind>(kind: K) => SUMMARIES[kind](payloads[kind]);

/** Another payload under a genuine signature, with every check around them right. */
function forged(draw: Draw): Made {
  const kind = drawnKind(draw);
  const json = JSON.stringify(payloads[kind]);
  const genuineText = genuineEnvelope(kind);
  const envelope = Buffer.from(genuineText.replace(base64(json), base64(mutateJson(json, draw))));
  const isCompact = kind !== 'courier-bundle' && draw(4) === 0;
  const text = isCompact
    ? compactOf(kind, 1, { envelope }).join('\n')
    : armorOf(KINDS[kind].label, summaryOf(kind), envelope);
  return { what: `a forged ${kind}`, bytes: Buffer.from(text), signed: envelopesOf(kind) };
}

/** Two files in one: the beginning of one and the end of the other, or their lines mixed. */
function spliced(draw: Draw): Made {
  const [one, other] = [oneOf(draw, [whole, mutated, forged])(draw), whole(draw)];
  const bytes = oneOf(draw, [cutAndJoined, linesExchanged])(one.bytes, other.bytes, draw);
  return { what: `${one.what} and ${other.what}, spliced`, bytes, signed: [...one.signed, ...other.signed] };
}

function cutAndJoined(one: Uint8Array, other: Uint8Array, draw: Draw): Uint8Array {
  return Buffer.concat([one.subarray(0, draw(one.length + 1)), other.subarray(draw(other.length + 1))]);
}

function linesExchanged(one: Uint8Array, other: Uint8Array, draw: Draw): Uint8Array {
  const lines = Buffer.from(one).toString('latin1').split('\n');
  const others = Buffer.from(other).toString('latin1').split('\n');
  for (let count = 1 + draw(3); count > 0; count--) lines[draw(lines.length)] = oneOf(draw, others);
  return Buffer.from(lines.join('\n'), 'latin1');
}

const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-16': utf16,
  'UTF-16, the other order': utf16be,
  'UTF-16 without a mark': (text) => Buffer.from(text, 'utf16le'),
  cp1252,
  'CRCRLF lines': (text) => Buffer.from(text.replaceAll('\n', '\r\r\n')),
  'CR lines': (text) => Buffer.from(text.replaceAll('\n', '\r')),
  'zero-width spaces': (text) => Buffer.from(text.replace(/(.{20})/g, '$1\u200b')),
  'quoted lines': (text) => Buffer.from(text.replace(/^/gm, '> > ')),
};

/** Saved anew by an editor that means well, and changed before or behind it. */
function resaved(draw: Draw): Made {
  const one = oneOf(draw, [whole, mutated, forged])(draw);
  const [name, encode] = oneOf(draw, Object.entries(ENCODINGS));
  const saved = encode(Buffer.from(one.bytes).toString());
  const bytes = draw(2) === 0 ? saved : mutateBytes(Buffer.from(saved), draw);
  return { ...one, what: `${one.what} in ${name}`, bytes };
}

const TEXT = 'Content-Type: text/plain; charset=utf-8';
const PAGE = 'Content-Type: text/html; charset=utf-8';
const encoded = (headers: string, encoding: string) => `${headers}\r\nContent-Transfer-Encoding: ${encoding}`;

const CONTAINERS: Readonly<Record<string, (bytes: Uint8Array, text: string) => string | Uint8Array>> = {
  'a mail with an attachment': (bytes) => withAttachment(bytes, 'plc-11.license'),
  'a mail in quoted-printable': (_, text) => mail(encoded(TEXT, 'quoted-printable'), quotedPrintable(text)),
  'a mail in base64': (bytes) => mail(encoded(TEXT, 'base64'), base64Lines(bytes)),
  'a mail as a page': (_, text) => mail(encoded(PAGE, 'quoted-printable'), quotedPrintable(pre(text))),
  'a mail that was forwarded': (bytes) => mail('Content-Type: message/rfc822', withAttachment(bytes, 'a')),
  'a mail of Outlook': (bytes, text) => msgOf({ body: text, attachments: [{ name: 'a.license', bytes }] }),
  'a zip': (bytes) => zipOf({ 'plc-11.license': bytes, 'read me.txt': 'The license.' }),
  'a zip that is only stored': (bytes) => zipOf({ 'plc-11.license': bytes }, false),
  'a gz': (bytes) => gzipSync(bytes, { level: 1 }),
  'a page': (_, text) => pre(text),
  'a page of paragraphs': (_, text) => html(text),
  'a rich text': (_, text) => rtf(text),
};

/** In one container, or in one in another one. */
function inContainer(draw: Draw): DrawnFile {
  const wrapped = wrap(document(draw), draw);
  return draw(4) === 0 ? wrap(wrapped, draw) : wrapped;
}

function wrap(one: DrawnFile, draw: Draw): DrawnFile {
  const [name, around] = oneOf(draw, Object.entries(CONTAINERS));
  const made = around(one.bytes, Buffer.from(one.bytes).toString());
  return { ...one, what: `${name} of ${one.what}`, bytes: Buffer.from(made as Uint8Array) };
}

function picture(draw: Draw): DrawnFile {
  const kind = oneOf(draw, ['license', 'pre-license'] as const);
  const as = oneOf(draw, ['png', 'jpeg'] as const);
  const bytes = drawnPicture(kind, as);
  const made = { what: `a ${as} of a ${kind}`, bytes, signed: envelopesOf(kind), hasPicture: true };
  return draw(3) === 0 ? wrap(made, draw) : made;
}

const drawnPicture = remembered((kind: 'license' | 'pre-license', as: 'png' | 'jpeg'): Uint8Array => {
  const shot = screenshotOf([modulesOf(compactOf(kind)[0] ?? '')], 2);
  return as === 'png' ? pngOf(shot) : jpegOf(shot, 80);
});

/** Three of four containers are changed themselves, too: in their heads as often as anywhere. */
function mutatedOrNot(one: DrawnFile, draw: Draw): DrawnFile {
  if (draw(4) === 0) return one;
  let bytes: Buffer = Buffer.from(one.bytes);
  for (let count = 1 + draw(3); count > 0; count--)
    bytes = draw(2) === 0 ? mutateBytes(bytes, draw) : headMutated(bytes, draw);
  return { ...one, what: `${one.what}, mutated`, bytes };
}

function headMutated(bytes: Buffer, draw: Draw): Buffer {
  const head = bytes.subarray(0, 200);
  return Buffer.concat([mutateBytes(head, draw), bytes.subarray(head.length)]);
}
