import { type Texts, textsOf } from './formatter.ts';
import type { Language } from './language.ts';
import type { Zone } from './zone.ts';

/** The texts of a language, and no other language's: a program that speaks once need not learn them all. */
export async function loadTexts(lang: Language, zone: Zone): Promise<Texts> {
  switch (lang) {
    case 'en':
      return textsOf(lang, (await import('./en/catalog.ts')).en, zone);
    case 'pt-BR':
      return textsOf(lang, (await import('./pt-br/catalog.ts')).ptBr, zone);
    case 'es':
      return textsOf(lang, (await import('./es/catalog.ts')).es, zone);
  }
}
