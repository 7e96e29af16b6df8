import { instantOf } from '../../shared/encoding/instant.ts';
import type { ReportFrame } from '../../shared/status/report.ts';
import { foreign } from '../../shared/text/foreign.ts';
import { usageRefusal } from './command-line.ts';
import { STANDARD_OUTPUT, writeDocument } from './output-file.ts';
import { printNote, type Session } from './session.ts';
import { noteReplaced } from './write-result.ts';

/** The options that write one, and what it is called in a folder. */
const USUAL_NAMES = { report: 'softkey-report.txt', html: 'softkey-report.html' } as const;

/** Writes a report to a file, or under its usual name into a folder. */
export async function writeReport(
  option: keyof typeof USUAL_NAMES,
  out: string,
  session: Session,
  reportIn: (frame: ReportFrame) => string,
): Promise<void> {
  if (out === STANDARD_OUTPUT) throw usageRefusal('valueMissing', `--${option}`, '');
  const { now, program } = session.program.surroundings;
  const text = reportIn({ at: instantOf(now()), program, texts: await session.texts() });
  const written = writeDocument({ name: USUAL_NAMES[option], text }, out);
  await noteReplaced(written, session);
  await printNote(session, 'saved.report', { path: foreign(written.path) });
}
