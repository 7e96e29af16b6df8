import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { chromiumIsMissing } from './chromium/find-chromium.ts';
import type { StandinHooks } from './hooks.ts';
import { type Launched, launch } from './launch.ts';

export const STANDIN = join(import.meta.dirname, 'dist');
export const EXECUTABLE = join(STANDIN, 'electron');
export const EXAMPLE = join(import.meta.dirname, 'example');

/** For `describe.skipIf`. These tests are about the stand-in, also where there is a real Electron. */
export const isMissing = chromiumIsMissing('the Electron stand-in');
process.env['ELECTRON_OVERRIDE_DIST_PATH'] = STANDIN;

/** The example app, running in a folder of its own that goes when it does. */
export interface Example extends Launched {
  readonly home: string;
}

export async function startExample(fault = '', args: readonly string[] = []): Promise<Example> {
  const home = mkdtempSync(join(tmpdir(), 'electron-standin-'));
  const launched = await launch(EXAMPLE, { home, args, env: { EXAMPLE_FAULT: fault } });
  const close = async () => {
    await launched.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  return { ...launched, close, home };
}

/** A window with a preload of this text: what the app hears of it. */
export async function preloadFailure(
  app: ElectronApplication,
  text: string,
): Promise<{ readonly preload: string; readonly reported: readonly string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'electron-standin-'));
  const preload = join(folder, 'preload.cjs');
  writeFileSync(preload, text);
  const reported = await app.evaluate(async ({ app: main, BrowserWindow }, path) => {
    const heard = new Promise<string[]>((resolve) => {
      main.once('web-contents-created', (_event, contents) => {
        contents.once('preload-error', (_error, at, error) => resolve([at, error.message]));
      });
    });
    const window = new BrowserWindow({ show: false, webPreferences: { preload: path } });
    await window.loadURL('app://example/index.html');
    const report = await heard;
    window.destroy();
    return report;
  }, preload);
  rmSync(folder, { recursive: true });
  return { preload, reported };
}

/** What `example/preload.cjs` exposes. */
interface ExampleApi {
  readonly version: string;
  readonly twice: (number: number) => number;
  readonly complain: () => void;
  readonly invoke: (channel: string, ...args: unknown[]) => Promise<unknown>;
  readonly send: (channel: string, ...args: unknown[]) => void;
  readonly onTick: (listener: (tick: string) => void) => () => void;
  readonly processOfPreload: () => object;
  readonly modules: (names: readonly string[]) => string[];
}

declare global {
  interface Window {
    readonly example: ExampleApi;
  }
  /** What the example's main process keeps for its tests. */
  var seconds: { argv: string[]; folder: string; extra: unknown }[] | undefined;
  var noted: unknown;
  var electronStandin: StandinHooks;
}
