import { readPayload } from '../../shared/document/document.ts';
import { readEnvelope } from '../../shared/document/envelope.ts';
import type { License } from '../../shared/document/payload/license.ts';
import { bytesIn, type Database, integerIn, ledgerCorrupt, type Row, textIn } from './database.ts';
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
  readonly answerTo: (requestId: string) => IssuedLicense | undefined;
  readonly find: (softkeyId: string, sequence: number) => IssuedLicense | undefined;
  readonly newest: (softkeyId: string) => IssuedLicense | undefined;
  /** The newest licenses of a softkey, the newest first, `most` of them. */
  readonly recent: (softkeyId: string, most: number) => readonly IssuedLicense[];
  /** The newest license of each softkey that has this mark, by softkey id. */
  readonly marked: (mark: string) => Iterable<IssuedLicense>;
  readonly countMarked: (mark: string) => number;
  readonly marksOf: (softkeyId: string) => readonly string[];
  /** Adds the marks that version 0.1 did not know. Takes time in step with the number of licenses. */
  readonly addMissingMarks: () => void;
  /** Adds a license; from now on its softkey has the marks of this one. */
  readonly add: (issued: IssuedLicense) => void;
  /** Every license, by softkey id and sequence. */
  readonly each: () => Iterable<IssuedLicense>;
  readonly isEmpty: () => boolean;
}

const COLUMNS = 'SELECT request_id, request, envelope, softkey_id FROM licenses';

export function licenseTableOf(database: Database): LicenseTable {
  const one = (sql: string, ...values: (string | number)[]) => database.rows(sql, ...values).map(issuedIn)[0];
  const newest = (softkeyId: string) =>
    one(`${COLUMNS} WHERE softkey_id = ? ORDER BY sequence DESC LIMIT 1`, softkeyId);
  return {
    newest,
    answerTo: (requestId) => one(`${COLUMNS} WHERE request_id = ?`, requestId),
    find: (softkeyId, sequence) =>
      one(`${COLUMNS} WHERE softkey_id = ? AND sequence = ?`, softkeyId, sequence),
    recent: (softkeyId, most) =>
      database
        .rows(`${COLUMNS} WHERE softkey_id = ? ORDER BY sequence DESC LIMIT ?`, softkeyId, most)
        .map(issuedIn),
    *marked(mark) {
      for (const softkeyId of softkeysMarked(database, mark)) yield newest(softkeyId) ?? missing();
    },
    countMarked: (mark) =>
      integerIn(database.rows('SELECT count(*) AS softkeys FROM marks WHERE mark = ?', mark)[0], 'softkeys'),
    addMissingMarks: () => {
      for (const { license } of eachLicense(database))
        if (license.sequence === 1) addMarks(database, license, orderMarks(license.reference));
    },
    marksOf: (softkeyId) =>
      database
        .rows('SELECT mark FROM marks WHERE softkey_id = ? ORDER BY mark', softkeyId)
        .map((row) => textIn(row, 'mark')),
    add: (issued) => {
      addLicense(database, issued);
      replaceMarks(database, issued.license);
    },
    each: () => eachLicense(database),
    isEmpty: () => database.rows('SELECT 1 FROM licenses LIMIT 1').length === 0,
  };
}

function* eachLicense(database: Database): Generator<IssuedLicense> {
  for (const row of database.each(`${COLUMNS} ORDER BY softkey_id, sequence`)) yield issuedIn(row);
}

function* softkeysMarked(database: Database, mark: string): Generator<string> {
  for (const row of database.each('SELECT softkey_id FROM marks WHERE mark = ? ORDER BY softkey_id', mark))
    yield textIn(row, 'softkey_id');
}

function missing(): never {
  throw ledgerCorrupt();
}

function addLicense(database: Database, { license, envelopeBytes, requestBytes }: IssuedLicense): void {
  const { softkeyId, sequence, requestId } = license;
  database.run(
    'INSERT INTO licenses (softkey_id, sequence, request_id, request, envelope) VALUES (?, ?, ?, ?, ?)',
    softkeyId,
    sequence,
    requestId,
    requestBytes,
    envelopeBytes,
  );
}

function replaceMarks(database: Database, license: License): void {
  database.run('DELETE FROM marks WHERE softkey_id = ?', license.softkeyId);
  addMarks(database, license, [...marksOf(license), ...orderMarks(license.reference)]);
}

function addMarks(database: Database, { softkeyId }: License, marks: readonly string[]): void {
  for (const mark of marks)
    database.run('INSERT OR IGNORE INTO marks (mark, softkey_id) VALUES (?, ?)', mark, softkeyId);
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
