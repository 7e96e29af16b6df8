import { readPayload } from '../../shared/document/document.ts';
import { readEnvelope } from '../../shared/document/envelope.ts';
import type { License } from '../../shared/document/payload/license.ts';
import { bytesIn, type Connection, integerIn, ledgerCorrupt, type Row, textIn } from './database.ts';
import { eachFound, foundOf, keepFound } from './found.ts';
import { ledgerTables, preparedQuery } from './ledger-query.ts';
import { takesBack } from './schema.ts';
import { marksOf, orderMarks } from './softkey-marks.ts';

/** A license that was issued, and the request that it answers. */
export interface IssuedLicense {
  readonly license: License;
  /** The license's payload, byte for byte as it was signed. */
  readonly payloadBytes: Uint8Array<ArrayBuffer>;
  readonly envelopeBytes: Uint8Array<ArrayBuffer>;
  /** The request's payload, byte for byte as it was signed. */
  readonly requestBytes: Uint8Array<ArrayBuffer>;
}

/** The licenses of the ledger. Every question is answered through an index. */
export interface LicenseTable {
  readonly answerTo: (requestId: string) => Promise<IssuedLicense | undefined>;
  readonly find: (softkeyId: string, sequence: number) => Promise<IssuedLicense | undefined>;
  readonly newest: (softkeyId: string) => Promise<IssuedLicense | undefined>;
  /** The newest licenses of a softkey, the newest first, `most` of them. */
  readonly recent: (softkeyId: string, most: number) => Promise<readonly IssuedLicense[]>;
  /** The newest license of each softkey that has this mark, by softkey id. */
  readonly marked: (mark: string) => AsyncIterable<IssuedLicense>;
  readonly countMarked: (mark: string) => Promise<number>;
  /** Of those that were neither taken back nor replaced. */
  readonly countStanding: (mark: string) => Promise<number>;
  readonly marksOf: (softkeyId: string) => Promise<readonly string[]>;
  /** Adds the marks that version 0.1 did not know. Takes time in step with the number of licenses. */
  readonly addMissingMarks: () => Promise<void>;
  /** Makes each softkey found by what is looked for, of a ledger that had none of it. Takes as long. */
  readonly makeFound: () => Promise<void>;
  /** Adds a license; from now on its softkey has the marks of this one, and is found by it. */
  readonly add: (issued: IssuedLicense) => Promise<void>;
  /** Every license, by softkey id and sequence. */
  readonly each: () => AsyncIterable<IssuedLicense>;
  readonly isEmpty: () => Promise<boolean>;
}

const LICENSES = ledgerTables
  .selectFrom('licenses')
  .select(['request_id', 'request', 'envelope', 'softkey_id', 'sequence']);

const ANSWER_TO = preparedQuery(({ requestId }: { requestId: string }) =>
  LICENSES.where('request_id', '=', requestId),
);

const ONE = preparedQuery(({ softkeyId, sequence }: { softkeyId: string; sequence: number }) =>
  LICENSES.where('softkey_id', '=', softkeyId).where('sequence', '=', sequence),
);

const NEWEST_FIRST = preparedQuery(({ softkeyId, most }: { softkeyId: string; most: number }) =>
  LICENSES.where('softkey_id', '=', softkeyId).orderBy('sequence', 'desc').limit(most),
);

const AFTER = preparedQuery((last: { softkeyId: string; sequence: number; most: number }) =>
  LICENSES.where(({ eb, refTuple, tuple }) =>
    eb(refTuple('softkey_id', 'sequence'), '>', tuple(last.softkeyId, last.sequence)),
  )
    .orderBy('softkey_id')
    .orderBy('sequence')
    .limit(last.most),
);

const ANY = preparedQuery(() => LICENSES.limit(1));

type AddedLicense = {
  readonly softkeyId: string;
  readonly sequence: number;
  readonly requestId: string;
  readonly request: Uint8Array;
  readonly envelope: Uint8Array;
};

const ADD = preparedQuery(({ softkeyId, sequence, requestId, request, envelope }: AddedLicense) =>
  ledgerTables
    .insertInto('licenses')
    .values({ softkey_id: softkeyId, sequence, request_id: requestId, request, envelope }),
);

const SOFTKEYS_MARKED = preparedQuery((page: { mark: string; after: string; most: number }) =>
  ledgerTables
    .selectFrom('marks')
    .select('softkey_id')
    .where('mark', '=', page.mark)
    .where('softkey_id', '>', page.after)
    .orderBy('softkey_id')
    .limit(page.most),
);

const COUNT_MARKED = preparedQuery(({ mark }: { mark: string }) =>
  ledgerTables
    .selectFrom('marks')
    .select(({ fn }) => fn.countAll<number>().as('softkeys'))
    .where('mark', '=', mark),
);

const COUNT_TAKEN_BACK = preparedQuery(({ mark }: { mark: string }) =>
  ledgerTables
    .selectFrom('marks')
    .innerJoin('revocations', 'revocations.softkey_id', 'marks.softkey_id')
    .select(({ fn }) => fn.countAll<number>().as('softkeys'))
    .where('mark', '=', mark),
);

const MARKS_OF = preparedQuery(({ softkeyId }: { softkeyId: string }) =>
  ledgerTables.selectFrom('marks').select('mark').where('softkey_id', '=', softkeyId).orderBy('mark'),
);

const CLEAR_MARKS = preparedQuery(({ softkeyId }: { softkeyId: string }) =>
  ledgerTables.deleteFrom('marks').where('softkey_id', '=', softkeyId),
);

