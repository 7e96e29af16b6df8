import type { VerifiedDocument } from '../../shared/document/document.ts';
import { armorEnvelope } from '../../shared/document/document.ts';
import { type Instant, instantOf } from '../../shared/encoding/instant.ts';
import type { JournalDetail, JournalEvent } from '../../shared/journal/journal.ts';
import type { Surroundings } from '../surroundings.ts';
import { type KeptKind, keptName } from './document-names.ts';
import { LAYOUT, type StationFolder, stationFolder } from './folder.ts';
import type { Home } from './home.ts';
import { appendToJournal, loadJournal } from './journal-file.ts';
import { withLock } from './lock.ts';

/** A home that may be changed now: this process holds its lock, and what an interrupted run left behind is repaired. */
export interface OpenStore {
  readonly folder: StationFolder;
  readonly now: Instant;
  readonly journal: (event: JournalEvent, detail: JournalDetail) => void;
  /** Keeps a verified document, then writes it into the journal. A crash in between is repaired by the next run. */
  readonly keep: <K extends KeptKind>(
    document: VerifiedDocument<K>,
    event: JournalEvent,
    detail: JournalDetail,
  ) => void;
}

/** Runs `change` on a home, alone. Refuses with `STORE_LOCKED`, `HOME_UNWRITABLE` or `DISK_FULL`. */
export async function changeStore<T>(
  home: Home,
  { now }: Surroundings,
  change: (store: OpenStore) => T,
): Promise<T> {
  const folder = stationFolder(home.path);
  folder.create();
  return withLock(home.path, () => {
    const store = openStore(folder, instantOf(now()));
    repair(store);
    return change(store);
  });
}

function openStore(folder: StationFolder, now: Instant): OpenStore {
  const journal = (event: JournalEvent, detail: JournalDetail) => appendToJournal(folder, now, event, detail);
  return {
    folder,
    now,
    journal,
    keep: (document, event, detail) => {
      const file = keptName(document.kind, document.payload);
      folder.write(`${LAYOUT.documents}/${file}`, armorEnvelope(document.envelopeBytes));
      journal(event, { ...detail, file });
    },
  };
}

/** Removes torn writes, puts a broken journal aside, and notes documents that were kept just before a crash. */
function repair(store: OpenStore): void {
  const { folder } = store;
  folder.sweep();
  putBrokenJournalAside(store);
  const journaled = new Set(loadJournal(folder).entries.map(({ detail }) => detail['file']));
  const forgotten = folder.list(LAYOUT.documents).filter((file) => !journaled.has(file));
  for (const file of forgotten) store.journal('store-repaired', { file });
}

/** A broken chain is evidence: it is kept under another name, and the new journal says so in its first line. */
function putBrokenJournalAside({ folder, journal, now }: OpenStore): void {
  const { brokenAt, entries } = loadJournal(folder);
  if (brokenAt === undefined) return;
  const aside = `journal-broken-${now.replaceAll(/\W/g, '')}.jsonl`;
  folder.putAside(LAYOUT.journal, aside);
  journal('store-repaired', { brokenAt, entriesBefore: entries.length, aside });
}
