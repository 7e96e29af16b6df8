import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A CommonJS module. It asks for its siblings by their file names. */
export interface Part {
  readonly fileName: string;
  readonly code: string;
}

/** Start and end in the text, in UTF-16 units, and the lines above it in the packed file. */
type Place = readonly [start: number, end: number, line: number];

const HEAD = `#!/usr/bin/env node\n${readFileSync(join(import.meta.dirname, 'unpack.mjs'), 'utf8')}`;
const NO_PLACES = 'const PARTS = {};';
const NO_TEXT = 'function text() {}';
const [OPENING, CLOSING] = ['function text() {/*\n', '*/}'];

/** Packs the parts of a program, of which `main.js` is the first to run, into one ES module. */
export function pack(parts: readonly Part[]): string {
  const texts = parts.map(({ fileName, code }) => ({ fileName, text: inComment(code) }));
  const places = JSON.stringify(placesOf(texts));
  return HEAD.replace(NO_PLACES, () => NO_PLACES.replace('{}', places)).replace(
    NO_TEXT,
    () => OPENING + texts.map(({ text }) => text).join('') + CLOSING,
  );
}

function placesOf(parts: readonly { fileName: string; text: string }[]): Record<string, Place> {
  const places: Record<string, Place> = {};
  let start = OPENING.length;
  let line = linesIn(HEAD.slice(0, HEAD.indexOf(NO_TEXT)) + OPENING);
  for (const { fileName, text } of parts) {
    places[`./${fileName}`] = [start, start + text.length, line];
    start += text.length;
    line += linesIn(text);
  }
  return places;
}

/** Text that does not end the comment around it. What stands in for the slash is as long as one, so that columns stay. */
function inComment(code: string): string {
  if (code.includes('*~')) throw new Error('the code holds what stands in for the end of a comment');
  return inAscii(code).replaceAll('*/', '*~');
}

/** The same code in ASCII, which takes an engine half the memory: an escape means the same in a string, a template and a pattern. */
function inAscii(code: string): string {
  if (/\\[\u0080-\uffff]/.test(code))
    throw new Error('the code holds a backslash before what must be escaped');
  return code.replaceAll(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}
