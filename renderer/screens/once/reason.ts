const FEWEST_WORDS = 4;

/** Whether a reason says something to whoever decides at the desk: a sentence, not a word to get past the question. */
export function isReason(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return new Set(words).size >= FEWEST_WORDS;
}
