import type { Settings } from '../../shared/app/settings.ts';
import { type Reader, type ReadersSystem, readerOf } from '../../shared/text/app/reader.ts';
import type { Language } from '../../shared/text/language.ts';
import { plainZoneName } from '../../shared/text/zone.ts';

/** The system of the person at the screen, who may be elsewhere than the machine. */
export const readersSystem: ReadersSystem = {
  zone: {
    get name() {
      return plainZoneName(zoneId());
    },
    minutesAhead: (instant) => -new Date(instant).getTimezoneOffset(),
  },
  locales: navigator.languages,
};

/**
 * The first question to `Intl` takes a browser as long as drawing the screen does. Browsers that know
 * `Temporal` (Chrome 144 and newer, and with it the desktop app) have the answer at once.
 */
function zoneId(): string {
  return 'Temporal' in globalThis
    ? Temporal.Now.timeZoneId()
    : Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Who reads, as they chose it. */
export function readerWith(settings: Pick<Settings, 'dateFormat' | 'timeZone'>, lang: Language): Reader {
  return readerOf(settings, lang, readersSystem);
}
