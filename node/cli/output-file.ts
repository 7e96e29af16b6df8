import { lstatSync, type Stats, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openDocument } from '../../shared/document/document.ts';
import { RESERVED } from '../../shared/document/file-name.ts';
import type { Kind } from '../../shared/document/kinds.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import { equalBytes } from '../../shared/license/held.ts';
import type { FileOut } from '../../shared/views.ts';
import { errnoOf } from '../files/errno.ts';
import { readHostileFile, requireLocal } from '../files/read-file.ts';
import { writeFileAtomically } from '../files/write-file.ts';

/** What `--out -` means. */
export const STANDARD_OUTPUT = '-';

/** Where a document went. */
export interface Written {
  readonly path: string;
  /** What was there before: nothing or an empty file, the very same bytes, or an older document of the same kind. */
  readonly before: 'nothing' | 'same' | 'older';
}

/**
 * Writes a document to a file, or under its own name into a folder. An older document of the same kind is replaced, whole or not at
 * all; anything else that is there stays: `OUTPUT_FAILED` or `DISK_FULL`.
 */
export function writeDocument(file: FileOut, out: string): Written {
  requireNameOfFile(out);
  const path = pathFor(file, out);
  const bytes = encodeUtf8(file.text);
  const before = whatIsAt(path, bytes);
  if (before === 'same') return { path, before };
  try {
    writeFileAtomically(path, bytes);
  } catch (error) {
    throw outputFailure(path, error);
  }
  return { path, before };
}

/** Windows would take `nul` or `CON.license` for a device, and can hardly delete what ends in a dot; another machine's folder is none of ours. */
function requireNameOfFile(out: string): void {
  requireLocal(out);
  const name = basename(out);
  if (process.platform === 'win32' && (RESERVED.test(name) || /[^.][. ]$/.test(name)))
    throw notWritten(out, 'not-a-file');
}

function pathFor({ name }: FileOut, out: string): string {
  if (statsOf(out, statSync)?.isDirectory() === true) return join(out, name);
  if (/[\\/]$/.test(out)) throw notWritten(out, 'no-folder');
  return out;
}

/** Looks at what is there, and refuses what must not be replaced. */
function whatIsAt(path: string, bytes: Uint8Array): Written['before'] {
  const stats = statsOf(path, lstatSync);
  if (stats === undefined) return 'nothing';
  if (!stats.isFile()) throw notWritten(path, 'not-a-file');
  if (stats.size === 0) return 'nothing';
  const there = readExisting(path);
  if (equalBytes(there, bytes)) return 'same';
  if (kindOf(there) !== kindOf(bytes)) throw notWritten(path, 'exists');
  return 'older';
}

function readExisting(path: string): Uint8Array {
  try {
    return readHostileFile(path);
  } catch (error) {
    throw isRefusal(error) ? notWritten(path, 'exists') : outputFailure(path, error);
  }
}

function kindOf(bytes: Uint8Array): Kind | undefined {
  try {
    return openDocument(bytes).kind;
  } catch {
    return undefined;
  }
}

function statsOf(path: string, look: (path: string) => Stats): Stats | undefined {
  try {
    return look(path);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw outputFailure(path, error);
  }
}

type Obstacle = 'exists' | 'no-folder' | 'denied' | 'not-a-file' | 'system';

const OBSTACLES: Readonly<Record<string, Obstacle>> = {
  ENOENT: 'no-folder',
  ENOTDIR: 'no-folder',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
};

function outputFailure(path: string, error: unknown): unknown {
  const errno = errnoOf(error);
  if (errno === undefined) return error;
  if (errno === 'ENOSPC' || errno === 'EDQUOT')
    return new LicensingError('DISK_FULL', { file: basename(path) }, { cause: error });
  return notWritten(path, OBSTACLES[errno] ?? 'system', error);
}

function notWritten(path: string, obstacle: Obstacle, cause?: unknown): LicensingError {
  return new LicensingError('OUTPUT_FAILED', { file: basename(path), obstacle }, { cause });
}
