import { join } from 'node:path';
import type { DeskEntry } from '../../shared/desk-event.ts';
import { instantOf } from '../../shared/encoding/instant.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import type { LastEntry } from '../../shared/journal/journal.ts';
import type { RestoredView } from '../../shared/ledger-views.ts';
import { runningSha256 } from '../crypto/native.ts';
import { writeFileAtomically } from '../files/write-file.ts';
import type { Surroundings } from '../surroundings.ts';
import { backupLines, checkBackup } from './backup-check.ts';
import type { BackupLine } from './backup-format.ts';
import type { CheckedBackup } from './backup-reading.ts';
import { continuation } from './chain-check.ts';
import { ledgerCorrupt } from './database.ts';
import { requireClock } from './desk-clock.ts';
import { openOwnKeySet, trustOfOpen } from './desk-trust.ts';
import { RESTORES } from './event-log.ts';
import { KEYS_FILE } from './folder.ts';
import { createLedger, type LedgerTables, type NewLedger } from './ledger.ts';
import { requireServer } from './ledger-place.ts';
import { issuedOf } from './license-table.ts';
import { deskExists, fillFolder, inNewFolder, keepPlace, requireNoDesk } from './new-folder.ts';
import { numbersAfter } from './restored.ts';
import { FIRST_KEY_SET } from './signing-keys.ts';

/** What is restored, and where. */
export interface RestoreOrder {
  readonly file: string;
  /** Created if it does not exist; must be empty if it does. */
  readonly dir: string;
  /** The server that is to have the ledger, as a URL; undefined: a file of the folder. */
  readonly ledger: string | undefined;
  readonly passphrase: string | undefined;
  /** Today's date, where the desk's clock is in doubt: YYYY-MM-DD. */
  readonly date: string | undefined;
}

/**
 * Makes a desk out of a backup, in an empty folder. The whole backup is checked first, and its keys are
 * opened. Its ledger goes on with an event that says so; the keys come last, so that an interrupted restore
 * leaves no desk, and the same command goes on from there. Refuses as `checkBackup` and `initDesk` do, with
 * `PASSPHRASE_WRONG`, and with `DESK_CLOCK` where this clock contradicts the backup.
 */
export async function restoreDesk(order: RestoreOrder, surroundings: Surroundings): Promise<RestoredView> {
  const { file, dir } = order;
  const server = order.ledger === undefined ? undefined : requireServer(order.ledger);
  const { profile, randomness } = surroundings;
  const backup = await checkBackup(file, { profile, tallyKey: randomness(32) });
  const { signer } = trustOfOpen(backup.keys.open(order.passphrase), profile);
  return inNewFolder(dir, async () => {
    const ledger = await createLedger(dir, server);
    try {
      const restored = await takeBackup(ledger, backup, order, server, surroundings);
      const [keys, ...others] = backup.files.map(({ name, bytes }) => ({ name, content: bytes }));
      await fillFolder(ledger, dir, {
        vendor: backup.view.vendor,
        signer,
        files: others,
        isBegunHere: ({ hash }) => hash === restored.hash,
        writeKeys: () => writeFileAtomically(join(dir, KEYS_FILE), keys?.content ?? '', 0o600),
      });
      return viewOf(backup, restored, dir);
    } finally {
      await ledger.close();
    }
  });
}

/** All of a backup into the tables of an empty ledger, and the event that says so, in one transaction. */
async function takeBackup(
  ledger: NewLedger,
  backup: CheckedBackup,
  { dir, file, date }: RestoreOrder,
  server: string | undefined,
  surroundings: Surroundings,
): Promise<DeskEntry> {
  return ledger.transaction(async (tables) => {
    requireNoDesk(dir);
    const last = await tables.events.last();
    if (last !== undefined && isRestoreOf(backup, last)) return last; // it was interrupted
    if (last !== undefined && (server !== undefined || !(await isOnlyBegun(last, tables))))
      throw deskExists(dir);
    keepPlace(dir, server);
    await tables.events.clear();
    await takeLines(file, backup, tables);
    await takeKeySet(backup, tables, surroundings);
    return noteRestore(backup, date, tables, surroundings);
  });
}

function isRestoreOf({ sha256 }: CheckedBackup, { event, detail }: DeskEntry): boolean {
  return event === 'desk-restored' && detail['backup'] === sha256;
}

/** What an interrupted init leaves in a folder. */
async function isOnlyBegun({ n }: DeskEntry, { licenses }: LedgerTables): Promise<boolean> {
  return n === 1 && (await licenses.isEmpty());
}

/** The same lines that were checked: whoever exchanges the file meanwhile gets nothing restored. */
async function takeLines(file: string, { sha256, view }: CheckedBackup, tables: LedgerTables): Promise<void> {
  const digest = runningSha256();
  let last: LastEntry | undefined;
  for (const { bytes, said } of backupLines(file)) {
    if (said === undefined || said.sort === 'end') break;
    digest.add(bytes);
    last = (await takeLine(said, last, tables)) ?? last;
  }
  if (digest.end() !== sha256)
    throw new LicensingError('BACKUP_DAMAGED', { file: view.path, line: 1, flaw: 'seal' });
}

/** The one in the backup's keys, where it is not the first: the events name it. */
async function takeKeySet(
  { keys }: CheckedBackup,
  { keySets }: LedgerTables,
  { profile }: Surroundings,
): Promise<void> {
  const { payload, envelopeBytes } = openOwnKeySet(keys.keySet, profile);
  if (payload.version > FIRST_KEY_SET) await keySets.keep({ version: payload.version, envelopeBytes });
}

async function takeLine(
  { sort, content }: BackupLine,
  last: LastEntry | undefined,
  { events, licenses, revocations, orders }: LedgerTables,
): Promise<LastEntry | undefined> {
  if (sort === 'event') {
    const entry = continuation(content.line, last);
    if (entry === undefined) throw ledgerCorrupt('chain');
    await events.take(entry, content.requestId);
    return entry;
  }
  if (sort === 'license') await licenses.add(issuedOf(content));
  if (sort === 'revocation') {
    await revocations.add(content);
    if (content.replacedBy !== null) await revocations.replace(content.softkeyId, content.replacedBy);
  }
  if (sort === 'list') await revocations.keepList(content);
  if (sort === 'order') await orders.keep(content);
  return undefined;
}

async function noteRestore(
  { view, sha256 }: CheckedBackup,
  date: string | undefined,
  { events, revocations }: LedgerTables,
  { now: clock, program }: Surroundings,
): Promise<DeskEntry> {
  const time = clock();
  const now = instantOf(time);
  const lastEvent = (await events.last())?.at;
  if (lastEvent === undefined) throw ledgerCorrupt('chain');
  for (const one of requireClock(time, { lastEvent, asked: now }, date, null))
    await events.append(one, now, null);
  const numbers = numbersAfter(now, (await revocations.newestList())?.number ?? 0);
  const detail = { backupAt: view.createdAt, backup: sha256, ...numbers, program };
  return events.append({ event: 'desk-restored', detail }, now, RESTORES);
}

function viewOf({ view, files }: CheckedBackup, { at, detail }: DeskEntry, dir: string): RestoredView {
  return {
    ...view,
    dir,
    restoredAt: at,
    licensesFrom: Number(detail['licensesFrom']),
    listsFrom: Number(detail['listsFrom']),
    files: files.map(({ name }) => name),
  };
}
