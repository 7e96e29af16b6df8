import type { AppTextKey, AppTexts } from '../app/catalog.ts';
import type { KeyOf, TextValues, Translated } from '../catalog.ts';
import type { clerk } from './en/clerk.ts';

/** The texts of the clerk's page alone. */
export type ClerkCatalog = Translated<typeof clerk>;

export type ClerkTextKey = AppTextKey | KeyOf<{ readonly clerk: typeof clerk }>;

/** Texts that also serve wherever those of a station's screens do. */
export interface ClerkTexts extends AppTexts {
  readonly t: (key: ClerkTextKey, values?: TextValues) => string;
}
