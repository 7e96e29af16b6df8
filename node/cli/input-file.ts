import type { FileIn } from '../../shared/contract.ts';
import { MOST_FILE_BYTES } from '../../shared/document/kinds.ts';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import { visible } from '../../shared/text/foreign.ts';
import { hostileFileSize, readHostileFile } from '../files/read-file.ts';
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

/** Most bytes of files that are held at the same time: one of the largest, and small ones beside it. */
export const MOST_TOGETHER = MOST_FILE_BYTES + 2_097_152;

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

/**
 * Files that are needed together. What would be too much beside the others is left out by name, before it is
 * read.
 */
export async function tryInputs(
  paths: readonly string[],
  session: Session,
): Promise<readonly (FileIn | UnreadFile)[]> {
  const inputs: (FileIn | UnreadFile)[] = [];
  let room = MOST_TOGETHER;
  for (const path of paths) {
    const input = hasRoom(path, room) ? await tryInput(path, session) : leftOut(path);
    if ('bytes' in input) room -= input.bytes.length;
    inputs.push(input);
  }
  return inputs;
}

/**
 * Also true for a file whose size cannot be read: reading it will say why. The size of standard input is only
 * known after reading it, which is possible once.
 */
function hasRoom(path: string, room: number): boolean {
  if (path === STANDARD_INPUT) return room > 0;
  try {
    return hostileFileSize(path) <= room;
  } catch (error) {
    if (isRefusal(error)) return true;
    throw error;
  }
}

function leftOut(path: string): UnreadFile {
  const name = visible(path);
  return { name, refusal: new LicensingError('TOO_MUCH_AT_ONCE', { file: name, most: MOST_TOGETHER }) };
}

async function readStream(stream: NodeJS.ReadStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > MOST_FILE_BYTES)
      throw new LicensingError('TOO_LARGE', { file: STANDARD_INPUT, bytes, most: MOST_FILE_BYTES });
  }
  return Buffer.concat(chunks);
}
