import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { pageOf } from '../../node/app/page.ts';
import { savedStateIn } from '../../node/app/saved-state.ts';
import { requestsForPage } from '../../node/cli/desk-batch/requests-for-page.ts';
import { type Desk, openDesk } from '../../node/desk/desk.ts';
import { type HeldDesk, holdDesk } from '../../node/desk/held-desk.ts';
import { initDesk } from '../../node/desk/init.ts';
import { deskPageHandlers } from '../../node/desk/page-handlers.ts';
import { pagePeople } from '../../node/desk/page-people.ts';
import { serveWeb } from '../../node/web/server.ts';
import type { FileIn } from '../../shared/contract.ts';
import { deskContract } from '../../shared/desk-contract.ts';
import { serve } from '../../shared/door.ts';
import type { VendorProfile } from '../../shared/profile/vendor-profile.ts';
import { profileIn } from '../desk/surroundings.ts';
import { builtPage, madeUpSurroundings, NOW } from './made-up-host.ts';

/** A desk of the demo vendor on a day that stands still, with its page on a port of this machine. */
export interface MadeUpDesk {
  readonly url: string;
  readonly desk: Desk;
  /** The way to a file that lies on this disk. */
  readonly laid: (file: FileIn) => string;
  /** For those who are signed in at the page; the desk's own clock stands still. */
  readonly minutesPass: (minutes: number) => void;
  readonly close: () => Promise<void>;
}

/** The desk of a vendor of its own, whose keys are locked: there is nothing in it but its lock. */
export async function lockedDesk(passphrase: string): Promise<Pick<MadeUpDesk, 'url' | 'close'>> {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-locked-desk-'));
  const dir = join(folder, 'desk');
  const vendor = { id: 'acme', name: 'Acme Automation' };
  await initDesk({ dir, demo: false, passphrase, vendor }, madeUpSurroundings(), undefined);
  const profile = profileIn(join(dir, 'vendor-profile.json'));
  return servedDesk(folder, holdDesk(dir, { ...madeUpSurroundings(), profile }), profile);
}

export async function madeUpDesk(): Promise<MadeUpDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-made-up-desk-'));
  const dir = join(folder, 'desk');
  const surroundings = madeUpSurroundings();
  await initDesk(
    { dir, demo: true, passphrase: undefined },
    surroundings,
    () => import('../../node/desk/demo-keys.ts'),
  );
  const held = holdDesk(dir, surroundings);
  await held.unlock(undefined);
  const served = await servedDesk(folder, held, surroundings.profile);
  const desk = await openDesk(dir, undefined, surroundings);
  return {
    url: served.url,
    desk,
    minutesPass: served.minutesPass,
    laid: ({ name, bytes }) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    },
    close: async () => {
      await desk.close();
      await served.close();
    },
  };
}

/** Serves the page of a desk; `folder` goes with it. */
async function servedDesk(folder: string, held: HeldDesk, vendor: VendorProfile) {
  let passed = 0;
  const people = pagePeople({ ...madeUpSurroundings(), now: () => new Date(Date.parse(NOW) + passed) });
  const page = {
    about: { vendor, program: 'softkey 0.1.0', language: 'en' },
    kept: savedStateIn(join(folder, 'app')),
    requestsIn: requestsForPage,
  } as const;
  const serving = await serveWeb({
    page: pageOf(await builtPage('desk'), { mayCall: true, nonce: () => 'picture' }),
    call: (name, input, session) => {
      const handlers = deskPageHandlers(held, people, session, page);
      return serve(deskContract, handlers, (error) => console.error(error))(name, input);
    },
    token: 'picture',
    port: 0,
    idleMs: 0,
  });
  return {
    url: `http://127.0.0.1:${serving.port}/#token=picture`,
    minutesPass: (minutes: number) => {
      passed += minutes * 60_000;
    },
    close: async () => {
      serving.stop();
      await serving.stopped;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Gives a request to what asks for one. */
export async function putRequestFor(
  page: Page,
  { laid }: Pick<MadeUpDesk, 'laid'>,
  press: () => Promise<void>,
  file: FileIn,
): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press()]);
  await chooser.setFiles(laid(file));
}

/** Gives files to the page as a clerk does who chooses them. */
export async function putRequests(
  page: Page,
  { laid }: Pick<MadeUpDesk, 'laid'>,
  ...files: readonly FileIn[]
): Promise<void> {
  const choosing = page.getByRole('complementary').locator('button', { hasText: '…' });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), choosing.click()]);
  await chooser.setFiles(files.map(laid));
}
