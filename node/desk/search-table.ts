import type { Instant } from '../../shared/encoding/instant.ts';
import { type Connection, ledgerCorrupt, type Row, textIn } from './database.ts';
import type { Found, ListPlace } from './found.ts';
import { ledgerTables, preparedQuery } from './ledger-query.ts';
import { isSearched } from './schema.ts';

/** Finds softkeys by index. Every list is a page of at most `most`. */
export interface SearchTable {
  /** False for a ledger of an older program, until something is written by this one. */
  readonly isThere: () => Promise<boolean>;
  /** The softkeys issued last, the newest first. */
  readonly newest: (after: ListPlace | undefined, most: number) => Promise<readonly ListPlace[]>;
  /** Of those that have exactly this text. */
  readonly having: (
    text: string,
    after: ListPlace | undefined,
    most: number,
  ) => Promise<readonly ListPlace[]>;
  /** The next text that begins with `beginning`, after `text`. */
  readonly textAfter: (text: string, beginning: string) => Promise<string | undefined>;
  readonly textsOf: (softkeyId: string) => Promise<readonly string[]>;
  /** The softkeys of which the newest license, or the one before, ends in between, each once. */
  readonly endingBetween: (from: Instant, to: Instant) => AsyncIterable<string>;
  /** All that is kept, by softkey id. `LEDGER_CORRUPT` where the two tables contradict each other. */
  readonly each: () => AsyncIterable<Found>;
}

const PLACES = ledgerTables.selectFrom('softkeys').select(['issued_at', 'softkey_id']);

const NEWEST = preparedQuery((page: { issuedAt: string; softkeyId: string; most: number }) =>
  PLACES.where(({ eb, refTuple, tuple }) =>
    eb(refTuple('issued_at', 'softkey_id'), '<', tuple(page.issuedAt, page.softkeyId)),
  )
    .orderBy('issued_at', 'desc')
    .orderBy('softkey_id', 'desc')
    .limit(page.most),
);

const HAVING = preparedQuery((page: { text: string; issuedAt: string; softkeyId: string; most: number }) =>
  ledgerTables
    .selectFrom('found_by')
    .select(['issued_at', 'softkey_id'])
    .where('text', '=', page.text)
    .where(({ eb, refTuple, tuple }) =>
      eb(refTuple('issued_at', 'softkey_id'), '<', tuple(page.issuedAt, page.softkeyId)),
    )
    .orderBy('issued_at', 'desc')
    .orderBy('softkey_id', 'desc')
    .limit(page.most),
);

const TEXT_AFTER = preparedQuery(({ text, end }: { text: string; end: string }) =>
  ledgerTables
    .selectFrom('found_by')
    .select('text')
    .where('text', '>', text)
    .where('text', '<', end)
    .orderBy('text')
    .limit(1),
);

const TEXTS_OF = preparedQuery(({ softkeyId }: { softkeyId: string }) =>
  ledgerTables.selectFrom('found_by').select('text').where('softkey_id', '=', softkeyId).orderBy('text'),
);

type EndsPage = { from: string; softkeyId: string; to: string; most: number };

const endsQuery = (column: 'ends_at' | 'before_ends_at') =>
  preparedQuery((page: EndsPage) =>
    ledgerTables
      .selectFrom('softkeys')
      .select([`${column} as end`, 'softkey_id'])
      .where(({ eb, refTuple, tuple }) =>
        eb(refTuple(column, 'softkey_id'), '>', tuple(page.from, page.softkeyId)),
      )
      .where(column, '<=', page.to)
      .orderBy(column)
      .orderBy('softkey_id')
      .limit(page.most),
  );

const ENDING = [endsQuery('ends_at'), endsQuery('before_ends_at')] as const;

const SOFTKEYS_AFTER = preparedQuery(({ softkeyId, most }: { softkeyId: string; most: number }) =>
  ledgerTables
    .selectFrom('softkeys')
    .selectAll()
    .where('softkey_id', '>', softkeyId)
    .orderBy('softkey_id')
    .limit(most),
);

