import { decodeUtf8, encodeUtf8 } from '../encoding/text.ts';
import { LicensingError } from '../errors/refusal.ts';
import type { RefusedField } from '../errors/refused-field.ts';
import { type Fault, read, type Shape } from './shape.ts';

const MOST_DEPTH = 8;

/**
 * Reads a payload in the strict profile (spec §2): the one value these bytes spell, or a refusal `TOO_LARGE`,
 * `BAD_UTF8`, `TOO_DEEP`, `MALFORMED`, `DUPLICATE_MEMBER` or `NOT_CANONICAL`. What it returns serialises to
 * the same bytes again.
 */
export function readStrict<T>(bytes: Uint8Array, shape: Shape<T>, maxBytes: number): T {
  if (bytes.length > maxBytes) throw new LicensingError('TOO_LARGE', { bytes: bytes.length, most: maxBytes }); // P1
  const text = decodeUtf8(bytes); // P2
  if (text === undefined) throw new LicensingError('BAD_UTF8');
  if (nestsDeeperThan(MOST_DEPTH, text)) throw new LicensingError('TOO_DEEP', { most: MOST_DEPTH }); // P3
  const result = read(shape, parse(text)); // P4, P5
  if ('faults' in result)
    throw duplicateMember(text) ?? new LicensingError('MALFORMED', faultDetails(result.faults));
  if (JSON.stringify(result.value) !== text)
    throw duplicateMember(text) ?? new LicensingError('NOT_CANONICAL'); // P6
  return result.value;
}

/**
 * The bytes of a payload: what `readStrict` reads back. `value` must have come through `shape`'s own order of
 * members.
 */
export function writeStrict<T>(value: T, shape: Shape<T>): Uint8Array<ArrayBuffer> {
  const result = read(shape, value);
  if ('faults' in result)
    throw new Error(
      `refusing to write a malformed payload: ${faultDetails(result.faults).fields.join('; ')}`,
    );
  return encodeUtf8(JSON.stringify(result.value));
}

/**
 * The details of a refusal by shape: each field that was refused, and in `fields` the same in the words of
 * the spec. `within`: the member that a person's file went into, which is no part of the paths in it.
 */
export function faultDetails(
  faults: readonly Fault[],
  within = '',
): { readonly fields: readonly string[]; readonly faults: readonly RefusedField[] } {
  return {
    fields: faults.map(({ path, wanted }) => `${path === '' ? '(whole)' : path}: ${wanted}`),
    faults: faults.map(({ path, code, parameters }) => ({
      path: pathWithin(path, within),
      code,
      parameters,
    })),
  };
}

function pathWithin(path: string, within: string): string {
  if (path === within) return '';
  return within !== '' && path.startsWith(`${within}.`) ? path.slice(within.length + 1) : path;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const faults = [{ path: '', wanted: 'JSON', code: 'json', parameters: [] }] as const;
    throw new LicensingError('MALFORMED', faultDetails(faults), { cause });
  }
}

/**
 * True where brackets outside of strings nest deeper than `most`. Runs before the parser, so that no input
 * can exhaust its stack.
 */
function nestsDeeperThan(most: number, text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22) i = endOfString(text, i);
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > most) return true;
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  return false;
}

/** Index of the quote that ends the string which begins at `start`; the text's length where it never ends. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(at - 1 - backslashes) === 0x5c) backslashes++;
  return backslashes % 2 === 1;
}

/**
 * Looks for a duplicate name only once the text is known to be refused: a canonical text without faults has
 * none (P6).
 */
function duplicateMember(text: string): LicensingError | undefined {
  const name = duplicateName(text);
  return name === undefined
    ? undefined
    : new LicensingError('DUPLICATE_MEMBER', { member: name.slice(0, 40) });
}

/** A member name that occurs twice in one object of a JSON text. */
function duplicateName(text: string): string | undefined {
  const scopes: (Set<string> | undefined)[] = []; // undefined for a list
  let before = '';
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (' \t\n\r'.includes(character)) continue;
    if (character === '{') scopes.push(new Set());
    if (character === '[') scopes.push(undefined);
    if (character === '}' || character === ']') scopes.pop();
    if (character === '"') {
      const end = endOfString(text, i);
      if (before === '{' || before === ',') {
        const name: string = JSON.parse(text.slice(i, end + 1));
        if (scopes.at(-1)?.has(name)) return name;
        scopes.at(-1)?.add(name);
      }
      i = end;
    }
    before = character;
  }
  return undefined;
}
