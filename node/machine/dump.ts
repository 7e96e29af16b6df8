import { readTableDump, readTextDump } from '../../shared/machine/dump.ts';
import type { MachineFacts } from '../../shared/machine/facts.ts';
import { decodeText } from './files.ts';

/** A table or a text of a machine is a few hundred KB at most; what is longer is something else. */
const LONGEST_DUMP = 4 * 1024 * 1024;

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
 * Reads a machine out of a file that somebody took of it: `dmidecode`, a raw SMBIOS table in any wrapping,
 * /sys/class/dmi/id as JSON, `systeminfo`. Content decides which, never the name; `fileName` is the source of
 * the readings and `at` (UTC, `YYYY-MM-DDTHH:MM:SSZ`) their time.
 *
 * @throws DumpNotUnderstood
 */
export function readDump(bytes: Uint8Array, fileName: string, at: string): MachineFacts {
  const start = bytes.subarray(0, LONGEST_DUMP);
  const facts = readTableDump(start, fileName, at) ?? readTextDump(textOf(start), fileName, at);
  if (!facts) throw new DumpNotUnderstood(fileName);
  return facts;
}

/** PowerShell's `>` writes UTF-16; cmd's writes the console's code page, of which only ASCII matters here. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return decodeText(bytes).replace(/^\uFEFF/, '');
}
