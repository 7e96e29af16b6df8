import { instant, read, record } from '../../shared/document/shape.ts';
import { addSeconds, type Instant, later } from '../../shared/encoding/instant.ts';
import type { JournalEntry } from '../../shared/journal/journal.ts';
import type { VerifiedLicense } from '../../shared/license/held.ts';
import { LAYOUT, type StationFolder } from './folder.ts';

const clockFile = record({ highest: instant });

/** A new highest time is worth a write to the disk once it is this much higher. */
const STEP_SECONDS = 300;

const NEVER: Instant = '2000-01-01T00:00:00Z';

/**
 * The highest time this station has seen: what it recorded, and no less than its journal's last line and the issue of the newest
 * license, so that deleting or editing the record gains little.
 */
export function highestTime(
  folder: StationFolder,
  entries: readonly JournalEntry[],
  licenses: readonly VerifiedLicense[],
): Instant {
  const witnesses = [
    recordedTime(folder),
    entries.at(-1)?.at,
    ...licenses.map(({ payload }) => payload.issuedAt),
  ];
  return witnesses.reduce<Instant>((highest, witness) => later(highest, witness ?? NEVER), NEVER);
}

/** Raises the record to `now` where that is worth it. */
export function noteTime(folder: StationFolder, highest: Instant, now: Instant): void {
  if (recordedTime(folder) === undefined || addSeconds(highest, STEP_SECONDS) <= now)
    writeTime(folder, later(highest, now));
}

/** Sets the record anew, also lower: a vendor's newer license is better evidence of the time than a clock that once stood too far ahead. */
export function writeTime(folder: StationFolder, highest: Instant): void {
  folder.write(LAYOUT.clock, `${JSON.stringify({ highest })}\n`);
}

function recordedTime(folder: StationFolder): Instant | undefined {
  try {
    const result = read(clockFile, JSON.parse(folder.read(LAYOUT.clock)?.toString('utf8') ?? 'null'));
    return 'value' in result ? result.value.highest : undefined;
  } catch {
    return undefined; // what is odd or damaged is no witness
  }
}
