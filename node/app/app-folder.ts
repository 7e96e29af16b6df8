import { join } from 'node:path';
import { encodeHex } from '../../shared/encoding/hex.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import { nativeHashes } from '../crypto/native.ts';
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

/**
 * Where the desktop app of a vendor keeps what it needs while it runs: its own folder, or where that cannot
 * be written, one of this user's.
 */
export function runningFolders(
  home: Home,
  vendor: string,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): { readonly usual: string; readonly elsewhere: string } {
  const own = appFolder({ ...home, scope: 'per-user' }, env, platform);
  const name = encodeHex(nativeHashes.sha256(encodeUtf8(home.path))).slice(0, 16);
  return {
    usual: join(appFolder(home, env, platform), vendor),
    elsewhere: join(own, 'other-homes', name, vendor),
  };
}
