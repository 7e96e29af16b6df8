import { app } from 'electron';
import { localZone } from '../../node/local-zone.ts';
import type { AppTexts } from '../../shared/text/app/catalog.ts';
import { loadAppTexts } from '../../shared/text/app/load.ts';
import { readerOf } from '../../shared/text/app/reader.ts';
import { type Language, languageFor } from '../../shared/text/language.ts';
import type { LiveSettings } from './settings.ts';

/** The texts that the app itself shows: menus, native dialogs, notifications. */
export interface MainTexts {
  /** The nearest language to that of the system. */
  readonly system: () => Language;
  /** The chosen one, or the nearest to that of the system, also before Electron is ready. */
  readonly atOnce: () => Language;
  readonly now: () => Promise<AppTexts>;
  /** Calls `follower` with the texts now, and again after each change of the settings. */
  readonly follow: (follower: (texts: AppTexts) => void) => void;
}

export function mainTextsFor(settings: LiveSettings): MainTexts {
  // Before Electron is ready it does not know the system's language; English is used then.
  const system = () => languageFor(app.getLocale());
  const chosen = () => {
    const { language } = settings.now();
    return language === 'system' ? system() : language;
  };
  const zone = localZone(process.env);
  const now = () =>
    loadAppTexts(chosen(), readerOf(settings.now(), chosen(), { zone, locales: [app.getLocale()] }));
  const atOnce = () => {
    const { language } = settings.now();
    return language === 'system' ? languageFor(Intl.DateTimeFormat().resolvedOptions().locale) : language;
  };
  return {
    system,
    atOnce,
    now,
    follow: (follower) =>
      settings.follow(async () => {
        const texts = await now();
        // If another language was chosen meanwhile, its own call is on the way.
        if (texts.lang === chosen()) follower(texts);
      }),
  };
}
