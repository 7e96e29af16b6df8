import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import { LicensingError } from '../../../../shared/errors/refusal.ts';
import { foreign } from '../../../../shared/text/foreign.ts';
import { changePassphrase, type PassphraseChange } from '../../../desk/change-passphrase.ts';
import { printJson, type Session } from '../../session.ts';
import { type Display, displayOf } from '../../show/display.ts';
import { nextLine } from '../../show/fields.ts';
import { wrapped } from '../../show/layout.ts';
import { askingDate, requireDate } from './before-answer.ts';
import { type DeskValues, firstLineOf, newPassphrase, withPassphrase } from './passphrase.ts';
import { type OperatorValues, signInOf } from './who-works.ts';

interface ChangeValues extends DeskValues, OperatorValues {
  readonly date: string | undefined;
  readonly 'new-passphrase-file': string | undefined;
}

/** `softkey desk passphrase`: locks the keys of a desk with another passphrase. */
export async function runDeskPassphrase(values: ChangeValues, session: Session): Promise<ExitCode> {
  const { dir, 'new-passphrase-file': file } = values;
  const choose = async () =>
    (file === undefined ? await newPassphrase(session) : await firstLineOf(file, session)) ?? noNewOne();
  const signIn = signInOf(values, session);
  const { surroundings } = session.program;
  const change = await askingDate(requireDate(values.date), session, (date) =>
    withPassphrase(values, session, (passphrase) =>
      changePassphrase(dir, passphrase, choose, surroundings, { signIn, date }),
    ),
  );
  if (session.settings.json) printJson(session, { dir, ...change });
  else session.out.print(showChange(change, dir, await displayOf(session)));
  return EXIT.done;
}

function noNewOne(): never {
  throw new LicensingError('NEW_PASSPHRASE_MISSING');
}

function showChange({ samePassphrase, timesHarder }: PassphraseChange, dir: string, look: Display): string {
  const { t } = look;
  const what = t(samePassphrase ? 'desk.lockedAnew' : 'desk.passphraseChanged', { dir: foreign(dir) });
  const lines = [
    look.paint('good', wrapped(what, look)),
    ...(timesHarder > 1 ? [wrapped(t('desk.lockedHarder', { count: timesHarder }), look)] : []),
    nextLine(t('desk.oldCopies'), look),
  ];
  return `${lines.join('\n')}\n`;
}
