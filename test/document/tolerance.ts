/**
 * Which one-byte insertions and deletions spec A1–A7 tolerate in a file that is one block with LF, told from
 * the text alone: the other half of the tests of mutations, which compare it with what the reader does.
 */

interface Place {
  /** The character before and behind the place; empty at the ends of the file. */
  readonly before: string;
  readonly behind: string;
  readonly line: string;
  /** How far the place is into its line. */
  readonly column: number;
}

function placeIn(file: string, at: number): Place {
  const start = at === 0 ? 0 : file.lastIndexOf('\n', at - 1) + 1;
  const end = file.indexOf('\n', at);
  const line = file.slice(start, end === -1 ? file.length : end);
  return { before: file.charAt(at - 1), behind: file.charAt(at), line, column: at - start };
}

const SUMMARY = /^([A-Z][a-z]+: )/;
const BODY = /^[A-Za-z0-9+/]+={0,2}$/;
const BODY_START = 'eyJwYXls';

/** The clause that tolerates `byte` before the byte at `at`, or undefined. */
export function toleratedInsertion(file: string, at: number, byte: number): string | undefined {
  if (at === file.length) return 'A1';
  const character = String.fromCharCode(byte);
  const { line, column } = placeIn(file, at);
  const [first, last] = [column === 0, column === line.length];
  if (first && ' \t>'.includes(character)) return 'A4';
  if (last && ' \t'.includes(character)) return 'A4';
  if (character !== '\n') return undefined;
  if (first && at === 0) return 'A1';
  if (at === 1 || at === file.length - 2) return 'A6'; // parts a dash from its run
  return first || last || breaksBody(line, column) || wrapsSummary(line, column) ? 'A5' : undefined;
}

function breaksBody(line: string, column: number): boolean {
  return BODY.test(line) && !(line.startsWith(BODY_START) && column < BODY_START.length);
}

function wrapsSummary(line: string, column: number): boolean {
  const [name = ''] = SUMMARY.exec(line) ?? [];
  const besideSpace = line[column] === ' ' || line[column - 1] === ' ';
  return name !== '' && column > name.length && besideSpace;
}

/** The clause that tolerates that the byte at `at` is missing, or undefined. */
export function toleratedDeletion(file: string, at: number): string | undefined {
  const { before, behind, line } = placeIn(file, at);
  if (behind === '-' && /^-+(BEGIN|END)|(BEGIN|END)[A-Z ]+-+$/.test(line)) return 'A6';
  if (behind !== '\n') return undefined;
  if (at === file.length - 1) return 'A7';
  const next = file.slice(at + 1, file.indexOf('\n', at + 1));
  const emptyLine = before === '\n' || next === '';
  return emptyLine || (BODY.test(line) && BODY.test(next)) ? 'A5' : undefined;
}
