import { basename } from 'node:path';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import { readHostileFile } from '../files/read-file.ts';
import type { LedgerPart } from './database.ts';

const ODD: ReadonlySet<string> = new Set(['IS_A_FOLDER', 'NOT_A_REGULAR_FILE', 'LINK_OUTSIDE', 'TOO_LARGE']);

/**
 * Reads a file of the desk's own folder. Anything else in its place is damage to the desk, `LEDGER_CORRUPT`:
 * nobody chose the file, so the refusals for chosen files do not fit.
 */
export function readDeskFile(path: string, part: LedgerPart): Buffer {
  try {
    return readHostileFile(path);
  } catch (cause) {
    if (!isRefusal(cause) || !ODD.has(cause.code)) throw cause;
    throw new LicensingError('LEDGER_CORRUPT', { file: basename(path), part }, { cause });
  }
}
