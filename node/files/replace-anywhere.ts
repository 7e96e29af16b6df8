import { existsSync, readdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errnoOf } from './errno.ts';
import {
  draftName,
  ignoringFailure,
  isLeftOver,
  removeLeftOver,
  syncFolder,
  writeDraft,
} from './write-file.ts';
import { notWritten, outputFailure, requireNameOfFile, statsAt } from './write-output.ts';

/** A process of the same machine that wrote the same file may have taken this one's draft for a left-over. */
const MOST_TRIES = 3;

/**
 * Replaces a file on a stick or a share (spec R5), on disks too that know no rename over another file: at
 * each moment the old or the new one is there, whole, under its own name or one that counts as left over.
 * Refuses like `writeOutput`.
 */
export function replaceAnywhere(path: string, content: Uint8Array): void {
  requireNameOfFile(path);
  if (statsAt(path)?.isFile() === false) throw notWritten(path, 'not-a-file');
  for (let tries = 1; ; tries++) {
    try {
      writeBeside(path, content);
      syncFolder(dirname(path));
      sweepBeside(dirname(path), [path]);
      return;
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT' || tries === MOST_TRIES) throw outputFailure(path, error);
    }
  }
}

function writeBeside(path: string, content: Uint8Array): void {
  const draft = draftName(path);
  try {
    writeDraft(draft, content);
    putInPlace(draft, path);
  } catch (error) {
    if (existsSync(path)) removeLeftOver(draft);
    throw error;
  }
}

/**
 * By one rename where the disk can, else by two: then the old file is there under a second name meanwhile.
 */
export function putInPlace(draft: string, path: string): void {
  try {
    renameSync(draft, path);
  } catch (error) {
    if (!existsSync(path) || !existsSync(draft)) throw error;
    const aside = draftName(path);
    renameSync(path, aside);
    try {
      renameSync(draft, path);
    } catch (failure) {
      renameSync(aside, path);
      throw failure;
    }
    removeLeftOver(aside);
  }
}

/**
 * Removes what interrupted writings of these files left in their folder; the new ones say all that they would
 * have said.
 */
export function sweepBeside(folder: string, paths: readonly string[]): void {
  ignoringFailure(() => {
    const leftOver = readdirSync(folder).filter(isLeftOver);
    const isOfThese = (name: string) => paths.some((path) => name.startsWith(`.${basename(path)}.`));
    for (const name of leftOver.filter(isOfThese)) removeLeftOver(join(folder, name));
  });
}
