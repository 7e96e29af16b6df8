import type { DeskEntry } from '../../shared/desk-event.ts';
import type { LedgerNote } from '../../shared/desk-views.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import type { RequestDocument } from './context.ts';
import { isIssued, remarksOf } from './event-log.ts';
import type { RequestRules } from './request-rules.ts';
import { suspicionsIn } from './suspicions.ts';

/** Remarks that nobody would hold a license back for. */
const HARMLESS: readonly LedgerNote[] = ['drift', 'journal-unproved', 'date-confirmed', 'order-counted'];

/**
 * Leaves to a person: a first request, unless those were asked for; whatever the desk would remark on; and a
 * softkey that looked like a copy since its last license. What came up before that somebody has answered.
 */
export function leftByPolicy(
  { kind, payload: { requestId } }: RequestDocument,
  { first }: { readonly first: boolean },
): NonNullable<RequestRules['leave']> {
  return async ({ license, observations }, { events }) => {
    const notes = remarksOf(observations).map(({ note }) => note);
    const suspicions = suspicionsSinceAnswer(await events.ofSoftkey(license.softkeyId), license.softkeyId);
    const why = [
      ...(kind === 'pre-license' && !first ? ['first-request'] : []),
      ...notes.filter((note) => !HARMLESS.includes(note)),
      ...suspicions.filter((one) => !notes.some((note) => note === one)),
    ];
    return why.length === 0
      ? undefined
      : new LicensingError('NEEDS_A_PERSON', { requestId, host: license.host, why });
  };
}

/** What was noted with the last answer itself was said before that answer was given. */
function suspicionsSinceAnswer(entries: readonly DeskEntry[], softkeyId: string): readonly string[] {
  const last = entries.findLastIndex(isIssued);
  const answered = entries[last]?.detail['requestId'];
  const since = entries.slice(last + 1).filter(({ detail }) => detail['requestId'] !== answered);
  return suspicionsIn(since).get(softkeyId) ?? [];
}
