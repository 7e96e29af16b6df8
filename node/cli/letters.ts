import { inCodeUnits, writtenOut } from '../../shared/text/foreign.ts';

/** What a terminal can show (decision 76). What is no terminal takes any letters, in UTF-8. */
export type Letters = 'any' | 'latin1' | 'ascii';

/** By the locale, as everything on POSIX tells it; Node writes to a console of Windows in Unicode. */
export function lettersOf(
  { isTTY }: NodeJS.WriteStream,
  { LC_ALL, LC_CTYPE, LANG }: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): Letters {
  if (isTTY !== true || platform === 'win32') return 'any';
  const codeset = /(?:^|\.)([a-z]+[-_]?[\d-]+)(?:@|$)/i.exec(LC_ALL || LC_CTYPE || LANG || '')?.[1] ?? '';
  const name = codeset.toLowerCase().replaceAll(/[-_]/g, '');
  if (name === 'utf8') return 'any';
  return LATIN.includes(name) ? 'latin1' : 'ascii';
}

/** The same but for signs that are not written as they are. */
const LATIN: readonly string[] = ['iso88591', 'iso885915', 'cp1252', 'windows1252'];

/** The eight signs in whose places ISO 8859-15 has others. */
const UNSURE = '¤¦¨´¸¼½¾';

/** Our typography, and letters that are more than a letter and its accent. */
const PLAIN: Readonly<Record<string, string>> = {
  ...each('…', '...'),
  ...each('‘’‚‛′´', "'"),
  ...each('“”„″«»', '"'),
  ...each('–—―−‐‑·•', '-'),
  ...each('→►', '>'),
  ...each('←◄', '<'),
  ...each('›', '>'),
  ...each('‹', '<'),
  ...each('─', '-'),
  ...each('═', '='),
  ...each('│║', '|'),
  ...each('┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬', '+'),
  ...each('\u00a0\u2007\u2009\u202f', ' '),
  ...each('\u2068\u2069', ''),
  ...each('¿', '?'),
  ...each('¡', '!'),
  ...each('º', 'o'),
  ...each('ª', 'a'),
  ...each('×', 'x'),
  ...each('€', 'EUR'),
  ...each('ßẞ', 'ss'),
  ...each('æ', 'ae'),
  ...each('Æ', 'AE'),
  ...each('œ', 'oe'),
  ...each('Œ', 'OE'),
  ...each('ø', 'o'),
  ...each('Ø', 'O'),
  ...each('ł', 'l'),
  ...each('Ł', 'L'),
};

function each(characters: string, plain: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from(characters, (character) => [character, plain]));
}

/**
 * A text as a terminal can show it: signs and letters that it lacks by those that are nearest, and what is
 * near to nothing as its number (`\u6771`), so that two names never look the same for want of letters only.
 */
export function inLetters(text: string, letters: Letters): string {
  if (letters === 'any' || ASCII.test(text)) return text;
  return text.normalize('NFC').replace(NOT_ASCII, (character) => {
    const isThere = letters === 'latin1' && character <= 'ÿ' && !UNSURE.includes(character);
    return isThere ? character : nearest(character);
  });
}

/** The same for JSON, in which every character has an ASCII form that says the same. */
export function jsonInLetters(json: string, letters: Letters): string {
  return letters === 'any' ? json : json.replace(NOT_ASCII, inCodeUnits);
}

const ASCII = /^\p{ASCII}*$/u;
const NOT_ASCII = /\P{ASCII}/gu;

function nearest(character: string): string {
  const plain = PLAIN[character] ?? character.normalize('NFD').replace(/\p{Mn}/gu, '');
  return ASCII.test(plain) ? plain : writtenOut(character);
}
