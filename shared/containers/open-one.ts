import type { Inflate } from '../document/compact.ts';
import type { UnverifiedDocument } from '../document/document.ts';
import type { Kind } from '../document/kinds.ts';
import { openOneDocument } from '../document/open-file.ts';
import type { RefusalCode } from '../errors/codes.ts';
import { isRefusal, LicensingError } from '../errors/refusal.ts';
import { filesInside } from './files-inside.ts';
import { type FileSort, sortOf } from './sort.ts';
import type { Unpackers } from './unpacking.ts';

const MAY_LIE_INSIDE: ReadonlySet<RefusalCode | 'OK'> = new Set<RefusalCode>([
  'NOT_A_SOFTKEY_FILE',
  'NOT_UTF8',
  'DAMAGED',
]);

/**
 * Whether a file that was refused so may hold its document inside another one, or changed by another
 * program.
 */
export function mayLieInside({ code }: { readonly code: RefusalCode | 'OK' }): boolean {
  return MAY_LIE_INSIDE.has(code);
}

/**
 * The one document of a file that holds no other files. What lies open in the bytes of a mail, an archive or
 * a page may be one of several, so these are looked into (`filesInside`): `NOT_A_SOFTKEY_FILE`.
 */
export function openPlain(
  bytes: Uint8Array,
  inflate: Inflate,
  expected?: readonly Kind[],
): UnverifiedDocument {
  if (HOLDERS.has(sortOf(bytes))) throw new LicensingError('NOT_A_SOFTKEY_FILE');
  return openOneDocument(bytes, inflate, expected);
}

const HOLDERS: ReadonlySet<FileSort> = new Set<FileSort>([
  ...(['mail', 'outlook', 'zip', 'gzip', 'png', 'jpeg'] as const),
  ...(['html', 'rtf'] as const),
]);

/**
 * The one document of a file, also where the file is a mail, an archive, a saved page or a picture around
 * it.
 */
export function openOneInside(
  bytes: Uint8Array,
  unpackers: Unpackers,
  expected?: readonly Kind[],
): UnverifiedDocument {
  try {
    return openPlain(bytes, unpackers.inflate, expected);
  } catch (error) {
    if (!isRefusal(error) || !mayLieInside(error)) throw error;
    const [one, another] = filesInside({ name: '', bytes }, unpackers);
    if (another !== undefined && 'bytes' in another) throw new LicensingError('SEVERAL_DOCUMENTS');
    if (one === undefined) throw error;
    if ('refusal' in one) throw one.refusal;
    return openOneDocument(one.bytes, unpackers.inflate, expected);
  }
}
