import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

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
const ADDRESS = 'filename: import.meta.url,';
/** Of a compiled part: far more than one takes. */
const LARGEST = 64 * 1024 * 1024;

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

/** A packed program as the CommonJS script that a Node with a program inside it runs. */
export function asInnerScript(packed: string): string {
  const [head = '', ...lines] = packed.split('\n');
  if (!head.startsWith('#!') || packed.split(ADDRESS).length !== 2)
    throw new Error('this is no packed program');
  // An empty line, so that all others keep their numbers.
  return ['', ...lines].join('\n').replace(ADDRESS, 'filename: __filename,');
}

function replaceEach(text: string, replacements: Readonly<Record<string, string>>): string {
  return Object.entries(replacements).reduce((all, [from, to]) => all.replace(from, () => to), text);
}

function asFunction(code: string): string {
  return `(function (require, module, exports) {\n${code}})\n`;
}

/**
 * A part compiled, with all its functions, by the engine that runs this build; the same bytes each time. V8
 * orders its tables by a random number, which is fixed by a switch of a process and by nothing later.
 */
function compile(code: string): Buffer {
  const args = ['--random-seed=1', join(import.meta.dirname, 'compile-part.mjs')];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { input: code, maxBuffer: LARGEST });
  if (status !== 0) throw new Error(`the first part was not compiled: ${stderr}`);
  return stdout;
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
