import type { OutputOf } from '../../shared/contract.ts';
import { headOf } from '../../shared/journal/journal.ts';
import type { Station } from './context.ts';
import { LAYOUT, requireFolder, stationFolder } from './folder.ts';
import { loadJournal } from './journal-file.ts';

/**
 * The station's journal, and whether its chain holds. Lines after a broken one are not shown as the station's
 * own.
 */
export function readJournalView(station: Station): OutputOf<'journal.read'> {
  const folder = stationFolder(station.home.path);
  requireFolder(folder.path);
  folder.read(LAYOUT.journal); // refuses something else in its place, which is not a changed journal
  const { entries, brokenAt } = loadJournal(folder);
  return { entries, head: headOf(entries).head, intact: brokenAt === undefined, brokenAt: brokenAt ?? null };
}
