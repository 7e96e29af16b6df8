import { closeSync, constants, fstatSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../node/files/make-folder.ts';
import { instantOf } from '../../shared/encoding/instant.ts';
import { scrubbed } from './scrubbed.ts';

/** What support reads when something went wrong. Writing it never fails aloud. */
export interface Log {
  readonly file: string;
  readonly note: (text: string) => void;
  readonly bug: (error: unknown) => void;
}

const NAME = 'softkey-desk.log';
const MOST_BYTES = 1_000_000;
const KEPT = 3;

export function openLog(folder: string, now: () => Date): Log {
  const file = join(folder, NAME);
  const note = (text: string) => {
    try {
      makeFolder(folder, 0o700);
      rotate(file);
      append(file, `${instantOf(now())} ${scrubbed(text)}\n`);
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
