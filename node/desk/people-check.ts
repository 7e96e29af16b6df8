import type { DeskEntry, DeskEvent } from '../../shared/desk-event.ts';
import { APPROVALS } from './approvals.ts';
import { CONTACTS } from './contacts.ts';
import { type EventLog, RESTORES } from './event-log.ts';
import { PEOPLE } from './operators.ts';

/** Under which word events are looked up that are about no request. */
const FILED_UNDER: { readonly [E in DeskEvent]?: string } = {
  'operator-added': PEOPLE,
  'operator-removed': PEOPLE,
  'operator-passphrase': PEOPLE,
  'policy-set': PEOPLE,
  'usual-terms-set': PEOPLE,
  'contact-set': CONTACTS,
  'contact-removed': CONTACTS,
  'approval-asked': APPROVALS,
  'approval-given': APPROVALS,
  'approval-denied': APPROVALS,
  'approval-used': APPROVALS,
  'desk-restored': RESTORES,
};
const WORDS = [PEOPLE, APPROVALS, RESTORES, CONTACTS];

/**
 * Holds what is looked up of people and of restores against the event log: whoever hides an event from its
 * look-up, and leaves the chain as it is, would change who may do what, or what is known to be lost. Answers
 * with the first event that is not found, or is found and does not belong there.
 */
export async function firstMisfiled(
  { about }: Pick<EventLog, 'about'>,
  entries: readonly DeskEntry[],
): Promise<number | undefined> {
  const misfiled: number[] = [];
  for (const word of WORDS) {
    const said = new Set(entries.filter(({ event }) => FILED_UNDER[event] === word).map(({ n }) => n));
    const found = new Set((await about(word)).map(({ n }) => n));
    misfiled.push(...[...said].filter((n) => !found.has(n)), ...[...found].filter((n) => !said.has(n)));
  }
  return misfiled.length === 0 ? undefined : Math.min(...misfiled);
}

/** Whether an event is looked up where it belongs: under its word, or the request that it names. */
export function isFiledRight({ event, detail }: DeskEntry, requestId: string | null): boolean {
  const word = FILED_UNDER[event];
  if (word !== undefined) return requestId === word;
  if (requestId !== null && WORDS.includes(requestId)) return false;
  const own = detail['requestId'];
  return typeof own !== 'string' || own === requestId;
}

/** True for the events of operators, policies and approvals. */
export function isOfPeople({ event }: DeskEntry): boolean {
  const word = FILED_UNDER[event];
  return word === PEOPLE || word === APPROVALS;
}
