import { APPROVED_WAYS, type ApprovedWay } from '../../../../shared/desk-people.ts';
import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import type { PolicyOrder } from '../../../desk/set-policy.ts';
import { usageRefusal } from '../../command-line.ts';
import { printJson, type Session } from '../../session.ts';
import { displayOf } from '../../show/display.ts';
import { showPolicies } from '../../show/people.ts';
import { wholeNumber } from '../../whole-number.ts';
import { idsIn } from './answer.ts';
import { askingDate, requireDate } from './before-answer.ts';
import type { DeskValues } from './passphrase.ts';
import { withRecords } from './records.ts';
import type { OperatorValues } from './who-works.ts';
import { withDesk } from './with-desk.ts';

const NONE = 'none';
const MOST = 99_999;

interface PolicyValues extends DeskValues, OperatorValues {
  readonly product: string | undefined;
  readonly 'softkeys-a-day': string | undefined;
  readonly 'rehosts-a-year': string | undefined;
  readonly approval: string | undefined;
  readonly date: string | undefined;
}

/** `softkey desk policy set`: what this desk does not do without a second person. */
export async function runDeskPolicySet(values: PolicyValues, session: Session): Promise<ExitCode> {
  const order = orderIn(values);
  const typed = requireDate(values.date);
  const policy = await withDesk(values, session, (desk) =>
    askingDate(typed, session, (date) => desk.setPolicy({ ...order, date })),
  );
  if (session.settings.json) printJson(session, policy);
  else session.out.print(showPolicies([policy], await displayOf(session)));
  return EXIT.done;
}

/** `softkey desk policy show` */
export async function runDeskPolicyShow({ dir }: { dir: string }, session: Session): Promise<ExitCode> {
  const policies = await withRecords(dir, session, (records) => records.policies());
  if (session.settings.json) printJson(session, { policies });
  else session.out.print(showPolicies(policies, await displayOf(session)));
  return EXIT.done;
}

/** What was not typed stays as it was. */
function orderIn(values: PolicyValues): Omit<PolicyOrder, 'date'> {
  const softkeysADay = limitIn('--softkeys-a-day', values['softkeys-a-day']);
  const rehostsAYear = limitIn('--rehosts-a-year', values['rehosts-a-year']);
  const approval = waysIn(values.approval);
  return {
    product: values.product ?? null,
    ...(softkeysADay !== undefined && { softkeysADay }),
    ...(rehostsAYear !== undefined && { rehostsAYear }),
    ...(approval !== undefined && { approval }),
  };
}

function limitIn(name: string, typed: string | undefined): number | null | undefined {
  return typed === NONE ? null : wholeNumber(name, typed, MOST);
}

function waysIn(typed: string | undefined): readonly ApprovedWay[] | undefined {
  if (typed === undefined) return undefined;
  if (typed === NONE) return [];
  const words = idsIn(typed);
  const unknown = words.filter((word) => !APPROVED_WAYS.some((way) => way === word));
  if (unknown.length > 0 || words.length === 0)
    throw usageRefusal('badChoice', '--approval', '', [...APPROVED_WAYS, NONE].join(', '));
  return APPROVED_WAYS.filter((way) => words.includes(way));
}
