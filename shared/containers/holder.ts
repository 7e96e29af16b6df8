import type { Inflate } from '../document/compact.ts';
import { documentsIn } from '../document/open-file.ts';
import { isRefusal } from '../errors/refusal.ts';

/** A file as it came, or one that lies in it: `mail.eml › scan.zip › plc-11.license`. */
export interface ReadableFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file in which documents were found; of a picture, the texts of its codes. */
export interface Holder extends ReadableFile {
  readonly isPicture?: true;
}

export function holdsDocuments(bytes: Uint8Array, inflate: Inflate): boolean {
  try {
    return documentsIn(bytes, inflate).length > 0;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

/** Whether each document that is in it opens. */
export function opensWhole(bytes: Uint8Array, inflate: Inflate): boolean {
  return envelopesIn(bytes, inflate) !== undefined;
}

/** The envelope of each document in it; undefined where one does not open, or none is there. */
export function envelopesIn(bytes: Uint8Array, inflate: Inflate): readonly Uint8Array[] | undefined {
  try {
    return documentsIn(bytes, inflate).map((open) => open().envelopeBytes);
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}
