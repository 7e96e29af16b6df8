import type { DeskEntry } from '../../shared/desk-event.ts';
import { payloadHashIn } from './payload-hash.ts';
import type { Revocation, RevocationTable, SignedList } from './revocation-table.ts';

/**
 * Holds what was taken back against the event log. Answers with the first event that has no revocation, or
 * another one, or whose list is not the one that is kept; `past` for a revocation without an event.
 */
export async function firstWrongRevocation(
  revocations: Pick<RevocationTable, 'each' | 'newestList'>,
  entries: readonly DeskEntry[],
  past = entries.length + 1,
): Promise<number | undefined> {
  const said = new Map(entries.filter(isRevoked).map((entry) => [entry.detail['softkeyId'], entry]));
  const replaced = new Map(
    entries.filter(isReplaced).map((entry) => [entry.detail['otherSoftkeyId'], entry]),
  );
  const wrong: number[] = [];
  for await (const revocation of revocations.each()) {
    const { softkeyId } = revocation;
    if (!agrees(revocation, said.get(softkeyId), replaced.get(softkeyId)))
      wrong.push(placeOf(said.get(softkeyId)));
    said.delete(softkeyId);
    replaced.delete(softkeyId);
  }
  // Events that are left say that something was taken back or replaced, but the tables do not have it.
  for (const entry of [...said.values(), ...replaced.values()]) wrong.push(entry.n);
  const last = entries.findLast((entry) => isRevoked(entry) || isRenewed(entry));
  if (!isListOf(last, await revocations.newestList())) wrong.push(placeOf(last));
  return wrong.length === 0 ? undefined : Math.min(...wrong);

  function placeOf(entry: DeskEntry | undefined): number {
    return entry?.n ?? past;
  }
}

/** True for the events that this check reads. */
export function isTakenBack(entry: DeskEntry): boolean {
  return isRevoked(entry) || isReplaced(entry) || isRenewed(entry);
}

function isRevoked({ event }: DeskEntry): boolean {
  return event === 'softkey-revoked';
}

/** The list alone is another one. */
function isRenewed({ event }: DeskEntry): boolean {
  return event === 'list-renewed';
}

/** True for the event that says which softkey took the place of another one. */
export function isReplaced({ event }: DeskEntry): boolean {
  return event === 'softkey-replaced';
}

function agrees(
  { number, revokedAt, reason, replacedBy }: Revocation,
  said: DeskEntry | undefined,
  replaced: DeskEntry | undefined,
): boolean {
  if (said === undefined) return false;
  const { listNumber, reason: why } = said.detail;
  const by = replaced?.detail['softkeyId'] ?? null;
  return listNumber === number && said.at === revokedAt && why === reason && by === replacedBy;
}

/** The kept list is the one that the last event names; none is kept where there is no such event. */
function isListOf(last: DeskEntry | undefined, kept: SignedList | undefined): boolean {
  if (last === undefined || kept === undefined) return last === undefined && kept === undefined;
  return (
    last.detail['listNumber'] === kept.number && last.detail['list'] === payloadHashIn(kept.envelopeBytes)
  );
}
