import { createInstance } from 'i18next';
import type { Catalog, TextKey, TextValues } from './catalog.ts';
import { en } from './en/catalog.ts';
import { es } from './es/catalog.ts';
import { NOTHING } from './format.ts';
import type { Language } from './language.ts';
import { ptBr } from './pt-br/catalog.ts';

/** The texts of one language. */
export interface Texts {
  readonly lang: Language;
  /** The text of a key, its placeholders filled from `values`. */
  readonly t: (key: TextKey, values?: TextValues) => string;
}

export const CATALOGS: { readonly [L in Language]: L extends 'en' ? typeof en : Catalog } = {
  en,
  'pt-BR': ptBr,
  es,
};

export function textsFor(lang: Language): Texts {
  const i18n = createInstance();
  void i18n.init({
    lng: lang,
    fallbackLng: false,
    initAsync: false,
    resources: { [lang]: { translation: CATALOGS[lang] } },
    nsSeparator: false,
    // Strings out of files are escaped by `foreign`, for a terminal or a screen; i18next's own escaping is for HTML.
    interpolation: { escapeValue: false },
    missingInterpolationHandler: () => NOTHING,
  });
  return {
    lang,
    // As `replace`, values cannot be taken for options of i18next; and `nest` would look for keys in what was filled in.
    t: (key, values = {}) =>
      i18n.t(key, {
        replace: values,
        nest: false,
        ...('count' in values && { count: Number(values['count']) }),
      }),
  };
}
