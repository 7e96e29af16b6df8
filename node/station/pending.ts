import { kindOfFile } from '../../shared/document/kinds.ts';
import type { License } from '../../shared/document/payload/license.ts';
import { isInstant } from '../../shared/encoding/instant.ts';
import { matchFingerprints } from '../../shared/fingerprint/match.ts';
import type { JournalDetail, JournalEntry } from '../../shared/journal/journal.ts';
import type { LicenseState } from '../../shared/license/state.ts';
import { type GivenOut, wayOutNamed } from '../../shared/request/given-out.ts';
import { canBeUpgraded, type PendingRequest } from '../../shared/status/next-step.ts';
import type { SoftkeyView } from '../../shared/views.ts';
import type { StationFolder } from './folder.ts';
import { type Holdings, storedRequest } from './holdings.ts';
import type { Seen } from './observe.ts';

/**
 * The request that has no answer yet, according to the journal: a request for a new softkey that no license
 * answers, or an upgrade request of the current license. The later of the two, but where the license can be
 * upgraded, the upgrade request; null if there is none.
 */
export function pendingRequest(
  state: LicenseState,
  holdings: Holdings,
  { evidence, machine }: Seen,
  folder: StationFolder,
): PendingRequest | null {
  const asked = lastAsked(evidence.journal.entries, state, holdings);
  if (asked === undefined) return null;
  const { file, requestId } = asked.detail;
  const givenOut = lastGivenOut(evidence.journal.entries, requestId);
  const kind = asked.event === 'upgrade-requested' ? 'upgrade-request' : 'pre-license';
  const document = storedRequest(holdings, folder, String(file));
  // Its file is missing, but the vendor may still have it: it is reported from the journal.
  if (document === undefined)
    return requestId === undefined
      ? null
      : { kind, requestId: String(requestId), createdAt: asked.at, fits: true, givenOut };
  const { payload } = document;
  const matching = state.kind === 'unlicensed' ? undefined : state.license.matching;
  const { verdict } = matchFingerprints(payload.fingerprint, machine.fingerprint, matching);
  return {
    kind,
    requestId: payload.requestId,
    createdAt: payload.createdAt,
    fits: verdict !== 'broken',
    givenOut,
  };
}

/** The request that a license answers; null where it was made elsewhere, or its journal is gone. */
export function askedFor({ requestId }: License, entries: Entries): SoftkeyView['askedFor'] {
  const asked = entries.find(
    ({ event, detail }) =>
      (event === 'pre-license-created' || event === 'upgrade-requested') && detail['requestId'] === requestId,
  );
  return asked === undefined ? null : { createdAt: asked.at, givenOut: lastGivenOut(entries, requestId) };
}

/** What was noted last of a request that a person gave out. */
function lastGivenOut(entries: Entries, requestId: JournalDetail[string] | undefined): GivenOut | null {
  const said = entries.findLast(
    ({ event, detail }) => event === 'request-given-out' && detail['requestId'] === requestId,
  );
  const [way, at] = [wayOutNamed(said?.detail['way']), said?.detail['on']];
  return way === undefined || typeof at !== 'string' || !isInstant(at) ? null : { at, way };
}

type Entries = readonly JournalEntry[];

function lastAsked(entries: Entries, state: LicenseState, holdings: Holdings): JournalEntry | undefined {
  const first = lastPreLicense(entries, holdings);
  if (state.kind === 'unlicensed') return first;
  const next = lastUpgrade(entries, state.license, holdings);
  if (next !== undefined && canBeUpgraded(state)) return next;
  return (first?.n ?? 0) > (next?.n ?? 0) ? first : next;
}

/** The last request, unless a license came after it that is its answer. */
function lastPreLicense(entries: Entries, { licenses }: Holdings): JournalEntry | undefined {
  const asked = entries.findLast((entry) => notes(entry, 'pre-license-created', 'pre-license'));
  if (asked === undefined) return undefined;
  const isAnswered = entries
    .filter((entry) => entry.n > asked.n && notes(entry, 'license-imported', 'license'))
    .some((entry) => mayAnswer(entry, asked, licenses));
  return isAnswered ? undefined : asked;
}

/** A license names the request that it answers. One whose file is gone may have been the answer. */
function mayAnswer({ detail }: JournalEntry, asked: JournalEntry, licenses: Holdings['licenses']): boolean {
  const held = licenses.find(
    ({ payload: { softkeyId, sequence } }) =>
      softkeyId === detail['softkeyId'] && sequence === detail['sequence'],
  );
  const requestId = asked.detail['requestId'];
  return held === undefined || requestId === undefined || held.payload.requestId === requestId;
}

/**
 * Includes a request that a crash kept out of the journal and a later run noted by its file, even if that
 * file is missing now.
 */
function notes(
  { event, detail }: JournalEntry,
  kept: JournalEntry['event'],
  kind: 'pre-license' | 'license',
): boolean {
  if (event === kept) return true;
  return event === 'store-repaired' && kindOfFile(String(detail['file'])) === kind;
}

/** A higher number that is held is the answer, even if its term begins later. */
function lastUpgrade(
  entries: Entries,
  { softkeyId, sequence }: License,
  { licenses }: Holdings,
): JournalEntry | undefined {
  const isAnswered = licenses.some(
    ({ payload }) => payload.softkeyId === softkeyId && payload.sequence > sequence,
  );
  if (isAnswered) return undefined;
  return entries.findLast(
    ({ event, detail }) =>
      event === 'upgrade-requested' && detail['softkeyId'] === softkeyId && detail['sequence'] === sequence,
  );
}
