import type { Reader } from '../app/reader.ts';
import { writtenDates } from '../app/written-date.ts';
import { deskWords } from '../desk-words.ts';
import { textsOf } from '../formatter.ts';
import type { Language } from '../language.ts';
import type { ClerkTexts } from './catalog.ts';

/** What the clerk's page says in one language, in a file of its own. */
export async function loadClerkTexts(lang: Language, { zone, dateStyle }: Reader): Promise<ClerkTexts> {
  const texts = textsOf(lang, (await TEXTS[lang]()).texts, zone);
  const t = texts.t as ClerkTexts['t'];
  return { ...texts, t, dateStyle, dates: writtenDates(dateStyle, t, zone), deskWords };
}

const TEXTS: Readonly<Record<Language, () => Promise<{ readonly texts: object }>>> = {
  en: () => import('./en/texts.ts'),
  'pt-BR': () => import('./pt-br/texts.ts'),
  es: () => import('./es/texts.ts'),
};
