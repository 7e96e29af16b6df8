import { filesInside } from '../containers/files-inside.ts';
import type { Unpackers } from '../containers/unpacking.ts';
import type { FileIn } from '../contract.ts';
import { moreDocuments } from '../document/armor.ts';
import { readPayload, type UnverifiedDocument } from '../document/document.ts';
import { type Kind, MOST_INSIDE, MOST_OPENED_BYTES } from '../document/kinds.ts';
import { documentsIn, openInner } from '../document/open-file.ts';
import { isRefusal, type LicensingError } from '../errors/refusal.ts';

/**
 * One document of a file, or why it could not be opened. `file` says where it was: `mail.txt`, `bundle »
 * name`.
 */
export type OpenedDocument = { readonly file: string } & (
  | { readonly document: UnverifiedDocument }
  | { readonly refusal: LicensingError; readonly kind: Kind | null }
);

/** What looks into files for documents, with what a program unpacks with. */
export interface FileOpener {
  /** Whether a file holds softkey documents at all, whole or damaged. */
  readonly holdsDocument: (file: Pick<FileIn, 'bytes'>) => boolean;
  /** Whether every document of a file arrived whole. */
  readonly arrivedWhole: (file: FileIn) => boolean;
  /**
   * Every document of a file, and of the files in it: each block, or each compact text; bundles stay closed.
   * There is at least one result per file, and a damaged document does not hide the others. They come one by
   * one, so that not all are in memory at once; when the limit is reached, the last result says so.
   */
  readonly openFile: (file: FileIn, room: OpeningBudget) => Generator<OpenedDocument>;
  /** The documents of a file, those inside its bundles in the place of the bundles. */
  readonly openAll: (file: FileIn) => Generator<OpenedDocument>;
}

export function fileOpener(unpackers: Unpackers): FileOpener {
  const openFile = (file: FileIn, room: OpeningBudget) => openFileWith(unpackers, file, room);
  const openAll = (file: FileIn) => unpackedFrom(openFile, file);
  return {
    openFile,
    openAll,
    holdsDocument: ({ bytes }) => hasDocument(unpackers, bytes),
    arrivedWhole: (file) => [...openAll(file)].every((one) => 'document' in one),
  };
}

function hasDocument(unpackers: Unpackers, bytes: Uint8Array): boolean {
  const [first] = filesInside({ name: '', bytes }, unpackers);
  if (first === undefined || 'refusal' in first) return false;
  try {
    return documentsIn(first.bytes, unpackers.inflate).length > 0;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return error.code !== 'NOT_A_SOFTKEY_FILE';
  }
}

/** What a stick leaves of a file that was not written to its end: nothing, or zeros. */
export function isEmptied({ bytes }: Pick<FileIn, 'bytes'>): boolean {
  return bytes.every((byte) => byte === 0);
}

/** How much of one file may still be opened (spec A15). */
export interface OpeningBudget {
  /** Bytes of envelopes. */
  bytes: number;
  /** Documents inside others. */
  inside: number;
}

export function newOpeningBudget(): OpeningBudget {
  return { bytes: MOST_OPENED_BYTES, inside: MOST_INSIDE };
}

function* openFileWith(unpackers: Unpackers, file: FileIn, room: OpeningBudget): Generator<OpenedDocument> {
  for (const one of filesInside(file, unpackers))
    if ('refusal' in one) yield { file: one.name, refusal: one.refusal, kind: null };
    else yield* openReadable(unpackers, one, room);
}

function* openReadable(
  { inflate }: Unpackers,
  { name, bytes }: FileIn,
  room: OpeningBudget,
): Generator<OpenedDocument> {
  const documents = attempt(name, () => documentsIn(bytes, inflate));
  if ('refusal' in documents) return yield documents;
  for (const [place, document] of documents.result.entries()) {
    const opened = attempt(name, () => openWithin(room, document, place));
    yield 'refusal' in opened ? opened : { file: name, document: opened.result };
    if ('refusal' in opened && opened.refusal.code === 'TOO_MANY_DOCUMENTS') return;
  }
}

/** A bundle is not opened if the limit leaves room for none of its documents. */
function openWithin(room: OpeningBudget, open: () => UnverifiedDocument, place: number): UnverifiedDocument {
  if (room.bytes <= 0) moreDocuments(place);
  const document = open();
  if (document.kind === 'courier-bundle' && room.inside === 0) moreDocuments(place);
  room.bytes -= document.envelopeBytes.length;
  return document;
}

/** A document that travels inside another one: its name there, and its envelope in base64. */
export interface InnerFile {
  readonly name: string;
  readonly envelope: string;
}

/**
 * The documents inside another one, up to the limit, and then a result that says there are more. `from` is
 * the name of the outer document.
 */
export function* openInside(
  documents: readonly InnerFile[],
  room: OpeningBudget,
  from: string,
): Generator<OpenedDocument & { readonly name: string }> {
  for (const { name, envelope } of documents) {
    const isFull = room.inside === 0;
    if (!isFull) room.inside -= 1;
    const file = `${from} » ${name}`;
    const opened = attempt(file, () => (isFull ? moreDocuments(MOST_INSIDE) : openInner(envelope)));
    yield { name, ...('refusal' in opened ? opened : { file, document: opened.result }) };
    if (isFull) return;
  }
}

function* unpackedFrom(openFile: FileOpener['openFile'], file: FileIn): Generator<OpenedDocument> {
  const room = newOpeningBudget();
  for (const opened of openFile(file, room)) yield* unpack(opened, room);
}

function* unpack(opened: OpenedDocument, room: OpeningBudget): Generator<OpenedDocument> {
  if (!('document' in opened) || opened.document.kind !== 'courier-bundle') return yield opened;
  const { file, document } = opened;
  const bundle = attempt(file, () => readPayload({ ...document.envelope, kind: 'courier-bundle' }));
  if ('refusal' in bundle) return yield { ...bundle, kind: 'courier-bundle' };
  yield* openInside(bundle.result.documents, room, file);
}

function attempt<T>(
  file: string,
  action: () => T,
): { result: T } | { file: string; refusal: LicensingError; kind: null } {
  try {
    return { result: action() };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { file, refusal: error, kind: null };
  }
}
