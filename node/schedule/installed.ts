import { lstatSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { errnoOf } from '../files/errno.ts';
import { readHostileFile } from '../files/read-file.ts';
import { userFolder } from '../station/home.ts';
import { TASK_FOLDER, unitName } from './names.ts';

/**
 * The folder through which a home renews by itself, as `softkey schedule install --exchange` left it with the
 * system; null where nothing is installed, or where this user may not see it. Every `softkey status` asks: so
 * nothing is started, and nothing is loaded where there is nothing.
 */
export async function installedExchange(home: string): Promise<string | null> {
  const { platform, env } = process;
  if (platform === 'win32') return exchangeOfTask(textAt(taskPath(env), 'utf16le'), home);
  if (platform !== 'linux') return null;
  for (const folder of unitFolders(env).filter(isEnabled)) {
    const exchange = await exchangeOfUnit(textAt(join(folder, `${UNIT}.service`), 'utf8'), home);
    if (exchange !== null) return exchange;
  }
  return null;
}

const UNIT = unitName('exchange');

async function exchangeOfUnit(unit: string, home: string): Promise<string | null> {
  if (unit === '') return null;
  return exchangeIn((await import('./systemd.ts')).wordsOfUnit(unit), home);
}

async function exchangeOfTask(task: string, home: string): Promise<string | null> {
  if (task === '') return null;
  return exchangeIn((await import('./windows-task.ts')).wordsOfTask(task), home);
}

/** Of the system, and of this user. */
function unitFolders(env: NodeJS.ProcessEnv): readonly string[] {
  const own = orNothing(() => userUnits(env));
  return [SYSTEM_UNITS, ...(own === undefined ? [] : [own])];
}

export const SYSTEM_UNITS = '/etc/systemd/system';

export function userUnits(env: NodeJS.ProcessEnv): string {
  return join(env['XDG_CONFIG_HOME'] || join(userFolder(), '.config'), 'systemd', 'user');
}

/** `systemctl enable` leaves a link. */
function isEnabled(folder: string): boolean {
  const link = join(folder, 'timers.target.wants', `${UNIT}.timer`);
  return orNothing(() => lstatSync(link)) !== undefined;
}

/** Where Windows keeps what it was told; a user who may not read it learns nothing. */
function taskPath(env: NodeJS.ProcessEnv): string {
  return join(env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'Tasks', TASK_FOLDER.slice(1), 'exchange');
}

function textAt(path: string, encoding: 'utf8' | 'utf16le'): string {
  return orNothing(() => readHostileFile(path).toString(encoding)) ?? '';
}

/** Not there, or not to be seen. */
function orNothing<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (isRefusal(error) || errnoOf(error) !== undefined) return undefined;
    throw error;
  }
}

/** Of a command line that is ours, for this home. */
function exchangeIn(words: readonly string[], home: string): string | null {
  const after = (word: string) => words[words.indexOf(word) + 1];
  if (!words.includes('exchange') || !words.includes('--home')) return null;
  return resolve(after('--home') ?? '') === resolve(home) ? (after('exchange') ?? null) : null;
}
