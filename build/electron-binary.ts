import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup/paths.mjs';
import { capture } from './setup/process.mjs';
import { stamp } from './setup/stamp.mjs';
import { say } from './setup/step.mjs';

/** Electron's npm package, which downloads its binary when it is first needed. */
const electron = join(root, 'node_modules/electron');

const FETCH_MS = 180_000;

/** Why Electron cannot open a window here, in one sentence; undefined if nothing speaks against it. */
export function whyNoWindow(env: NodeJS.ProcessEnv): string | undefined {
  if (process.platform !== 'linux') return undefined;
  if ((env['DISPLAY'] ?? '') === '' && (env['WAYLAND_DISPLAY'] ?? '') === '')
    return 'There is no display here.';
  if (process.getuid?.() === 0) return 'Electron opens no window for root, whom its sandbox does not hold.';
  return undefined;
}

/**
 * The path of Electron's binary, which is downloaded if it is missing; undefined if it cannot be. Asks the
 * network once a day.
 */
export async function ensureElectron(): Promise<string | undefined> {
  const tried = stamp('electron-not-had');
  const today = `${version()} ${new Date().toISOString().slice(0, 10)}`;
  if (binary() === undefined && !tried.matches(today)) {
    say(`Fetching Electron ${version()} …`);
    const install = [join(electron, 'install.js')];
    await Promise.race([capture(process.execPath, install), after(FETCH_MS)]);
    if (binary() === undefined) tried.write(today);
  }
  return binary();
}

function binary(): string | undefined {
  const named = join(electron, 'path.txt');
  const path = existsSync(named) ? join(electron, 'dist', readFileSync(named, 'utf8')) : undefined;
  return path !== undefined && existsSync(path) ? path : undefined;
}

function version(): string {
  return JSON.parse(readFileSync(join(electron, 'package.json'), 'utf8')).version;
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
