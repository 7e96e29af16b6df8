import type { Instant } from '../../shared/encoding/instant.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import {
  type JournalDetail,
  type JournalEvent,
  type JournalReading,
  journalLine,
  nextEntry,
  readJournal,
} from '../../shared/journal/journal.ts';
import { nativeHashes } from '../crypto/native.ts';
import { LAYOUT, type StationFolder } from './folder.ts';

/**
 * The journal. If its name is taken by something that is not a file, it counts as broken from its first line.
 */
export function loadJournal(folder: StationFolder): JournalReading {
  try {
    return readJournal(folder.read(LAYOUT.journal)?.toString('utf8') ?? '', nativeHashes);
  } catch (error) {
    if (!isRefusal(error, 'STORE_CORRUPT')) throw error;
    return { entries: [], brokenAt: 1 };
  }
}

/** Continues the journal by one line. Called under the lock, on a journal that `repairStore` has seen. */
export function appendToJournal(
  folder: StationFolder,
  at: Instant,
  event: JournalEvent,
  detail: JournalDetail,
): void {
  const text = folder.read(LAYOUT.journal)?.toString('utf8') ?? '';
  const { entries } = readJournal(text, nativeHashes);
  folder.write(
    LAYOUT.journal,
    text + journalLine(nextEntry(entries.at(-1), { at, event, detail }, nativeHashes)),
  );
}
