import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { LicensingError } from '../../shared/errors/refusal.ts';
import type { HomeScope } from '../../shared/views.ts';

/** The folder in which a station keeps what it must not lose, and how it was chosen. */
export interface Home {
  readonly path: string;
  readonly scope: HomeScope;
}

export interface HomeOptions {
  /** The value of `--home`. */
  readonly flag: string | undefined;
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
}

/**
 * `--home`, then SOFTKEY_HOME, then the machine-wide folder if it can be used, then the user's own. An
 * existing machine-wide home is used even if this user may only read it: the machine is licensed, whoever
 * asks.
 */
export function resolveHome({ flag, env, platform }: HomeOptions): Home {
  const chosen = flag ?? env['SOFTKEY_HOME'];
  if (chosen !== undefined && chosen !== '') return { path: chosen, scope: 'chosen' };
  const machineWide = machineWidePath(env, platform);
  const usable = may(machineWide, constants.R_OK | constants.X_OK) || isCreatable(machineWide);
  return usable
    ? { path: machineWide, scope: 'machine-wide' }
    : { path: perUserPath(env, platform), scope: 'per-user' };
}

function machineWidePath(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === 'win32') return join(env['ProgramData'] ?? 'C:\\ProgramData', 'Softkey Desk');
  if (platform === 'darwin') return '/Library/Application Support/Softkey Desk';
  return '/var/lib/softkey-desk';
}

function perUserPath(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(userFolder(), 'AppData', 'Local'), 'Softkey Desk');
  if (platform === 'darwin') return join(userFolder(), 'Library', 'Application Support', 'Softkey Desk');
  return join(env['XDG_DATA_HOME'] ?? join(userFolder(), '.local', 'share'), 'softkey-desk');
}

/**
 * The folder of this user. Refuses with `HOME_UNKNOWN` a user who is in no list of users and whose
 * environment names no folder.
 */
export function userFolder(): string {
  const folder = tryHomedir();
  if (folder !== undefined && isAbsolute(folder)) return folder;
  throw new LicensingError('HOME_UNKNOWN');
}

function tryHomedir(): string | undefined {
  try {
    return homedir();
  } catch {
    return undefined;
  }
}

function isCreatable(path: string): boolean {
  return !may(path, constants.F_OK) && may(dirname(path), constants.W_OK);
}

function may(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}
