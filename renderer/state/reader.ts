import type { Settings } from '../../shared/app/settings.ts';
import { type Reader, type ReadersSystem, readerOf } from '../../shared/text/app/reader.ts';
import type { Language } from '../../shared/text/language.ts';
import { plainZoneName } from '../../shared/text/zone.ts';

/** The system of the person at the screen, who may be elsewhere than the machine. */
export const readersSystem: ReadersSystem = {
  zone: {
    get name() {
      return plainZoneName(Intl.DateTimeFormat().resolvedOptions().timeZone);
    },
    minutesAhead: (instant) => -new Date(instant).getTimezoneOffset(),
  },
  locales: navigator.languages,
};

/** Who reads, as they chose it. */
export function readerWith(settings: Pick<Settings, 'dateFormat' | 'timeZone'>, lang: Language): Reader {
  return readerOf(settings, lang, readersSystem);
}
