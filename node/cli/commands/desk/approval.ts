import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import { usageRefusal } from '../../command-line.ts';
import { printJson, type Session } from '../../session.ts';
import { displayOf } from '../../show/display.ts';
import { showApprovals, showDecision } from '../../show/people.ts';
import { askingDate, requireDate } from './before-answer.ts';
import { requireText } from './decision.ts';
import type { DeskValues } from './passphrase.ts';
import { withRecords } from './records.ts';
import { typedId } from './typed-id.ts';
import type { OperatorValues } from './who-works.ts';
import { withDesk } from './with-desk.ts';

interface ApproveValues extends DeskValues, OperatorValues {
  readonly deny: boolean;
  readonly reason: string | undefined;
  readonly date: string | undefined;
}

/** `softkey desk approvals`: what waits for a second person, and what that person decided. */
export async function runDeskApprovals({ dir }: { dir: string }, session: Session): Promise<ExitCode> {
  const approvals = await withRecords(dir, session, (records) => records.approvals());
  if (session.settings.json) printJson(session, { approvals });
  else session.out.print(showApprovals(approvals, await displayOf(session)));
  return EXIT.done;
}

/** `softkey desk approve`: the second person decides. */
export async function runDeskApprove(
  values: ApproveValues,
  [typedApproval = '']: readonly string[],
  session: Session,
): Promise<ExitCode> {
  const { deny, reason } = values;
  if (deny && reason === undefined) throw usageRefusal('optionAlone', '--deny', '', '--reason');
  if (!deny && reason !== undefined) throw usageRefusal('optionAlone', '--reason', '', '--deny');
  if (reason !== undefined) requireText('reason', reason);
  const typed = requireDate(values.date);
  const order = { approval: typedId(typedApproval), denied: reason };
  const view = await withDesk(values, session, (desk) =>
    askingDate(typed, session, (date) => desk.decideApproval({ ...order, date })),
  );
  if (session.settings.json) printJson(session, view);
  else session.out.print(showDecision(view, await displayOf(session)));
  return EXIT.done;
}
