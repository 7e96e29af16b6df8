import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { sweepBeside } from './replace-anywhere.ts';
import { retryWhileHeld } from './retry-while-held.ts';
import { draftName, removeLeftOver, syncFolder } from './write-file.ts';
import { notWritten, outputFailure, requireNameOfFile, statsAt } from './write-output.ts';

const CHUNK = 262_144;

/**
 * Writes a new file out of its parts, as they come: whole, or not at all, however large it is. Refuses what
 * `writeOutput` refuses, and `OUTPUT_FAILED` where there is something already.
 */
export async function writeInParts(path: string, parts: AsyncIterable<string>, mode: number): Promise<void> {
  requireNameOfFile(path);
  requireNothingAt(path);
  const draft = draftName(path);
  try {
    const file = orNotWritten(path, () => retryWhileHeld(() => openSync(draft, 'wx', mode)));
    try {
      for await (const chunk of inChunks(parts)) orNotWritten(path, () => writeAll(file, chunk));
      orNotWritten(path, () => retryWhileHeld(() => fsyncSync(file)));
    } finally {
      closeSync(file);
    }
    requireNothingAt(path);
    orNotWritten(path, () => {
      retryWhileHeld(() => renameSync(draft, path));
      syncFolder(dirname(path));
    });
    sweepBeside(dirname(path), [path]);
  } catch (error) {
    removeLeftOver(draft);
    throw error;
  }
}

function requireNothingAt(path: string): void {
  if (statsAt(path) !== undefined) throw notWritten(path, 'exists');
}

function orNotWritten<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw outputFailure(path, error);
  }
}

async function* inChunks(parts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let waiting: string[] = [];
  let length = 0;
  for await (const part of parts) {
    waiting.push(part);
    length += part.length;
    if (length < CHUNK) continue;
    yield Buffer.from(waiting.join(''), 'utf8');
    waiting = [];
    length = 0;
  }
  yield Buffer.from(waiting.join(''), 'utf8');
}

function writeAll(file: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}
