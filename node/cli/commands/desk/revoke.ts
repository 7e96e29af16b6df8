import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import { requirePlace } from '../../output-file.ts';
import type { Session } from '../../session.ts';
import { showRevocation, showRevocationList } from '../../show/desk.ts';
import { writeResult } from '../../write-result.ts';
import { askingDate, requireDate } from './before-answer.ts';
import { type DecisionValues, requireDecision } from './decision.ts';
import type { DeskValues } from './passphrase.ts';
import { writeRecorded } from './recorded.ts';
import { withRecords } from './records.ts';
import { typedId } from './typed-id.ts';
import { withDesk } from './with-desk.ts';

interface RevokeValues extends DeskValues, DecisionValues {
  readonly out: string;
  readonly date: string | undefined;
}

/** `softkey desk revoke`: a softkey is taken back, and the newest revocation list is written. */
export async function runDeskRevoke(
  values: RevokeValues,
  [typedSoftkey = '']: readonly string[],
  session: Session,
): Promise<ExitCode> {
  const decision = requireDecision(values, session);
  const softkeyId = typedId(typedSoftkey);
  const typed = requireDate(values.date);
  requirePlace(values.out, 'revocation-list');
  const view = await withDesk(values, session, (desk) =>
    askingDate(typed, session, (date) => desk.revoke({ softkeyId, ...decision, date })),
  );
  await writeRecorded('revocation-list', softkeyId, () =>
    writeResult(view, values.out, session, showRevocation),
  );
  return EXIT.done;
}

/** `softkey desk revocations`: the newest revocation list once more, out of the ledger. */
export async function runDeskRevocations(
  values: { dir: string; out: string },
  session: Session,
): Promise<ExitCode> {
  const view = await withRecords(values.dir, session, (records) => records.revocationList());
  await writeResult(view, values.out, session, showRevocationList);
  return EXIT.done;
}