const TEXTS_AFTER = preparedQuery((last: { softkeyId: string; text: string; most: number }) =>
  ledgerTables
    .selectFrom('found_by')
    .selectAll()
    .where(({ eb, refTuple, tuple }) =>
      eb(refTuple('softkey_id', 'text'), '>', tuple(last.softkeyId, last.text)),
    )
    .orderBy('softkey_id')
    .orderBy('text')
    .limit(last.most),
);

/** Later than every instant, so that a list begins with what was issued last. */
const BEGINNING: ListPlace = { issuedAt: '~' as Instant, softkeyId: '' };
const PAGE = 1000;

export function searchTableOf(connection: Connection): SearchTable {
  return {
    isThere: () => isSearched(connection),
    newest: async (after = BEGINNING, most) =>
      (await connection.ask(NEWEST({ ...after, most }))).map(placeIn),
    having: async (text, after = BEGINNING, most) =>
      (await connection.ask(HAVING({ text, ...after, most }))).map(placeIn),
    textAfter: async (text, beginning) => {
      const [row] = await connection.ask(TEXT_AFTER({ text, end: `${beginning}\u{10ffff}` }));
      return row && textIn(row, 'text');
    },
    textsOf: async (softkeyId) =>
      (await connection.ask(TEXTS_OF({ softkeyId }))).map((row) => textIn(row, 'text')),
    endingBetween: (from, to) => endingBetween(connection, from, to),
    each: () => eachKept(connection),
  };
}

async function* endingBetween(connection: Connection, from: Instant, to: Instant): AsyncGenerator<string> {
  const seen = new Set<string>();
  for (const ending of ENDING) {
    const pages = pagesOf(
      { from: from as string, softkeyId: '' },
      (after) => connection.ask(ending({ ...after, to, most: PAGE })),
      (row) => ({ from: textIn(row, 'end'), softkeyId: textIn(row, 'softkey_id') }),
    );
    for await (const row of pages) {
      const softkeyId = textIn(row, 'softkey_id');
      if (!seen.has(softkeyId)) yield softkeyId;
      seen.add(softkeyId);
    }
  }
}

async function* eachKept(connection: Connection): AsyncGenerator<Found> {
  const softkeys = pagesOf(
    { softkeyId: '' },
    (after) => connection.ask(SOFTKEYS_AFTER({ ...after, most: PAGE })),
    (row) => ({ softkeyId: textIn(row, 'softkey_id') }),
  );
  const texts = pagesOf(
    { softkeyId: '', text: '' },
    (after) => connection.ask(TEXTS_AFTER({ ...after, most: PAGE })),
    (row) => ({ softkeyId: textIn(row, 'softkey_id'), text: textIn(row, 'text') }),
  );
  let next = await texts.next();
  for await (const row of softkeys) {
    const place = placeIn(row);
    const own: string[] = [];
    for (; !next.done && next.value.softkey_id === place.softkeyId; next = await texts.next()) {
      if (next.value.issued_at !== place.issuedAt) throw ledgerCorrupt();
      own.push(textIn(next.value, 'text'));
    }
    const beforeEndsAt = instantOrNull(row, 'before_ends_at');
    yield { ...place, endsAt: instantOrNull(row, 'ends_at'), beforeEndsAt, texts: own };
  }
  if (!next.done) throw ledgerCorrupt();
}

/** Every row of a table, page by page: `after` says where a page begins. */
async function* pagesOf<After, R>(
  first: After,
  page: (after: After) => Promise<readonly R[]>,
  placeOf: (last: R) => After,
): AsyncGenerator<R, undefined> {
  for (let after = first; ; ) {
    const rows = await page(after);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return undefined;
    after = placeOf(last);
  }
}

function placeIn(row: Row<'issued_at' | 'softkey_id'>): ListPlace {
  return { issuedAt: textIn(row, 'issued_at') as Instant, softkeyId: textIn(row, 'softkey_id') };
}

function instantOrNull<Column extends string>(row: Row<Column>, column: Column): Instant | null {
  return row[column] === null ? null : (textIn(row, column) as Instant);
}
