import { lstatSync, type Stats } from 'node:fs';
import { basename } from 'node:path';
import { RESERVED } from '../../shared/document/file-name.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { errnoOf, refusalOf, systemErrorOf } from './errno.ts';
import { requireLocal } from './read-file.ts';
import type { SystemError } from './system-errors.ts';
import { writeFileAtomically } from './write-file.ts';

/** What keeps a file from being written, as `outputProblem` of the catalogs names it. */
export type Obstacle = 'exists' | 'no-folder' | 'denied' | 'not-a-file' | 'system';

const OBSTACLES: Readonly<Partial<Record<SystemError, Obstacle>>> = {
  missing: 'no-folder',
  denied: 'denied',
  exists: 'not-a-file',
  folder: 'not-a-file',
  odd: 'not-a-file',
  link: 'not-a-file',
  unfit: 'system',
};

/**
 * Writes a file where a person chose, whole or not at all. A regular file that is there is replaced: callers
 * that must not do that check first. Refuses with `OUTPUT_FAILED`, `NETWORK_PATH`, or what a disk can do
 * (decision 38).
 */
export function writeOutput(path: string, content: Uint8Array): void {
  requireNameOfFile(path);
  if (statsAt(path)?.isFile() === false) throw notWritten(path, 'not-a-file');
  try {
    writeFileAtomically(path, content);
  } catch (error) {
    throw outputFailure(path, error);
  }
}

/**
 * Windows would take `nul` or `CON.license` for a device, and can hardly delete a name that ends in a dot. A
 * path of another machine is refused as well.
 */
export function requireNameOfFile(path: string): void {
  requireLocal(path);
  const name = basename(path);
  if (process.platform === 'win32' && (RESERVED.test(name) || /[^.][. ]$/.test(name)))
    throw notWritten(path, 'not-a-file');
}

/** What is at a path, by `look`; undefined where there is nothing. */
export function statsAt(path: string, look: (path: string) => Stats = lstatSync): Stats | undefined {
  try {
    return look(path);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw outputFailure(path, error);
  }
}

export function outputFailure(path: string, error: unknown): unknown {
  const trouble = systemErrorOf(error);
  const obstacle = trouble && OBSTACLES[trouble];
  return obstacle === undefined
    ? refusalOf(error, {}, { file: basename(path) })
    : notWritten(path, obstacle, error);
}

export function notWritten(path: string, obstacle: Obstacle, cause?: unknown): LicensingError {
  return new LicensingError('OUTPUT_FAILED', { file: basename(path), obstacle }, { cause });
}
