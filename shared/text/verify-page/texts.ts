import type { KeyOf, TextKey, TextValues } from '../catalog.ts';
import { type Texts, textsOf } from '../formatter.ts';
import type { Language } from '../language.ts';
import type { Zone } from '../zone.ts';
import type { page } from './en/page.ts';
import { texts as en } from './en/texts.ts';
import { texts as es } from './es/texts.ts';
import { texts as ptBr } from './pt-br/texts.ts';

/** What the verify page says. All its languages are in it, because nothing is loaded later. */
export interface VerifyPageTexts extends Texts {
  readonly t: (key: TextKey | KeyOf<{ readonly page: typeof page }>, values?: TextValues) => string;
}

export function verifyPageTexts(language: Language, zone: Zone): VerifyPageTexts {
  return textsOf(language, CATALOGS_OF_PAGE[language], zone) as VerifyPageTexts;
}

const CATALOGS_OF_PAGE: Readonly<Record<Language, object>> = { en, 'pt-BR': ptBr, es };
