import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { chromiumIsMissing } from './chromium/find-chromium.ts';

/** A machine that does other work as well takes its time. */
const PATIENCE = 60_000;
const STANDIN = join(import.meta.dirname, 'dist');

export interface LaunchOptions {
  /**
   * The folder in which the app runs. What Electron keeps lies below it, so that no two launches share
   * anything.
   */
  readonly home: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface Launched {
  readonly app: ElectronApplication;
  /** The first window, loaded. */
  readonly page: Page;
  /** Ends the app as a person would; harmless when it has ended already. */
  readonly close: () => Promise<void>;
}

/** Starts any Electron app, on real Electron where there is one and on the stand-in otherwise. */
export async function launch(
  appPath: string,
  { home, args = [], env = {} }: LaunchOptions,
): Promise<Launched> {
  chooseElectron();
  const config = join(home, 'config');
  mkdirSync(config, { recursive: true });
  const app = await electron.launch({
    args: [appPath, ...args],
    // The app's own theme decides, not Playwright's.
    colorScheme: null,
    cwd: home,
    env: { ...inherited(), XDG_CONFIG_HOME: config, SOFTKEY_STANDIN_NODE: process.execPath, ...env },
    timeout: PATIENCE,
  });
  const close = () => app.close();
  try {
    app.context().setDefaultTimeout(PATIENCE);
    const page = await app.firstWindow({ timeout: PATIENCE });
    // A window is there before its page is.
    await page.waitForURL(({ href }) => href !== 'about:blank', { timeout: PATIENCE });
    return { app, page, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** For `describe.skipIf(desktopIsMissing(…))`: real Electron brings its Chromium, the stand-in needs one. */
export function desktopIsMissing(test: string): boolean {
  return isStandin() && chromiumIsMissing(test);
}

/** Whether the specs run on the stand-in, for the few that can look at more there (`hooks.ts`). */
export function isStandin(): boolean {
  chooseElectron();
  return process.env['ELECTRON_OVERRIDE_DIST_PATH'] === STANDIN;
}

/** The executable that Playwright starts, for specs that start it without Playwright. */
export function electronExecutable(): string {
  chooseElectron();
  return createRequire(import.meta.url)('electron');
}

/** Playwright asks the electron package for its executable, once per process: this must come before. */
function chooseElectron(): void {
  if (process.env['ELECTRON_OVERRIDE_DIST_PATH'] !== undefined) return;
  const isDesktop = process.platform !== 'linux' || process.env['DISPLAY'] !== undefined;
  if (hasElectron() && isDesktop) return;
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = STANDIN;
}

function hasElectron(): boolean {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  return existsSync(join(folder, 'dist')) && existsSync(join(folder, 'path.txt'));
}

function inherited(): Record<string, string> {
  const given = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(given);
}
