import type { License } from '../../shared/document/payload/license.ts';

/** An index need not hold more of a text than anybody types. */
const LONGEST_TEXT = 64;
const MOST_WORDS = 16;
/** "SK-" and "RQ-" stand before every id. */
const KIND_OF_ID = 1;

/**
 * What a softkey is found by, ascending, none twice: its host, customer, contact, order, product and ids,
 * each from the beginning of every word on. "Hydro Plant North" is found by "hydro plant north", "plant
 * north" and "north", and by whatever these begin with.
 */
export function searchTexts(license: License): readonly string[] {
  const { softkeyId, requestId, host, product, customer, reference } = license;
  const said = [host, customer.name, customer.contact, reference, product].flatMap((text) => endsOf(text));
  const ids = [softkeyId, requestId].flatMap((id) => endsOf(id).slice(KIND_OF_ID));
  return [...new Set([...said, ...ids])].sort();
}

/** A text as it is looked for: small letters without accents, one space between words. */
export function searchText(text: string): string {
  return shortened(wordsIn(text).join(' '));
}

function endsOf(text: string): readonly string[] {
  const words = wordsIn(text).slice(0, MOST_WORDS);
  return words.map((_, at) => shortened(words.slice(at).join(' ')));
}

/** By whole characters: half of one is none that a database holds. */
function shortened(text: string): string {
  return [...text].slice(0, LONGEST_TEXT).join('').trimEnd();
}

function wordsIn(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
