import { closeSync, constants, fstatSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { LOG_NAME } from '../../node/app/app-log.ts';
import { makeFolder } from '../../node/files/make-folder.ts';
import { instantOf } from '../../shared/encoding/instant.ts';

/** The log that support reads when something went wrong. A failure to write it is ignored. */
export interface Log {
  readonly file: string;
  readonly note: (text: string) => void;
  readonly bug: (error: unknown) => void;
}

const MOST_BYTES = 1_000_000;
const KEPT = 3;

export function openLog(folder: string, now: () => Date): Log {
  const file = join(folder, LOG_NAME);
  const note = (text: string) => {
    try {
      makeFolder(folder, 0o700);
      rotate(file);
      append(file, `${instantOf(now())} ${redacted(text)}\n`);
    } catch {
      // A full disk must not end the app.
    }
  };
  return { file, note, bug: (error) => note(`INTERNAL ${storyOf(error)}`) };
}

const { O_WRONLY, O_APPEND, O_CREAT, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants;

/** Only to a file: a pipe of this name would keep the app waiting for whoever reads it. */
function append(path: string, line: string): void {
  const file = openSync(path, O_WRONLY | O_APPEND | O_CREAT | O_NONBLOCK | O_NOFOLLOW, 0o600);
  try {
    if (fstatSync(file).isFile()) writeSync(file, line);
  } finally {
    closeSync(file);
  }
}

function rotate(file: string): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) < MOST_BYTES) return;
  for (let age = KEPT - 1; age > 0; age--) {
    const younger = age === 1 ? file : `${file}.${age - 1}`;
    if (statSync(younger, { throwIfNoEntry: false })) renameSync(younger, `${file}.${age}`);
  }
}

function storyOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const story = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause === undefined ? story : `${story}\ncaused by ${storyOf(error.cause)}`;
}

/**
 * What a log must not hold: paths, which name people and customers, ids of machines, and anything that may be
 * a key or a document. Our own frames of a stack keep their file's name and place. Each step looks at each
 * character a bounded number of times, whatever the text.
 */
export function redacted(text: string): string {
  const framed = text.replace(PATH, ownFrameOf);
  return REDACTED.reduce((rest, pattern) => rest.replace(pattern, '…'), withoutQuotedPaths(framed));
}

const PATH = /(?:file:\/\/)?(?:[A-Za-z]:[\\/]|\/)[^\s'"()]*/g;
const OWN_FRAME = /^[\w.-]+\.mjs:\d+:\d+/;

/**
 * The part after the last folder of a path, if that is one of our own stack frames; otherwise the whole path.
 */
function ownFrameOf(path: string): string {
  const last = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const inFolder = path.length - last.length > 1;
  return inFolder && OWN_FRAME.test(last) ? last : path;
}

/** A quoted path may contain spaces. The quote that closes one may also open the next. */
function withoutQuotedPaths(text: string): string {
  let kept = '';
  let at = 0;
  for (let open = text.indexOf("'"); open !== -1; ) {
    const close = text.indexOf("'", open + 1);
    if (close === -1) break;
    const quoted = text.slice(open + 1, close);
    if (/[\\/]/.test(quoted) && !quoted.includes('\n')) {
      kept += `${text.slice(at, open)}'…'`;
      at = close + 1;
    }
    open = at === close + 1 ? text.indexOf("'", at) : close;
  }
  return kept + text.slice(at);
}

const REDACTED: readonly RegExp[] = [
  /(?:[A-Za-z]:[\\/]|\\\\|(?<![\w.:/])\/)[^\s'"():,]+/g,
  /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi,
  /\b[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}\b/gi,
  /[A-Za-z0-9+/_-]{32,}={0,2}/g,
];
