import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import { readInput, STANDARD_INPUT } from '../../input-file.ts';
import { printJson, type Session } from '../../session.ts';
import { showAdopted } from '../../show/backup.ts';
import { displayOf } from '../../show/display.ts';
import { idsIn } from './answer.ts';
import { askingDate, requireDate } from './before-answer.ts';
import { type DecisionValues, requireDecision } from './decision.ts';
import type { DeskValues } from './passphrase.ts';
import { withDesk } from './with-desk.ts';

interface AdoptValues extends DeskValues, DecisionValues {
  readonly allow: string | undefined;
  readonly date: string | undefined;
}

/** `softkey desk adopt`: takes a license back into a ledger that was restored from before it. */
export async function runDeskAdopt(
  values: AdoptValues,
  [path = STANDARD_INPUT]: readonly string[],
  session: Session,
): Promise<ExitCode> {
  const decision = requireDecision(values, session);
  const typed = requireDate(values.date);
  const allow = idsIn(values.allow);
  const file = await readInput(path, session);
  const view = await withDesk(values, session, (desk) =>
    askingDate(typed, session, (date) => desk.adopt({ file, allow, ...decision, date })),
  );
  if (session.settings.json) printJson(session, view);
  else session.out.print(showAdopted(view, await displayOf(session)));
  return EXIT.done;
}
