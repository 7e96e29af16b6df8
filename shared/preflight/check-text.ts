import { en } from '../text/en/catalog.ts';
import { foreign } from '../text/foreign.ts';
import { NOTHING } from '../text/format.ts';
import type { Texts } from '../text/texts.ts';
import type { CheckResult } from './check.ts';

/** A check's result in words: what is checked, how it came out and why, and what cures it (empty where nothing needs to be). */
export interface CheckText {
  readonly title: string;
  readonly why: string;
  readonly cure: string;
}

/** The words for a result, fit to be shown: names of strangers in its details are escaped. */
export function checkText({ id, reason, details }: CheckResult, texts: Texts): CheckText {
  const inWords = Object.entries(details).map(([name, word]) => [name, detailText(name, word, texts)]);
  const values = Object.fromEntries(inWords) as Readonly<Record<string, string>>;
  return {
    title: texts.t(`check.${id}`),
    why: texts.t(`preflightReason.${reason}.why`, values),
    cure: texts.t(`preflightReason.${reason}.cure`, values),
  };
}

/** `found` is a kind of hypervisor and `causes` are ours; all else is shown as it is. */
function detailText(name: string, word: string, { t }: Texts): string {
  if (name === 'found' && isKeyOf(en.hypervisor, word)) return t(`hypervisor.${word}`);
  if (name === 'causes') return causesText(word, t);
  return word === '' ? NOTHING : foreign(word);
}

function causesText(causes: string, t: Texts['t']): string {
  const inWords = causes
    .split(', ')
    .map((cause) => (isKeyOf(en.rebootCause, cause) ? t(`rebootCause.${cause}`) : cause));
  return inWords.join(', ');
}

function isKeyOf<T extends object>(table: T, word: string): word is keyof T & string {
  return Object.hasOwn(table, word);
}
