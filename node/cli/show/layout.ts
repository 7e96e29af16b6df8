import { stripVTControlCharacters } from 'node:util';
import type { Style } from '../output.ts';
import type { Display } from './display.ts';

/** A cell of a table: its text, and how it is painted where there are colours. */
export type Cell = string | { readonly text: string; readonly style: Style };

const GAP = '  ';

/** Rows as aligned columns, indented, one line per row; the last column is not padded. */
export function tableLines(rows: readonly (readonly Cell[])[], { paint }: Display, indent = '  '): string[] {
  const widths = columnWidths(rows);
  return rows.map((row) => {
    const cells = row.map((cell, column) => {
      const text = textOf(cell);
      const space = column === row.length - 1 ? '' : ' '.repeat((widths[column] ?? 0) - columnsOf(text));
      return (typeof cell === 'string' ? text : paint(cell.style, text)) + space;
    });
    return `${indent}${cells.join(GAP)}`.trimEnd();
  });
}

/**
 * A table with a heading; where the terminal is too narrow for it, each row as a block: its first cell, and
 * below it each other one behind its heading.
 */
export function tableOrBlocks(
  head: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  look: Display,
): string[] {
  const table = tableLines([head, ...rows], look);
  const { width } = look;
  if (width === undefined || table.every((line) => columnsOf(line) <= width)) return table;
  return rows.flatMap(([first = '', ...others]) => [
    `  ${textOf(first)}`,
    ...tableLines(
      others.map((cell, at): readonly Cell[] => [head[at + 1] ?? '', cell]),
      look,
      '    ',
    ),
  ]);
}

/** A heading row over the columns of a table. */
export function heading(...texts: readonly string[]): readonly Cell[] {
  return texts.map((text) => ({ text, style: 'faint' }));
}

function columnWidths(rows: readonly (readonly Cell[])[]): number[] {
  const widths: number[] = [];
  for (const row of rows)
    row.slice(0, -1).forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, columnsOf(textOf(cell)));
    });
  return widths;
}

function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text;
}

/**
 * Most texts: Latin letters, a column each. The patterns below take a millisecond to build, so they wait for
 * a text that needs them.
 */
const NARROW = /^[ -~\u00a0-\u00ac\u00ae-\u024f]*$/;

/** Columns that a text takes in a terminal; colours take none. */
export function columnsOf(text: string): number {
  const plain = stripVTControlCharacters(text);
  return NARROW.test(plain) ? plain.length : widthOfAny(plain);
}

/** What a person sees as one character is one: a letter with its accents, a family joined out of four. */
function widthOfAny(text: string): number {
  const none = /^(?:\p{Mn}|\p{Me}|[\u2068\u2069]|\u200c|\u200d)+$/u;
  const two =
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;
  let width = 0;
  for (const { segment } of new Intl.Segmenter().segment(text))
    width += none.test(segment) ? 0 : two.test(segment) ? 2 : 1;
  return width;
}

/**
 * A sentence wrapped to the terminal's width, with every line after the first indented; unchanged if the
 * output is not a terminal.
 */
export function wrapped(text: string, { width }: Pick<Display, 'width'>, indent = ''): string {
  if (width === undefined) return text;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && columnsOf(longer) > Math.max(20, width - indent.length)) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].join(`\n${indent}`);
}
