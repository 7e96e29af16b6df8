import type { JournalHead } from '../../shared/document/payload/fields.ts';
import type { License } from '../../shared/document/payload/license.ts';
import type { UpgradeRequest } from '../../shared/document/payload/upgrade-request.ts';
import type { MatchReport } from '../../shared/fingerprint/match.ts';
import type { Observation } from './event-log.ts';
import { componentsThat } from './machine.ts';

/** What an upgrade request gives away beside asking. None of it is a reason to refuse: a plant must get its license. */

/** The station does not have the newest license: it was not imported yet, or the machine went back to before it was. */
export function behind({ requestId, softkeyId, sequence }: UpgradeRequest, newest: License): Observation[] {
  if (sequence === newest.sequence) return [];
  return [{ event: 'request-behind', detail: { requestId, softkeyId, sequence, newest: newest.sequence } }];
}

/** The machine changed within what is tolerated; the new license takes it as it is now. */
export function drift({ requestId, softkeyId }: UpgradeRequest, match: MatchReport): Observation[] {
  if (match.verdict !== 'tolerated') return [];
  const drifted = componentsThat(match, 'changed').join(' ');
  return [{ event: 'machine-drifted', detail: { requestId, softkeyId, drifted } }];
}

/** A journal only grows. One that is shorter than in the last request answered, or as long and another one, was put back (spec §12). */
export function wentBack(
  { requestId, softkeyId, journal }: UpgradeRequest,
  seen: JournalHead,
): Observation[] {
  const continues =
    journal.entries > seen.entries || (journal.entries === seen.entries && journal.head === seen.head);
  if (continues) return [];
  const detail = { requestId, softkeyId, entries: journal.entries, seen: seen.entries };
  return [{ event: 'journal-went-back', detail }];
}
