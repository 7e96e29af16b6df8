import { useEffect } from 'react';
import type { Settings } from '../../shared/app/settings.ts';

/** Tells the styles what was chosen, by attributes of the page; the usual values have none. */
export function useSettingsOnPage({ theme, textSize }: Pick<Settings, 'theme' | 'textSize'>): void {
  useOnPage('theme', theme, 'system');
  useOnPage('textSize', textSize, 'usual');
}

function useOnPage(name: string, value: string, usual: string): void {
  useEffect(() => {
    if (value === usual) delete document.documentElement.dataset[name];
    else document.documentElement.dataset[name] = value;
  }, [name, value, usual]);
}
