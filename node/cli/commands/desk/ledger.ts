import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import { printJson, type Session } from '../../session.ts';
import { displayOf } from '../../show/display.ts';
import { showLedger, showLedgerEvents } from '../../show/ledger.ts';
import { withRecords } from './records.ts';

/** `softkey desk ledger`: every softkey issued, or every event, and whether the record holds. */
export async function runDeskLedger(
  values: { dir: string; events: boolean },
  session: Session,
): Promise<ExitCode> {
  const view = await withRecords(values.dir, session, (records) => records.ledger());
  if (session.settings.json) printJson(session, view);
  else {
    const show = values.events ? showLedgerEvents : showLedger;
    session.out.print(show(view, await displayOf(session)));
  }
  return view.intact ? EXIT.done : EXIT.refused;
}
