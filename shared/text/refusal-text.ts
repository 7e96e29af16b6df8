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
  const words = wordsFor(refusal);
  // No space is left at an end of line, where fields follow in lines of their own.
  const title = texts.t(`${words}.title`, values).replaceAll(' \n', '\n');
  return { title, hint: texts.t(recordedHint(refusal) ?? `${words}.hint`, values) };
}

/** Where a desk has done what was asked for, and only the file of it could not be written. */
function recordedHint({ details }: RefusalView) {
  if (details['recorded'] === 'license') return 'desk.recordedLicense' as const;
  return details['recorded'] === undefined ? undefined : ('desk.recordedList' as const);
}

/**
 * The same code may call for other words: at the desk another person reads them, or the next step is another
 * one.
 */
function wordsFor(refusal: RefusalView) {
  const atDesk = deskVariantOf(refusal);
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

function deskVariantOf({ code, details }: RefusalView) {
  if (code === 'OTHER_MACHINE' && details['requestId'] !== undefined) return otherMachineAtDesk(details);
  if (code === 'ALREADY_ISSUED') return issuedAtDesk(details);
  if (code === 'NOT_REPLACEABLE') return notReplacedAtDesk(details);
  if (code === 'STATION_KEY_CHANGED' && details['because'] === 'earlier-key') return 'earlierKey';
  if (code === 'OUTPUT_FAILED') return outputAtDesk(details);
  if (code === 'WRONG_KIND') return WRONG_AT_DESK[String(details['use'])];
  // A station does not say of which machine the license is: it is its own.
  if (code === 'REVOKED' && details['host'] !== undefined) return revokedAtDesk(details);
  if (code !== 'DESK_CLOCK') return undefined;
  if (details['typed'] !== undefined) return 'otherDate';
  return details['clock'] === 'before-request' ? 'requestAhead' : undefined;
}

function outputAtDesk({ dir, backup }: Details) {
  if (backup !== undefined) return 'backupNotWritten';
  return dir === undefined ? undefined : 'noFolder';
}

/** Where no UUID says otherwise, an adapter that got another address is more usual than a copy. */
function otherMachineAtDesk({ changed }: Details) {
  const parts = Array.isArray(changed) ? changed : [];
  return parts.includes('mac') && !parts.includes('smbios-uuid') ? 'otherAdapters' : 'otherMachine';
}

function issuedAtDesk(details: Details) {
  if (details['way'] !== undefined) return 'otherHere';
  return isKnownByKeyOnly(details) ? 'sameKey' : undefined;
}

function revokedAtDesk({ allow, replacedBy }: Details) {
  if (allow !== undefined) return 'revokedBefore';
  return replacedBy === undefined ? 'revoked' : 'revokedReplaced';
}

/** No adapter and no UUID agrees: it may be another machine with the same home, and a person knows which. */
export function isKnownByKeyOnly({ by }: Details) {
  return Array.isArray(by) && !by.some((part) => part === 'mac' || part === 'smbios-uuid');
}

/** The words of a refusal, by what speaks against replacing the softkey in the way that was chosen. */
const NOT_REPLACED = {
  answered: 'requestAnswered',
  replaced: 'alreadyReplaced',
  'same-machine': 'sameMachine',
  'other-machine': 'anotherMachine',
  'other-product': 'otherProduct',
  'no-softkey': 'noSoftkey',
  'same-key': 'keyKept',
  'earlier-key': 'earlierKey',
} as const;

function notReplacedAtDesk({ because }: Details) {
  const word = Object.keys(NOT_REPLACED).find((one) => one === because);
  return word === undefined ? undefined : NOT_REPLACED[word as keyof typeof NOT_REPLACED];
}

/** The words of a refusal, by the command that takes what another command of the desk was given. */
const WRONG_AT_DESK: Readonly<Record<string, 'useIssue' | 'useUpgrade' | 'useImport' | undefined>> = {
  'desk issue': 'useIssue',
  'desk upgrade': 'useUpgrade',
  import: 'useImport',
};

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
  return NAMED[name]?.(word, texts) ?? foreign(word);
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
    | 'deskClock',
  word: string,
  { t }: Texts,
  values?: TextValues,
): string | undefined {
  const key = `${subject}.${word}`;
  const text = t(key as TextKey, values);
  return text === key ? undefined : text;
}
