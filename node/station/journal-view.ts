import type { OutputOf } from '../../shared/contract.ts';
import { headOf } from '../../shared/journal/journal.ts';
import type { Station } from './context.ts';
import { stationFolder } from './folder.ts';
import { loadJournal } from './journal-file.ts';

/** The station's record, and whether its chain holds. Behind a broken line nothing is shown as the station's own. */
export function readJournalView(station: Station): OutputOf<'journal.read'> {
  const { entries, brokenAt } = loadJournal(stationFolder(station.home.path));
  return { entries, head: headOf(entries).head, intact: brokenAt === undefined, brokenAt: brokenAt ?? null };
}
