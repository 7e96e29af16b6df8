import { type Texts, textsOf } from './formatter.ts';
import type { Language } from './language.ts';
import type { Zone } from './zone.ts';

/**
 * What a station itself writes, a courier slip or a support package. The app has no other text of the
 * terminal.
 */
export async function loadStationTexts(lang: Language, zone: Zone): Promise<Texts> {
  return textsOf(lang, (await TEXTS[lang]()).texts, zone);
}

/** One file for each language. */
const TEXTS: Readonly<Record<Language, () => Promise<{ readonly texts: object }>>> = {
  en: () => import('./en/station-texts.ts'),
  'pt-BR': () => import('./pt-br/station-texts.ts'),
  es: () => import('./es/station-texts.ts'),
};
