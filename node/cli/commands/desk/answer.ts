import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import type { Desk } from '../../../desk/desk.ts';
import type { Overrides } from '../../../desk/overrides.ts';
import { readTerms, type Terms } from '../../../desk/terms.ts';
import type { IssueView } from '../../../desk/views.ts';
import { wrong } from '../../command-line.ts';
import { giveOut } from '../../give-out.ts';
import { readHandWritten } from '../../hand-written.ts';
import { readInput, STANDARD_INPUT } from '../../input-file.ts';
import type { Session } from '../../session.ts';
import { showIssue } from '../../show/desk.ts';
import { askingDate, sayBefore } from './before-answer.ts';
import { type DeskValues, withDesk } from './passphrase.ts';

interface UpgradeValues extends DeskValues {
  readonly out: string;
  readonly terms: string | undefined;
  readonly date: string | undefined;
}

interface IssueValues extends UpgradeValues {
  readonly allow: string | undefined;
  readonly operator: string | undefined;
  readonly reason: string | undefined;
}

type Words = readonly string[];

/** `softkey desk issue`: a first request in, a license out. What is weak about the request is said before it is answered. */
export async function deskIssue(values: IssueValues, words: Words, session: Session): Promise<ExitCode> {
  const said = overridesIn(values);
  return answerWith(values, words, session, async (desk, request, terms) => {
    await sayBefore(desk.lookAt(request), session);
    return askingDate(values.date, session, (date) => desk.issue(request, terms, { ...said, date }));
  });
}

/** `softkey desk upgrade`: an upgrade request in, the next license out. */
export async function deskUpgrade(values: UpgradeValues, words: Words, session: Session): Promise<ExitCode> {
  return answerWith(values, words, session, (desk, request, terms) =>
    askingDate(values.date, session, (date) => desk.upgrade(request, terms, { date })),
  );
}

type Request = Awaited<ReturnType<typeof readInput>>;

async function answerWith(
  values: UpgradeValues,
  [path = STANDARD_INPUT]: Words,
  session: Session,
  work: (desk: Desk, request: Request, terms: Terms | undefined) => Promise<IssueView>,
): Promise<ExitCode> {
  const request = await readInput(path, session);
  const terms = await termsIn(values.terms, session);
  const view = await withDesk(values, session, (desk) => work(desk, request, terms));
  await giveOut(view, values.out, session, showIssue);
  return EXIT.done;
}

/** A failed check is let pass by somebody who says who they are, and why. */
function overridesIn({ allow, operator, reason }: IssueValues): Omit<Overrides, 'date'> {
  const given = { '--allow': allow, '--operator': operator, '--reason': reason };
  const missing = Object.entries(given).find(([, value]) => value === undefined);
  const there = Object.entries(given).find(([, value]) => value !== undefined);
  if (there !== undefined && missing !== undefined) throw wrong('optionAlone', there[0], '', missing[0]);
  return {
    allow: (allow ?? '').split(/[\s,]+/).filter((id) => id !== ''),
    operator: operator ?? '',
    reason: reason ?? '',
  };
}

async function termsIn(path: string | undefined, session: Session): Promise<Terms | undefined> {
  return path === undefined ? undefined : readTerms(readHandWritten(await readInput(path, session)));
}
