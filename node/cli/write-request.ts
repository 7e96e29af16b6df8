import type { NextStep } from '../../shared/status/next-step.ts';
import { foreign } from '../../shared/text/foreign.ts';
import type { RequestView } from '../../shared/views.ts';
import { usageRefusal } from './command-line.ts';
import { STANDARD_OUTPUT, writeDocument } from './output-file.ts';
import { printNote, type Session } from './session.ts';
import { displayOf } from './show/display.ts';
import { showRequestTo } from './show/request.ts';
import { warnThatUnhelpful } from './unhelpful-request.ts';
import { noteReplaced, writeResult } from './write-result.ts';

/** The ways in which a request can leave this machine. */
export interface RequestOutputs {
  readonly out: string;
  readonly qr: boolean;
  readonly text: boolean;
  readonly mail: string | undefined;
}

/** If the document itself goes to standard output, nothing else may. Checked before anything is made. */
export function requireOneWayOut({ out, qr, text, mail }: RequestOutputs): void {
  if (mail === STANDARD_OUTPUT) throw usageRefusal('valueMissing', '--mail', '');
  if (out === STANDARD_OUTPUT && (qr || text))
    throw usageRefusal('notTogether', qr ? '--qr' : '--text', '', '--out -');
}

/**
 * Gives a request out as a file and, where that is wanted, as a mail, a code and text too. With `--json`,
 * code and text are in the answer anyway. `instead`: what to do where sending it would lead to nothing.
 */
export async function writeRequest(
  view: RequestView,
  instead: NextStep | null,
  { out, qr, text, mail }: RequestOutputs,
  session: Session,
): Promise<void> {
  const { profile } = session.program.surroundings;
  const mailed = mail === undefined ? null : await writeMail(view, mail, session);
  await writeResult({ ...view, mail: mailed }, out, session, showRequestTo(profile, instead));
  if (instead !== null) await warnThatUnhelpful(instead, session);
  if (session.settings.json) return;
  if (mailed !== null) await printNote(session, 'saved.mail', { path: foreign(mailed) });
  if (qr) {
    const { showCode } = await import('./show/code.ts');
    session.out.print(`\n${showCode(view.compact, await displayOf(session))}`);
  }
  if (text) {
    const { foldCompact } = await import('../../shared/document/compact.ts');
    session.out.print(`\n${foldCompact(view.compact)}`);
  }
}

/**
 * A draft that carries the document, so that an older one of the same request is replaced like the document.
 */
async function writeMail(view: RequestView, path: string, session: Session): Promise<string> {
  const { requestMail } = await import('../../shared/request/mail.ts');
  const { eml } = requestMail(view, session.program.surroundings.profile, await session.texts());
  const written = writeDocument({ name: `${view.file.name}.eml`, text: eml }, path);
  await noteReplaced(written, session);
  return written.path;
}
