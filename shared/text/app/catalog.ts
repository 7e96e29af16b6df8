import type { KeyOf, TextKey, TextValues, Translated } from '../catalog.ts';
import { type Texts, textsOf } from '../formatter.ts';
import type { Language } from '../language.ts';
import type { appEn } from './en/catalog.ts';

/** The texts of the screens. The command line does not wait for them; the screens have the texts of both. */
export type AppCatalog = Translated<typeof appEn>;

export type AppTextKey = TextKey | KeyOf<typeof appEn>;

/** Texts that also serve wherever those of the command line do. */
export interface AppTexts extends Texts {
  readonly t: (key: AppTextKey, values?: TextValues) => string;
}

/** All texts of a language, and no other language's. */
export async function loadAppTexts(lang: Language): Promise<AppTexts> {
  return textsOf(lang, await catalogOf(lang)) as AppTexts;
}

async function catalogOf(lang: Language): Promise<object> {
  switch (lang) {
    case 'en': {
      const [{ en }, { appEn }] = await Promise.all([import('../en/catalog.ts'), import('./en/catalog.ts')]);
      return { ...en, ...appEn };
    }
    case 'pt-BR': {
      const [{ ptBr }, { appPtBr }] = await Promise.all([
        import('../pt-br/catalog.ts'),
        import('./pt-br/catalog.ts'),
      ]);
      return { ...ptBr, ...appPtBr };
    }
    case 'es': {
      const [{ es }, { appEs }] = await Promise.all([import('../es/catalog.ts'), import('./es/catalog.ts')]);
      return { ...es, ...appEs };
    }
  }
}
