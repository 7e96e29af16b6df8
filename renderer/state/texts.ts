import { createContext, useContext } from 'react';
import type { AppTextKey, AppTexts } from '../../shared/text/app/catalog.ts';
import { type RefusalText, refusalText, refusalValues } from '../../shared/text/refusal-text.ts';
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

/** The words for a refusal, with the hint for whoever uses the screens where the usual one speaks of commands. */
export function refusalTextFor(refusal: RefusalView, texts: AppTexts): RefusalText {
  const key = `app.shell.hints.${refusal.code}`;
  const hint = texts.t(key as AppTextKey, refusalValues(refusal, texts));
  const text = refusalText(refusal, texts);
  return hint === key ? text : { ...text, hint };
}
