import { textsOf } from '../formatter.ts';
import type { Language } from '../language.ts';
import type { AppTexts } from './catalog.ts';
import { FIRST_READER, type Reader } from './reader.ts';
import { writtenDates } from './written-date.ts';

/**
 * What the screens say in one language. Texts of the terminal alone (commands, the desk, the demo) are not
 * among it, and come out as their keys.
 */
export async function loadAppTexts(
  lang: Language,
  { zone, dateStyle }: Reader = FIRST_READER,
): Promise<AppTexts> {
  const texts = textsOf(lang, (await TEXTS[lang]()).texts, zone);
  const t = texts.t as AppTexts['t'];
  return { ...texts, t, dateStyle, dates: writtenDates(dateStyle, t, zone) };
}

/** One file for each language. */
const TEXTS: Readonly<Record<Language, () => Promise<{ readonly texts: object }>>> = {
  en: () => import('./en/texts.ts'),
  'pt-BR': () => import('./pt-br/texts.ts'),
  es: () => import('./es/texts.ts'),
};
