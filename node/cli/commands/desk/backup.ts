import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import type { BackupProof } from '../../../../shared/ledger-views.ts';
import { checkBackup } from '../../../desk/backup-check.ts';
import { trustOfOpen } from '../../../desk/desk-trust.ts';
import { usageRefusal } from '../../command-line.ts';
import { STANDARD_OUTPUT } from '../../output-file.ts';
import { printJson, type Session } from '../../session.ts';
import { showBackup, showCheckedBackup } from '../../show/backup.ts';
import { displayOf } from '../../show/display.ts';
import { askingDate, requireDate } from './before-answer.ts';
import { givenPassphrase } from './passphrase.ts';
import type { OperatorValues } from './who-works.ts';
import { withDesk } from './with-desk.ts';

interface BackupValues extends OperatorValues {
  readonly date: string | undefined;
  readonly dir: string | undefined;
  readonly check: boolean;
  readonly 'passphrase-file': string | undefined;
}

/** `softkey desk backup`: all of a desk in one file, or with `--check` whether such a file holds. */
export async function runDeskBackup(
  values: BackupValues,
  [file = '']: readonly string[],
  session: Session,
): Promise<ExitCode> {
  if (values.check) return runCheck(values, file, session);
  // A backup that goes into a pipe has no name under which it could be whole or not there.
  if (file === STANDARD_OUTPUT) throw usageRefusal('argumentMissing', 'FILE', '');
  const { dir, ...others } = values;
  if (dir === undefined) throw usageRefusal('optionMissing', '--dir', '');
  const view = await withDesk({ dir, ...others }, session, (desk) =>
    askingDate(requireDate(values.date), session, (date) => desk.backUp(file, date)),
  );
  if (session.settings.json) printJson(session, view);
  else session.out.print(showBackup(view, await displayOf(session)));
  return EXIT.done;
}

async function runCheck(values: BackupValues, path: string, session: Session): Promise<ExitCode> {
  const { profile, randomness } = session.program.surroundings;
  const passphrase = await givenPassphrase(values['passphrase-file'], session);
  const { view, keys } = await checkBackup(path, { profile, tallyKey: randomness(32) });
  const isOpened = keys.cost !== undefined && passphrase !== undefined;
  if (isOpened) trustOfOpen(keys.open(passphrase), profile);
  const stand = keys.cost === undefined ? 'public' : isOpened ? 'opened' : 'locked';
  const proof: BackupProof = { ...view, keys: stand };
  if (session.settings.json) printJson(session, proof);
  else session.out.print(showCheckedBackup(proof, await displayOf(session)));
  return EXIT.done;
}
