import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Kind } from '../../shared/document/kinds.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { equalBytes } from '../../shared/license/older-or-revoked.ts';
import type { FileOut } from '../../shared/views.ts';
import { type FileOwner, fileOwner, isSameOwner } from '../files/file-owner.ts';
import { readHostileFile } from '../files/read-file.ts';
import { usualPath } from '../files/usual-name.ts';
import { notWritten, outputFailure, requireNameOfFile, statsAt, writeOutput } from '../files/write-output.ts';

/** What `--out -` means. */
export const STANDARD_OUTPUT = '-';

/** Where a document went. */
export interface Written {
  readonly path: string;
  /**
   * What was there before: nothing or an empty file, exactly the same bytes, or another file of the same
   * kind, this machine's own or not.
   */
  readonly before: 'nothing' | 'same' | 'own' | 'other';
  /** Of another one, what it was. */
  readonly replaced: FileOwner | null;
}

/**
 * Writes a document, calendar or report to a file, or under its usual name into a folder, where it never
 * takes the place of another machine's. Another one of the same kind is replaced, whole or not at all, and
 * `replaced` says what it was; anything else that is there stays: `OUTPUT_FAILED` or `DISK_FULL`.
 */
export function writeDocument(file: FileOut, out: string): Written {
  requireNameOfFile(out);
  const bytes = encodeUtf8(file.text);
  const path = pathFor(file.name, bytes, out);
  const there = whatIsAt(path, bytes);
  if (there === 'same') return { path, before: there, replaced: null };
  writeOutput(path, bytes);
  if (there === 'nothing') return { path, before: there, replaced: null };
  return { path, before: isSameOwner(fileOwner(bytes), there) ? 'own' : 'other', replaced: there };
}

/**
 * Refuses a place where `writeDocument` could not write a document of this kind. For commands that do what
 * cannot be undone before they write: they look first.
 */
export function requirePlace(out: string, kind: Kind): void {
  if (out === STANDARD_OUTPUT) return;
  requireNameOfFile(out);
  const isFolder = statsAt(out, statSync)?.isDirectory() === true;
  if (!isFolder && /[\\/]$/.test(out)) throw notWritten(out, 'no-folder');
  requireFolder(isFolder ? out : dirname(out), out);
  const there = isFolder ? undefined : existingAt(out);
  if (there !== undefined && fileOwner(there)?.kind !== kind) throw notWritten(out, 'exists');
}

function requireFolder(folder: string, out: string): void {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw outputFailure(out, error);
  }
}

function pathFor(name: string, bytes: Uint8Array, out: string): string {
  if (statsAt(out, statSync)?.isDirectory() === true) return usualPath(out, name, bytes);
  if (/[\\/]$/.test(out)) throw notWritten(out, 'no-folder');
  return out;
}

/** Looks at what is there, and refuses what must not be replaced. */
function whatIsAt(path: string, bytes: Uint8Array): 'nothing' | 'same' | FileOwner {
  const there = existingAt(path);
  if (there === undefined) return 'nothing';
  if (equalBytes(there, bytes)) return 'same';
  const [own, other] = [fileOwner(bytes), fileOwner(there)];
  if (other === undefined || other.kind !== own?.kind) throw notWritten(path, 'exists');
  return other;
}

/** The bytes of a file that is there; undefined where there is none, or an empty one. */
function existingAt(path: string): Uint8Array | undefined {
  const stats = statsAt(path);
  if (stats === undefined) return undefined;
  if (!stats.isFile()) throw notWritten(path, 'not-a-file');
  return stats.size === 0 ? undefined : readExisting(path);
}

function readExisting(path: string): Uint8Array {
  try {
    return readHostileFile(path);
  } catch (error) {
    throw isRefusal(error) ? notWritten(path, 'exists') : outputFailure(path, error);
  }
}
