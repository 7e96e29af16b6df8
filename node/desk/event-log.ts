import type { DeskEntry, DeskEvent, Observation } from '../../shared/desk-event.ts';
import type { LedgerNote, Remark } from '../../shared/desk-views.ts';
import type { Instant } from '../../shared/encoding/instant.ts';
import { type JournalReading, journalLine, nextEntry, readJournal } from '../../shared/journal/journal.ts';
import { nativeHashes } from '../crypto/native.ts';
import { type Connection, integerIn, ledgerCorrupt, type Row, textIn } from './database.ts';
import { ledgerTables, preparedQuery } from './ledger-query.ts';
import { takesBack } from './schema.ts';
import { isWeakness } from './weaknesses.ts';

/** The events of restores are looked up by this in the place of a request. */
export const RESTORES = 'desk-restored';

/**
 * The desk's event log: a journal (spec §12) whose lines are rows, so that those about one request are found
 * at once.
 */
export interface EventLog {
  readonly append: (observation: Observation, at: Instant, requestId: string | null) => Promise<DeskEntry>;
  readonly last: () => Promise<DeskEntry | undefined>;
  /** The events about one request, in their order. */
  readonly about: (requestId: string) => Promise<readonly DeskEntry[]>;
  /** The same, the newest one first, page by page. */
  readonly newestAbout: (requestId: string) => AsyncIterable<DeskEntry>;
  /** Every event, the newest one first, page by page: whoever reads stops where it is enough. */
  readonly newest: () => AsyncIterable<DeskEntry>;
  /** The events about one softkey, in their order; those that name it as the other one, too. */
  readonly ofSoftkey: (softkeyId: string) => Promise<readonly DeskEntry[]>;
  /** What `ofSoftkey` finds by: each softkey with each event about it. An older ledger has none. */
  readonly softkeyIndex: () => Promise<AsyncIterable<IndexedEvent> | undefined>;
  /** Makes the index for `ofSoftkey`, of a ledger that had none. Takes time in step with the log. */
  readonly indexBySoftkey: () => Promise<void>;
  /** Every line as it stands, page by page: nothing of it was checked. */
  readonly rows: () => AsyncIterable<EventRow>;
  /** Every event as it is kept, page by page: nothing of it was checked. */
  readonly each: () => AsyncIterable<KeptEvent>;
  /** Puts an event of another log to the end of this one. Whoever calls has looked whether it fits. */
  readonly take: (entry: DeskEntry, requestId: string | null) => Promise<void>;
  /** The whole log with its chain checked. */
  readonly read: () => Promise<JournalReading<DeskEvent>>;
  /** The log from its nth event on: that event is what its line says, and the chain holds from there. */
  readonly readFrom: (n: number) => Promise<JournalReading<DeskEvent>>;
  readonly clear: () => Promise<void>;
}

export interface EventRow {
  readonly n: number;
  readonly line: string;
  /** What it is looked up under. */
  readonly requestId: string | null;
}

/** An event is about a softkey. */
export interface IndexedEvent {
  readonly softkeyId: string;
  readonly n: number;
}

/** An event, and the request in whose place it is looked up. */
export interface KeptEvent {
  readonly requestId: string | null;
  readonly line: string;
}

const LINES = ledgerTables.selectFrom('events').select(['n', 'line', 'request_id']);

const LAST = preparedQuery(() => LINES.orderBy('n', 'desc').limit(1));

const OF_REQUEST = preparedQuery(({ requestId }: { requestId: string }) =>
  LINES.where('request_id', '=', requestId).orderBy('n'),
);

const OF_REQUEST_BEFORE = preparedQuery(
  ({ requestId, n, most }: { requestId: string; n: number; most: number }) =>
    LINES.where('request_id', '=', requestId).where('n', '<', n).orderBy('n', 'desc').limit(most),
);

