import type { ClerkTexts } from '../../shared/text/clerk/catalog.ts';
import { useTexts } from '../state/texts.ts';

/** The texts of this page. Components of a station's screens take the same ones, by their own names. */
export function useDeskTexts(): ClerkTexts {
  return useTexts() as ClerkTexts;
}
