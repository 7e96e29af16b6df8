import type { FileIn } from '../../shared/contract.ts';
import { readHandWrittenJson } from '../../shared/document/hand-written-json.ts';
import { MOST_HAND_WRITTEN_BYTES } from '../../shared/document/kinds.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { readInput } from './input-file.ts';
import type { Session } from './session.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The text of a file that a person wrote: an order, terms, answers, a passphrase. Editors may put a byte
 * order mark before it. A text that is longer than people write is not parsed, because JSON can take fifty
 * times its size in memory.
 */
export function readHandWritten(file: FileIn): string {
  requireAtMost(MOST_HAND_WRITTEN_BYTES, file);
  const { name, bytes } = file;
  try {
    return utf8.decode(bytes);
  } catch (cause) {
    throw new LicensingError('NOT_UTF8', { file: name }, { cause });
  }
}

/** JSON that a person wrote. Its fields are checked by whoever uses it. */
export async function readJsonInput(path: string, session: Session): Promise<object> {
  const file = await readInput(path, session);
  return readHandWrittenJson(file.name, readHandWritten(file));
}

/** Refuses a file that is larger than its kind ever is. */
export function requireAtMost(most: number, { name, bytes }: FileIn): void {
  if (bytes.length > most) throw new LicensingError('TOO_LARGE', { file: name, bytes: bytes.length, most });
}
