import type { KeysChangeView } from '../../../../shared/desk-key-views.ts';
import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import type { KeysDecision } from '../../../desk/change-keys.ts';
import { rotateKeys } from '../../../desk/rotate-keys.ts';
import { withdrawKey } from '../../../desk/withdraw-key.ts';
import { requirePlace } from '../../output-file.ts';
import type { Session } from '../../session.ts';
import { showKeysChange } from '../../show/keys.ts';
import { writeResult } from '../../write-result.ts';
import { askingDate, requireDate } from './before-answer.ts';
import { type DecisionValues, requireDecision } from './decision.ts';
import { type DeskValues, withPassphrase } from './passphrase.ts';
import { signInOf } from './who-works.ts';

interface ChangeValues extends DeskValues, DecisionValues {
  readonly out: string;
  readonly date: string | undefined;
}

interface WithdrawValues extends ChangeValues {
  readonly 'stop-licenses': boolean;
}

/** `softkey desk keys rotate`: a new signing key, and the key set that says so. */
export async function runDeskKeysRotate(values: ChangeValues, session: Session): Promise<ExitCode> {
  const { surroundings } = session.program;
  return change(values, session, (passphrase, decision) =>
    rotateKeys(values.dir, passphrase, decision, surroundings),
  );
}

/** `softkey desk keys withdraw`: a signing key of which nothing counts any more. */
export async function runDeskKeysWithdraw(
  values: WithdrawValues,
  [keyId = '']: readonly string[],
  session: Session,
): Promise<ExitCode> {
  const { surroundings } = session.program;
  const allowed = values['stop-licenses'];
  return change(values, session, (passphrase, decision) =>
    withdrawKey(
      values.dir,
      passphrase,
      { ...decision, keyId: keyId.trim().toLowerCase(), allowed },
      surroundings,
    ),
  );
}

async function change(
  values: ChangeValues,
  session: Session,
  work: (passphrase: string | undefined, decision: KeysDecision) => Promise<KeysChangeView>,
): Promise<ExitCode> {
  const decision = requireDecision(values, session);
  const typed = requireDate(values.date);
  const signIn = signInOf(values, session);
  requirePlace(values.out, 'key-set');
  const view = await withPassphrase(values, session, (passphrase) =>
    askingDate(typed, session, (date) => work(passphrase, { ...decision, date, signIn })),
  );
  await writeResult(view, values.out, session, showKeysChange);
  return EXIT.done;
}
