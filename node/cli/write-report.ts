import { instantOf } from '../../shared/encoding/instant.ts';
import type { ReportFrame } from '../../shared/status/report.ts';
import { foreign } from '../../shared/text/foreign.ts';
import { usageRefusal } from './command-line.ts';
import { STANDARD_OUTPUT, writeDocument } from './output-file.ts';
import { printNote, type Session } from './session.ts';
import { noteReplaced } from './write-result.ts';

/** The reports that there are, by the option that writes them, and what each is called in a folder. */
const REPORTS = {
  report: { option: 'report', name: 'softkey-report.txt' },
  html: { option: 'html', name: 'softkey-report.html' },
  expiring: { option: 'html', name: 'softkeys-expiring.html' },
} as const;

/** Writes a report to a file, or under its usual name into a folder. */
export async function writeReport(
  report: keyof typeof REPORTS,
  out: string,
  session: Session,
  reportIn: (frame: ReportFrame) => string,
): Promise<void> {
  const { option, name } = REPORTS[report];
  if (out === STANDARD_OUTPUT) throw usageRefusal('valueMissing', `--${option}`, '');
  const { now, program } = session.program.surroundings;
  const text = reportIn({ at: instantOf(now()), program, texts: await session.texts() });
  const written = writeDocument({ name, text }, out);
  await noteReplaced(written, session);
  await printNote(session, 'saved.report', { path: foreign(written.path) });
}
