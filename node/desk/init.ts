import type { DeskView } from '../../shared/desk-key-views.ts';
import { instantOf } from '../../shared/encoding/instant.ts';
import type { Surroundings } from '../surroundings.ts';
import { writeKeys } from './keys-file.ts';
import { createLedger, type NewLedger } from './ledger.ts';
import { requireServer } from './ledger-place.ts';
import { type DemoKeys, demoDesk, type NewDesk, type NewVendor, vendorsDesk } from './new-desk.ts';
import {
  deskExists,
  type FolderContent,
  fillFolder,
  inNewFolder,
  keepPlace,
  requireNoDesk,
} from './new-folder.ts';

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
  await inNewFolder(init.dir, () => makeDesk(init.dir, server, desk, surroundings));
  return viewOf(desk, surroundings);
}

async function makeDesk(
  dir: string,
  server: string | undefined,
  desk: NewDesk,
  surroundings: Surroundings,
): Promise<void> {
  const ledger = await createLedger(dir, server);
  try {
    await startLedger(ledger, dir, server, desk, surroundings);
    await fillFolder(ledger, dir, contentOf(desk, dir, surroundings));
  } finally {
    await ledger.close();
  }
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
    if (begun || !(await licenses.isEmpty())) throw deskExists(dir);
    keepPlace(dir, server);
    await events.clear();
    const detail = { vendor: profile.id, signingKey: keys.signing.keyId, program };
    ours = (await events.append({ event: 'desk-created', detail }, instantOf(now()), null)).hash;
  });
}

function contentOf(desk: NewDesk, dir: string, { randomness }: Surroundings): FolderContent {
  const { profile, keySet, seeds, passphrase, keys } = desk;
  return {
    vendor: profile.id,
    signer: keys.signing,
    files: desk.files.map(({ name, text }) => ({ name, content: text })),
    isBegunHere: ({ detail }) => detail['signingKey'] === keys.signing.keyId,
    writeKeys: () =>
      writeKeys(dir, { vendor: profile.id, keySet: keySet.envelopeBytes, seeds }, passphrase, randomness),
  };
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
