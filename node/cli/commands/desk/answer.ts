import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import { readTerms, type Terms } from '../../../desk/terms.ts';
import { giveOut } from '../../give-out.ts';
import { readHandWritten } from '../../hand-written.ts';
import { readInput, STANDARD_INPUT } from '../../input-file.ts';
import type { Session } from '../../session.ts';
import { showIssue } from '../../show/desk.ts';
import { type DeskValues, withDesk } from './passphrase.ts';

interface AnswerValues extends DeskValues {
  readonly out: string;
  readonly terms: string | undefined;
}

/** `softkey desk issue` and `softkey desk upgrade`: a request in, a license out. */
export async function deskAnswer(
  how: 'issue' | 'upgrade',
  values: AnswerValues,
  [path = STANDARD_INPUT]: readonly string[],
  session: Session,
): Promise<ExitCode> {
  const request = await readInput(path, session);
  const terms = await termsIn(values.terms, session);
  const view = await withDesk(values, session, (desk) => desk[how](request, terms));
  await giveOut(view, values.out, session, showIssue);
  return EXIT.done;
}

async function termsIn(path: string | undefined, session: Session): Promise<Terms | undefined> {
  return path === undefined ? undefined : readTerms(readHandWritten(await readInput(path, session)));
}
