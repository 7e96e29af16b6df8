import { isAbsolute } from 'node:path';

/** More than any system hands over on a command line. */
const MOST_TEXT = 8_388_608;
/** The longest path of Windows. */
const MOST_PATH = 32_767;
/** The most paths that are still refused one by one. */
const MOST_FILES = 5_000;

/**
 * The files that a second start hands to the first. Any program of this user could be that second start, so
 * only valid paths are taken out of what it sends, and nothing it sends makes this fail.
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
