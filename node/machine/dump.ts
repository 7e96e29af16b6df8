import { readTableDump, readTextDump } from '../../shared/machine/dump.ts';
import type { MachineFacts } from '../../shared/machine/facts.ts';
import { dumpText } from './dump-text.ts';

/** A table or a text of a machine is a few hundred KB at most; what is longer is something else. */
export const LONGEST_DUMP = 4 * 1024 * 1024;

/** The file is none of the dumps that can be read. */
export class DumpNotUnderstood extends Error {
  override readonly name = 'DumpNotUnderstood';
  readonly fileName: string;

  constructor(fileName: string) {
    super(`not a machine dump: ${fileName}`);
    this.fileName = fileName;
  }
}

/**
 * Reads a machine out of a file that somebody took of it: a raw SMBIOS table in any wrapping, or one of the
 * texts of `readTextDump`. Content decides which, never the name; `fileName` is the source of the readings
 * and `at` (UTC, `YYYY-MM-DDTHH:MM:SSZ`) their time.
 *
 * @throws DumpNotUnderstood
 * @throws LicensingError `SEVERAL_MACHINES`
 */
export function readDump(bytes: Uint8Array, fileName: string, at: string): MachineFacts {
  const start = bytes.subarray(0, LONGEST_DUMP);
  const facts = readTableDump(start, fileName, at) ?? readTextDump(dumpText(start), fileName, at);
  if (!facts) throw new DumpNotUnderstood(fileName);
  return facts;
}
