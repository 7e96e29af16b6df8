/**
 * Whether the system's name for a connection may be the one that a program wrote in a code page that nobody
 * names. `written` holds one character per byte. A letter outside ASCII is one byte in some code pages and
 * two in those of East Asia, where the second may look like ASCII (0x40 to 0x7e), three or four in UTF-8 and
 * GB 18030; one that the code page lacks is written as `?` or as its plain letter.
 */
export function couldBeWrittenAs(name: string, written: string): boolean {
  let ends: ReadonlySet<number> = new Set([0]);
  for (const letter of name.toLowerCase()) {
    ends = new Set([...ends].flatMap((at) => lengthsAt(letter, written, at).map((length) => at + length)));
  }
  return ends.has(written.length);
}

/**
 * What stands behind the last letter outside ASCII: every code page writes it the same, and most names differ
 * in it.
 */
export function asciiTail(name: string): string {
  let start = name.length;
  while (start > 0 && isAscii(name.charAt(start - 1))) start -= 1;
  return name.slice(start);
}

/** In how many bytes, from `at` on, the letter may be written. */
function lengthsAt(letter: string, written: string, at: number): readonly number[] {
  const here = written.charAt(at).toLowerCase();
  if (here === '') return [];
  if (isAscii(letter)) return here === letter ? [1] : [];
  if (here === '?' || here === plainLetter(letter)) return [1];
  if (isAscii(here)) return [];
  const many = MULTIBYTE.filter(([pattern]) => pattern.test(written.slice(at, at + 4)));
  return [1, ...many.map(([, length]) => length)];
}

const MULTIBYTE: readonly (readonly [RegExp, number])[] = [
  [/^[\x81-\xfe][\x40-\xfe]/, 2],
  [/^[\xe0-\xef][\x80-\xbf]{2}/, 3],
  [/^[\xf0-\xf4][\x80-\xbf]{3}/, 4],
  [/^[\x81-\xfe][0-9][\x81-\xfe][0-9]/, 4],
];

/** The letter without its marks: `e` for `é`. */
function plainLetter(letter: string): string {
  return letter.normalize('NFD').charAt(0);
}

function isAscii(letter: string): boolean {
  return letter <= '\x7f';
}
