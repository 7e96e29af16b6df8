import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import { printJson, type Session, wantsNotes } from '../../session.ts';
import { displayOf } from '../../show/display.ts';
import { showProof } from '../../show/ledger-proof.ts';
import { withRecords } from './records.ts';

interface VerifyValues {
  readonly dir: string;
  readonly end: string | undefined;
}

/** `softkey desk ledger verify`: the whole record, event by event and license by license. */
export async function runDeskLedgerVerify(values: VerifyValues, session: Session): Promise<ExitCode> {
  const progress = await progressOn(session);
  const proof = await withRecords(values.dir, session, (records) =>
    records.verify(values.end, progress.said),
  );
  progress.done();
  if (session.settings.json) printJson(session, proof);
  else session.out.print(showProof(proof, await displayOf(session)));
  return proof.intact ? EXIT.done : EXIT.refused;
}

/** One line on a terminal, written over again and again, and gone at the end. */
async function progressOn(session: Session) {
  if (!session.err.isTerminal || !wantsNotes(session)) return { said: () => {}, done: () => {} };
  const { t } = await session.texts();
  let width = 0;
  const over = (text: string) => session.err.print(`\r${text.padEnd(width)}\r`);
  return {
    said: (read: number) => {
      const text = t('desk.verifying', { read });
      over(text);
      width = text.length;
    },
    done: () => {
      if (width > 0) over('');
    },
  };
}
