// A program in parts: each is compiled when it is first asked for. Until then it is text in the comment at
// the end, which costs next to nothing to skip. Written by build/pack.ts;
// docs/decisions/0021-one-file-in-parts.md says why.

/**
 * @type {Record<string, readonly [start: number, end: number, line: number]>} Where a part lies in `text`,
 * and in this file.
 */
const PARTS = {};

/** Which engine made `compiled` out of the first part, and the SHA-256 of both. */
const COMPILED = { engine: '', sha256: '' };

const FIRST = './main.js';

const { Script } = process.getBuiltinModule('node:vm');

/** @type {Map<string, { exports: unknown }>} */
const loaded = new Map();

/**
 * The exports of a part, or of one of Node's own modules.
 * @param {string} name
 */
function load(name) {
  const place = PARTS[name];
  if (place === undefined) return builtin(name);
  const known = loaded.get(name);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  loaded.set(name, module);
  compile(name, place)(load, module, module.exports);
  return module.exports;
}

/** @param {string} name */
function builtin(name) {
  const module = process.getBuiltinModule(name);
  if (module === undefined)
    throw Object.assign(new Error(`there is no ${name}`), { code: 'MODULE_NOT_FOUND' });
  return module;
}

/**
 * @param {string} name
 * @param {readonly [start: number, end: number, line: number]} place
 */
function compile(name, [start, end, line]) {
  const code = text.toString().slice(start, end).replaceAll('*~', '*/');
  const cachedData = name === FIRST ? compiledOf(code) : undefined;
  return new Script(code, { filename: import.meta.url, lineOffset: line, cachedData }).runInThisContext();
}

/**
 * What this very engine made of `code` when the program was packed; undefined on any other engine, and where
 * a byte of one or the other is not as it was: V8 itself looks at neither.
 * @param {string} code
 */
function compiledOf(code) {
  if (COMPILED.engine !== `${process.version} ${process.platform} ${process.arch}`) return undefined;
  const bytes = Buffer.from(
    compiled.toString().slice('function compiled() {/*'.length, -'*/}'.length),
    'base64',
  );
  const sha256 = process
    .getBuiltinModule('node:crypto')
    .createHash('sha256')
    .update(code)
    .update(bytes)
    .digest('hex');
  return sha256 === COMPILED.sha256 ? bytes : undefined;
}

load(FIRST);

function text() {}
function compiled() {}
