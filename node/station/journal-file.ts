import type { Instant } from '../../shared/encoding/instant.ts';
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

export function loadJournal(folder: StationFolder): JournalReading {
  return readJournal(folder.read(LAYOUT.journal)?.toString('utf8') ?? '', nativeHashes);
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
