import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Launched, LaunchOptions, StandinHooks } from '#electron-standin';
import { FIRST_SETTINGS, type Settings } from '../../shared/app/settings.ts';
import type { Reply } from '../../shared/door.ts';
import { launchDesktop } from './launch.ts';

/** The app, running on a home of its own for the test that runs. */
export interface Desktop extends Launched {
  readonly home: string;
  /** Asks through the door as the page does. */
  readonly ask: (name: string, input?: unknown) => Promise<Reply>;
  /** The same, where the answer is good. */
  readonly get: <T>(name: string, input?: unknown) => Promise<T>;
}

export function temporaryFolder(name = 'softkey-desktop-'): string {
  const folder = mkdtempSync(join(tmpdir(), name));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

export async function openDesktop(
  options: Partial<LaunchOptions> & { readonly settings?: Partial<Settings> } = {},
): Promise<Desktop> {
  const { settings, home = join(temporaryFolder(), 'home'), ...rest } = options;
  mkdirSync(home, { recursive: true });
  if (settings) keepSettings(home, settings);
  const launched = await launchDesktop({ home, ...rest });
  onTestFinished(launched.close);
  // From now on the page hears what the app tells it.
  await launched.page.getByRole('navigation').first().waitFor();
  const ask = (name: string, input: unknown = {}) =>
    launched.page.evaluate(([call, given]) => window.softkey.call(call, given), [
      name,
      input,
    ] as const) as Promise<Reply>;
  return {
    ...launched,
    home,
    ask,
    get: async <T>(name: string, input?: unknown) => {
      const reply = await ask(name, input);
      if (!reply.ok) throw new Error(`${name} was refused: ${JSON.stringify(reply.error)}`);
      return reply.value as T;
    },
  };
}

/** Where the app looks for them, on a home that was chosen. */
export function keepSettings(home: string, settings: Partial<Settings>): void {
  mkdirSync(join(home, 'app'), { recursive: true });
  writeFileSync(join(home, 'app/settings.json'), JSON.stringify({ ...FIRST_SETTINGS, ...settings }));
}

declare global {
  interface Window {
    readonly softkey: { readonly call: (name: string, input: unknown) => Promise<unknown> };
  }
  /** In the main process of the stand-in. */
  var electronStandin: StandinHooks;
}
