import { lstatSync, mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isRefusal, type LicensingError } from '../../../shared/errors/refusal.ts';
import { numberedName } from '../../files/usual-name.ts';
import { syncFolder, writeFileAtomically } from '../../files/write-file.ts';
import { notWritten, outputFailure, statsAt } from '../../files/write-output.ts';

/** Where files go that are done with, within the watched folder. */
export const ASIDE = { taken: 'taken', refused: 'refused' } as const;

export type Aside = keyof typeof ASIDE;

/** Where a file went, or why it stays. */
export type Moved = { readonly to: string } | { readonly problem: LicensingError };

/**
 * Moves a file into a folder beside it, under a name that is free there; `reason` is written first, so that
 * no refused file lies there unexplained. One that is gone was moved by another machine's watch.
 */
export function moveAside(path: string, aside: Aside, reason?: string): Moved {
  const folder = join(dirname(path), ASIDE[aside]);
  try {
    makeOwnFolder(folder);
    const name = freeName(folder, basename(path));
    if (reason !== undefined) writeFileAtomically(join(folder, reasonName(name)), reason);
    renameSync(path, join(folder, name));
    syncFolder(folder);
    return { to: join(ASIDE[aside], name) };
  } catch (error) {
    const problem = outputFailure(path, error);
    if (!isRefusal(problem)) throw problem;
    return { problem };
  }
}

/** `plc.license.reason.txt` */
function reasonName(name: string): string {
  return `${name}.reason.txt`;
}

/** A link there would lead files, and what is written beside them, to wherever its maker likes. */
function makeOwnFolder(folder: string): void {
  const stats = statsAt(folder);
  if (stats === undefined) mkdirSync(folder);
  else if (!stats.isDirectory()) throw notWritten(folder, 'not-a-file');
}

function freeName(folder: string, name: string): string {
  for (let number = 1; ; number++) {
    const free = numberedName(name, number);
    if (isFree(folder, free)) return free;
  }
}

function isFree(folder: string, name: string): boolean {
  return [name, reasonName(name)].every(
    (one) => lstatSync(join(folder, one), { throwIfNoEntry: false }) === undefined,
  );
}
