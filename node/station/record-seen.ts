import { later } from '../../shared/encoding/instant.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { readingHeldIn } from '../../shared/journal/floors.ts';
import type { JournalDetail, JournalEvent } from '../../shared/journal/journal.ts';
import { type Ahead, heldReading } from '../../shared/license/clock-record.ts';
import type { Station } from './context.ts';
import { isWorthWriting, keepRecord, keepUserRecord } from './evidence.ts';
import { stationFolder } from './folder.ts';
import type { Holdings } from './holdings.ts';
import { isRecordLost } from './missing.ts';
import { driftedSince, isAheadWorthReporting, type Seen, statesOf } from './observe.ts';
import type { StationRecord } from './record.ts';

type Line = readonly [event: JournalEvent, detail: JournalDetail];

/**
 * Writes down what later runs must know, and answers what was seen and whether the home could store it. If
 * this user may not write there, the record goes to a folder of their own; if the store is busy, the next run
 * writes the journal.
 */
export async function recordSeen(station: Station, holdings: Holdings, seen: Seen): Promise<Seen> {
  if (holdings.licenses.length === 0 && seen.evidence.kept === undefined) return seen;
  const { record, lines } = whatToNote(holdings, seen);
  const folder = stationFolder(station.home.path);
  const isLost = isRecordLost(seen.evidence);
  const isWritten = lines.length === 0 && !isLost ? true : await taken(() => writeDown(lines, station, seen));
  const isKept =
    !isWorthWriting(record, seen.evidence.kept) || (await taken(() => keepRecord(folder, record)));
  if (isWritten && isKept) return { ...seen, record };
  keepUserRecord(folder, record);
  return { ...seen, recorded: false };
}

/**
 * What was seen, for a reader that writes nothing: where a state depends on what is not on record, it counts
 * as in a home that cannot be written (spec H6).
 */
export async function seenUnrecorded({ home }: Station, holdings: Holdings, seen: Seen): Promise<Seen> {
  const { evidence } = seen;
  if (holdings.licenses.length === 0 && evidence.kept === undefined) return seen;
  const { record, lines } = whatToNote(holdings, seen);
  const recorded = stationFolder(home.path).mayWrite()
    ? !dependsOnNote(holdings, seen)
    : lines.length === 0 && !isRecordLost(evidence) && !isWorthWriting(record, evidence.kept);
  return { ...seen, recorded };
}

/** A drift seen for the first time, or a reading far ahead that nothing has on record and that matters. */
function dependsOnNote(holdings: Holdings, seen: Seen): boolean {
  if (driftChanges(holdings, seen).some(({ isDrifted }) => isDrifted)) return true;
  const before = seen.evidence.record && heldReading(seen.evidence.record);
  return isAheadWorthReporting(holdings, seen) && before?.at !== heldReading(seen.record)?.at;
}

/** False if the home cannot be written. A store that is only busy does not count as that. */
async function taken(write: () => unknown): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (isRefusal(error)) return error.code === 'STORE_LOCKED';
    throw error;
  }
}

function whatToNote(holdings: Holdings, seen: Seen): { record: StationRecord; lines: readonly Line[] } {
  const drifts = driftChanges(holdings, seen);
  const sinceOf = (softkeyId: string) =>
    driftedSince(holdings, seen, softkeyId) ?? later(seen.now, seen.record.highest);
  const changed = new Set(drifts.map(({ softkeyId }) => softkeyId));
  const drifted = [
    ...seen.record.drifted.filter(({ softkeyId }) => !changed.has(softkeyId)),
    ...drifts.flatMap(({ softkeyId, isDrifted }) =>
      isDrifted ? [{ softkeyId, since: sinceOf(softkeyId) }] : [],
    ),
  ];
  const driftLines = drifts.map(
    ({ softkeyId, isDrifted }): Line =>
      isDrifted
        ? ['machine-drifted', { softkeyId, since: sinceOf(softkeyId) }]
        : ['machine-matches-again', { softkeyId }],
  );
  const held = heldReading(seen.record);
  const isSaid = held !== undefined && isAheadWorthReporting(holdings, seen);
  const record = { ...seen.record, drifted, told: isSaid ? held.at : seen.record.told };
  return { record, lines: [...driftLines, ...(isSaid ? aheadLines(held, seen) : [])] };
}

/** Whether this look would note a drift, or the end of one. */
export function seesDriftChange(holdings: Holdings, seen: Seen): boolean {
  return driftChanges(holdings, seen).length > 0;
}

interface DriftChange {
  readonly softkeyId: string;
  readonly isDrifted: boolean;
}

function driftChanges(holdings: Holdings, seen: Seen): readonly DriftChange[] {
  return statesOf(holdings, seen).flatMap((state) => {
    if (state.kind === 'unlicensed') return [];
    const { softkeyId } = state.license;
    const isNoted = seen.record.drifted.some((drift) => drift.softkeyId === softkeyId);
    const isDrifted = state.match.verdict === 'broken';
    return isDrifted === isNoted ? [] : [{ softkeyId, isDrifted }];
  });
}

/**
 * A reading still in use is written to the journal once, which proves it if the record is put back to an
 * older one.
 */
function aheadLines(held: Ahead, { evidence }: Seen): readonly Line[] {
  if (readingHeldIn(evidence.journal.entries)?.at === held.at) return [];
  return [['clock-ahead', { reading: held.at, highest: held.from }]];
}

/**
 * At the time at which it was seen: a later one in the journal would be the highest time beside a status that
 * says an earlier one. Rare, so the code that locks a store is loaded only here.
 */
async function writeDown(lines: readonly Line[], { home }: Station, { now }: Seen): Promise<void> {
  const { changeStore } = await import('./store.ts');
  await changeStore(home, { now: () => new Date(now) }, ({ journal }) =>
    lines.forEach(([event, detail]) => void journal(event, detail)),
  );
}
