/**
 * What people get wrong in JSON that they write by hand. Each has a sentence in the catalogs (`jsonSlip`).
 */
export type SlipName =
  | 'empty'
  | 'notObject'
  | 'nameWanted'
  | 'otherQuotes'
  | 'commaExtra'
  | 'commaMissing'
  | 'colonMissing'
  | 'valueMissing'
  | 'wordUnknown'
  | 'number'
  | 'textUnclosed'
  | 'quoteInside'
  | 'backslash'
  | 'control'
  | 'comment'
  | 'unclosed'
  | 'otherBracket'
  | 'behindEnd'
  | 'nameTwice'
  | 'tooDeep';

/** A slip, and where: the index in the text of what is to be corrected. */
export interface JsonSlip {
  readonly name: SlipName;
  readonly at: number;
}

const MOST_DEPTH = 64;

/**
 * The first slip in a text that should be one JSON object, or undefined: then `JSON.parse` takes it. Engines
 * word such errors each in its own way and in English only; this looks for what a person did.
 */
export function slipIn(text: string): JsonSlip | undefined {
  const reading: Reading = { text, at: 0, depth: 0 };
  try {
    wholeObject(reading);
    return undefined;
  } catch (error) {
    if (error instanceof Found) return error.slip;
    throw error;
  }
}

interface Reading {
  readonly text: string;
  at: number;
  depth: number;
}

class Found extends Error {
  readonly slip: JsonSlip;

  constructor(name: SlipName, at: number) {
    super(name);
    this.slip = { name, at };
  }
}

function wholeObject(reading: Reading): void {
  const first = next(reading);
  if (first === '') throw new Found('empty', 0);
  if (first !== '{') throw new Found('notObject', reading.at);
  object(reading);
  if (next(reading) !== '') throw new Found('behindEnd', reading.at);
}

/** The character at which the next token begins; '' at the end. */
function next(reading: Reading): string {
  while (' \t\r\n'.includes(here(reading)) && here(reading) !== '') reading.at += 1;
  const { text, at } = reading;
  if (text.startsWith('//', at) || text.startsWith('/*', at) || text[at] === '#')
    throw new Found('comment', at);
  return here(reading);
}

function here({ text, at }: Reading): string {
  return text.charAt(at);
}

function value(reading: Reading): void {
  const first = next(reading);
  if (first === '"') string(reading);
  else if (first === '{') object(reading);
  else if (first === '[') items(reading, '[', ']', value);
  else if (first === '' || ',:}]'.includes(first)) throw new Found('valueMissing', reading.at);
  else if (isOtherQuote(first)) throw new Found('otherQuotes', reading.at);
  else if (/[-+.\d]/.test(first)) number(reading);
  else word(reading);
}

function object(reading: Reading): void {
  const names = new Set<string>();
  items(reading, '{', '}', () => member(reading, names));
}

function member(reading: Reading, names: Set<string>): void {
  const start = reading.at;
  const first = next(reading);
  if (isOtherQuote(first)) throw new Found('otherQuotes', start);
  if (first !== '"') throw new Found('nameWanted', start);
  string(reading);
  const name: string = JSON.parse(reading.text.slice(start, reading.at));
  if (names.has(name)) throw new Found('nameTwice', start);
  names.add(name);
  const end = reading.at;
  if (next(reading) !== ':') throw new Found('colonMissing', end);
  reading.at += 1;
  value(reading);
}

/** What stands between two brackets, with commas between. */
function items(reading: Reading, open: string, close: string, item: (reading: Reading) => void): void {
  const start = reading.at;
  if (++reading.depth > MOST_DEPTH) throw new Found('tooDeep', start);
  reading.at += open.length;
  for (let comma = -1; ; ) {
    const first = next(reading);
    if (first === '') throw new Found('unclosed', start);
    if (first === close && comma === -1) break;
    if ('}]'.includes(first))
      throw new Found(comma === -1 ? 'otherBracket' : 'commaExtra', comma === -1 ? reading.at : comma);
    if (first === ',') throw new Found('commaExtra', reading.at);
    item(reading);
    const end = reading.at;
    const after = next(reading);
    if (after === close) break;
    if (after === '') throw new Found('unclosed', start);
    if (after !== ',') throw noComma(reading, end);
    comma = reading.at;
    reading.at += 1;
  }
  reading.at += close.length;
  reading.depth -= 1;
}

/** Why neither a comma nor the closing bracket follows what ended at `end`. */
function noComma(reading: Reading, end: number): Found {
  const { text, at } = reading;
  const character = here(reading);
  if ('}]'.includes(character)) return new Found('otherBracket', at);
  const isOnOneLine = !text.slice(end, at).includes('\n');
  const isQuoteInside = text[end - 1] === '"' && isOnOneLine && !'"{['.includes(character);
  return isQuoteInside ? new Found('quoteInside', end - 1) : new Found('commaMissing', end);
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

function string(reading: Reading): void {
  const { text } = reading;
  const start = reading.at;
  for (reading.at += 1; here(reading) !== '"'; ) {
    const character = here(reading);
    if (character === '' || character === '\n' || character === '\r') throw new Found('textUnclosed', start);
    if (character < ' ') throw new Found('control', reading.at);
    if (character !== '\\') reading.at += 1;
    else if (matches(reading, ESCAPE, text)) reading.at = ESCAPE.lastIndex;
    else throw new Found('backslash', reading.at);
  }
  reading.at += 1;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[^\s,;:={}[\]"]+/y;

function number(reading: Reading): void {
  const start = reading.at;
  matches(reading, WORD, reading.text);
  const end = WORD.lastIndex;
  if (!matches(reading, NUMBER, reading.text) || NUMBER.lastIndex !== end) throw new Found('number', start);
  reading.at = end;
}

function word(reading: Reading): void {
  matches(reading, WORD, reading.text);
  const written = reading.text.slice(reading.at, WORD.lastIndex);
  if (!['true', 'false', 'null'].includes(written)) throw new Found('wordUnknown', reading.at);
  reading.at += written.length;
}

function matches({ at }: Reading, pattern: RegExp, text: string): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function isOtherQuote(character: string): boolean {
  return character !== '' && "'`´‘’‚“”„«»".includes(character);
}
