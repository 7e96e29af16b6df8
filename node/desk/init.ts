import { chmodSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { DeskView } from '../../shared/desk-views.ts';
import { instantOf } from '../../shared/encoding/instant.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { type ErrorMeaning, refusalOf } from '../files/errno.ts';
import { makeFolder } from '../files/make-folder.ts';
import { isLeftOver, syncFolder, writeFileAtomically } from '../files/write-file.ts';
import type { Surroundings } from '../surroundings.ts';
import { END_FILE, isKeySetFile, KEYS_FILE, LEDGER_FILE, PLACE_FILE, PROFILE_FILE } from './folder.ts';
import { writeKeys } from './keys-file.ts';
import { createLedger, type NewLedger } from './ledger.ts';
import { writeEnd } from './ledger-end.ts';
import { keepServer, requireServer } from './ledger-place.ts';
import { type DemoKeys, demoDesk, type NewDesk, type NewVendor, vendorsDesk } from './new-desk.ts';

export interface DeskInit {
  /** Created if it does not exist; must be empty if it does. */
  readonly dir: string;
  /** The demo vendor's public keys, without a passphrase; only in a build for the demo vendor. */
  readonly demo: boolean;
  readonly passphrase: string | undefined;
  /** Default: the vendor of this build. */
  readonly vendor?: NewVendor | undefined;
  /** The server that is to have the ledger, as a URL; undefined: a file of the folder. */
  readonly ledger?: string | undefined;
}

/**
 * Makes a desk: `DESK_EXISTS` where there is one, `PASSPHRASE_MISSING`, or `USAGE` for a folder with
 * something else in it and for what this build cannot do. The composition root hands in `loadDemoKeys`, so
 * that builds for a vendor do not carry the demo vendor's keys.
 */
export async function initDesk(
  init: DeskInit,
  surroundings: Surroundings,
  loadDemoKeys?: () => Promise<DemoKeys>,
): Promise<DeskView> {
  const server = init.ledger === undefined ? undefined : requireServer(init.ledger);
  const desk = init.demo
    ? await demoDesk(surroundings.profile, loadDemoKeys)
    : vendorsDesk(init.vendor, init.passphrase, surroundings);
  try {
    prepareFolder(init.dir);
    await makeDesk(init.dir, server, desk, surroundings);
  } catch (error) {
    throw refusalOf(error, FOLDER_FAILURES, { dir: basename(init.dir) });
  }
  return viewOf(desk, surroundings);
}

const FOLDER_FAILURES: ErrorMeaning = {
  missing: 'OUTPUT_FAILED',
  exists: 'OUTPUT_FAILED',
  folder: 'OUTPUT_FAILED',
  odd: 'OUTPUT_FAILED',
  link: 'OUTPUT_FAILED',
};

async function makeDesk(
  dir: string,
  server: string | undefined,
  desk: NewDesk,
  surroundings: Surroundings,
): Promise<void> {
  const ledger = await createLedger(dir, server);
  try {
    await startLedger(ledger, dir, server, desk, surroundings);
    await writeDesk(ledger, dir, desk, surroundings);
  } finally {
    await ledger.close();
  }
}

/** The folder, for its owner alone. */
function prepareFolder(dir: string): void {
  makeFolder(dir, 0o700);
  requireNoDesk(dir);
  requireNothingElse(dir);
  chmodSync(dir, 0o700);
  syncFolder(dirname(resolve(dir)));
}

function requireNoDesk(dir: string): void {
  if (existsSync(join(dir, KEYS_FILE))) throw new LicensingError('DESK_EXISTS', { dir: basename(dir) });
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

/**
 * A ledger with nothing in it but the beginning of its event log. One that has licenses belongs to a desk
 * that lost its keys.
 */
async function startLedger(
  ledger: NewLedger,
  dir: string,
  server: string | undefined,
  { profile, keys }: NewDesk,
  { now, program }: Surroundings,
): Promise<void> {
  let ours: string | undefined; // the beginning that we wrote, where nobody knows whether it lasts
  await ledger.transaction(async ({ licenses, events }) => {
    requireNoDesk(dir);
    // On a server there is no telling an interrupted init from another desk that was just made.
    const begun = server !== undefined && ![undefined, ours].includes((await events.last())?.hash);
    if (begun || !(await licenses.isEmpty())) throw new LicensingError('DESK_EXISTS', { dir: basename(dir) });
    if (server === undefined) rmSync(join(dir, PLACE_FILE), { force: true });
    else keepServer(dir, server);
    await events.clear();
    const detail = { vendor: profile.id, signingKey: keys.signing.keyId, program };
    ours = (await events.append({ event: 'desk-created', detail }, instantOf(now()), null)).hash;
  });
}

/**
 * The keys come last: without them nothing can be issued and there is no desk, and with them there is a whole
 * one, ledger and all. The ledger is locked meanwhile, so that of two inits at once one finds the other's
 * keys, or the other's beginning in the ledger.
 */
async function writeDesk(
  ledger: NewLedger,
  dir: string,
  desk: NewDesk,
  { randomness }: Surroundings,
): Promise<void> {
  let isWritten = false; // where the connection is lost at the commit, this runs once more
  await ledger.transaction(async ({ events }) => {
    if (isWritten) return;
    requireNoDesk(dir);
    const first = await events.last();
    if (first?.detail['signingKey'] !== desk.keys.signing.keyId)
      throw new LicensingError('DESK_EXISTS', { dir: basename(dir) });
    for (const name of readdirSync(dir)) if (isKeySetFile(name) || isLeftOver(name)) rmSync(join(dir, name));
    for (const { name, text } of desk.files) writeFileAtomically(join(dir, name), text);
    const { profile, keySet, seeds, passphrase } = desk;
    writeEnd(dir, { vendor: profile.id, events: first.n, head: first.hash }, desk.keys.signing);
    writeKeys(dir, { vendor: profile.id, keySet: keySet.envelopeBytes, seeds }, passphrase, randomness);
    isWritten = true;
  });
}

function viewOf({ profile, keys, files }: NewDesk, surroundings: Surroundings): DeskView {
  return {
    vendor: { id: profile.id, name: profile.name },
    demo: profile.demo,
    rootPublicKey: profile.rootPublicKey,
    signingKeyId: keys.signing.keyId,
    keySetVersion: 1,
    files: files.map(({ name }) => name),
    needsBuild: profile.rootPublicKey !== surroundings.profile.rootPublicKey,
  };
}
