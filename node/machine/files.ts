import { isUtf8 } from 'node:buffer';
import {
  closeSync,
  constants,
  existsSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  statSync,
} from 'node:fs';
import type { ReasonOf } from '../../shared/machine/reading.ts';

/** What a file said: its first bytes, or why there are none. */
export type FileAnswer =
  | { readonly status: 'value'; readonly bytes: Uint8Array }
  | { readonly status: 'denied'; readonly reason: ReasonOf<'denied'> }
  | { readonly status: 'absent'; readonly reason: ReasonOf<'absent'> };

/** The files the probe looks at, by absolute path. Nothing here throws. */
export interface Files {
  /** Reads at most `limit` bytes from the beginning of a regular file. */
  read(path: string, limit?: number): FileAnswer;
  /**
   * The same as text (UTF-8, or ISO 8859-1 where it is not), without the spaces around it; empty if there is
   * none.
   */
  text(path: string, limit?: number): string;
  /** Names in a folder, sorted, at most `limit` of them; none if it cannot be listed. */
  list(path: string, limit?: number): readonly string[];
  exists(path: string): boolean;
  /** Where a symbolic link points; empty if it is none. */
  link(path: string): string;
}

const READ_LIMIT = 4096;
const LIST_LIMIT = 1024;
/** Opening a pipe that stands in for a file must not wait for somebody to write to it. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** The real files below `root`, which is `/` or a folder that stands in for it. */
export function filesBelow(root: string): Files {
  const at = (path: string) => (root === '/' ? path : root + path);
  const read = (path: string, limit = READ_LIMIT) => readStart(at(path), limit);
  return {
    read,
    text: (path, limit) => textOf(read(path, limit)),
    list: (path, limit = LIST_LIMIT) => attempt(() => readdirSync(at(path)).sort().slice(0, limit), []),
    exists: (path) => existsSync(at(path)),
    link: (path) => attempt(() => readlinkSync(at(path)), ''),
  };
}

/** The same files, but for one path, which answers what is given. */
export function answering(files: Files, path: string, answer: FileAnswer): Files {
  const bounded = (limit = READ_LIMIT): FileAnswer =>
    answer.status === 'value' ? { status: 'value', bytes: answer.bytes.subarray(0, limit) } : answer;
  return {
    ...files,
    read: (asked, limit) => (asked === path ? bounded(limit) : files.read(asked, limit)),
    text: (asked, limit) => (asked === path ? textOf(bounded(limit)) : files.text(asked, limit)),
  };
}

function textOf(answer: FileAnswer): string {
  return answer.status === 'value' ? decodeText(answer.bytes).trim() : '';
}

/** UTF-8 if it is well-formed, otherwise one character per byte: never fails, never hides bytes. */
export function decodeText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.toString(isUtf8(buffer) ? 'utf8' : 'latin1');
}

/** Most files that the probe asks for do not exist; checking first avoids the cost of an exception. */
function readStart(path: string, limit: number): FileAnswer {
  let file: number | undefined;
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat?.isFile()) return { status: 'absent', reason: 'not-found' };
    file = openSync(path, FLAGS);
    return { status: 'value', bytes: readUpTo(file, Math.min(limit, stat.size || limit), stat.size > 0) };
  } catch (error) {
    return answerFor((error as NodeJS.ErrnoException).code);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/**
 * Files that the kernel makes have no size, and most are far shorter than their limit. Reading them into this
 * buffer first leaves no garbage.
 */
const scratch = Buffer.allocUnsafeSlow(64 * 1024);

/**
 * Where the file has a size (sysfs tells that of a page), fewer bytes than were asked for mean that it has
 * ended. Without a size, as in /proc, they may be only a part of it.
 */
function readUpTo(file: number, limit: number, sized: boolean): Uint8Array {
  const buffer = limit > scratch.length ? Buffer.allocUnsafe(limit) : scratch;
  let length = 0;
  while (length < limit) {
    const count = readSync(file, buffer, length, limit - length, null);
    length += count;
    if (count === 0 || sized) break;
  }
  return buffer === scratch ? Buffer.from(buffer.subarray(0, length)) : buffer.subarray(0, length);
}

function answerFor(code: string | undefined): FileAnswer {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return { status: 'denied', reason: 'needs-root' };
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'ENXIO':
    case 'EISDIR':
      return { status: 'absent', reason: 'not-found' };
    default:
      return { status: 'denied', reason: 'unreadable' };
  }
}

function attempt<Result>(action: () => Result, otherwise: Result): Result {
  try {
    return action();
  } catch {
    return otherwise;
  }
}
