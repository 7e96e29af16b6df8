/** No value of a machine is longer than this; what is longer is cut. */
const LONGEST = 256;

/**
 * A letter or digit; everything from U+00C0 on counts as a letter. Cheap on purpose, because start-up time
 * matters.
 */
const LETTER = /[0-9A-Za-z\u00c0-\uffff]/;

/**
 * Makes one line out of what firmware and kernels hand out: control and format characters (also NUL) become
 * spaces, runs of spaces one space, ends trimmed, length bounded. A text without any letter or digit says
 * nothing and becomes empty.
 */
export function plainText(raw: string): string {
  const start = raw.slice(0, 4 * LONGEST).trim();
  const line = start.replace(blanksIn(start), ' ').trim().slice(0, LONGEST).trimEnd();
  return LETTER.test(line) ? line : '';
}

/** Nearly all texts are printable ASCII; the classes of Unicode take a millisecond to build. */
function blanksIn(text: string): RegExp {
  return /^[ -~]*$/.test(text) ? / +/g : /[\p{C}\p{Z}\uFFFD]+/gu;
}

/** The letters and digits of a text in lower case, for comparing texts whatever their punctuation. */
export function lettersAndDigits(text: string): string {
  return text.toLowerCase().replace(/[^0-9a-z\u00c0-\uffff]+/g, '');
}

/** Whether the word stands in the text with no letter or digit on either side. */
export function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const neighbours = text.charAt(at - 1) + text.charAt(at + word.length);
    if (!LETTER.test(neighbours)) return true;
  }
  return false;
}

/** One character per byte (ISO 8859-1): what firmware strings are, and it never fails. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
