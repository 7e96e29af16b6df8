/**
 * Most texts: Latin letters, all of them seen. The patterns below take a millisecond to build, so they wait
 * for a text that needs them.
 */
const PLAIN = /^[ -~\u00a0-\u00ac\u00ae-\u024f]*$/;

const ISOLATE = '\u2068';
const END_ISOLATE = '\u2069';

/**
 * A string that a stranger may have written, fit to be shown beside our own words (spec §1): control
 * characters, terminal escapes and bidi controls are written out (`\u202e`), and right-to-left text is
 * isolated, so that it cannot reorder what stands around it.
 */
export function foreign(text: string): string {
  if (PLAIN.test(text)) return text;
  const seen = visible(text);
  return hasRightToLeft(seen) ? `${ISOLATE}${seen}${END_ISOLATE}` : seen;
}

function hasRightToLeft(text: string): boolean {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u.test(text);
}

/**
 * The same without isolation. Every character of the text can then be seen, and `foreign` would only isolate
 * it.
 */
export function visible(text: string): string {
  return PLAIN.test(text) ? text : text.replace(unseen(), writtenOut);
}

/**
 * Characters that are not seen or that move others about: controls, formats, line separators, halves of
 * pairs, and the block of tags, of which some code points are of no class. Joiners are left: scripts need
 * them.
 */
function unseen(): RegExp {
  return /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u{e0000}-\u{e007f}]/gu;
}

export function writtenOut(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
}

/**
 * A value as JSON for a terminal: what is not seen or moves others about is written as JSON writes it
 * (`\u202e`), so that it is the same value to a program and harmless to a person's screen.
 */
export function jsonText(value: unknown): string {
  const json = JSON.stringify(value);
  return PLAIN.test(json)
    ? json
    : json.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u{e0000}-\u{e007f}]/gu, inCodeUnits);
}

export function inCodeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, i) => writtenOut(character.charAt(i))).join('');
}

/**
 * Characters that are never in our texts. ESC begins colours and isolates surround right-to-left text: those
 * are ours, so they are not among these.
 */
const NEVER_OURS =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2067\u206a-\u206f\ufeff\ufff9-\ufffb]/g;

/** The last safeguard before a terminal, should something in a text not have been made fit to be shown. */
export function withoutControls(text: string): string {
  return text.replace(NEVER_OURS, writtenOut);
}
