import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '#electron-standin';
import { FIRST_SETTINGS, type Settings } from '../../shared/app/settings.ts';
import type { Language } from '../../shared/text/language.ts';
import { launchDesktop } from '../desktop/launch.ts';
import { serve } from '../web/serve.ts';

/** The screens, open in front of somebody, through one of the doors. */
export interface OpenDoor {
  readonly page: Page;
  readonly home: string;
  /** Does what makes the program save a file, and gives the way to it. */
  readonly saving: (act: () => Promise<void>) => Promise<string>;
  /** Closes the window and opens it again on the same home. */
  readonly reopen: () => Promise<OpenDoor>;
  readonly close: () => Promise<void>;
}

export interface Wish {
  readonly language: Language;
  readonly theme?: Settings['theme'];
  readonly size?: { readonly width: number; readonly height: number };
}

export const CONSOLE = { width: 1024, height: 768 } as const;

export type Door = 'desktop' | 'web';

/** `home` goes when the door closes. */
export function openDoor(door: Door, wish: Wish, home = newHome(door)): Promise<OpenDoor> {
  keepSettings(home, wish);
  return DOORS[door](home, wish);
}

export function newHome(door: Door): string {
  return mkdtempSync(join(tmpdir(), `softkey-e2e-${door}-`));
}

const DOORS: Readonly<Record<Door, (home: string, wish: Wish) => Promise<OpenDoor>>> = {
  desktop: openDesktop,
  web: openWeb,
};

/**
 * Where both doors look for them, on a home that was chosen. Without them, the machine's language is theirs.
 */
export function keepSettings(home: string, { language, theme = 'light' }: Wish): void {
  const settings: Settings = { ...FIRST_SETTINGS, language, theme };
  mkdirSync(join(home, 'app'), { recursive: true });
  writeFileSync(join(home, 'app/settings.json'), JSON.stringify(settings));
}

async function openDesktop(home: string, wish: Wish): Promise<OpenDoor> {
  const { app, page, close } = await launchDesktop({ home });
  await page.setViewportSize(wish.size ?? CONSOLE);
  return {
    page,
    home,
    saving: async (act) => {
      const folder = mkdtempSync(join(home, 'saved-'));
      await app.evaluate(({ dialog }, into) => {
        dialog.showSaveDialog = async (...args: unknown[]) => {
          const options = args.at(-1) as { defaultPath?: string };
          const name = (options.defaultPath ?? 'file').split(/[\\/]/).at(-1);
          return { canceled: false, filePath: `${into}/${name}` };
        };
      }, folder);
      await act();
      return written(folder);
    },
    reopen: async () => {
      await close();
      return openDesktop(home, wish);
    },
    close: async () => {
      await close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function openWeb(home: string, wish: Wish): Promise<OpenDoor> {
  const served = await serve(home);
  const browser = await chromium.launch({ executablePath: findChromium() });
  const page = await browser.newPage({ viewport: wish.size ?? CONSOLE, acceptDownloads: true });
  await page.goto(served.url);
  const stop = async () => {
    await browser.close();
    await served.stop();
  };
  return {
    page,
    home,
    saving: async (act) => {
      const [download] = await Promise.all([page.waitForEvent('download'), act()]);
      const path = join(mkdtempSync(join(home, 'saved-')), basename(download.suggestedFilename()));
      await download.saveAs(path);
      return path;
    },
    reopen: async () => {
      await stop();
      return openWeb(home, wish);
    },
    close: async () => {
      await stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The one file that comes to lie in a folder. */
async function written(folder: string): Promise<string> {
  for (let waited = 0; waited < 30_000; waited += 50) {
    const name = readdirSync(folder).find((one) => !one.startsWith('.'));
    if (name !== undefined) return join(folder, name);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nothing was saved');
}
