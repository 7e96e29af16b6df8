import type { ComponentType } from 'react';
import { loadAppTexts } from '../../shared/text/app/load.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { SCREENS, type ScreenName } from '../state/draft.ts';

/** The screen on which people start; it is loaded with the shell. */
export const FIRST_SCREEN = 'status' satisfies ScreenName;
type FetchedName = Exclude<ScreenName, typeof FIRST_SCREEN>;

/** The other screens are loaded one by one, so that the first one does not wait for them. */
const LOADERS: Readonly<Record<FetchedName, () => Promise<ComponentType>>> = {
  machine: async () => (await import('./machine/machine-screen.tsx')).MachineScreen,
  project: async () => (await import('./project/project-screen.tsx')).ProjectScreen,
  once: async () => (await import('./once/once-screen.tsx')).OnceScreen,
  request: async () => (await import('./request/request-screen.tsx')).RequestScreen,
  import: async () => (await import('./import/import-screen.tsx')).ImportScreen,
  inspect: async () => (await import('./inspect/inspect-screen.tsx')).InspectScreen,
  history: async () => (await import('./status/history-screen.tsx')).HistoryScreen,
};

const loaded = new Map<FetchedName, ComponentType>();

/** A screen that was fetched already. */
export function screenFetched(name: FetchedName): ComponentType | undefined {
  return loaded.get(name);
}

export async function loadScreen(name: ScreenName): Promise<void> {
  if (name !== FIRST_SCREEN && !loaded.has(name)) loaded.set(name, await LOADERS[name]());
}

/** Loads all screens that are not loaded yet, because the program may be gone when they are wanted. */
export async function loadOtherScreens(): Promise<void> {
  await Promise.allSettled(SCREENS.map(loadScreen));
}

/** Rarely used parts: a part of a screen, dialogs, the drawing of QR codes, the other languages. */
const WANTED_LATER: readonly (() => Promise<unknown>)[] = [
  () => import('./machine/findings.tsx'),
  () => import('./status/home-details.tsx'),
  () => import('../shell/settings-dialog.tsx'),
  () => import('../shell/about-dialog.tsx'),
  () => import('qr'),
  ...LANGUAGES.map((lang) => () => loadAppTexts(lang)),
];

/** Loads them too, because the program behind the page may be gone when they are wanted. */
export async function loadRarelyUsed(): Promise<void> {
  await Promise.allSettled(WANTED_LATER.map((load) => load()));
}
