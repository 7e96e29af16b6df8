import { nativeTheme } from 'electron';
import type { SavedState } from '../../node/app/saved-state.ts';
import type { Settings } from '../../shared/app/settings.ts';

/** The settings as they are now, and whoever must follow them. */
export interface LiveSettings {
  readonly now: () => Settings;
  /** A setting that cannot be saved still takes effect; the refusal says that it was not saved. */
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
