// A program in parts: each is compiled when it is first asked for. Until then it is text in the comment at the end, which costs next to
// nothing to skip. Written by build/pack.ts; docs/decisions/0021-one-file-in-parts.md says why.

/** @type {Record<string, readonly [start: number, end: number, line: number]>} Where a part lies in `text`, and in this file. */
const PARTS = {};

const { compileFunction } = process.getBuiltinModule('node:vm');

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
  compile(place)(load, module, module.exports, import.meta.filename);
  return module.exports;
}

/** @param {string} name */
function builtin(name) {
  const module = process.getBuiltinModule(name);
  if (module === undefined)
    throw Object.assign(new Error(`there is no ${name}`), { code: 'MODULE_NOT_FOUND' });
  return module;
}

/** @param {readonly [start: number, end: number, line: number]} place */
function compile([start, end, lineOffset]) {
  const code = text.toString().slice(start, end).replaceAll('*~', '*/');
  const parameters = ['require', 'module', 'exports', '__filename'];
  return compileFunction(code, parameters, { filename: import.meta.url, lineOffset });
}

load('./main.js');

function text() {}
