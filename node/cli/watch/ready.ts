import type { FileIn } from '../../../shared/contract.ts';
import { kindOfFile } from '../../../shared/document/kinds.ts';
import { isRefusal } from '../../../shared/errors/refusal.ts';
import { visible } from '../../../shared/text/foreign.ts';
import { readRegularFile } from '../../files/read-file.ts';
import type { ScannedFile } from '../../files/scan-folder.ts';
import { arrivedWhole, holdsDocument } from '../../station/opened-files.ts';
import type { UnreadFile } from '../input-file.ts';

/** What a look into a file that stood still finds. `waiting`: it may still be on its way. */
export type Looked =
  | { readonly scanned: ScannedFile; readonly file: FileIn & { readonly found: true } }
  | { readonly scanned: ScannedFile; readonly unread: UnreadFile }
  | { readonly scanned: ScannedFile; readonly is: 'waiting' | 'no document' };

/** A copy over a bad line may stand still for this long and go on. */
const STALLED_MS = 10 * 60_000;

/**
 * A file is ready when every document of it is whole, by its END line and its check. One that has its END
 * line and a wrong check is damaged, and handed on to be called so; one without has ten minutes, and is
 * damaged when it was not touched for longer, by the clock that its times are from (`now`).
 */
export function lookInto(scanned: ScannedFile, now: () => number): Looked {
  const name = visible(scanned.name);
  const isMeant = kindOfFile(scanned.name) !== undefined;
  const isStalled = () => scanned.touchedAt + STALLED_MS <= now();
  try {
    const file = { name, bytes: readRegularFile(scanned.path), found: true as const };
    if (!isMeant && !holdsDocument(file)) return { scanned, is: 'no document' };
    return isComplete(file) || isStalled() ? { scanned, file } : { scanned, is: 'waiting' };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (error.code === 'FILE_MISSING') return { scanned, is: 'waiting' };
    if (!isMeant) return { scanned, is: 'no document' };
    return isStalled() ? { scanned, unread: { name, refusal: error } } : { scanned, is: 'waiting' };
  }
}

/** Looked for among the bytes: a text of all of them would take twice the memory of the file. */
function isComplete(file: FileIn): boolean {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.length);
  const last = bytes.lastIndexOf(BEGIN);
  return (last !== -1 && hasEndLine(bytes, last)) || arrivedWhole(file);
}

const BEGIN = '-----BEGIN SOFTKEY ';
const END = '-----END SOFTKEY ';
const LABEL = /^[A-Z ]+-----/;
const LABEL_MOST_BYTES = 128;

function hasEndLine(bytes: Buffer, from: number): boolean {
  for (let at = bytes.indexOf(END, from); at !== -1; at = bytes.indexOf(END, at + END.length)) {
    const label = at + END.length;
    if (LABEL.test(bytes.toString('latin1', label, label + LABEL_MOST_BYTES))) return true;
  }
  return false;
}
