import { kindNamed } from '../document/kinds.ts';
import { dateOf, isInstant } from '../encoding/instant.ts';
import { COMPONENTS } from '../machine/reading.ts';
import type { RefusalView } from '../views.ts';
import type { TextValues } from './catalog.ts';
import { en } from './en/catalog.ts';
import { foreign } from './foreign.ts';
import { byteCount, NOTHING } from './format.ts';
import type { Texts } from './texts.ts';

/** A refusal in words: what happened, and what to do next. */
export interface RefusalText {
  readonly title: string;
  readonly hint: string;
}

/** The words for a refusal, fit to be shown: what its details took out of files is escaped. */
export function refusalText({ code, details }: RefusalView, texts: Texts): RefusalText {
  const values = { ...valuesOf(details, texts), ...(code === 'USAGE' && usageValues(details, texts)) };
  return { title: texts.t(`refusal.${code}.title`, values), hint: texts.t(`refusal.${code}.hint`, values) };
}

type Details = RefusalView['details'];

function valuesOf(details: Details, texts: Texts): TextValues {
  const inWords = Object.entries(details).map(([name, detail]) => [name, detailText(name, detail, texts)]);
  return Object.fromEntries(inWords);
}

/** A detail as it stands in a sentence: dates by the day, sizes with a unit, lists with commas. */
function detailText(name: string, detail: Details[string], texts: Texts): string {
  if (typeof detail === 'object') return listText(name, detail, texts);
  if (typeof detail === 'number' && (name === 'bytes' || name === 'most'))
    return byteCount(detail, texts.lang);
  return wordText(name, String(detail), texts);
}

function listText(name: string, words: readonly string[], texts: Texts): string {
  if (words.length === 0) return NOTHING;
  return words.map((word) => wordText(name, word, texts)).join(name === 'fields' ? '; ' : ', ');
}

function wordText(name: string, word: string, texts: Texts): string {
  if (word === '') return NOTHING;
  if (isInstant(word)) return dateOf(word);
  return NAMED[name]?.(word, texts) ?? foreign(word);
}

/** Details whose words are ours and have a name in each language. */
const NAMED: Readonly<Record<string, (word: string, texts: Texts) => string | undefined>> = {
  kind: kindName,
  expected: kindName,
  changed: componentName,
  same: componentName,
  obstacle: (word, { t }) => (isKeyOf(en.outputProblem, word) ? t(`outputProblem.${word}`) : undefined),
};

function kindName(word: string, { t }: Texts): string | undefined {
  const kind = kindNamed(word);
  return kind && t(`kind.${kind}`);
}

function componentName(word: string, { t }: Texts): string | undefined {
  const component = COMPONENTS.find((one) => one === word);
  return component && t(`component.${component}`);
}

/** A command line is refused by a rule of `usage`; an input that a door could not read, by its fields. */
function usageValues(details: Details, texts: Texts): TextValues {
  const { rule, problem, fields } = valuesOf(details, texts);
  const broken = isKeyOf(en.usage, rule) ? texts.t(`usage.${rule}`, valuesOf(details, texts)) : undefined;
  return {
    problem: broken ?? problem ?? fields ?? NOTHING,
    usage: typeof details['usage'] === 'string' ? details['usage'] : 'softkey help',
  };
}

function isKeyOf<T extends object>(table: T, word: unknown): word is keyof T & string {
  return typeof word === 'string' && Object.hasOwn(table, word);
}
