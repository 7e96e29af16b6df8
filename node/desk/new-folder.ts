import { chmodSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { DeskEntry } from '../../shared/desk-event.ts';
import type { SigningIdentity } from '../../shared/document/document.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { type ErrorMeaning, refusalOf } from '../files/errno.ts';
import { makeFolder } from '../files/make-folder.ts';
import { isLeftOver, syncFolder, writeFileAtomically } from '../files/write-file.ts';
import { END_FILE, isKeySetFile, KEYS_FILE, LEDGER_FILE, PLACE_FILE, PROFILE_FILE } from './folder.ts';
import type { NewLedger } from './ledger.ts';
import { writeEnd } from './ledger-end.ts';
import { keepServer } from './ledger-place.ts';

/** The folder of a desk that is just being made, or restored. */

/** Runs `work`; a folder that cannot be made or written is named as that. */
export async function inNewFolder<T>(dir: string, work: () => Promise<T>): Promise<T> {
  try {
    prepareFolder(dir);
    return await work();
  } catch (error) {
    throw refusalOf(error, FOLDER_FAILURES, { dir: basename(dir) });
  }
}

const FOLDER_FAILURES: ErrorMeaning = {
  missing: 'OUTPUT_FAILED',
  exists: 'OUTPUT_FAILED',
  folder: 'OUTPUT_FAILED',
  odd: 'OUTPUT_FAILED',
  link: 'OUTPUT_FAILED',
};

/** The folder, for its owner alone. */
function prepareFolder(dir: string): void {
  makeFolder(dir, 0o700);
  requireNoDesk(dir);
  requireNothingElse(dir);
  chmodSync(dir, 0o700);
  syncFolder(dirname(resolve(dir)));
}

export function requireNoDesk(dir: string): void {
  if (existsSync(join(dir, KEYS_FILE))) throw deskExists(dir);
}

export function deskExists(dir: string): LicensingError {
  return new LicensingError('DESK_EXISTS', { dir: basename(dir) });
}

/** The rest of an interrupted init is not a desk and does not stop a new one. */
function requireNothingElse(dir: string): void {
  const foreign = readdirSync(dir).find((name) => !isOurs(name));
  if (foreign !== undefined)
    throw new LicensingError('USAGE', {
      problem: `${basename(dir)}: not an empty folder (${foreign})`,
      usage: '',
    });
}

function isOurs(name: string): boolean {
  return (
    name.startsWith(LEDGER_FILE) ||
    name === END_FILE ||
    name === PLACE_FILE ||
    name === PROFILE_FILE ||
    isKeySetFile(name) ||
    isLeftOver(name)
  );
}

/** Remembers where the ledger is: on a server, or in the folder itself. */
export function keepPlace(dir: string, server: string | undefined): void {
  if (server === undefined) rmSync(join(dir, PLACE_FILE), { force: true });
  else keepServer(dir, server);
}

/** What belongs into the folder of a desk, beside its ledger. */
export interface FolderContent {
  readonly vendor: string;
  readonly signer: SigningIdentity;
  readonly files: readonly { readonly name: string; readonly content: string | Uint8Array }[];
  /** Whether the ledger ends with what was begun for this desk. */
  readonly isBegunHere: (last: DeskEntry) => boolean;
  readonly writeKeys: () => void;
}

/**
 * The keys come last: without them nothing can be issued and there is no desk, and with them there is a whole
 * one, ledger and all. The ledger is locked meanwhile, so that of two inits at once one finds the other's
 * keys, or the other's beginning in the ledger.
 */
export async function fillFolder(ledger: NewLedger, dir: string, content: FolderContent): Promise<void> {
  let isWritten = false; // where the connection is lost at the commit, this runs once more
  await ledger.transaction(async ({ events }) => {
    if (isWritten) return;
    requireNoDesk(dir);
    const last = await events.last();
    if (last === undefined || !content.isBegunHere(last)) throw deskExists(dir);
    for (const name of readdirSync(dir)) if (isKeySetFile(name) || isLeftOver(name)) rmSync(join(dir, name));
    for (const file of content.files) writeFileAtomically(join(dir, file.name), file.content);
    writeEnd(dir, { vendor: content.vendor, events: last.n, head: last.hash }, content.signer);
    content.writeKeys();
    isWritten = true;
  });
}
