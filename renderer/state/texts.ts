import { createContext, useContext } from 'react';
import type { CheckResult } from '../../shared/preflight/check.ts';
import { type CheckText, checkText, checkValues } from '../../shared/preflight/check-text.ts';
import type { AppTextKey, AppTexts } from '../../shared/text/app/catalog.ts';
import type { TextValues } from '../../shared/text/catalog.ts';
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
  const text = refusalText(refusal, texts);
  const hint = textIfAny(`app.shell.hints.${refusal.code}`, refusalValues(refusal, texts), texts);
  return hint === undefined ? text : { ...text, hint };
}

/** The words for the result of a check, in the same way. */
export function checkTextFor(check: CheckResult, texts: AppTexts): CheckText {
  const text = checkText(check, texts);
  const cure = textIfAny(`app.shell.cures.${check.reason}`, checkValues(check, texts), texts);
  return cure === undefined ? text : { ...text, cure };
}

/** Only some words have another text for the screens. */
function textIfAny(key: string, values: TextValues, { t }: AppTexts): string | undefined {
  const text = t(key as AppTextKey, values);
  return text === key ? undefined : text;
}
