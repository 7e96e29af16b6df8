/** The languages of the program, by their BCP 47 tags. */
export const LANGUAGES = ['en', 'pt-BR', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of exactly this tag. */
export function languageNamed(tag: string): Language | undefined {
  return LANGUAGES.find((language) => language === tag);
}

/**
 * The nearest language for a locale as systems write it (`pt_BR.UTF-8`, `es-419`, `C`): any Portuguese is
 * Brazilian, what is not known is English.
 */
export function languageFor(locale: string): Language {
  const primary = locale.toLowerCase().split(/[-_.@]/)[0];
  return LANGUAGES.find((language) => language.split('-')[0] === primary) ?? 'en';
}
