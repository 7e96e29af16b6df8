import type { ComponentType } from 'react';
import { loadAppTexts } from '../../shared/text/app/catalog.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { SCREENS, type ScreenName } from '../state/draft.ts';

/** Each screen by itself, so that the first one does not wait for the others. */
const LOADERS: Readonly<Record<ScreenName, () => Promise<ComponentType>>> = {
  machine: async () => (await import('./machine/machine-screen.tsx')).MachineScreen,
  project: async () => (await import('./project/project-screen.tsx')).ProjectScreen,
  once: async () => (await import('./once/once-screen.tsx')).OnceScreen,
  request: async () => (await import('./request/request-screen.tsx')).RequestScreen,
  import: async () => (await import('./import/import-screen.tsx')).ImportScreen,
  status: async () => (await import('./status/status-screen.tsx')).StatusScreen,
  inspect: async () => (await import('./inspect/inspect-screen.tsx')).InspectScreen,
};

const loaded = new Map<ScreenName, ComponentType>();

/** A screen that is there already. */
export function screenNamed(name: ScreenName): ComponentType | undefined {
  return loaded.get(name);
}

export async function loadScreen(name: ScreenName): Promise<void> {
  loaded.set(name, await LOADERS[name]());
}

/** Fetches what is not there yet, so that nothing can be missing later. */
export async function loadOtherScreens(): Promise<void> {
  await Promise.allSettled(SCREENS.filter((name) => !loaded.has(name)).map(loadScreen));
}

/** What is only asked for when somebody wants it: dialogs, the drawing of QR codes, the other languages. */
const WANTED_LATER: readonly (() => Promise<unknown>)[] = [
  () => import('../shell/settings-dialog.tsx'),
  () => import('../shell/about-dialog.tsx'),
  () => import('qr'),
  ...LANGUAGES.map((lang) => () => loadAppTexts(lang)),
];

/** Fetches that too: the program behind the page may be gone when it is wanted. */
export async function loadForLater(): Promise<void> {
  await Promise.allSettled(WANTED_LATER.map((load) => load()));
}
