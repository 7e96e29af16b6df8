import type { Observation } from '../../shared/desk-event.ts';
import type { License } from '../../shared/document/payload/license.ts';
import type { UpgradeRequest } from '../../shared/document/payload/upgrade-request.ts';
import { addDays, epochSeconds } from '../../shared/encoding/instant.ts';
import type { MatchReport } from '../../shared/fingerprint/match.ts';
import { componentsThat } from './machine.ts';
import { type AnsweredRequest, continuesJournal, onOneJournal, type RequestFacts } from './request-facts.ts';
import { endsEarlier, type Terms } from './terms.ts';

/**
 * What an upgrade request reveals besides its question. None of it is a reason to refuse, because a plant
 * must get its license.
 */

/**
 * The station does not have the newest license: it was not imported yet, or the machine went back to before
 * it was.
 */
export function observeBehind(
  { requestId, softkeyId, sequence }: UpgradeRequest,
  newest: License,
): Observation[] {
  if (sequence === newest.sequence) return [];
  return [{ event: 'request-behind', detail: { requestId, softkeyId, sequence, newest: newest.sequence } }];
}

/** The machine changed within what is tolerated; the new license takes it as it is now. */
export function observeDrift({ requestId, softkeyId }: UpgradeRequest, match: MatchReport): Observation[] {
  if (match.verdict !== 'tolerated') return [];
  const gone = componentsThat(match, 'absent').filter((component) => component === 'smbios-uuid');
  const drifted = [...gone, ...componentsThat(match, 'changed')].join(' ');
  return [{ event: 'machine-drifted', detail: { requestId, softkeyId, drifted } }];
}

/**
 * The station's clock has shown a time far ahead that nothing has confirmed: its owner may want to look at
 * it.
 */
export function observeClockAhead({
  requestId,
  softkeyId,
  ahead,
  highestTime,
}: UpgradeRequest): Observation[] {
  if (ahead === null) return [];
  return [{ event: 'clock-ahead', detail: { requestId, softkeyId, ahead, highestTime } }];
}

/**
 * The product ran on by an emergency grace. The station tells of the latest one in every request: it is news
 * where the last one did not.
 */
export function observeEmergency(
  { requestId, softkeyId, emergency }: UpgradeRequest,
  last: Pick<AnsweredRequest, 'emergencyOf'>,
): Observation[] {
  if (emergency === null || emergency.sequence === last.emergencyOf) return [];
  return [{ event: 'emergency-grace', detail: { requestId, softkeyId, ...emergency } }];
}

/** The terms let the new license end before the one that it replaces. */
export function observeShortened(next: License, previous: License): Observation[] {
  if (!endsEarlier(next, previous)) return [];
  const { requestId, softkeyId, expiresAt } = next;
  return [
    { event: 'license-shortened', detail: { requestId, softkeyId, before: previous.expiresAt, expiresAt } },
  ];
}

/**
 * The terms name an end, by its days or itself, and what was granted before goes on longer: their end is left
 * aside (`nextEnd`).
 */
export function observeEndKept(
  { requestId, softkeyId, notBefore, expiresAt }: License,
  terms: Terms | undefined,
): Observation[] {
  const { termDays, until, fromEnd } = terms ?? {};
  const named = until ?? (typeof termDays === 'number' ? addDays(notBefore, termDays) : undefined);
  if (named === undefined || fromEnd === true || expiresAt === named) return [];
  const days = typeof termDays === 'number' ? { termDays } : {};
  return [{ event: 'end-kept', detail: { requestId, softkeyId, ...days, expiresAt } }];
}

/**
 * Days are added to the end (`fromEnd`) although more than that many are left: whoever asks again and again
 * would get a term for each request.
 */
export function observeEarlyExtension(
  { requestId, softkeyId, notBefore, expiresAt }: License,
  { expiresAt: before }: License,
  terms: Terms | undefined,
): Observation[] {
  if (terms?.fromEnd !== true || expiresAt === null || before === null) return [];
  const left = epochSeconds(before) - epochSeconds(notBefore);
  const added = epochSeconds(expiresAt) - epochSeconds(before);
  if (left <= added) return [];
  return [{ event: 'early-extension', detail: { requestId, softkeyId, before, expiresAt } }];
}

export type Recent = () => Promise<readonly AnsweredRequest[]>;

/**
 * A journal only grows. One that is not longer than when the last answered request was made was put back, or
 * is a copy's (spec §12).
 */
export async function observeJournalBack(
  { requestId, softkeyId }: UpgradeRequest,
  now: RequestFacts,
  last: AnsweredRequest,
  recent: Recent,
): Promise<Observation[]> {
  const { entries } = now;
  if (entries > last.entries || layAbout(now, last, await recent())) return [];
  return [{ event: 'journal-went-back', detail: { requestId, softkeyId, entries, seen: last.entries } }];
}

/**
 * A journal that is longer, but was another one when it was as long as the desk knows it: it was written
 * anew, or belongs to a copy that went its own way. If the request cannot prove that it is the same journal,
 * that is noted, and nobody is suspected.
 */
export function observeJournalRewritten(
  { requestId, softkeyId }: UpgradeRequest,
  now: RequestFacts,
  last: AnsweredRequest,
): Observation[] {
  const { entries, earlier } = now;
  if (entries <= last.entries) return [];
  const event = { true: undefined, false: 'journal-rewritten', undefined: 'journal-unproved' } as const;
  const found = event[`${continuesJournal(last, now)}`];
  if (found === undefined) return [];
  const reason =
    found === 'journal-rewritten' ? {} : { reason: earlier === undefined ? 'version-1' : 'long-ago' };
  return [{ event: found, detail: { requestId, softkeyId, entries, seen: last.entries, ...reason } }];
}

/**
 * A smaller difference may be a corrected time zone, or the hour that a station may take to record the time.
 */
const TIME_DAYS = 1;

/**
 * The highest time that a station has seen only grows, except after its clock once ran ahead: an import sets
 * that right, so a time beyond the desk's own clock is not held against the station.
 */
export async function observeTimeBack(
  { requestId, softkeyId, highestTime }: UpgradeRequest,
  now: RequestFacts,
  last: AnsweredRequest,
  recent: Recent,
): Promise<Observation[]> {
  const seen = last.highestTime < last.answeredAt ? last.highestTime : last.answeredAt;
  if (highestTime >= addDays(seen, -TIME_DAYS) || layAbout(now, last, await recent())) return [];
  return [{ event: 'time-went-back', detail: { requestId, softkeyId, highestTime, seen } }];
}

/**
 * A request that was made before the last answered one, by the same store, and only came later: nothing of it
 * went back.
 */
function layAbout(now: RequestFacts, last: AnsweredRequest, recent: readonly AnsweredRequest[]): boolean {
  const earlier = now.entries < last.entries && now.createdAt <= last.createdAt;
  return earlier && recent.every((one) => onOneJournal(now, one));
}
