import { realpathSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import { equalBytes } from '../../shared/license/older-or-revoked.ts';
import { visible } from '../../shared/text/foreign.ts';
import type { CourierFile } from '../../shared/views.ts';
import { readHostileFile } from '../files/read-file.ts';
import { replaceAnywhere } from '../files/replace-anywhere.ts';
import { ignoringFailure } from '../files/write-file.ts';
import { statsAt } from '../files/write-output.ts';
import { type FileToImport, type ImportInputs, readImportInputs } from './import-inputs.ts';
import type { UnreadFile } from './input-file.ts';
import type { Session } from './session.ts';

/** What lies in a courier's folder, read (spec §15). */
export interface CourierFolder extends ImportInputs {
  /** The documents found, called by where they lie within the folder. */
  readonly files: readonly FileToImport[];
  readonly unread: readonly UnreadFile[];
}

/**
 * Reads the folder with everything below it. Refuses one that is not there: a mistyped name or a stick
 * that is not plugged in must not look like an empty one.
 */
export async function readCourierFolder(dir: string, session: Session): Promise<CourierFolder> {
  const stats = statsAt(dir, statSync);
  if (stats === undefined) throw new LicensingError('FILE_MISSING', { file: dir });
  if (!stats.isDirectory()) throw new LicensingError('NOT_A_FOLDER', { file: dir });
  const place = placeOf(dir);
  const found = await readImportInputs([place], session);
  const before = visible(join(place, '_')).slice(0, -1);
  const files = found.inputs.flatMap((input) =>
    'bytes' in input ? [{ ...input, name: input.name.slice(before.length) }] : [],
  );
  const unread = found.inputs.flatMap((input) => ('refusal' in input && !isNoFile(input) ? [input] : []));
  return { ...found, files, unread };
}

/** Sticks and shares are often reached by a link: who names it means the folder that it leads to. */
function placeOf(dir: string): string {
  return statsAt(dir)?.isSymbolicLink() === true ? realpathSync(dir) : dir;
}

/** A new stick is empty, and that is nothing wrong. */
function isNoFile({ refusal }: UnreadFile): boolean {
  return refusal.code === 'FOLDER_EMPTY';
}

/** Where the station's file went; `unchanged`: exactly these bytes were there already. */
export interface CourierWritten {
  readonly path: string;
  readonly unchanged: boolean;
}

/** What became of the report that a license was taken; undefined: there was none to make. */
export type Reported = CourierWritten | { readonly problem: LicensingError } | undefined;

/**
 * Writes a station's file into the folder, and removes those of its own that tell a name they must not
 * tell.
 */
export function writeCourierFile(dir: string, { file, removes }: CourierFile): CourierWritten {
  const path = join(dir, file.name);
  const bytes = encodeUtf8(file.text);
  const unchanged = isThere(path, bytes);
  if (!unchanged) replaceInFolder(path, bytes);
  for (const name of removes) ignoringFailure(() => rmSync(join(dir, name)));
  return { path, unchanged };
}

/** Where it goes is said by the folder's name, not by `--out`. */
function replaceInFolder(path: string, bytes: Uint8Array): void {
  try {
    replaceAnywhere(path, bytes);
  } catch (error) {
    if (!isRefusal(error, 'OUTPUT_FAILED')) throw error;
    throw new LicensingError('COURIER_NOT_WRITTEN', error.details, { cause: error });
  }
}

function isThere(path: string, bytes: Uint8Array): boolean {
  try {
    return equalBytes(readHostileFile(path), bytes);
  } catch (error) {
    if (error instanceof LicensingError || isRefusal(error)) return false;
    throw error;
  }
}
