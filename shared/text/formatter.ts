import type { TextKey, TextValues } from './catalog.ts';
import { type Dates, isoDates } from './dates.ts';
import type { DeskWords } from './desk-words.ts';
import { grouped, NOTHING } from './format.ts';
import type { Language } from './language.ts';
import { UTC, type Zone } from './zone.ts';

/** The texts of one language, and how dates are written for whoever reads them. */
export interface Texts {
  readonly lang: Language;
  readonly zone: Zone;
  readonly dates: Dates;
  /** The text of a key, its placeholders filled from `values`; the key itself where there is no such text. */
  readonly t: (key: TextKey, values?: TextValues) => string;
  /** Where a desk speaks, too; undefined on a station's screens. */
  readonly deskWords?: DeskWords;
}

const PLACEHOLDER = /\{\{(\w+)\}\}/g;

/**
 * Reads a catalog in i18next's syntax, as far as the catalogs use it: `{{name}}`, and plural forms by
 * `count`. i18next itself takes a quarter of the time in which `softkey status` must be done; a test holds
 * this to its answers, text by text. Values are put in as they are: nothing in them is read.
 */
export function textsOf(lang: Language, catalog: object, zone: Zone = UTC): Texts {
  return {
    lang,
    zone,
    dates: isoDates(zone),
    t: (key, values = {}) => {
      const { count } = values;
      const text =
        (count === undefined ? undefined : textAt(catalog, `${key}_${pluralForm(Number(count), lang)}`)) ??
        textAt(catalog, key);
      return text?.replace(PLACEHOLDER, (_, name) => filling(values, name, lang)) ?? key;
    },
  };
}

/**
 * The plural category of a whole number (CLDR). `Intl.PluralRules` says the same, but sets itself up for half
 * a millisecond.
 */
export function pluralForm(count: number, lang: Language): 'one' | 'many' | 'other' {
  if (count === 1 || (count === 0 && lang === 'pt-BR')) return 'one';
  return count !== 0 && count % 1_000_000 === 0 && lang !== 'en' ? 'many' : 'other';
}

function textAt(catalog: object, key: string): string | undefined {
  let node: unknown = catalog;
  for (const name of key.split('.')) node = memberOf(node, name);
  return typeof node === 'string' ? node : undefined;
}

function memberOf(node: unknown, name: string): unknown {
  return typeof node === 'object' && node !== null && Object.hasOwn(node, name)
    ? (node as Record<string, unknown>)[name]
    : undefined;
}

/**
 * Numbers of things, which get the thousands separator of the language. Other numbers (ports, sequences) are
 * names.
 */
const COUNTS: ReadonlySet<string> = new Set(['count', 'failed', 'unknown', 'refused', 'bad', 'leftOut']);

function filling(values: TextValues, name: string, lang: Language): string {
  if (!Object.hasOwn(values, name)) return NOTHING;
  const value = values[name];
  return typeof value === 'number' && COUNTS.has(name) ? grouped(value, lang) : String(value);
}
