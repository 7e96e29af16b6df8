import type { VerifiedDocument } from '../../shared/document/document.ts';
import { armorEnvelope } from '../../shared/document/document.ts';
import { earlier, type Instant, instantOf } from '../../shared/encoding/instant.ts';
import { emergenciesIn } from '../../shared/journal/floors.ts';
import type { JournalDetail, JournalEvent, JournalReading } from '../../shared/journal/journal.ts';
import type { Surroundings } from '../surroundings.ts';
import { type KeptKind, keptName } from './document-names.ts';
import { afterClock, type Evidence, keepRecord, loadEvidence } from './evidence.ts';
import { LAYOUT, type StationFolder, stationFolder } from './folder.ts';
import type { Home } from './home.ts';
import { appendToJournal, loadJournal } from './journal-file.ts';
import { withLock } from './lock.ts';
import { isJournalLost, isRecordLost } from './missing.ts';

/**
 * A home that may be changed now: this process holds its lock, and what an interrupted run left behind is
 * repaired.
 */
export interface OpenStore {
  readonly folder: StationFolder;
  readonly now: Instant;
  readonly journal: (event: JournalEvent, detail: JournalDetail) => void;
  /** Keeps a verified document, then notes it in the journal. The next run repairs a crash in between. */
  readonly keep: <K extends KeptKind>(
    document: VerifiedDocument<K>,
    event: JournalEvent,
    detail: JournalDetail,
  ) => void;
}

/** Runs `change` on a home, alone. Refuses with `STORE_LOCKED`, `HOME_UNWRITABLE` or `DISK_FULL`. */
export async function changeStore<T>(
  home: Home,
  { now }: Pick<Surroundings, 'now'>,
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
  const at = provedNow(folder, now);
  const journal = (event: JournalEvent, detail: JournalDetail) => appendToJournal(folder, at, event, detail);
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

/**
 * The time that journal lines get: with an unconfirmed reading far ahead, the journal would confirm that
 * reading itself (spec H3).
 */
function provedNow(folder: StationFolder, now: Instant): Instant {
  const { highest } = afterClock(loadEvidence(folder, []), now);
  return earlier(highest, now);
}

/**
 * Removes unfinished writes, puts a broken journal aside, starts a lost one again, and notes documents that
 * were kept just before a crash.
 */
function repair(store: OpenStore): void {
  const { folder } = store;
  folder.sweep();
  const evidence = loadEvidence(folder, []);
  const files = folder.list(LAYOUT.documents);
  if (isJournalLost(files, evidence) || isRecordLost(evidence)) saveWhatIsKnown(store, evidence);
  const journaled = new Set(loadJournal(folder).entries.map(({ detail }) => detail['file']));
  const forgotten = files.filter((file) => !journaled.has(file));
  for (const file of forgotten) store.journal('store-repaired', { file });
}

/** Journal and record each take over what only the other still knows, before a lost one is started again. */
function saveWhatIsKnown(store: OpenStore, evidence: Evidence): void {
  const { folder, journal, now } = store;
  keepRecord(folder, afterClock(evidence, now));
  if (evidence.journal.brokenAt !== undefined) putBrokenJournalAside(store, evidence.journal);
  else if (evidence.journal.entries.length === 0) journal('store-repaired', { lost: LAYOUT.journal });
  if (evidence.kept === undefined && evidence.journal.entries.length > 0)
    journal('store-repaired', { lost: LAYOUT.clock });
  const told = emergenciesIn(loadJournal(folder).entries);
  for (const grace of evidence.record?.emergencies ?? [])
    if (!told.some(({ softkeyId }) => softkeyId === grace.softkeyId))
      journal('emergency-grace', { ...grace });
}

/** Keeps a broken journal under another name, as evidence; the new journal says so in its first line. */
function putBrokenJournalAside(
  { folder, journal, now }: OpenStore,
  { brokenAt = 0, entries }: JournalReading,
): void {
  const aside = `journal-broken-${now.replaceAll(/\W/g, '')}.jsonl`;
  folder.putAside(LAYOUT.journal, aside);
  journal('store-repaired', { brokenAt, entriesBefore: entries.length, aside });
}
