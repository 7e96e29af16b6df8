import { LicensingError } from '../errors/refusal.ts';
import { type SlipName, slipIn } from './json-slip.ts';

/**
 * Where a slip is, as `JSON_INVALID` carries it: line and column from 1, and a piece of the line with the
 * place in it from 0.
 */
type Place = Readonly<Record<'line' | 'column' | 'mark', number>> & { readonly excerpt: string };

/**
 * The one object that a person wrote as JSON: an order, terms, answers, a vendor profile. A slip is refused
 * with `JSON_INVALID`, which says what and where it is. A name that stands there twice is one too: nobody can
 * tell which of the two was meant.
 */
export function readHandWrittenJson(file: string, text: string): object {
  const slip = slipIn(text);
  if (slip === undefined) return JSON.parse(text);
  const name: SlipName = slip.name;
  throw new LicensingError('JSON_INVALID', { file, slip: name, ...placeIn(text, slip.at) });
}

function placeIn(text: string, at: number): Place {
  const linesBefore = text.slice(0, at).split(LINE_END);
  const before = linesBefore.at(-1) ?? '';
  const line = before + (text.slice(at).split(LINE_END, 1)[0] ?? '');
  return { line: linesBefore.length, column: [...before].length + 1, ...excerptOf(line, before.length) };
}

const LINE_END = /\r\n|\n|\r/;
const BEFORE = 50;
const MOST_SHOWN = 72;

/**
 * As much of a line as a terminal shows. A tab becomes a space, so that a mark below it stands where it
 * should.
 */
function excerptOf(line: string, at: number): Pick<Place, 'excerpt' | 'mark'> {
  const start = line.length <= MOST_SHOWN ? 0 : Math.max(0, at - BEFORE);
  const cut = line
    .slice(start, start + MOST_SHOWN)
    .toWellFormed()
    .replaceAll('\t', ' ');
  const indent = /^ */.exec(cut)?.[0].length ?? 0;
  const from = Math.min(indent, at - start);
  return { excerpt: cut.slice(from).trimEnd(), mark: at - start - from };
}
