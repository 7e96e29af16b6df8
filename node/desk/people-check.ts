import type { DeskEntry, DeskEvent } from '../../shared/desk-event.ts';
import { APPROVALS } from './approvals.ts';
import type { EventLog } from './event-log.ts';
import { PEOPLE } from './operators.ts';

/** Under which word the events of people are looked up. */
const FILED_UNDER: { readonly [E in DeskEvent]?: string } = {
  'operator-added': PEOPLE,
  'operator-removed': PEOPLE,
  'operator-passphrase': PEOPLE,
  'policy-set': PEOPLE,
  'approval-asked': APPROVALS,
  'approval-given': APPROVALS,
  'approval-denied': APPROVALS,
  'approval-used': APPROVALS,
};

/**
 * Holds what is looked up of people against the event log: whoever hides an event from its look-up, and
 * leaves the chain as it is, would change who may do what. Answers with the first event that is not found, or
 * is found and does not belong there.
 */
export async function firstMisfiled(
  { about }: Pick<EventLog, 'about'>,
  entries: readonly DeskEntry[],
): Promise<number | undefined> {
  const misfiled: number[] = [];
  for (const word of [PEOPLE, APPROVALS]) {
    const said = new Set(entries.filter(({ event }) => FILED_UNDER[event] === word).map(({ n }) => n));
    const found = new Set((await about(word)).map(({ n }) => n));
    misfiled.push(...[...said].filter((n) => !found.has(n)), ...[...found].filter((n) => !said.has(n)));
  }
  return misfiled.length === 0 ? undefined : Math.min(...misfiled);
}

/** True for the events that this check reads. */
export function isOfPeople({ event }: DeskEntry): boolean {
  return FILED_UNDER[event] !== undefined;
}
