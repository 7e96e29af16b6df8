import { kindNamed } from '../document/kinds.ts';
import { isInstant } from '../encoding/instant.ts';
import type { RefusedField } from '../errors/refused-field.ts';
import { COMPONENTS } from '../machine/reading.ts';
import type { RefusalView } from '../views.ts';
import type { TextKey, TextValues } from './catalog.ts';
import { fieldsText } from './field-faults.ts';
import { foreign } from './foreign.ts';
import { byteCount, grouped, NOTHING } from './format.ts';
import type { Texts } from './formatter.ts';

/** A refusal in words: what happened, and what to do next. */
export interface RefusalText {
  readonly title: string;
  readonly hint: string;
}

/** The words for a refusal, fit to be shown: what its details took out of files is escaped. */
export function refusalText(refusal: RefusalView, texts: Texts): RefusalText {
  const values = refusalValues(refusal, texts);
  const words = wordsFor(refusal, texts);
  // No space is left at an end of line, where fields follow in lines of their own.
  const title = texts.t(`${words}.title`, values).replaceAll(' \n', '\n');
  return { title, hint: texts.t(texts.deskWords?.recordedHint(refusal) ?? `${words}.hint`, values) };
}

/**
 * The same code may call for other words: at the desk another person reads them, or the next step is another
 * one.
 */
function wordsFor(refusal: RefusalView, { deskWords }: Texts) {
  const atDesk = deskWords?.variantOf(refusal);
  if (atDesk !== undefined) return `deskRefusal.${atDesk}` as const;
  if (refusal.code === 'OTHER_MACHINE' && refusal.details['own'] !== undefined)
    return 'homeRefusal.neighbour' as const;
  if (refusal.code === 'IDENTITY_DAMAGED' && refusal.details['licensed'] === false)
    return 'homeRefusal.identity' as const;
  if (refusal.code === 'FILE_MISSING' && isMisread(refusal.details['file']))
    return 'fileRefusal.otherName' as const;
  const isOfHome = refusal.code === 'STORE_CORRUPT' || refusal.code === 'HOME_UNWRITABLE';
  const place = PLACES.find((one) => isOfHome && refusal.details['place'] === one);
  return place === undefined ? (`refusal.${refusal.code}` as const) : (`homeRefusal.${place}` as const);
}

/**
 * A system may have names that are no UTF-8. Node shows a replacement character for what it could not read,
 * and finds no file of that name.
 */
function isMisread(file: Details[string] | undefined): boolean {
  return typeof file === 'string' && file.includes('\ufffd');
}

/** The parts of a home, besides its documents, in whose place something odd may be found. */
const PLACES = ['lock', 'record', 'documents', 'home'] as const;

/** What fills the placeholders of the words for a refusal. */
export function refusalValues({ code, details }: RefusalView, texts: Texts): TextValues {
  const fields = fieldsText(details, texts, !IN_ONE_LINE.has(code));
  return {
    ...valuesOf(details, texts),
    ...(fields !== undefined && { fields }),
    ...(code === 'USAGE' && usageValues(details, texts, fields)),
  };
}

type Details = RefusalView['details'];

/** What is said of one file among many, in a line of its own. */
const IN_ONE_LINE: ReadonlySet<string> = new Set(['MALFORMED']);

function valuesOf(details: Details, texts: Texts): TextValues {
  const inWords = Object.entries(details).map(([name, detail]) => [name, detailText(name, detail, texts)]);
  return { ...Object.fromEntries(inWords), ...sizesApart(details, texts) };
}

/** A size and its limit, to the byte where they would read alike. */
function sizesApart({ bytes, most }: Details, { lang }: Texts): TextValues {
  if (typeof bytes !== 'number' || typeof most !== 'number') return {};
  if (bytes === most || byteCount(bytes, lang) !== byteCount(most, lang)) return {};
  return { bytes: `${grouped(bytes, lang)} B`, most: `${grouped(most, lang)} B` };
}

/**
 * A detail as it stands in a sentence: dates with their hour and zone, sizes with a unit, lists with commas.
 */
function detailText(name: string, detail: Details[string], texts: Texts): string {
  if (typeof detail === 'object') return listText(name, detail, texts);
  if (typeof detail === 'number' && (name === 'bytes' || name === 'most'))
    return byteCount(detail, texts.lang);
  return wordText(name, String(detail), texts);
}

function listText(name: string, list: readonly (string | RefusedField)[], texts: Texts): string {
  const words = list.filter((one) => typeof one === 'string');
  if (words.length === 0) return NOTHING;
  return words.map((word) => wordText(name, word, texts)).join(name === 'fields' ? '; ' : ', ');
}

function wordText(name: string, word: string, texts: Texts): string {
  if (word === '') return NOTHING;
  if (isInstant(word)) return texts.dates.moment(word);
  const subject = texts.deskWords?.subjectOf(name);
  return NAMED[name]?.(word, texts) ?? (subject && textIn(subject, word, texts)) ?? foreign(word);
}

/** Details whose words are ours and have a name in each language. */
const NAMED: Readonly<Record<string, (word: string, texts: Texts) => string | undefined>> = {
  kind: kindName,
  expected: kindName,
  changed: componentName,
  same: componentName,
  differs: componentName,
  by: (word, texts) => componentName(word, texts) ?? textIn('recognisedBy', word, texts),
  until: (word, { t }) => (word === 'no-end' ? t('status.noEnd') : undefined),
  clock: (word, texts) => textIn('deskClock', word, texts),
  part: (word, texts) => textIn('ledgerPart', word, texts),
  flaw: (word, texts) => textIn('backupFlaw', word, texts),
  obstacle: (word, texts) => textIn('outputProblem', word, texts),
  slip: (word, texts) => textIn('jsonSlip', word, texts),
  sort: (word, texts) => textIn('fileSort', word, texts),
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
function usageValues(details: Details, texts: Texts, fields: string | undefined): TextValues {
  const values = valuesOf(details, texts);
  const { rule, problem } = values;
  const broken = rule === undefined ? undefined : textIn('usage', String(rule), texts, values);
  return {
    problem: broken ?? fields ?? problem ?? values['fields'] ?? NOTHING,
    usage: typeof details['usage'] === 'string' ? details['usage'] : 'softkey help',
  };
}

/** The text for a word that may be one of a subject's. */
function textIn(
  subject:
    | 'usage'
    | 'fileSort'
    | 'outputProblem'
    | 'jsonSlip'
    | 'ledgerPart'
    | 'backupFlaw'
    | 'recognisedBy'
    | 'deskClock'
    | 'role'
    | 'approvalCause'
    | 'policyWord'
    | 'ledgerEvent'
    | 'mailCause',
  word: string,
  { t }: Texts,
  values?: TextValues,
): string | undefined {
  const key = `${subject}.${word}`;
  const text = t(key as TextKey, values);
  return text === key ? undefined : text;
}