const ADD_MARK = preparedQuery(({ mark, softkeyId }: { mark: string; softkeyId: string }) =>
  ledgerTables
    .insertInto('marks')
    .values({ mark, softkey_id: softkeyId })
    .onConflict((conflict) => conflict.doNothing()),
);

export function licenseTableOf(connection: Connection): LicenseTable {
  const one = async (query: ReturnType<typeof ONE>) => {
    const [row] = await connection.ask(query);
    return row && issuedIn(row);
  };
  const newest = (softkeyId: string) => one(NEWEST_FIRST({ softkeyId, most: 1 }));
  const countMarked = async (mark: string) => {
    const [row] = await connection.ask(COUNT_MARKED({ mark }));
    return integerIn(row, 'softkeys');
  };
  return {
    newest,
    answerTo: (requestId) => one(ANSWER_TO({ requestId })),
    find: (softkeyId, sequence) => one(ONE({ softkeyId, sequence })),
    recent: async (softkeyId, most) =>
      (await connection.ask(NEWEST_FIRST({ softkeyId, most }))).map((row) => issuedIn(row)),
    async *marked(mark) {
      for await (const softkeyId of softkeysMarked(connection, mark))
        yield (await newest(softkeyId)) ?? missing();
    },
    countMarked,
    countStanding: async (mark) => {
      const all = await countMarked(mark);
      if (!(await takesBack(connection))) return all;
      const [row] = await connection.ask(COUNT_TAKEN_BACK({ mark }));
      return all - integerIn(row, 'softkeys');
    },
    addMissingMarks: async () => {
      for await (const { license } of eachLicense(connection))
        if (license.sequence === 1) await addMarks(connection, license, orderMarks(license.reference));
    },
    marksOf: async (softkeyId) => {
      const rows = await connection.ask(MARKS_OF({ softkeyId }));
      return rows.map((row) => textIn(row, 'mark'));
    },
    add: async (issued) => {
      await addLicense(connection, issued);
      await replaceMarks(connection, issued.license);
      const recent = await connection.ask(NEWEST_FIRST({ softkeyId: issued.license.softkeyId, most: 2 }));
      const [last, before] = recent.map((row) => issuedIn(row).license);
      await keepFound(connection, foundOf(last ?? missing(), before));
    },
    makeFound: async () => {
      for await (const found of eachFound(eachLicense(connection))) await keepFound(connection, found);
    },
    each: () => eachLicense(connection),
    isEmpty: async () => (await connection.ask(ANY({}))).length === 0,
  };
}

/** So many licenses are in memory at once: a request may be as large as a file may be. */
const LICENSES_PAGE = 100;

async function* eachLicense(connection: Connection): AsyncGenerator<IssuedLicense> {
  for (let after = { softkeyId: '', sequence: 0 }; ; ) {
    const rows = await connection.ask(AFTER({ ...after, most: LICENSES_PAGE }));
    for (const row of rows) yield issuedIn(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < LICENSES_PAGE) return;
    after = { softkeyId: textIn(last, 'softkey_id'), sequence: integerIn(last, 'sequence') };
  }
}

const SOFTKEYS_PAGE = 100;

async function* softkeysMarked(connection: Connection, mark: string): AsyncGenerator<string> {
  for (let after = ''; ; ) {
    const rows = await connection.ask(SOFTKEYS_MARKED({ mark, after, most: SOFTKEYS_PAGE }));
    const softkeyIds = rows.map((row) => textIn(row, 'softkey_id'));
    yield* softkeyIds;
    const last = softkeyIds.at(-1);
    if (last === undefined || softkeyIds.length < SOFTKEYS_PAGE) return;
    after = last;
  }
}

function missing(): never {
  throw ledgerCorrupt();
}

async function addLicense(
  connection: Connection,
  { license, envelopeBytes, requestBytes }: IssuedLicense,
): Promise<void> {
  const { softkeyId, sequence, requestId } = license;
  const names = { softkeyId, sequence, requestId };
  await connection.ask(ADD({ ...names, request: requestBytes, envelope: envelopeBytes }));
}

async function replaceMarks(connection: Connection, license: License): Promise<void> {
  await connection.ask(CLEAR_MARKS({ softkeyId: license.softkeyId }));
  await addMarks(connection, license, [...marksOf(license), ...orderMarks(license.reference)]);
}

async function addMarks(
  connection: Connection,
  { softkeyId }: License,
  marks: readonly string[],
): Promise<void> {
  for (const mark of marks) await connection.ask(ADD_MARK({ mark, softkeyId }));
}

type LicenseRow = Row<'request_id' | 'request' | 'envelope' | 'softkey_id'>;

/** A license as the ledger holds it. Whoever gives it away checks its signature once more. */
function issuedIn(row: LicenseRow): IssuedLicense {
  const envelopeBytes = bytesIn(row, 'envelope');
  try {
    const issued = issuedOf({ envelopeBytes, requestBytes: bytesIn(row, 'request') });
    requireSameNames(issued.license, row);
    return issued;
  } catch (cause) {
    throw ledgerCorrupt('license', cause);
  }
}

/** A license out of its envelope, and the request that it answers. */
export function issuedOf({
  envelopeBytes,
  requestBytes,
}: Pick<IssuedLicense, 'envelopeBytes' | 'requestBytes'>): IssuedLicense {
  const envelope = readEnvelope(envelopeBytes);
  const license = readPayload({ ...envelope, kind: 'license' });
  return { license, payloadBytes: envelope.payload, envelopeBytes, requestBytes };
}

function requireSameNames({ requestId, softkeyId }: License, row: LicenseRow): void {
  if (requestId !== textIn(row, 'request_id') || softkeyId !== textIn(row, 'softkey_id'))
    throw ledgerCorrupt();
}
