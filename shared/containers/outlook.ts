import { charactersOf } from './characters.ts';
import { type CompoundEntry, type CompoundFile, openCompound } from './compound-file.ts';
import type { MailPart } from './mail.ts';
import { hasRoomForFile, leaveOut, type Unpacking, unpacked } from './unpacking.ts';

/** Streams by the property that they hold ([MS-OXMSG] 2.1): its number, then how it is written. */
const PROPERTY = '__substg1.0_';
const ATTACHMENT = /^__attach_version1\.0_#/;
const [BODY, PAGE, CONTENT, LONG_NAME, SHORT_NAME] = ['1000', '1013', '3701', '3707', '3704'];
const [WIDE, NARROW, BINARY, STORAGE] = ['001F', '001E', '0102', '000D'];

const MOST_LEVELS = 8;
const MOST_NAME = 200;

/** The texts and the attachments of a mail that Outlook saved; undefined where the file is something else. */
export function outlookParts(bytes: Uint8Array, unpacking: Unpacking): readonly MailPart[] | undefined {
  const file = openCompound(bytes);
  if (file === undefined || !file.inside(file.root).some(({ name }) => name === '__properties_version1.0'))
    return undefined;
  const parts: MailPart[] = [];
  addParts({ file, unpacking, parts }, file.root, 0);
  return parts;
}

interface Reading {
  readonly file: CompoundFile;
  readonly unpacking: Unpacking;
  readonly parts: MailPart[];
}

function addParts(reading: Reading, message: CompoundEntry, level: number): void {
  const { file, unpacking } = reading;
  if (level > MOST_LEVELS) {
    leaveOut(unpacking);
    return;
  }
  const inside = file.inside(message);
  addText(reading, inside, BODY, 'text');
  addText(reading, inside, PAGE, 'HTML');
  for (const attachment of inside.filter(({ name }) => ATTACHMENT.test(name)))
    addAttachment(reading, file.inside(attachment), level);
}

function addText(
  { file, unpacking, parts }: Reading,
  inside: readonly CompoundEntry[],
  number: string,
  label: 'text' | 'HTML',
): void {
  const wide = named(inside, number, WIDE);
  const entry = wide ?? named(inside, number, BINARY) ?? named(inside, number, NARROW);
  if (entry === undefined || !hasRoomForFile(unpacking)) return;
  const bytes = contentOf(entry, file, unpacking);
  if (bytes === undefined) return;
  parts.push({
    name: `${label} ${parts.length + 1}`,
    bytes: entry === wide ? marked(bytes) : bytes,
    isHtml: label === 'HTML',
  });
}

/** As UTF-16 that says so. */
function marked(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(bytes.length + 2);
  whole.set([0xff, 0xfe]);
  whole.set(bytes, 2);
  return whole;
}

function addAttachment(reading: Reading, inside: readonly CompoundEntry[], level: number): void {
  const message = named(inside, CONTENT, STORAGE);
  if (message === undefined) addFile(reading, inside);
  else addParts(reading, message, level + 1);
}

function addFile(reading: Reading, inside: readonly CompoundEntry[]): void {
  const { file, unpacking, parts } = reading;
  const entry = named(inside, CONTENT, BINARY);
  if (entry === undefined || !hasRoomForFile(unpacking)) return;
  const bytes = contentOf(entry, file, unpacking);
  const name = nameAmong(inside, reading) ?? `file ${parts.length + 1}`;
  if (bytes !== undefined) parts.push({ name, bytes, isHtml: false });
}

function nameAmong(inside: readonly CompoundEntry[], { file, unpacking }: Reading): string | undefined {
  const wide = named(inside, LONG_NAME, WIDE) ?? named(inside, SHORT_NAME, WIDE);
  const entry = wide ?? named(inside, LONG_NAME, NARROW) ?? named(inside, SHORT_NAME, NARROW);
  const bytes = entry && contentOf(entry, file, unpacking);
  return bytes && (entry === wide ? wideText(bytes) : charactersOf(bytes)).slice(0, MOST_NAME);
}

function wideText(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const letters = Array.from({ length: Math.min(MOST_NAME, bytes.length >> 1) }, (_, n) =>
    String.fromCharCode(view.getUint16(2 * n, true)),
  );
  return letters.join('').toWellFormed();
}

function named(inside: readonly CompoundEntry[], number: string, written: string): CompoundEntry | undefined {
  return inside.find(({ name }) => name === `${PROPERTY}${number}${written}`);
}

/** Many entries may name the same sectors, so what is read counts as what is unpacked. */
function contentOf(entry: CompoundEntry, file: CompoundFile, unpacking: Unpacking): Uint8Array | undefined {
  return unpacked(unpacking, { size: entry.size, read: () => file.read(entry) });
}
