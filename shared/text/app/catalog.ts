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

/** What the screens say in one language. Texts of the terminal alone (commands, the desk, the demo) are not among it, and come out as their keys. */
export async function loadAppTexts(lang: Language): Promise<AppTexts> {
  return textsOf(lang, await catalogOf(lang)) as AppTexts;
}

async function catalogOf(lang: Language): Promise<object> {
  switch (lang) {
    case 'en': {
      const [{ enCommon }, { appEn }] = await Promise.all([
        import('../en/common.ts'),
        import('./en/catalog.ts'),
      ]);
      return { ...enCommon, ...appEn };
    }
    case 'pt-BR': {
      const [{ ptBrCommon }, { appPtBr }] = await Promise.all([
        import('../pt-br/common.ts'),
        import('./pt-br/catalog.ts'),
      ]);
      return { ...ptBrCommon, ...appPtBr };
    }
    case 'es': {
      const [{ esCommon }, { appEs }] = await Promise.all([
        import('../es/common.ts'),
        import('./es/catalog.ts'),
      ]);
      return { ...esCommon, ...appEs };
    }
  }
}
