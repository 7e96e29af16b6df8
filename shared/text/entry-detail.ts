import { kindNamed } from '../document/kinds.ts';
import { isInstant } from '../encoding/instant.ts';
import type { JournalDetail } from '../journal/journal.ts';
import type { TextKey } from './catalog.ts';
import { foreign } from './foreign.ts';
import type { Texts } from './formatter.ts';

type Words = Pick<Texts, 't' | 'dates' | 'deskWords'>;
type Value = JournalDetail[string];

/**
 * The details of one line of a station's journal or of a desk's ledger, for people: `SK-… · number 2`.
 * Hashes are left out, and so is what is null or false; `--json` has everything as it was written down.
 */
export function entryDetailText(detail: JournalDetail, texts: Words): string {
  return Object.entries(detail)
    .filter(
      ([name, value]) =>
        !HASHES.has(name) && !texts.deskWords?.hides(name) && value !== null && value !== false,
    )
    .map(([name, value]) => detailText(name, value, texts))
    .join(' · ');
}

const HASHES: ReadonlySet<string> = new Set(['payload', 'license', 'request', 'list', 'backup']);

/** What a reader recognises without a label: ids, names of hosts and products, codes. */
const SELF_EVIDENT: ReadonlySet<string> = new Set([
  'softkeyId',
  'requestId',
  'file',
  'kind',
  'code',
  'vendor',
  'program',
  'host',
  'product',
]);

function detailText(name: string, value: Value, texts: Words): string {
  const words = valueText(name, String(value), texts);
  if (SELF_EVIDENT.has(name)) return words;
  // In a journal, it means that the license was the same once more; in a ledger, it is why a customer asks
  // again.
  const label = name === 'again' && typeof value === 'string' ? 'reason' : name;
  return (
    textIn('entryDetail', label, texts, words) ??
    textIn('deskDetail', label, texts, words) ??
    `${foreign(name)}: ${words}`
  );
}

function valueText(name: string, text: string, texts: Words): string {
  if (isInstant(text)) return texts.dates.moment(text);
  const kind = name === 'kind' ? kindNamed(text) : undefined;
  if (kind !== undefined) return texts.t(`kind.${kind}`);
  if (name === 'reason' && UNPROVED.has(text)) return textIn('entryDetail', text, texts) ?? text;
  const subject = NAMED[name] ?? texts.deskWords?.subjectOf(name);
  if (subject === undefined) return foreign(text);
  return text
    .split(' ')
    .map((word) => textIn(subject, word, texts) ?? textIn('recognisedBy', word, texts) ?? foreign(word))
    .join(', ');
}

/** Why a journal could not be proved: words of ours, where elsewhere a person gives the reason. */
const UNPROVED: ReadonlySet<string> = new Set(['version-1', 'long-ago']);

/** Details that list words of ours, with spaces between them. */
const NAMED: Readonly<Record<string, Subject>> = {
  drifted: 'component',
  changed: 'component',
  same: 'component',
  by: 'component',
  checks: 'check',
  weak: 'weakness',
  clock: 'clockDoubt',
  returned: 'entryDetail',
  way: 'wayOut',
};

type Subject =
  | 'wayOut'
  | 'recognisedBy'
  | 'component'
  | 'check'
  | 'weakness'
  | 'clockDoubt'
  | 'entryDetail'
  | 'role'
  | 'approvalCause'
  | 'policyWord'
  | 'ledgerEvent'
  | 'mailCause'
  | 'deskDetail';

/**
 * The text for a word that may be one of a subject's: an older or a newer program may have written others.
 */
function textIn(subject: Subject, word: string, { t }: Words, value = ''): string | undefined {
  const key = `${subject}.${word}`;
  const text = t(key as TextKey, { value });
  return text === key ? undefined : text;
}
