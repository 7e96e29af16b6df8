import { readPayload } from '../../shared/document/document.ts';
import { readEnvelope } from '../../shared/document/envelope.ts';
import type { License } from '../../shared/document/payload/license.ts';
import { bytesIn, type Connection, integerIn, ledgerCorrupt, type Row, textIn } from './database.ts';
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
  readonly marksOf: (softkeyId: string) => Promise<readonly string[]>;
  /** Adds the marks that version 0.1 did not know. Takes time in step with the number of licenses. */
  readonly addMissingMarks: () => Promise<void>;
  /** Adds a license; from now on its softkey has the marks of this one. */
  readonly add: (issued: IssuedLicense) => Promise<void>;
  /** Every license, by softkey id and sequence. */
  readonly each: () => AsyncIterable<IssuedLicense>;
  readonly isEmpty: () => Promise<boolean>;
}

const COLUMNS = 'SELECT request_id, request, envelope, softkey_id, sequence FROM licenses';

export function licenseTableOf(connection: Connection): LicenseTable {
  const one = async (sql: string, ...values: (string | number)[]) => {
    const [row] = await connection.rows(sql, ...values);
    return row && issuedIn(row);
  };
  const newest = (softkeyId: string) =>
    one(`${COLUMNS} WHERE softkey_id = ? ORDER BY sequence DESC LIMIT 1`, softkeyId);
  return {
    newest,
    answerTo: (requestId) => one(`${COLUMNS} WHERE request_id = ?`, requestId),
    find: (softkeyId, sequence) =>
      one(`${COLUMNS} WHERE softkey_id = ? AND sequence = ?`, softkeyId, sequence),
    recent: async (softkeyId, most) => {
      const sql = `${COLUMNS} WHERE softkey_id = ? ORDER BY sequence DESC LIMIT ?`;
      return (await connection.rows(sql, softkeyId, most)).map(issuedIn);
    },
    async *marked(mark) {
      for await (const softkeyId of softkeysMarked(connection, mark))
        yield (await newest(softkeyId)) ?? missing();
    },
    countMarked: async (mark) => {
      const [row] = await connection.rows('SELECT count(*) AS softkeys FROM marks WHERE mark = ?', mark);
      return integerIn(row, 'softkeys');
    },
    addMissingMarks: async () => {
      for await (const { license } of eachLicense(connection))
        if (license.sequence === 1) await addMarks(connection, license, orderMarks(license.reference));
    },
    marksOf: async (softkeyId) => {
      const sql = 'SELECT mark FROM marks WHERE softkey_id = ? ORDER BY mark';
      return (await connection.rows(sql, softkeyId)).map((row) => textIn(row, 'mark'));
    },
    add: async (issued) => {
      await addLicense(connection, issued);
      await replaceMarks(connection, issued.license);
    },
    each: () => eachLicense(connection),
    isEmpty: async () => (await connection.rows('SELECT 1 FROM licenses LIMIT 1')).length === 0,
  };
}

/** So many licenses are in memory at once: a request may be as large as a file may be. */
const LICENSES_PAGE = 100;

async function* eachLicense(connection: Connection): AsyncGenerator<IssuedLicense> {
  for (let after: readonly [string, number] = ['', 0]; ; ) {
    const rows = await connection.rows(
      `${COLUMNS} WHERE (softkey_id, sequence) > (?, ?) ORDER BY softkey_id, sequence LIMIT ${LICENSES_PAGE}`,
      ...after,
    );
    for (const row of rows) yield issuedIn(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < LICENSES_PAGE) return;
    after = [textIn(last, 'softkey_id'), integerIn(last, 'sequence')];
  }
}

const SOFTKEYS_PAGE = 100;

async function* softkeysMarked(connection: Connection, mark: string): AsyncGenerator<string> {
  for (let after = ''; ; ) {
    const rows = await connection.rows(
      `SELECT softkey_id FROM marks WHERE mark = ? AND softkey_id > ? ORDER BY softkey_id LIMIT ${SOFTKEYS_PAGE}`,
      ...[mark, after],
    );
    const softkeyIds = rows.map((row) => textIn(row, 'softkey_id'));
    yield* softkeyIds;
    const last = softkeyIds.at(-1);
    if (last === undefined || rows.length < SOFTKEYS_PAGE) return;
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
  await connection.run(
    'INSERT INTO licenses (softkey_id, sequence, request_id, request, envelope) VALUES (?, ?, ?, ?, ?)',
    softkeyId,
    sequence,
    requestId,
    requestBytes,
    envelopeBytes,
  );
}

async function replaceMarks(connection: Connection, license: License): Promise<void> {
  await connection.run('DELETE FROM marks WHERE softkey_id = ?', license.softkeyId);
  await addMarks(connection, license, [...marksOf(license), ...orderMarks(license.reference)]);
}

async function addMarks(
  connection: Connection,
  { softkeyId }: License,
  marks: readonly string[],
): Promise<void> {
  const sql = 'INSERT INTO marks (mark, softkey_id) VALUES (?, ?) ON CONFLICT DO NOTHING';
  for (const mark of marks) await connection.run(sql, mark, softkeyId);
}

/** A license as the ledger holds it. Whoever gives it away checks its signature once more. */
function issuedIn(row: Row): IssuedLicense {
  const envelopeBytes = bytesIn(row, 'envelope');
  try {
    const envelope = readEnvelope(envelopeBytes);
    const license = readPayload({ ...envelope, kind: 'license' });
    requireSameNames(license, row);
    const requestBytes = bytesIn(row, 'request');
    return { license, payloadBytes: envelope.payload, envelopeBytes, requestBytes };
  } catch (cause) {
    throw ledgerCorrupt('license', cause);
  }
}

function requireSameNames({ requestId, softkeyId }: License, row: Row): void {
  if (requestId !== textIn(row, 'request_id') || softkeyId !== textIn(row, 'softkey_id'))
    throw ledgerCorrupt();
}
