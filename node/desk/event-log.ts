import type { Instant } from '../../shared/encoding/instant.ts';
import { type JournalReading, journalLine, nextEntry, readJournal } from '../../shared/journal/journal.ts';
import { nativeHashes } from '../crypto/native.ts';
import { type Database, ledgerCorrupt, type Row, textIn } from './database.ts';
import type { DeskEntry, DeskEvent, Observation } from './desk-event.ts';
import { takesBack } from './schema.ts';
import type { LedgerNote, Remark } from './views.ts';
import { isWeakness } from './weaknesses.ts';

/**
 * The desk's event log: a journal (spec §12) whose lines are rows, so that those about one request are found
 * at once.
 */
export interface EventLog {
  readonly append: (observation: Observation, at: Instant, requestId: string | null) => DeskEntry;
  readonly last: () => DeskEntry | undefined;
  /** The events about one request, in their order. */
  readonly about: (requestId: string) => readonly DeskEntry[];
  /** The events about one softkey, in their order; those that name it as the other one, too. */
  readonly ofSoftkey: (softkeyId: string) => readonly DeskEntry[];
  /** Makes the index for `ofSoftkey`, of a ledger that had none. Takes time in step with the log. */
  readonly indexBySoftkey: () => void;
  /** The whole log with its chain checked. */
  readonly read: () => JournalReading<DeskEvent>;
  /** The log from its nth event on: that event is what its line says, and the chain holds from there. */
  readonly readFrom: (n: number) => JournalReading<DeskEvent>;
  readonly clear: () => void;
}

export function eventLogOf(database: Database): EventLog {
  const last = () => database.rows('SELECT line FROM events ORDER BY n DESC LIMIT 1').map(entryIn)[0];
  const lines = () => database.rows('SELECT line FROM events ORDER BY n').map((row) => textIn(row, 'line'));
  return {
    last,
    append: (observation, at, requestId) => {
      const entry = nextEntry(last(), { ...observation, at }, nativeHashes);
      database.run('INSERT INTO events VALUES (?, ?, ?)', entry.n, requestId, journalLine(entry));
      addToIndex(entry, database);
      return entry;
    },
    about: (requestId) =>
      database.rows('SELECT line FROM events WHERE request_id = ? ORDER BY n', requestId).map(entryIn),
    ofSoftkey: (softkeyId) =>
      (takesBack(database) ? indexed(softkeyId, database) : [...eachEntry(database)]).filter((entry) =>
        softkeysIn(entry).includes(softkeyId),
      ),
    indexBySoftkey: () => {
      for (const entry of eachEntry(database)) addToIndex(entry, database);
    },
    read: () => readJournal<DeskEvent>(lines().join(''), nativeHashes),
    readFrom: (n) => {
      const rows = database.rows('SELECT line FROM events WHERE n >= ? ORDER BY n', n);
      const [first] = rows.slice(0, 1).map(entryIn);
      const after = { n: n - 1, hash: first?.prev ?? '' };
      return readJournal<DeskEvent>(rows.map((row) => textIn(row, 'line')).join(''), nativeHashes, after);
    },
    clear: () => {
      database.run('DELETE FROM events');
      if (takesBack(database)) database.run('DELETE FROM softkey_events');
    },
  };
}

function* eachEntry(database: Database): Generator<DeskEntry> {
  for (const row of database.each('SELECT line FROM events ORDER BY n')) yield entryIn(row);
}

function indexed(softkeyId: string, database: Database): readonly DeskEntry[] {
  const events = 'SELECT e.line FROM softkey_events s JOIN events e ON e.n = s.n';
  return database.rows(`${events} WHERE s.softkey_id = ? ORDER BY s.n`, softkeyId).map(entryIn);
}

function addToIndex(entry: DeskEntry, database: Database): void {
  const sql = 'INSERT INTO softkey_events (softkey_id, n) VALUES (?, ?) ON CONFLICT DO NOTHING';
  for (const softkeyId of softkeysIn(entry)) database.run(sql, softkeyId, entry.n);
}

/** The softkeys that an event is about. */
export function softkeysIn({ detail }: Observation): readonly string[] {
  return [detail['softkeyId'], detail['otherSoftkeyId']].filter((id) => typeof id === 'string');
}

/** One line as it stands: whether it continues the chain is asked when the whole log is read. */
function entryIn(row: Row): DeskEntry {
  try {
    return JSON.parse(textIn(row, 'line'));
  } catch (cause) {
    throw ledgerCorrupt('chain', cause);
  }
}

/** True for the event that says which license answered which request. */
export function isIssued({ event }: DeskEntry): boolean {
  return event === 'softkey-issued' || event === 'license-upgraded';
}

const NOTE_OF: { readonly [E in DeskEvent]?: LedgerNote } = {
  'request-behind': 'behind',
  'machine-drifted': 'drift',
  'journal-went-back': 'journal-went-back',
  'journal-rewritten': 'journal-rewritten',
  'journal-unproved': 'journal-unproved',
  'time-went-back': 'time-went-back',
  'two-chains': 'two-chains',
  'station-key-reused': 'key-reused',
  'os-id-shared': 'os-id-shared',
  'mac-shared': 'mac-shared',
  'check-allowed': 'check-allowed',
  'order-again': 'order-again',
  'date-confirmed': 'date-confirmed',
  'license-shortened': 'license-shortened',
  'end-kept': 'end-kept',
  'clock-ahead': 'clock-ahead',
};

/** What the events about one request amount to, for the person who answers it. */
export function remarksOf(entries: readonly Observation[]): readonly Remark[] {
  return entries.flatMap((entry) => notesIn(entry).map((note) => ({ note, detail: entry.detail })));
}

export function notesIn({ event, detail }: Observation): readonly LedgerNote[] {
  if (event === 'weak-request') return String(detail['weak']).split(' ').filter(isWeakness);
  const note = NOTE_OF[event];
  return note === undefined ? [] : [note];
}
