import { textsOf } from '../formatter.ts';
import type { Language } from '../language.ts';
import { UTC, type Zone } from '../zone.ts';
import type { AppTexts } from './catalog.ts';

/**
 * What the screens say in one language. Texts of the terminal alone (commands, the desk, the demo) are not
 * among it, and come out as their keys.
 */
export async function loadAppTexts(lang: Language, zone: Zone = UTC): Promise<AppTexts> {
  return textsOf(lang, (await TEXTS[lang]()).texts, zone) as AppTexts;
}

/** One file for each language. */
const TEXTS: Readonly<Record<Language, () => Promise<{ readonly texts: object }>>> = {
  en: () => import('./en/texts.ts'),
  'pt-BR': () => import('./pt-br/texts.ts'),
  es: () => import('./es/texts.ts'),
};
