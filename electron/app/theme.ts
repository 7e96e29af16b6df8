import { nativeTheme } from 'electron';
import type { LiveSettings } from './settings.ts';

/** Window frames, menus and native dialogs are as light or as dark as the page. */
export function followTheme(settings: LiveSettings): void {
  settings.follow(({ theme }) => {
    if (nativeTheme.themeSource !== theme) nativeTheme.themeSource = theme;
  });
}
