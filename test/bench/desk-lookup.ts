import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nativeHashes, nativeVerifier } from '../../node/crypto/native.ts';
import { type Connection, openDatabase } from '../../node/desk/database.ts';
import { demoKeySet } from '../../node/desk/demo-keys.ts';
import { openDesk } from '../../node/desk/desk.ts';
import { LEDGER_FILE } from '../../node/desk/folder.ts';
import { licenseOf } from '../../node/desk/issue.ts';
import { type LedgerTables, openLedger } from '../../node/desk/ledger.ts';
import { sharedMarks } from '../../node/desk/shared-marks.ts';
import { marksToSearch } from '../../node/desk/softkey-marks.ts';
import { readPayload } from '../../shared/document/document.ts';
import { readEnvelope } from '../../shared/document/envelope.ts';
import type { License } from '../../shared/document/payload/license.ts';
import { encodeBase64 } from '../../shared/encoding/base64.ts';
import { pinnedTrust, type Trust, withKeySet } from '../../shared/trust/trust.ts';
import { fingerprint, licenseIn, machine, preLicense, stationKey } from '../desk/requests.ts';
import { demoProfile, initDemoDesk, surroundings } from '../desk/surroundings.ts';
import { type Measurement, median, timed } from './table.ts';

const STORED = 1_000_000;
const KNOWN = 200;
const UNKNOWN = 1000;
const SCANS = 5;
const LIMIT_MS = 5;

/**
 * Whether a machine has a softkey already, and which siblings it has, as `issue` asks a ledger of a million
 * softkeys; against reading the table of their marks once. 4,000,000 marks, and 1,000,000 licenses of one
 * byte each, make a file of 1.1 GB in about half a minute.
 */
export async function benchDeskLookup(): Promise<Measurement> {
  const dir = mkdtempSync(join(tmpdir(), 'softkey-bench-'));
  const path = join(dir, LEDGER_FILE);
  try {
    const licenses = await issueReal(dir);
    await fabricate(path);
    const ledger = await openLedger(dir, demoTrust());
    const { known, unknown } = await ledger.snapshot((tables) => lookups(tables, licenses));
    await ledger.close();
    return measurement(known, unknown, await scan(path, licenses));
  } finally {
    rmSync(dir, { recursive: true });
  }
}

function measurement(known: number, unknown: number, scanned: number): Measurement {
  const slower = Math.max(known, unknown);
  return {
    name: `a machine among ${STORED.toLocaleString('en')} at the desk`,
    ours: `${known.toFixed(2)} ms known, ${unknown.toFixed(2)} ms unknown`,
    opponent: `${scanned.toFixed(0)} ms without an index`,
    ratio: scanned / slower,
    target: `under ${LIMIT_MS} ms`,
    met: slower < LIMIT_MS,
  };
}

/** The licenses that a lookup returns, with signatures and all. */
async function issueReal(dir: string): Promise<readonly License[]> {
  await initDemoDesk(dir);
  const desk = await openDesk(dir, undefined, surroundings());
  const hosts = Array.from({ length: KNOWN }, (_, i) => `KNOWN-${i}`);
  const licenses: License[] = [];
  for (const host of hosts)
    licenses.push(licenseIn((await desk.issue(preLicense({ host }), undefined)).file.text));
  await desk.close();
  return licenses;
}

/** The rest of the million: rows as `marksOf` writes them, with digests and keys drawn by SQLite. */
async function fabricate(path: string): Promise<void> {
  const database = await openDatabase(path, { create: false });
  for (const setting of ['journal_mode = OFF', 'synchronous = OFF', 'cache_size = -500000'])
    await database.run(`PRAGMA ${setting}`);
  await database.transaction(async (connection) => {
    await connection.run(
      `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)
       INSERT INTO licenses (softkey_id, sequence, request_id, request, envelope)
       SELECT format('SK-BENC-H%03d-%04d-0000', n / 10000, n % 10000), 1,
              format('RQ-BENC-H%03d-%04d-0000', n / 10000, n % 10000), x'00', x'00' FROM numbers`,
      STORED - KNOWN,
    );
    for (const component of ['mac', 'os-id', 'smbios-uuid'])
      await insertMarks(connection, `'${component} ' || lower(hex(randomblob(16)))`);
    await insertMarks(connection, `'station-key ' || hex(randomblob(21)) || 'A='`);
  });
  await database.close();
}

async function insertMarks(connection: Connection, mark: string): Promise<void> {
  await connection.run(
    `INSERT INTO marks SELECT ${mark}, softkey_id FROM licenses WHERE softkey_id LIKE 'SK-BENC-%'`,
  );
}

/** Milliseconds of one lookup: of every machine that has a softkey, and of machines that have none. */
async function lookups(
  ledger: LedgerTables,
  licenses: readonly License[],
): Promise<{ known: number; unknown: number }> {
  const trust = demoTrust();
  const known: number[] = [];
  for (const license of licenses)
    known.push(await timed(async () => requireFound(await licenseOf(license, ledger, trust), license)));
  const unknown: number[] = [];
  for (let i = 0; i < UNKNOWN; i++) {
    const license = unknownLicense(i, licenses);
    unknown.push(
      await timed(async () => {
        requireFound(await licenseOf(license, ledger, trust), undefined);
        await sharedMarks(license, ledger);
      }),
    );
  }
  return { known: median(known), unknown: median(unknown) };
}

/** What a machine that no softkey is like would be issued. */
function unknownLicense(i: number, [like]: readonly License[]): License {
  if (like === undefined) throw new Error('some licenses are real');
  const host = `UNKNOWN-${i}`;
  const key = encodeBase64(stationKey(host).publicKey);
  return { ...like, host, stationKey: key, fingerprint: fingerprint(machine(host)) };
}

function requireFound(found: License | undefined, wanted: License | undefined): void {
  if (found?.softkeyId !== wanted?.softkeyId)
    throw new Error(`found ${found?.softkeyId} instead of ${wanted?.softkeyId}`);
}

/** Milliseconds to look for an unknown machine's marks without an index. */
async function scan(path: string, licenses: readonly License[]): Promise<number> {
  const marks = marksToSearch(unknownLicense(0, licenses));
  const sql = `SELECT softkey_id FROM marks NOT INDEXED WHERE mark IN (${marks.map(() => '?').join()})`;
  const database = await openDatabase(path, { create: false });
  const times: number[] = [];
  for (let i = 0; i < SCANS; i++) times.push(await timed(() => database.rows(sql, ...marks)));
  await database.close();
  return median(times);
}

function demoTrust(): Trust {
  const { envelopeBytes } = demoKeySet(demoProfile.id);
  const keySet = readPayload({ ...readEnvelope(envelopeBytes), kind: 'key-set' });
  const cryptography = { verify: nativeVerifier, sha256: nativeHashes.sha256 };
  return withKeySet(pinnedTrust(demoProfile.id, demoProfile.rootPublicKey, cryptography), keySet);
}