const BEFORE = preparedQuery(({ n, most }: { n: number; most: number }) =>
  LINES.where('n', '<', n).orderBy('n', 'desc').limit(most),
);

const FROM = preparedQuery(({ n, most }: { n: number; most: number }) =>
  LINES.where('n', '>=', n).orderBy('n').limit(most),
);

const OF_SOFTKEY = preparedQuery(({ softkeyId }: { softkeyId: string }) =>
  ledgerTables
    .selectFrom('softkey_events')
    .innerJoin('events', 'events.n', 'softkey_events.n')
    .select('line')
    .where('softkey_id', '=', softkeyId)
    .orderBy('softkey_events.n'),
);

const ADD = preparedQuery((row: { n: number; request_id: string | null; line: string }) =>
  ledgerTables.insertInto('events').values({ n: row.n, request_id: row.request_id, line: row.line }),
);

const ADD_TO_INDEX = preparedQuery(({ softkeyId, n }: { softkeyId: string; n: number }) =>
  ledgerTables
    .insertInto('softkey_events')
    .values({ softkey_id: softkeyId, n })
    .onConflict((conflict) => conflict.doNothing()),
);

const INDEX_AFTER = preparedQuery(({ softkeyId, n, most }: { softkeyId: string; n: number; most: number }) =>
  ledgerTables
    .selectFrom('softkey_events')
    .select(['softkey_id', 'n'])
    .where(({ eb, refTuple, tuple }) => eb(refTuple('softkey_id', 'n'), '>', tuple(softkeyId, n)))
    .orderBy('softkey_id')
    .orderBy('n')
    .limit(most),
);

const CLEAR = preparedQuery(() => ledgerTables.deleteFrom('events'));
const CLEAR_INDEX = preparedQuery(() => ledgerTables.deleteFrom('softkey_events'));

export function eventLogOf(connection: Connection): EventLog {
  const last = async () => {
    const [row] = await connection.ask(LAST({}));
    return row && entryIn(row);
  };
  const take = async (entry: DeskEntry, requestId: string | null) => {
    await connection.ask(ADD({ n: entry.n, request_id: requestId, line: journalLine(entry) }));
    await addToIndex(entry, connection);
  };
  return {
    last,
    take,
    append: async (observation, at, requestId) => {
      const entry = nextEntry(await last(), { ...observation, at }, nativeHashes);
      await take(entry, requestId);
      return entry;
    },
    about: async (requestId) => {
      return (await connection.ask(OF_REQUEST({ requestId }))).map(entryIn);
    },
    newestAbout: (requestId) =>
      newestFirst((n, most) => connection.ask(OF_REQUEST_BEFORE({ requestId, n, most }))),
    newest: () => newestFirst((n, most) => connection.ask(BEFORE({ n, most }))),
    ofSoftkey: async (softkeyId) => {
      const found = (await takesBack(connection)) ? indexed(softkeyId, connection) : everyEntry(connection);
      return (await found).filter((entry) => softkeysIn(entry).includes(softkeyId));
    },
    softkeyIndex: async () => ((await takesBack(connection)) ? eachIndexed(connection) : undefined),
    indexBySoftkey: async () => {
      for await (const row of eachRow(connection)) await addToIndex(entryIn(row), connection);
    },
    async *rows() {
      for await (const row of eachRow(connection))
        yield { n: integerIn(row, 'n'), line: textIn(row, 'line'), requestId: requestIdIn(row) };
    },
    async *each() {
      for await (const row of eachRow(connection)) {
        yield { requestId: requestIdIn(row), line: textIn(row, 'line') };
      }
    },
    read: async () => readJournal<DeskEvent>(await linesFrom(connection), nativeHashes),
    readFrom: async (n) => {
      const lines = await linesFrom(connection, n);
      const first = lines === '' ? undefined : entryOf(lines.slice(0, lines.indexOf('\n')));
      const after = { n: n - 1, hash: first?.prev ?? '' };
      return readJournal<DeskEvent>(lines, nativeHashes, after);
    },
    clear: async () => {
      await connection.ask(CLEAR({}));
      if (await takesBack(connection)) await connection.ask(CLEAR_INDEX({}));
    },
  };
}

