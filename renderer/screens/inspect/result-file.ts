import { BYTE_ORDER_MARK, csvRow } from '../../../shared/text/csv.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import type { Texts } from '../../../shared/text/formatter.ts';
import { verifyText } from '../../../shared/text/verify-text.ts';
import type { VerifyLine } from '../../../shared/views.ts';

export type ResultFormat = 'csv' | 'text';

/** The heading of a table for programs: the same in every language. */
const CSV_HEAD = 'file,ok,code,kind,message\r\n';
/** Lines written before the page gets a turn, so that it stays responsive. */
const LINES_AT_ONCE = 250;

/** The lines as a file. `machine`: the file whose machine they were judged for, if not this one. */
export async function resultFile(
  lines: readonly VerifyLine[],
  format: ResultFormat,
  machine: string | undefined,
  texts: Texts,
): Promise<string> {
  const write = format === 'csv' ? csvLine : textLine;
  const parts = format === 'csv' ? [BYTE_ORDER_MARK, CSV_HEAD] : [];
  for (let i = 0; i < lines.length; i += LINES_AT_ONCE) {
    parts.push(
      ...lines.slice(i, i + LINES_AT_ONCE).map((line) =>
        withInside(line)
          .map((one) => write(one, machine, texts))
          .join(''),
      ),
    );
    await new Promise((resolve) => setTimeout(resolve));
  }
  return parts.join('');
}

/** A bundle is followed by what is in it. */
function withInside(line: VerifyLine): readonly VerifyLine[] {
  return [line, ...line.inside];
}

/** RFC 4180. */
export function csvLine(line: VerifyLine, machine: string | undefined, texts: Texts): string {
  const { file, ok, code, kind } = line;
  return csvRow([file, String(ok), code, kind ?? '', verifyText(line, machine, texts)]);
}

const CODE_WIDTH = 18;

/** As the command line writes it. */
function textLine(line: VerifyLine, machine: string | undefined, texts: Texts): string {
  return `${line.code.padEnd(CODE_WIDTH)}  ${foreign(line.file)}: ${verifyText(line, machine, texts)}\n`;
}
