import type { Vector } from './read.ts';

/** Genuine documents that another program stored in its own way: what spec N3 lets a program look into. */
const LOOKED_INTO: ReadonlySet<string> = new Set([
  'armor-begin-carriage-return',
  'armor-carriage-return-before-end',
  'armor-end-bom',
  'armor-end-half-line-end',
  'armor-utf-16-be-bare',
  'armor-utf-16-be',
  'armor-utf-16-le-bare',
  'armor-utf-16-le',
  'armor-utf-32-le',
]);

/** What it says of several documents in one file, which it judges one by one. */
const JUDGED_EACH: Readonly<Record<string, string>> = {
  'armor-license-above-request': 'OK',
  'armor-two-documents': 'OK',
  'armor-two-blocks-one-cut': 'INSIDE_REFUSED',
};

/**
 * The code that `softkey verify` gives for the file of a vector: that of the vector, but a document of any
 * kind is taken for what it is, several in one file are judged each, and a file is looked into before it is
 * refused.
 */
export function codeOfWholeFile({ name, expect }: Vector): string {
  if (name.startsWith('wrong-kind-') || LOOKED_INTO.has(name)) return 'OK';
  if (name in JUDGED_EACH) return JUDGED_EACH[name] ?? '';
  return name === 'armor-empty-file' ? 'EMPTY_FILE' : expect;
}
