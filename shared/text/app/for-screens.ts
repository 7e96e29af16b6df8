import type { CheckResult } from '../../preflight/check.ts';
import { type CheckText, checkText, checkValues } from '../../preflight/check-text.ts';
import type { RefusalView } from '../../views.ts';
import type { TextValues } from '../catalog.ts';
import { type RefusalText, refusalText, refusalValues } from '../refusal-text.ts';
import type { AppTextKey, AppTexts } from './catalog.ts';

/**
 * The words for a refusal, with the hint for whoever uses the screens where the usual one speaks of commands.
 */
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
