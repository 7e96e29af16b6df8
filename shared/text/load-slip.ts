import { type Texts, textsOf } from './formatter.ts';
import type { Language } from './language.ts';
import type { Zone } from './zone.ts';

/** What a courier slip says in one language. The app has no other text of the terminal. */
export async function loadSlipTexts(lang: Language, zone: Zone): Promise<Texts> {
  return textsOf(lang, (await TEXTS[lang]()).texts, zone);
}

/** One file for each language. */
const TEXTS: Readonly<Record<Language, () => Promise<{ readonly texts: object }>>> = {
  en: () => import('./en/slip-texts.ts'),
  'pt-BR': () => import('./pt-br/slip-texts.ts'),
  es: () => import('./es/slip-texts.ts'),
};
