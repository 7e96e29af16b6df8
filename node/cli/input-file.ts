import type { FileIn } from '../../shared/contract.ts';
import { MAX_FILE_BYTES } from '../../shared/document/kinds.ts';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import { visible } from '../../shared/text/foreign.ts';
import { readHostileFile } from '../files/read-file.ts';
import type { Session } from './session.ts';

/** The name by which standard input is asked for and shown. */
export const STANDARD_INPUT = '-';

/**
 * A file that a person named (spec N2), or with `-` standard input, within the same bound. It is called what
 * was typed, with controls written out: no door takes them in a name.
 */
export async function readInput(path: string, session: Session): Promise<FileIn> {
  const bytes = path === STANDARD_INPUT ? await readStream(session.program.stdin()) : readHostileFile(path);
  return { name: visible(path), bytes };
}

/** A file that could not be read, and why. */
export interface UnreadFile {
  readonly name: string;
  readonly refusal: LicensingError;
}

/**
 * A file, or why it could not be read: among several, a bad one does not keep the others from being looked
 * at.
 */
export async function tryInput(path: string, session: Session): Promise<FileIn | UnreadFile> {
  try {
    return await readInput(path, session);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { name: visible(path), refusal: error };
  }
}

export async function tryInputs(
  paths: readonly string[],
  session: Session,
): Promise<readonly (FileIn | UnreadFile)[]> {
  const inputs: (FileIn | UnreadFile)[] = [];
  for (const path of paths) inputs.push(await tryInput(path, session));
  return inputs;
}

async function readStream(stream: NodeJS.ReadStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > MAX_FILE_BYTES)
      throw new LicensingError('TOO_LARGE', { file: STANDARD_INPUT, bytes, most: MAX_FILE_BYTES });
  }
  return Buffer.concat(chunks);
}
