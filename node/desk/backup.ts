import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DeskEntry } from '../../shared/desk-event.ts';
import type { SigningIdentity } from '../../shared/document/document.ts';
import { encodeBase64 } from '../../shared/encoding/base64.ts';
import { type Instant, instantOf } from '../../shared/encoding/instant.ts';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import type { BackupView, LastSoftkey } from '../../shared/ledger-views.ts';
import { runningSha256 } from '../crypto/native.ts';
import { orRefused } from '../files/errno.ts';
import { removeLeftOver } from '../files/write-file.ts';
import { statsAt } from '../files/write-output.ts';
import { writeInParts } from '../files/write-parts.ts';
import {
  BACKUP_ENDING,
  type BackupFile,
  type BackupHeader,
  sealedMessage,
  writeLine,
} from './backup-format.ts';
import type { OpenDesk } from './context.ts';
import { ledgerCorrupt } from './database.ts';
import { entryOf, isIssued } from './event-log.ts';
import { isKeySetFile, KEYS_FILE, PROFILE_FILE } from './folder.ts';
import type { LedgerSnapshot } from './ledger.ts';
import { signedEnd } from './ledger-end.ts';
import { serverOf } from './ledger-place.ts';
import { noteWho } from './note-who.ts';
import { readDeskFile } from './read-desk-file.ts';

/**
 * Writes a backup of a desk into a new file, while other processes issue: the ledger as it was at one moment,
 * with an end that is signed for exactly that, and the keys under the passphrase that they have. `out` is the
 * file, or a folder, in which it is named after vendor and time. A ledger that is broken is not backed up
 * (`LEDGER_CORRUPT`): its backup would be taken for a good one. `date`: today's, where the clock is in doubt.
 */
export async function backUp(
  dir: string,
  out: string,
  date: string | undefined,
  desk: OpenDesk,
): Promise<BackupView> {
  const createdAt = instantOf(desk.surroundings.now());
  const { vendor } = desk.trust;
  const path = pathIn(out, vendor, createdAt);
  requireElsewhere(path, dir, out);
  await noteWho('backup-begun', 'backup', date, desk);
  const header: BackupHeader = {
    vendor,
    createdAt,
    program: desk.surroundings.program,
    ledger: serverOf(dir) === undefined ? 'file' : 'server',
  };
  let isWritten = false; // where the connection is lost at the end, this runs once more
  const counts = await desk.ledger.snapshot(async (ledger) => {
    if (isWritten) removeLeftOver(path);
    await ledger.requireWhole();
    const counted = new Counts();
    const lines = linesOf(header, filesIn(dir), ledger, counted);
    await writtenAs(path, sealed(lines, counted, vendor, desk.signer));
    isWritten = true;
    return counted;
  });
  return { path, vendor, createdAt, program: header.program, ...counts.seen() };
}

async function writtenAs(path: string, lines: AsyncIterable<string>): Promise<void> {
  try {
    await writeInParts(path, lines, 0o600);
  } catch (error) {
    if (!isRefusal(error, 'OUTPUT_FAILED')) throw error;
    throw new LicensingError('OUTPUT_FAILED', { ...error.details, backup: true }, { cause: error });
  }
}

function pathIn(out: string, vendor: string, createdAt: Instant): string {
  if (statsAt(out)?.isDirectory() !== true) return out;
  return join(out, `${vendor}_${createdAt.replaceAll(':', '')}.${BACKUP_ENDING}`);
}

/** A backup that lies beside what it is a backup of is lost with it. */
function requireElsewhere(path: string, dir: string, out: string): void {
  const folder = orRefused(() => (existsSync(dirname(path)) ? realpathSync(dirname(path)) : undefined));
  if (folder !== undefined && folder === orRefused(() => realpathSync(dir)))
    throw new LicensingError('USAGE', { rule: 'inOwnFolder', word: out, usage: '' });
}

/** What `desk init` wrote for people, and the keys. */
function filesIn(dir: string): readonly BackupFile[] {
  const names = orRefused(() => readdirSync(dir)).filter((name) => isKeySetFile(name));
  const wanted = [KEYS_FILE, ...names.sort(), ...(existsSync(join(dir, PROFILE_FILE)) ? [PROFILE_FILE] : [])];
  return wanted.map((name) => ({ name, bytes: readDeskFile(join(dir, name), 'keys-odd') }));
}

/** What goes by while a backup is written. */
class Counts {
  readonly #digest = runningSha256();
  #events = 0;
  #licenses = 0;
  #head = '';
  #last: LastSoftkey | null = null;

  line(line: string): string {
    this.#digest.add(line);
    return line;
  }

  event(entry: DeskEntry): void {
    this.#events++;
    this.#head = entry.hash;
    if (isIssued(entry)) this.#last = lastSoftkeyIn(entry);
  }

  license(): void {
    this.#licenses++;
  }

  seen() {
    return { events: this.#events, licenses: this.#licenses, head: this.#head, last: this.#last };
  }

  digest(): string {
    return this.#digest.end();
  }
}

export function lastSoftkeyIn({ at, detail }: DeskEntry): LastSoftkey {
  return { softkeyId: String(detail['softkeyId']), host: String(detail['host']), at };
}

async function* linesOf(
  header: BackupHeader,
  files: readonly BackupFile[],
  { events, licenses, revocations, orders }: LedgerSnapshot,
  counts: Counts,
): AsyncGenerator<string> {
  yield writeLine('softkey-desk-backup', header);
  for (const file of files) yield writeLine('file', file);
  for await (const event of events.each()) {
    counts.event(entryOf(event.line));
    yield writeLine('event', event);
  }
  for await (const license of licenses.each()) {
    counts.license();
    yield writeLine('license', license);
  }
  for await (const revocation of revocations.each()) yield writeLine('revocation', revocation);
  const list = await revocations.newestList();
  if (list !== undefined) yield writeLine('list', list);
  for await (const order of orders.each()) yield writeLine('order', order);
}

async function* sealed(
  lines: AsyncIterable<string>,
  counts: Counts,
  vendor: string,
  signer: SigningIdentity,
): AsyncGenerator<string> {
  for await (const line of lines) yield counts.line(line);
  const { events, head } = counts.seen();
  if (events === 0) throw ledgerCorrupt('chain');
  const end = { ledger: signedEnd({ vendor, events, head }, signer), sha256: counts.digest() };
  yield writeLine('end', { ...end, seal: encodeBase64(signer.sign(sealedMessage(end))) });
}
