import { createContext, useContext } from 'react';
import type { AppTexts } from '../../shared/text/app/catalog.ts';
import { refusalTextFor } from '../../shared/text/app/for-screens.ts';
import type { RefusalText } from '../../shared/text/refusal-text.ts';
import type { RefusalView } from '../../shared/views.ts';

export const TextsContext = createContext<AppTexts | null>(null);

/** The texts of the language that was chosen. */
export function useTexts(): AppTexts {
  const found = useContext(TextsContext);
  if (!found) throw new Error('no texts above this component');
  return found;
}

export function useRefusalText(refusal: RefusalView): RefusalText {
  return refusalTextFor(refusal, useTexts());
}
