import type { RevocationList } from '../../shared/document/payload/revocation-list.ts';
import { addSeconds, earlier, type Instant, later } from '../../shared/encoding/instant.ts';
import {
  driftIn,
  emergenciesIn,
  type Floor,
  floorsIn,
  hasWatched,
  highestOf,
  isWhole,
  type RevocationsSeen,
  readingHeldIn,
  revocationsSeenIn,
  timeIn,
} from '../../shared/journal/floors.ts';
import type { JournalReading } from '../../shared/journal/journal.ts';
import {
  type Ahead,
  afterReading,
  type ClockRecord,
  heldReading,
} from '../../shared/license/clock-record.ts';
import { knownEmergencies } from '../../shared/license/emergency.ts';
import type { VerifiedLicense } from '../../shared/license/older-or-revoked.ts';
import { keptName } from './document-names.ts';
import { LAYOUT, type StationFolder } from './folder.ts';
import type { Holdings } from './holdings.ts';
import { loadJournal } from './journal-file.ts';
import { emptyRecord, readRecord, type StationRecord, writeRecord } from './record.ts';
import { userRecordOf } from './user-record.ts';

/** What a station knows of the past, gathered from all places that record it. */
export interface Evidence {
  readonly journal: JournalReading;
  /** The record in the home; undefined if it is missing or damaged. */
  readonly kept: StationRecord | undefined;
  /** The record that this user keeps in a place of their own, for a home that cannot be written. */
  readonly userRecord: StationRecord | undefined;
  /**
   * The same, completed by the journal, the licenses and the user's own record. Undefined if nothing is known
   * yet.
   */
  readonly record: StationRecord | undefined;
}

/** spec §10: the record, raised to what the journal and the newest licenses prove. */
export function loadEvidence(folder: StationFolder, licenses: readonly VerifiedLicense[]): Evidence {
  const journal = loadJournal(folder);
  const kept = readRecord(folder, LAYOUT.clock);
  const seen = highestOf([...(kept?.seen ?? []), ...floorsIn(journal.entries)]);
  const other = knownUserRecord(folder, seen);
  const places = { journal, kept, userRecord: other };
  const highest = latest([
    kept?.highest,
    other?.highest,
    timeIn(journal.entries),
    ...newestLicenses(licenses).map(({ payload }) => payload.issuedAt),
  ]);
  if (highest === undefined) return { ...places, record: undefined };
  const clock = {
    highest,
    ahead: kept?.ahead ?? other?.ahead ?? forgottenAhead(journal, highest, kept?.told),
    left: kept?.left ?? other?.left ?? 0,
  };
  const told = kept?.told ?? null;
  const drifted = driftsIn(journal, kept, licenses, clock);
  const takenBack = newerOf(kept?.takenBack ?? null, revocationsSeenIn(journal.entries) ?? null);
  // Of the home alone: what this user keeps apart proves nothing that would let a product run.
  const emergencies = knownEmergencies([...(kept?.emergencies ?? []), ...emergenciesIn(journal.entries)]);
  return { ...places, record: { ...clock, told, drifted, seen, takenBack, emergencies } };
}

function newerOf(a: RevocationsSeen | null, b: RevocationsSeen | null): RevocationsSeen | null {
  return (a?.number ?? 0) >= (b?.number ?? 0) ? a : b;
}

/** What the vendor revoked: by the newest list, or if that is missing, by what the record kept of it. */
export function revocationsIn(
  { revocationList }: Holdings,
  record: StationRecord | undefined,
): Pick<RevocationList, 'revoked'> | undefined {
  const takenBack = record?.takenBack ?? null;
  if (takenBack !== null && takenBack.number > (revocationList?.payload.sequence ?? 0)) return takenBack;
  return revocationList?.payload;
}

function latest(witnesses: readonly (Instant | undefined)[]): Instant | undefined {
  return witnesses.reduce((highest, witness) =>
    highest && witness ? later(highest, witness) : (highest ?? witness),
  );
}

/**
 * The record after this reading of the clock. If the home's own record is missing, the clock is believed at
 * once: if somebody kept removing the record, a reading would wait for its confirmation forever.
 */
export function afterClock({ kept, userRecord: other, record }: Evidence, now: Instant): StationRecord {
  if (record === undefined) return emptyRecord(now);
  if (kept === undefined && other === undefined)
    return { ...record, highest: later(record.highest, now), ahead: null };
  return { ...record, ...afterReading(record, now) };
}

