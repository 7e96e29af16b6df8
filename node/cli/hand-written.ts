import type { FileIn } from '../../shared/contract.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of a file that a person wrote: an order, terms, a passphrase. Editors may put a byte order mark before it. */
export function readHandWritten({ name, bytes }: FileIn): string {
  try {
    return utf8.decode(bytes);
  } catch (cause) {
    throw new LicensingError('NOT_UTF8', { file: name }, { cause });
  }
}
