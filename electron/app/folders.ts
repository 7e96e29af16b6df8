import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { appFolder, runningFolders } from '../../node/app/app-folder.ts';
import { makeFolder } from '../../node/files/make-folder.ts';
import type { Home } from '../../node/station/home.ts';

/**
 * Where the app keeps things: what it remembers for a person, and what it and Chromium need while they run.
 */
export interface Folders {
  readonly kept: string;
  readonly running: string;
}

/**
 * The folders of a home. Two homes never share one, and neither do the apps of two vendors, so that each is
 * an app of its own. A home that cannot be written, on a stick for example, still has an app: it then runs
 * out of this user's folder, and whatever should be remembered is refused by name.
 */
export function foldersFor(
  home: Home,
  vendor: string,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): Folders {
  const kept = appFolder(home, env, platform);
  const { usual, elsewhere } = runningFolders(home, vendor, env, platform);
  return { kept, running: canUse(kept) ? usual : elsewhere };
}

/**
 * Tells Electron, before it is ready, where its own things go. Its single instance is one per such folder.
 */
export function setElectronFolders({ running }: Folders): void {
  const session = join(running, 'session');
  makeFolder(session, 0o700);
  app.setPath('userData', running);
  app.setPath('sessionData', session);
}

function canUse(folder: string): boolean {
  try {
    makeFolder(folder, 0o700);
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
