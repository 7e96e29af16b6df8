import { deskWords } from './desk-words.ts';
import { type Texts, textsOf } from './formatter.ts';
import type { Language } from './language.ts';
import type { Zone } from './zone.ts';

/** The texts of a language, and no other language's: a program that speaks once need not learn them all. */
export async function loadTexts(lang: Language, zone: Zone): Promise<Texts> {
  return { ...textsOf(lang, await loadCatalog(lang), zone), deskWords };
}

async function loadCatalog(lang: Language): Promise<object> {
  switch (lang) {
    case 'en':
      return (await import('./en/catalog.ts')).en;
    case 'pt-BR':
      return (await import('./pt-br/catalog.ts')).ptBr;
    case 'es':
      return (await import('./es/catalog.ts')).es;
  }
}
