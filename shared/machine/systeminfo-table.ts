import { CPU_LINE, type InfoBlock, type InfoEntry } from './systeminfo-blocks.ts';
import { plainText } from './text.ts';

/**
 * With fewer fields than these a line is no row of `systeminfo`, whose columns are the entries of its list.
 */
const LEAST_FIELDS = 16;
const MOST_FIELDS = 64;

/**
 * The rows that `systeminfo /fo csv` prints, each a machine; the line with the names of the columns is none.
 */
export function tableRows(lines: readonly string[]): InfoBlock[] {
  const rows = lines.filter((line) => line.trimStart().startsWith('"') && CPU_LINE.test(line)).map(fieldsOf);
  return rows.filter((fields) => fields.length >= LEAST_FIELDS).map(blockOf);
}

function blockOf(fields: readonly string[]): InfoBlock {
  const processors = fields.findIndex((field) => CPU_LINE.test(field));
  const entries = fields.map((field): InfoEntry => ({ value: plainText(field), items: [] }));
  return {
    before: entries.slice(0, processors),
    processors: [plainText(fields[processors] ?? '')],
    after: entries.slice(processors + 1),
  };
}

/** The fields of a line, all in quotes; a quote within one is doubled. */
function fieldsOf(line: string): string[] {
  const field = /"((?:[^"]|"")*)"(?:,|$)/y;
  const fields: string[] = [];
  field.lastIndex = line.length - line.trimStart().length;
  for (let match = field.exec(line); match && fields.length < MOST_FIELDS; match = field.exec(line))
    fields.push((match[1] ?? '').replaceAll('""', '"'));
  return fields;
}
