import type { Catalog } from './catalog.ts';
import { deskWords } from './desk-words.ts';
import { en } from './en/catalog.ts';
import { es } from './es/catalog.ts';
import { type Texts, textsOf } from './formatter.ts';
import type { Language } from './language.ts';
import { ptBr } from './pt-br/catalog.ts';

export type { Texts };

export const CATALOGS: { readonly [L in Language]: L extends 'en' ? typeof en : Catalog } = {
  en,
  'pt-BR': ptBr,
  es,
};

/** The texts of a language, where all of them are at hand. */
export function textsFor(lang: Language): Texts {
  return { ...textsOf(lang, CATALOGS[lang]), deskWords };
}
