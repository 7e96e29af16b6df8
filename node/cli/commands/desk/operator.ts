import { OPERATOR_ROLES, type OperatorRole, type OperatorView } from '../../../../shared/desk-people.ts';
import { read, text } from '../../../../shared/document/shape.ts';
import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import { LicensingError } from '../../../../shared/errors/refusal.ts';
import { visible } from '../../../../shared/text/foreign.ts';
import type { Desk } from '../../../desk/desk.ts';
import { usageRefusal } from '../../command-line.ts';
import { printJson, type Session } from '../../session.ts';
import { displayOf } from '../../show/display.ts';
import { type OperatorChange, showOperatorChange, showOperators } from '../../show/people.ts';
import { askingDate, requireDate } from './before-answer.ts';
import { LONGEST_DECISION } from './decision.ts';
import { type DeskValues, firstLineOf, newPassphrase } from './passphrase.ts';
import { withRecords } from './records.ts';
import type { OperatorValues } from './who-works.ts';
import { withDesk } from './with-desk.ts';

interface RemoveValues extends DeskValues, OperatorValues {
  readonly date: string | undefined;
}

interface PassphraseValues extends RemoveValues {
  readonly 'new-passphrase-file': string | undefined;
}

interface AddValues extends PassphraseValues {
  readonly role: string;
}

/** `softkey desk operator add`: one more person, who from then on says so with a passphrase. */
export async function runDeskOperatorAdd(
  values: AddValues,
  [typed = '']: readonly string[],
  session: Session,
): Promise<ExitCode> {
  const name = requireName(typed);
  const role = requireRole(values.role);
  const chosen = newPassphraseOnce(values, session);
  return change('added', values, session, async (desk, date) =>
    desk.addOperator({ name, role, passphrase: await chosen(), date }),
  );
}

/** `softkey desk operator remove`: whoever it is works here no longer. */
export async function runDeskOperatorRemove(
  values: RemoveValues,
  [typed = '']: readonly string[],
  session: Session,
): Promise<ExitCode> {
  const name = requireName(typed);
  return change('removed', values, session, (desk, date) => desk.removeOperator({ name, date }));
}

/** `softkey desk operator passphrase`: another one for whoever works. */
export async function runDeskOperatorPassphrase(
  values: PassphraseValues,
  session: Session,
): Promise<ExitCode> {
  const chosen = newPassphraseOnce(values, session);
  return change('passphrase', values, session, async (desk, date) =>
    desk.changeOwnPassphrase({ passphrase: await chosen(), date }),
  );
}

/** `softkey desk operator list`: who works at this desk. */
export async function runDeskOperatorList({ dir }: { dir: string }, session: Session): Promise<ExitCode> {
  const operators = await withRecords(dir, session, (records) => records.operators());
  if (session.settings.json) printJson(session, { operators });
  else session.out.print(showOperators(operators, await displayOf(session)));
  return EXIT.done;
}

async function change(
  what: OperatorChange,
  values: RemoveValues,
  session: Session,
  work: (desk: Desk, date: string | undefined) => Promise<OperatorView>,
): Promise<ExitCode> {
  const typed = requireDate(values.date);
  const view = await withDesk(values, session, (desk) =>
    askingDate(typed, session, (date) => work(desk, date)),
  );
  if (session.settings.json) printJson(session, view);
  else session.out.print(showOperatorChange(what, view, await displayOf(session)));
  return EXIT.done;
}

/** Asked for once, also where the command is tried again with a date. */
function newPassphraseOnce(values: PassphraseValues, session: Session): () => Promise<string> {
  const file = values['new-passphrase-file'];
  let chosen: string | undefined;
  return async () => {
    chosen ??= file === undefined ? await newPassphrase(session) : await firstLineOf(file, session);
    if (chosen === undefined) throw new LicensingError('NEW_PASSPHRASE_MISSING');
    return chosen;
  };
}

/** A name that a person can type and a line can hold. */
function requireName(typed: string): string {
  if ('faults' in read(text(1, LONGEST_DECISION.operator), typed) || typed.trim() === '')
    throw usageRefusal('badText', 'NAME', '', String(LONGEST_DECISION.operator));
  if (looksLikeAnother(typed)) throw usageRefusal('badName', visible(typed), '');
  return typed;
}

/** Characters that nobody sees, or letters of two alphabets that look alike: a second Kim beside Kim. */
function looksLikeAnother(name: string): boolean {
  const isMixed = /\p{Script=Latin}/u.test(name) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(name);
  return isMixed || visible(name) !== name;
}

function requireRole(typed: string): OperatorRole {
  const role = OPERATOR_ROLES.find((one) => one === typed);
  if (role === undefined) throw usageRefusal('badChoice', '--role', '', OPERATOR_ROLES.join(', '));
  return role;
}
