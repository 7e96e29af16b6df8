import { basename, dirname } from 'node:path';
import type { FileIn } from '../../../shared/contract.ts';
import { readHeldPayload, type UnverifiedDocument } from '../../../shared/document/document.ts';
import {
  isRequestKind,
  type Kind,
  kindOfFile,
  REQUEST_KINDS,
  type RequestKind,
} from '../../../shared/document/kinds.ts';
import { isRefusal, LicensingError } from '../../../shared/errors/refusal.ts';
import { visible } from '../../../shared/text/foreign.ts';
import type { OpenedDocument } from '../../../shared/verify/opened-files.ts';
import { type FoundFile, isFolder, readFound } from '../../files/walk.ts';
import { openAll } from '../../station/opened-files.ts';
import { inOrderOfNames, readFoundFile } from '../import-inputs.ts';
import type { UnreadFile } from '../input-file.ts';

/** A request as it was found. */
export interface FoundRequest {
  /** The way to it: `stick/mail.eml › plc-11.upgrade-request`. */
  readonly name: string;
  readonly kind: RequestKind;
  readonly document: UnverifiedDocument;
  readonly requestId: string;
  readonly host: string;
  /** Base64, as documents have it. */
  readonly publicKey: string;
}

/** A file with requests or reports in it, or with something that cannot be read. */
export interface RequestFile {
  readonly path: string;
  /** Where answers to it go that do not take its own place. */
  readonly folder: string;
  readonly requests: readonly FoundRequest[];
  readonly problems: readonly UnreadFile[];
  /** What stations report of the licenses that they have. */
  readonly reports: readonly UnverifiedDocument[];
  /** True for a station's own file of a courier's folder: one bundle, of one station (spec R2). */
  readonly isOfOneStation: boolean;
}

/** `undefined` for a file that asks for nothing and reports nothing. */
export function* requestFiles(paths: readonly string[]): Generator<RequestFile | undefined> {
  for (const path of paths)
    if (isFolder(path)) for (const found of inOrderOfNames(path)) yield inFolder(found, path);
    else yield named(path);
}

function inFolder(found: FoundFile, folder: string): RequestFile | undefined {
  const input = readFoundFile(found, comesFromStations);
  if (input === undefined) return undefined;
  if ('refusal' in input)
    return input.refusal.code === 'FOLDER_EMPTY' ? undefined : unread(found.path, folder, input);
  const file = opened(found.path, folder, input.bytes);
  return holdsNothing(file) ? undefined : file;
}

/** What stations send: their requests, and what a courier carries. */
function comesFromStations(kind: Kind): boolean {
  return isRequestKind(kind) || kind === 'courier-bundle';
}

/** A file that a person named is expected to hold a request. */
function named(path: string): RequestFile {
  const folder = dirname(path);
  try {
    const file = opened(path, folder, readFound({ path, top: undefined, regular: false }));
    if (!holdsNothing(file)) return file;
    throw new LicensingError('WRONG_KIND', { kind: 'license', expected: [...REQUEST_KINDS] });
  } catch (refusal) {
    if (!isRefusal(refusal)) throw refusal;
    return unread(path, folder, { name: visible(path), refusal });
  }
}

function holdsNothing({ requests, problems, reports }: RequestFile): boolean {
  return requests.length + problems.length + reports.length === 0;
}

function unread(path: string, folder: string, problem: UnreadFile): RequestFile {
  return { path, folder, requests: [], problems: [problem], reports: [], isOfOneStation: false };
}

function opened(path: string, folder: string, bytes: Buffer | Uint8Array): RequestFile {
  const { requests, problems, reports } = requestsIn({ name: visible(path), bytes: Uint8Array.from(bytes) });
  const isOfOneStation =
    kindOfFile(basename(path)) === 'courier-bundle' &&
    problems.length === 0 &&
    new Set(requests.map(({ publicKey }) => publicKey)).size === 1;
  return { path, folder, requests, problems, reports, isOfOneStation };
}

/** Every request and report in a file, also in a mail, an archive or a bundle; empty where there is none. */
export function requestsIn(file: FileIn): Pick<RequestFile, 'requests' | 'problems' | 'reports'> {
  const requests: FoundRequest[] = [];
  const problems: UnreadFile[] = [];
  const reports: UnverifiedDocument[] = [];
  for (const one of openAll(file)) {
    if ('document' in one && one.document.kind === 'station-report') reports.push(one.document);
    const request = requestIn(one);
    if (request === undefined) continue;
    if ('refusal' in request) problems.push(request);
    else requests.push(request);
  }
  return { requests, problems, reports };
}

function requestIn(opened: OpenedDocument): FoundRequest | UnreadFile | undefined {
  if ('refusal' in opened) return { name: opened.file, refusal: opened.refusal };
  const { file: name, document } = opened;
  const { kind } = document;
  if (!isRequestKind(kind)) return undefined;
  try {
    const payload = readHeldPayload({ ...document.envelope, kind });
    const { host, publicKey } = payload.station;
    return { name, kind, document, requestId: payload.requestId, host, publicKey };
  } catch (refusal) {
    if (isRefusal(refusal)) return { name, refusal };
    throw refusal;
  }
}