function requestIdIn(row: Row<'request_id'>): string | null {
  return row.request_id === null ? null : textIn(row, 'request_id');
}

/** Page by page, in the order of the index itself. */
async function* eachIndexed(connection: Connection): AsyncGenerator<IndexedEvent> {
  for (let [softkeyId, n] = ['', 0]; ; ) {
    const rows = await connection.ask(INDEX_AFTER({ softkeyId, n, most: PAGE }));
    for (const row of rows) yield { softkeyId: textIn(row, 'softkey_id'), n: integerIn(row, 'n') };
    if (rows.length < PAGE) return;
    softkeyId = textIn(rows.at(-1), 'softkey_id');
    n = integerIn(rows.at(-1), 'n');
  }
}

const PAGE = 1000;
/** Of what is read from the end, little is wanted. */
const FEW = 100;

/** Page by page: a log may not fit into memory. */
async function* eachRow(
  connection: Connection,
  from = Number.MIN_SAFE_INTEGER,
): AsyncGenerator<Row<'n' | 'line' | 'request_id'>> {
  for (let next = from; ; ) {
    const rows = await connection.ask(FROM({ n: next, most: PAGE }));
    yield* rows;
    if (rows.length < PAGE) return;
    next = integerIn(rows.at(-1), 'n') + 1;
  }
}

async function* newestFirst(
  ask: (before: number, most: number) => Promise<readonly Row<'n' | 'line'>[]>,
): AsyncGenerator<DeskEntry> {
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    const rows = await ask(before, FEW);
    for (const row of rows) yield entryIn(row);
    if (rows.length < FEW) return;
    before = integerIn(rows.at(-1), 'n');
  }
}

async function linesFrom(connection: Connection, from?: number): Promise<string> {
  const lines: string[] = [];
  for await (const row of eachRow(connection, from)) lines.push(textIn(row, 'line'));
  return lines.join('');
}

async function everyEntry(connection: Connection): Promise<readonly DeskEntry[]> {
  const entries: DeskEntry[] = [];
  for await (const row of eachRow(connection)) entries.push(entryIn(row));
  return entries;
}

async function indexed(softkeyId: string, connection: Connection): Promise<readonly DeskEntry[]> {
  const rows = await connection.ask(OF_SOFTKEY({ softkeyId }));
  return rows.map(entryIn);
}

async function addToIndex(entry: DeskEntry, connection: Connection): Promise<void> {
  for (const softkeyId of softkeysIn(entry)) await connection.ask(ADD_TO_INDEX({ softkeyId, n: entry.n }));
}

/** The softkeys that an event is about. */
export function softkeysIn({ detail }: Observation): readonly string[] {
  return [detail['softkeyId'], detail['otherSoftkeyId']].filter((id) => typeof id === 'string');
}

/** One line as it stands: whether it continues the chain is asked when the whole log is read. */
function entryIn(row: Row<'line'>): DeskEntry {
  return entryOf(textIn(row, 'line'));
}

export function entryOf(line: string): DeskEntry {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw ledgerCorrupt('chain', cause);
  }
}

/** True for the event that says which license answered which request, here or in a part that was lost. */
export function isIssued({ event }: Pick<DeskEntry, 'event'>): boolean {
  return event === 'softkey-issued' || event === 'license-upgraded' || event === 'license-adopted';
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
  'order-counted': 'order-counted',
  'date-confirmed': 'date-confirmed',
  'license-shortened': 'license-shortened',
  'end-kept': 'end-kept',
  'early-extension': 'early-extension',
  'clock-ahead': 'clock-ahead',
  'emergency-grace': 'emergency-grace',
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
