import { join } from 'node:path';
import { type Launched, type LaunchOptions, launch } from '#electron-standin';
import { root } from '../../build/setup/paths.mjs';

/** Starts the desktop app that `npm run build` left in `out/desktop`. */
export function launchDesktop({ home, args = [], env = {} }: LaunchOptions): Promise<Launched> {
  return launch(join(root, 'out/desktop'), { home, args: ['--home', home, ...args], env });
}
