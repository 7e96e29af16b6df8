import { sequence as anySequence, softkeyId as anySoftkeyId } from '../document/payload/fields.ts';
import type { RevocationList } from '../document/payload/revocation-list.ts';
import { instant, read, record } from '../document/shape.ts';
import { type Instant, isInstant, later } from '../encoding/instant.ts';
import type { EmergencyGrace } from '../license/emergency.ts';
import type { JournalEntry, JournalReading } from './journal.ts';

/**
 * What a station's journal proves apart from its own lines (spec §10, §12): times, drifts, and imported
 * documents.
 */

/**
 * The highest number of a document that a station has seen. It accepts no lower one, even if the file is
 * missing.
 */
export interface Floor {
  /** A softkey id, `key-set` or `revocation-list`. */
  readonly subject: string;
  readonly number: number;
  /** SHA-256 of the payload; null where it was not written down. */
  readonly payload: string | null;
}

type Entries = readonly JournalEntry[];

/**
 * The latest time in a journal. Where a vendor's document set the clock back, only the line that says so and
 * the lines behind it count.
 */
export function timeIn(entries: Entries): Instant | undefined {
  const start = entries.findLastIndex(({ event }) => event === 'clock-set-back');
  return entries
    .slice(Math.max(0, start))
    .reduce<Instant | undefined>((highest, { at }) => later(highest ?? at, at), undefined);
}

/**
 * Since when the machine does not match this softkey; undefined where it matched when that was last noted.
 * `since` is what the clock showed; `at` is the time that was proved then, which may be another.
 */
export function driftIn(entries: Entries, softkeyId: string): { since: Instant; at: Instant } | undefined {
  const last = entries.findLast(
    ({ event, detail }) =>
      ['machine-drifted', 'machine-matches-again', 'license-imported'].includes(event) &&
      detail['softkeyId'] === softkeyId,
  );
  if (last?.event !== 'machine-drifted') return undefined;
  const { since } = last.detail;
  return { since: isTime(since) ? since : last.at, at: last.at };
}

/** The last reading of the clock that was held; undefined where a new license was imported after it. */
export function readingHeldIn(entries: Entries): { at: Instant; from: Instant } | undefined {
  const last = entries.findLast(
    ({ event, detail }) =>
      event === 'clock-ahead' || (event === 'license-imported' && detail['again'] !== true),
  );
  const { reading, highest } = last?.detail ?? {};
  if (last?.event !== 'clock-ahead' || !isTime(reading) || !isTime(highest)) return undefined;
  return { at: reading, from: highest };
}

/** Every emergency grace that a journal names. Of its reason, what no document can carry is left out. */
export function emergenciesIn(entries: Entries): readonly EmergencyGrace[] {
  return entries.flatMap(({ event, detail: { softkeyId, sequence, began, reason } }) => {
    const result = read(emergencyLine, { softkeyId, sequence, began });
    if (event !== 'emergency-grace' || 'faults' in result) return [];
    return [{ ...result.value, reason: plainReason(String(reason)) }];
  });
}

const emergencyLine = record({ softkeyId: anySoftkeyId, sequence: anySequence, began: instant });

function plainReason(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\p{Cc}/gu, ' ')
      .slice(0, 400)
      .toWellFormed() || '-'
  );
}

const KEPT = ['license-imported', 'key-set-imported', 'revocation-list-imported', 'store-repaired'];
const NAME = /^([\w-]+)_(\d{1,7})\.(?:license|key-set|revocation-list)$/;

/** The highest number that a journal names, per subject. */
export function floorsIn(entries: Entries): readonly Floor[] {
  return highestOf(entries.flatMap(floorIn));
}

/** One floor per subject, the highest; of two with the same number, the one that knows its payload. */
export function highestOf(floors: readonly Floor[]): readonly Floor[] {
  const highest = new Map<string, Floor>();
  for (const floor of floors) {
    const known = highest.get(floor.subject);
    if (known === undefined || rankOf(floor) > rankOf(known)) highest.set(floor.subject, floor);
  }
  return [...highest.values()];
}

/** What a revocation list took back of a station's own softkeys, kept apart from the list itself. */
export interface RevocationsSeen {
  /** The list's number. */
  readonly number: number;
  readonly revoked: RevocationList['revoked'];
}

/** What the journal says of the list that was imported last. */
export function revocationsSeenIn(entries: Entries): RevocationsSeen | undefined {
  const last = entries.findLast(({ event }) => event === 'revocation-list-imported');
  const { sequence, revoked } = last?.detail ?? {};
  if (typeof sequence !== 'number' || typeof revoked !== 'string') return undefined;
  return { number: sequence, revoked: revoked.split(' ').flatMap(revokedIn) };
}

/** These revocations as one text, separated by spaces: `SK-…=2026-03-02T00:00:00Z=all`. */
export function revokedText(revoked: RevocationList['revoked']): string {
  return revoked
    .map(
      ({ softkeyId, revokedAt, throughSequence }) => `${softkeyId}=${revokedAt}=${throughSequence ?? 'all'}`,
    )
    .join(' ');
}

function revokedIn(text: string): RevocationList['revoked'] {
  const [softkeyId, revokedAt, through] = text.split('=');
  if (softkeyId === undefined || !isTime(revokedAt) || through === undefined) return [];
  const throughSequence = through === 'all' ? null : Number(through);
  return [{ softkeyId, throughSequence, revokedAt, reason: '' }];
}

/**
 * True where a journal covers the whole time since this license was imported: a drift that it does not name
 * did not happen. A journal that was begun anew covers only licenses that were imported after that.
 */
export function hasWatched(entries: Entries, file: string): boolean {
  const events = beginsAnew(entries) ? ['license-imported'] : ['license-imported', 'store-repaired'];
  return entries.some(({ event, detail }) => events.includes(event) && detail['file'] === file);
}

/** Whether the lines before these were lost. */
function beginsAnew([first]: Entries): boolean {
  return first?.event === 'store-repaired' && !('file' in first.detail);
}

/** A chain that ends too early, or that does not begin at its beginning, is no longer whole evidence. */
export function isWhole({ entries, brokenAt }: JournalReading): boolean {
  return brokenAt === undefined && !beginsAnew(entries);
}

function floorIn({ event, detail: { file, payload } }: JournalEntry): readonly Floor[] {
  if (!KEPT.includes(event)) return [];
  const [, subject, number] = NAME.exec(String(file)) ?? [];
  if (subject === undefined) return [];
  return [{ subject, number: Number(number), payload: typeof payload === 'string' ? payload : null }];
}

function rankOf({ number, payload }: Floor): number {
  return number * 2 + (payload === null ? 0 : 1);
}

function isTime(value: unknown): value is Instant {
  return typeof value === 'string' && isInstant(value);
}
