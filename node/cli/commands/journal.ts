import { EXIT, type ExitCode } from '../../../shared/errors/codes.ts';
import { printJson, type Session } from '../session.ts';
import { displayOf } from '../show/display.ts';
import { showJournal } from '../show/journal.ts';
import { connectToStation } from '../station-door.ts';

/** `softkey journal`: the station's record, and whether its chain holds. */
export async function runJournal(session: Session): Promise<ExitCode> {
  const view = await (await connectToStation(session))['journal.read']({});
  if (session.settings.json) printJson(session, view);
  else session.out.print(showJournal(view, await displayOf(session)));
  return view.intact ? EXIT.done : EXIT.refused;
}
