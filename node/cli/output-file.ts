import { statSync } from 'node:fs';
import { join } from 'node:path';
import { openDocument } from '../../shared/document/document.ts';
import type { Kind } from '../../shared/document/kinds.ts';
import { decodeBytewise, encodeUtf8 } from '../../shared/encoding/text.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { equalBytes } from '../../shared/license/held.ts';
import { CALENDAR_MAKER } from '../../shared/status/calendar.ts';
import { REPORT_TITLE } from '../../shared/status/report.ts';
import type { FileOut } from '../../shared/views.ts';
import { readHostileFile } from '../files/read-file.ts';
import { notWritten, outputFailure, requireNameOfFile, statsAt, writeOutput } from '../files/write-output.ts';

/** What `--out -` means. */
export const STANDARD_OUTPUT = '-';

/** Where a document went. */
export interface Written {
  readonly path: string;
  /** What was there before: nothing or an empty file, the very same bytes, or an older one of the same kind. */
  readonly before: 'nothing' | 'same' | 'older';
}

/**
 * Writes a document, calendar or report to a file, or under its own name into a folder. An older one of the same kind is replaced, whole or not at
 * all; anything else that is there stays: `OUTPUT_FAILED` or `DISK_FULL`.
 */
export function writeDocument(file: FileOut, out: string): Written {
  requireNameOfFile(out);
  const path = pathFor(file, out);
  const bytes = encodeUtf8(file.text);
  const before = whatIsAt(path, bytes);
  if (before === 'same') return { path, before };
  writeOutput(path, bytes);
  return { path, before };
}

function pathFor({ name }: FileOut, out: string): string {
  if (statsAt(out, statSync)?.isDirectory() === true) return join(out, name);
  if (/[\\/]$/.test(out)) throw notWritten(out, 'no-folder');
  return out;
}

/** Looks at what is there, and refuses what must not be replaced. */
function whatIsAt(path: string, bytes: Uint8Array): Written['before'] {
  const stats = statsAt(path);
  if (stats === undefined) return 'nothing';
  if (!stats.isFile()) throw notWritten(path, 'not-a-file');
  if (stats.size === 0) return 'nothing';
  const there = readExisting(path);
  if (equalBytes(there, bytes)) return 'same';
  const kind = kindOf(bytes);
  if (kind === undefined || kindOf(there) !== kind) throw notWritten(path, 'exists');
  return 'older';
}

function readExisting(path: string): Uint8Array {
  try {
    return readHostileFile(path);
  } catch (error) {
    throw isRefusal(error) ? notWritten(path, 'exists') : outputFailure(path, error);
  }
}

/** By how it begins, what is no document. */
const BEGINNINGS = [
  ['calendar', `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:${CALENDAR_MAKER}\r\n`],
  ['report', `${REPORT_TITLE}\n`],
] as const;

function kindOf(bytes: Uint8Array): Kind | (typeof BEGINNINGS)[number][0] | undefined {
  const beginning = decodeBytewise(bytes.subarray(0, 100));
  const known = BEGINNINGS.find(([, text]) => beginning.startsWith(text));
  if (known !== undefined) return known[0];
  try {
    return openDocument(bytes).kind;
  } catch {
    return undefined;
  }
}
