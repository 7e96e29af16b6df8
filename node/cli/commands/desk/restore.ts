import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import { restoreDesk } from '../../../desk/restore.ts';
import { printJson, type Session } from '../../session.ts';
import { showRestored } from '../../show/backup.ts';
import { displayOf } from '../../show/display.ts';
import { askingDate, requireDate } from './before-answer.ts';
import { type DeskValues, withPassphrase } from './passphrase.ts';

interface RestoreValues extends DeskValues {
  readonly ledger: string | undefined;
  readonly date: string | undefined;
}

/** `softkey desk restore`: makes a desk out of a backup, in an empty folder. */
export async function runDeskRestore(
  values: RestoreValues,
  [file = '']: readonly string[],
  session: Session,
): Promise<ExitCode> {
  const { dir, ledger } = values;
  const { surroundings } = session.program;
  const typed = requireDate(values.date);
  const view = await withPassphrase(values, session, (passphrase) =>
    askingDate(typed, session, (date) => restoreDesk({ file, dir, ledger, passphrase, date }, surroundings)),
  );
  if (session.settings.json) printJson(session, view);
  else session.out.print(showRestored(view, await displayOf(session)));
  return EXIT.done;
}
