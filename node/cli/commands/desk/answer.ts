import type { IssueView, RequestReview } from '../../../../shared/desk-views.ts';
import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import type { Desk } from '../../../desk/desk.ts';
import { licenseWithKeySet } from '../../../desk/license-with-key-set.ts';
import type { Overrides } from '../../../desk/overrides.ts';
import type { Terms } from '../../../desk/terms.ts';
import { usageRefusal } from '../../command-line.ts';
import { readInput, STANDARD_INPUT } from '../../input-file.ts';
import { requirePlace } from '../../output-file.ts';
import type { Session } from '../../session.ts';
import { showIssue } from '../../show/desk.ts';
import { writeResult } from '../../write-result.ts';
import { askingDate, requireDate, warnBeforeAnswer } from './before-answer.ts';
import { warnAgain } from './old-license.ts';
import type { DeskValues } from './passphrase.ts';
import { writeRecorded } from './recorded.ts';
import { type TermsValues, termsIn } from './typed-terms.ts';
import { typedOperator } from './who-works.ts';
import { withDesk } from './with-desk.ts';

export interface UpgradeValues extends DeskValues, TermsValues {
  readonly out: string;
  readonly date: string | undefined;
}

interface IssueValues extends UpgradeValues {
  readonly allow: string | undefined;
  readonly operator: string | undefined;
  readonly reason: string | undefined;
}

export type Words = readonly string[];

/**
 * `softkey desk issue`: a first request in, a license out. What the desk remarks on it is said before it is
 * answered.
 */
export async function runDeskIssue(values: IssueValues, words: Words, session: Session): Promise<ExitCode> {
  const overrides = overridesIn(values, session);
  return answerWith(values, words, session, ({ lookAt, issue }) => ({
    look: (request, terms) => lookAt(request, terms, overrides),
    answer: (request, terms, date) => issue(request, terms, { ...overrides, date }),
  }));
}

/** `softkey desk upgrade`: an upgrade request in, the next license out. */
export async function runDeskUpgrade(
  values: UpgradeValues,
  words: Words,
  session: Session,
): Promise<ExitCode> {
  return answerWith(values, words, session, ({ reviewUpgrade, upgrade }) => ({
    look: reviewUpgrade,
    answer: (request, terms, date) => upgrade(request, terms, { date }),
  }));
}

type Request = Awaited<ReturnType<typeof readInput>>;

export interface Answering {
  readonly look: (request: Request, terms: Terms | undefined) => Promise<RequestReview>;
  readonly answer: (
    request: Request,
    terms: Terms | undefined,
    date: string | undefined,
  ) => Promise<IssueView>;
}

/** Answers the request in a file, with what a person should hear of it first. */
export async function answerWith(
  values: UpgradeValues,
  [path = STANDARD_INPUT]: Words,
  session: Session,
  answeringOn: (desk: Desk) => Answering,
): Promise<ExitCode> {
  const date = requireDate(values.date);
  const request = await readInput(path, session);
  const terms = await termsIn(values, session);
  requirePlace(values.out, 'license');
  const { said, view } = await withDesk(values, session, async (desk) => {
    const { look, answer } = answeringOn(desk);
    const said = await warnBeforeAnswer(await look(request, terms), session);
    const view = await askingDate(date, session, (typed) => answer(request, terms, typed));
    return { said, view: licenseWithKeySet(view, desk.keySetToBring()) };
  });
  const saidAgain = await warnAgain(view, session);
  await writeRecorded('license', view.softkeyId, () =>
    writeResult(view, values.out, session, (issued, written, look) =>
      showIssue(issued, [...said, ...saidAgain], written, look),
    ),
  );
  return EXIT.done;
}

/**
 * Whoever lets a failed check pass must give their name and a reason, and whoever gives a reason their name.
 * The name may stand alone: it says who works.
 */
function overridesIn(values: IssueValues, session: Session): Omit<Overrides, 'date'> {
  const { allow, reason } = values;
  const operator = typedOperator(values, session);
  const said = allow !== undefined ? '--allow' : reason !== undefined ? '--reason' : undefined;
  if (said !== undefined && operator === undefined) throw usageRefusal('optionAlone', said, '', '--operator');
  if (allow !== undefined && reason === undefined)
    throw usageRefusal('optionAlone', '--allow', '', '--reason');
  return {
    allow: idsIn(allow),
    operator: operator ?? '',
    reason: reason ?? '',
  };
}

/** The ids of `--allow`. */
export function idsIn(allow: string | undefined): readonly string[] {
  return (allow ?? '').split(/[\s,]+/).filter((id) => id !== '');
}
