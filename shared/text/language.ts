/** The languages of the program, by their BCP 47 tags. */
export const LANGUAGES = ['en', 'pt-BR', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language by its own name, for whoever reads no other. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  'pt-BR': 'Português (Brasil)',
  es: 'Español',
};

/** The language that is named: `pt`, `pt-BR`, `pt_BR.UTF-8`; any Portuguese is Brazilian. */
export function languageNamed(tag: string): Language | undefined {
  const primary = tag.toLowerCase().split(/[-_.@]/)[0];
  return LANGUAGES.find((language) => language.split('-')[0] === primary);
}

/** The language for the locale of a system (`pt_BR.UTF-8`, `es-419`, `C`); what is not known is English. */
export function languageFor(locale: string): Language {
  return languageNamed(locale) ?? 'en';
}
