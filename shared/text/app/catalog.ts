import type { KeyOf, TextKey, TextValues, Translated } from '../catalog.ts';
import type { DateStyle } from '../dates.ts';
import type { Texts } from '../formatter.ts';
import type { appEn } from './en/catalog.ts';

/** The texts of the screens. The command line does not wait for them; the screens have the texts of both. */
export type AppCatalog = Translated<typeof appEn>;

export type AppTextKey = TextKey | KeyOf<typeof appEn>;

/** Texts that also serve wherever those of the command line do. */
export interface AppTexts extends Texts {
  readonly t: (key: AppTextKey, values?: TextValues) => string;
  readonly dateStyle: DateStyle;
}
