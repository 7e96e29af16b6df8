import type { RequestView } from '../../shared/views.ts';
import { wrong } from './command-line.ts';
import { giveOut } from './give-out.ts';
import { STANDARD_OUTPUT } from './output-file.ts';
import type { Session } from './session.ts';
import { lookOf } from './show/look.ts';
import { showRequestTo } from './show/request.ts';

/** The ways in which a request can leave this machine. */
export interface GiveOutValues {
  readonly out: string;
  readonly qr: boolean;
  readonly text: boolean;
}

/** Where the document itself goes to standard output, nothing else does. Looked at before anything is made. */
export function requireOneWayOut({ out, qr, text }: GiveOutValues): void {
  if (out === STANDARD_OUTPUT && (qr || text))
    throw wrong('notTogether', qr ? '--qr' : '--text', '', '--out -');
}

/** Gives a request out as a file and, where that is wanted, as a code and as text too. With `--json` all of them are in the answer anyway. */
export async function giveOutRequest(
  view: RequestView,
  { out, qr, text }: GiveOutValues,
  session: Session,
): Promise<void> {
  await giveOut(view, out, session, showRequestTo(session.program.surroundings.profile));
  if (session.settings.json) return;
  if (qr) {
    const { showCode } = await import('./show/code.ts');
    session.out.print(`\n${showCode(view.compact, await lookOf(session))}`);
  }
  if (text) {
    const { foldCompact } = await import('../../shared/document/compact.ts');
    session.out.print(`\n${foldCompact(view.compact)}`);
  }
}
