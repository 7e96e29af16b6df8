/**
 * Code pages in which Windows' console programs write, as far as Node reads them. It does not read those of
 * DOS (437, 850).
 */
const CODE_PAGES = [
  'utf-8',
  'windows-1252',
  'shift_jis',
  'gb18030',
  'big5',
  'euc-kr',
  'ibm866',
  ...['windows-1250', 'windows-1251', 'windows-1253', 'windows-1254', 'windows-1255', 'windows-1256'],
  ...['windows-1257', 'windows-1258', 'windows-874'],
];

/**
 * The readings of a text with one character per byte: one for each code page in which it is well-formed; the
 * text itself if it is ASCII or was decoded before.
 */
export function spellingsOf(written: string): readonly string[] {
  if (!/[\x80-\xff]/.test(written) || /[^\0-\xff]/.test(written)) return [written];
  const bytes = Uint8Array.from(written, (character) => character.charCodeAt(0));
  return [...new Set([written, ...CODE_PAGES.flatMap((label) => decoded(bytes, label))])];
}

/** Nothing if the bytes are not well-formed in this code page, or if this Node was built without it. */
function decoded(bytes: Uint8Array, label: string): string[] {
  try {
    return [new TextDecoder(label, { fatal: true }).decode(bytes)];
  } catch {
    return [];
  }
}
