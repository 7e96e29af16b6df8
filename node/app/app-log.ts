import { join } from 'node:path';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { readWithin } from '../files/read-file.ts';
import type { Home } from '../station/home.ts';
import { runningFolders } from './app-folder.ts';

/** The desktop app's log. It has no names, paths and ids: whoever writes it leaves them out. */
export const LOG_NAME = 'softkey-desk.log';

export function logFolder(running: string): string {
  return join(running, 'logs');
}

/** As much as a mail bears beside the rest. */
const MOST_LENGTH = 200_000;

/**
 * The last lines of this user's log of the app, on this home; none where the app was never opened. What
 * cannot be read is left out.
 */
export function lastLinesOfAppLog(home: Home, vendor: string): readonly string[] {
  const text = logFiles(home, vendor).map(textIn).join('');
  if (text.length <= MOST_LENGTH) return linesOf(text);
  return linesOf(text.slice(text.indexOf('\n', text.length - MOST_LENGTH) + 1));
}

/** Older files first. */
function logFiles(home: Home, vendor: string): readonly string[] {
  try {
    const { usual, elsewhere } = runningFolders(home, vendor, process.env, process.platform);
    return [elsewhere, usual].flatMap((folder) =>
      [`${LOG_NAME}.1`, LOG_NAME].map((name) => join(logFolder(folder), name)),
    );
  } catch (error) {
    if (isRefusal(error)) return [];
    throw error;
  }
}

function textIn(path: string): string {
  try {
    return readWithin(path, join(path, '..')).toString('utf8');
  } catch (error) {
    if (isRefusal(error)) return '';
    throw error;
  }
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}
