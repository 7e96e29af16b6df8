import { join } from 'node:path';
import { type Home, userFolder } from '../station/home.ts';

/**
 * Where the desktop app and the local web page keep what they remember for one person. A home that somebody
 * chose has it inside, so that two homes never share it; for the homes of the machine and of the user it is
 * with the user's other settings.
 */
export function appFolder(home: Home, env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (home.scope === 'chosen') return join(home.path, 'app');
  if (platform === 'win32')
    return join(env['APPDATA'] ?? join(userFolder(), 'AppData', 'Roaming'), 'Softkey Desk');
  if (platform === 'darwin') return join(userFolder(), 'Library', 'Application Support', 'Softkey Desk');
  return join(env['XDG_CONFIG_HOME'] ?? join(userFolder(), '.config'), 'softkey-desk');
}
