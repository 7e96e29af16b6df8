import { isAbsolute } from 'node:path';

/** More than any system hands over on a command line. */
const MOST_TEXT = 8_388_608;
/** The longest path of Windows. */
const MOST_PATH = 32_767;
/** As many as are worth refusing by name. */
const MOST_FILES = 5_000;

/**
 * The files that a second start hands to the first. Whatever program of this user runs can be that start: of
 * anything but a list of paths only what is one is taken, and nothing of it fails.
 */
export function filesOfSecondStart(handed: unknown): readonly string[] {
  const text = typeof handed === 'object' && handed !== null ? Reflect.get(handed, 'files') : undefined;
  const files = typeof text === 'string' && text.length <= MOST_TEXT ? parsed(text) : undefined;
  return Array.isArray(files) ? files.filter(isPath).slice(0, MOST_FILES) : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isPath(file: unknown): file is string {
  return typeof file === 'string' && file.length <= MOST_PATH && !file.includes('\0') && isAbsolute(file);
}