/** A new highest time is worth a write to the disk once it is this much higher. */
const STEP_SECONDS = 300;

/** Whether a record is worth a write, beside one that is kept. */
export function isWorthWriting(record: StationRecord, kept: StationRecord | undefined): boolean {
  if (kept === undefined) return true;
  if (addSeconds(kept.highest, STEP_SECONDS) <= record.highest || record.highest < kept.highest) return true;
  return JSON.stringify(withoutTime(record)) !== JSON.stringify(withoutTime(kept));
}

function withoutTime({ highest: _, ahead, ...others }: StationRecord) {
  return { ...others, ahead: ahead && { ...ahead, last: null } };
}

export function keepRecord(folder: StationFolder, record: StationRecord): void {
  writeRecord(folder, LAYOUT.clock, record);
}

/** Keeps the user's own record for a home that cannot be written, if possible. */
export function keepUserRecord(folder: StationFolder, record: StationRecord): void {
  const place = userRecordOf(folder.path);
  if (place === undefined) return;
  if (isWorthWriting(record, readRecord(place.folder, place.name)))
    place.keep((other, name) => writeRecord(other, name, record));
}

/** The newest license of each softkey: superseded ones no longer count for the time. */
export function newestLicenses(licenses: readonly VerifiedLicense[]): readonly VerifiedLicense[] {
  const newest = new Map<string, VerifiedLicense>();
  for (const license of licenses) {
    const { softkeyId, sequence } = license.payload;
    if (sequence > (newest.get(softkeyId)?.payload.sequence ?? 0)) newest.set(softkeyId, license);
  }
  return [...newest.values()];
}

/**
 * The user's own record counts until the home has a document that the record does not know: that document may
 * have set the time.
 */
function knownUserRecord(folder: StationFolder, seen: readonly Floor[]): StationRecord | undefined {
  const place = userRecordOf(folder.path);
  const other = place && readRecord(place.folder, place.name);
  if (other === undefined) return undefined;
  const known = new Map(other.seen.map(({ subject, number }) => [subject, number]));
  return seen.every(({ subject, number }) => number <= (known.get(subject) ?? 0)) ? other : undefined;
}

/** A reading that the journal mentions, if the record has lost it. */
function forgottenAhead(
  { entries }: JournalReading,
  highest: Instant,
  told: Instant | null | undefined,
): Ahead | null {
  const held = readingHeldIn(entries);
  if (held === undefined || held.at <= highest || held.at === told) return null;
  return { ...held, last: held.at, over: false };
}

/**
 * Drifts as record and journal date them, whichever is earlier. A drift dated by an unconfirmed clock far
 * ahead gets the confirmed time instead.
 */
function driftsIn(
  { entries }: JournalReading,
  kept: StationRecord | undefined,
  licenses: readonly VerifiedLicense[],
  clock: ClockRecord,
): StationRecord['drifted'] {
  const proved = later(clock.highest, heldReading(clock)?.last ?? clock.highest);
  const inDoubt = (since: Instant) => since > proved;
  const since = new Map<string, Instant>();
  const add = (softkeyId: string, time: Instant) =>
    since.set(softkeyId, earlier(since.get(softkeyId) ?? time, time));
  for (const drift of kept?.drifted ?? [])
    add(drift.softkeyId, inDoubt(drift.since) ? clock.highest : drift.since);
  for (const { payload } of newestLicenses(licenses)) {
    const drift = driftIn(entries, payload.softkeyId);
    if (drift !== undefined) add(payload.softkeyId, inDoubt(drift.since) ? drift.at : drift.since);
  }
  return [...since].map(([softkeyId, time]) => ({ softkeyId, since: time }));
}

/**
 * False if journal and record have both lost what they knew of this license: a drift may have been seen
 * before.
 */
export function wasWatched({ journal, kept }: Evidence, { payload }: VerifiedLicense): boolean {
  const { softkeyId, sequence } = payload;
  if (isWhole(journal) && journal.entries.length > 0) return true;
  if (hasWatched(journal.entries, keptName('license', payload))) return true;
  return (kept?.seen ?? []).some(
    (floor) => floor.subject === softkeyId && floor.number >= sequence && floor.payload !== null,
  );
}
