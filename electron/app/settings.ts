import { nativeTheme } from 'electron';
import type { SavedState } from '../../node/app/saved-state.ts';
import type { Settings } from '../../shared/app/settings.ts';

/** The settings as they are now, and whoever must follow them. */
export interface LiveSettings {
  readonly now: () => Settings;
  /** What cannot be kept is in force all the same; the refusal says so. */
  readonly change: (settings: Settings) => void;
  /** Calls at once, and again after each change. */
  readonly follow: (follower: (settings: Settings) => void) => void;
}

export function liveSettings(kept: SavedState): LiveSettings {
  let settings = kept.settings();
  const followers: ((settings: Settings) => void)[] = [];
  return {
    now: () => settings,
    change: (chosen) => {
      settings = chosen;
      for (const follower of followers) follower(chosen);
      kept.keepSettings(chosen);
    },
    follow: (follower) => {
      followers.push(follower);
      follower(settings);
    },
  };
}

/** Window frames, menus and native dialogs are as light or as dark as the page. */
export function followTheme(settings: LiveSettings): void {
  settings.follow(({ theme }) => {
    if (nativeTheme.themeSource !== theme) nativeTheme.themeSource = theme;
  });
}
