import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/** A CommonJS module. It asks for its siblings by their file names. */
export interface ProgramPart {
  readonly fileName: string;
  readonly code: string;
}

/** Start and end in the text, in UTF-16 units, and the lines above it in the packed file. */
type Place = readonly [start: number, end: number, line: number];

const HEAD = `#!/usr/bin/env node\n${readFileSync(join(import.meta.dirname, 'unpack.mjs'), 'utf8')}`;
const FIRST = 'main.js';
const NO_PLACES = 'const PARTS = {};';
const NOT_COMPILED = "const COMPILED = { engine: '', sha256: '' };";
const NO_TEXT = 'function text() {}';
const NO_BYTES = 'function compiled() {}';
const [OPENING, CLOSING] = ['function text() {/*\n', '*/}'];

/** Packs the parts of a program, of which `main.js` is the first to run, into one ES module. */
export function packProgram(parts: readonly ProgramPart[]): string {
  const wrapped = parts.map(({ fileName, code }) => ({ fileName, code: inAscii(asFunction(code)) }));
  const texts = wrapped.map(({ fileName, code }) => ({ fileName, text: inComment(code) }));
  const first = wrapped.find(({ fileName }) => fileName === FIRST)?.code ?? '';
  const compiled = compile(first);
  return replaceEach(HEAD, {
    [NO_PLACES]: `const PARTS = ${JSON.stringify(placesOf(texts))};`,
    [NOT_COMPILED]: `const COMPILED = ${JSON.stringify(originOf(first, compiled))};`,
    [NO_TEXT]: OPENING + texts.map(({ text }) => text).join('') + CLOSING,
    [NO_BYTES]: `function compiled() {/*${compiled.toString('base64')}*/}`,
  });
}

function replaceEach(text: string, replacements: Readonly<Record<string, string>>): string {
  return Object.entries(replacements).reduce((all, [from, to]) => all.replace(from, () => to), text);
}

function asFunction(code: string): string {
  return `(function (require, module, exports) {\n${code}})\n`;
}

/** A part compiled, with all its functions, by the engine that runs this build. */
function compile(code: string): Buffer {
  setFlagsFromString('--no-lazy');
  const script = new Script(code);
  setFlagsFromString('--lazy'); // an engine refuses a cache that was made under other flags
  return script.createCachedData();
}

function originOf(code: string, compiled: Buffer): { engine: string; sha256: string } {
  return {
    engine: `${process.version} ${process.platform} ${process.arch}`,
    sha256: createHash('sha256').update(code).update(compiled).digest('hex'),
  };
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

/**
 * Text that does not end the comment around it. The slash is replaced by one character, so that columns stay
 * the same.
 */
function inComment(code: string): string {
  if (code.includes('*~')) throw new Error('the code holds what stands in for the end of a comment');
  return code.replaceAll('*/', '*~');
}

/**
 * The same code in ASCII, which takes an engine half the memory: an escape means the same in a string, a
 * template and a pattern.
 */
export function inAscii(code: string): string {
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
