import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePage } from '../../build/product.ts';
import type { Page } from '../../build/renderer.ts';
import { pageOf } from '../../node/app/page.ts';
import { savedStateIn } from '../../node/app/saved-state.ts';
import { type Desk, openDesk } from '../../node/desk/desk.ts';
import { initDesk } from '../../node/desk/init.ts';
import type { MachineReader } from '../../node/station/machine-reader.ts';
import { stationHandlers, stationOn } from '../../node/station/station.ts';
import type { Surroundings } from '../../node/surroundings.ts';
import { webHostHandlers } from '../../node/web/host-handlers.ts';
import { serveWeb } from '../../node/web/server.ts';
import { hostContract } from '../../shared/app/host.ts';
import { contract } from '../../shared/contract.ts';
import { type Client, connect, serve } from '../../shared/door.ts';
import type { MachineFacts } from '../../shared/machine/facts.ts';
import type { Language } from '../../shared/text/language.ts';
import { demoProfile } from '../desk/surroundings.ts';
import { factsOf, NO_SIGNS } from '../station/made-up-machine.ts';

/** The real screens, station and desk, on a machine and at a time that never change: for pictures. */
export interface MadeUpHost {
  readonly url: string;
  readonly station: Client;
  readonly desk: Desk;
  /** What somebody had entered when they closed the window. */
  readonly keepDraft: (draft: object) => void;
  /** What somebody had chosen in the settings. */
  readonly keepLanguage: (language: Language) => void;
  readonly close: () => Promise<void>;
}

export const NOW = '2026-11-22T09:30:00Z';

/** A guest of VMware whose adapter has a MAC that VMware made up, and may make up anew. */
function guest(host: string): MachineFacts {
  const facts = factsOf(
    {
      'smbios-uuid': '564d1c52-8f3a-21d4-9c07-5a1e77b0c2f4',
      'system-serial': 'VMware-56 4d 1c 52 8f 3a 21 d4',
      'system-vendor': 'VMware, Inc.',
      'system-product': 'VMware20,1',
      'bios-vendor': 'VMware, Inc.',
      'board-serial': 'denied',
      'os-id': '7d1f0c3b9a5e4826b1c4d0e87f2a9365',
      mac: ['00:0c:29:b0:c2:f4'],
      cpu: 'GenuineIntel 6-106-6',
      memory: '16 GB',
      disk: ['6000c29a1b2c3d4e'],
      'host-name': host,
    },
    NOW,
  );
  return {
    ...facts,
    adapters: [
      { name: 'ens192', mac: '00:0c:29:b0:c2:f4', counted: true, dynamic: 'vmware-generated' },
      { name: 'docker0', mac: '02:42:7c:11:09:aa', counted: false, leftOut: 'container' },
      { name: 'lo', mac: '', counted: false, leftOut: 'loopback' },
    ],
  };
}

export function guestReader(host: string): MachineReader {
  return { glance: async () => guest(host), facts: async () => guest(host), signs: NO_SIGNS };
}

export async function madeUpHost(host = 'SCADA-01', reader = guestReader(host)): Promise<MadeUpHost> {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-pictures-'));
  const surroundings = madeUpSurroundings();
  const home = { path: join(folder, 'home'), scope: 'machine-wide' } as const;
  const station = stationOn(home, surroundings, reader);
  const kept = savedStateIn(join(folder, 'app'));
  const handlers = stationHandlers(station);
  const answers = { ...handlers, ...webHostHandlers(handlers, kept, 'en', home.path) };
  const call = serve({ ...contract, ...hostContract }, answers, (error) => console.error(error));
  const serving = await serveWeb({
    page: pageOf(await builtPage(), { mayCall: true, nonce: () => 'picture' }),
    call,
    token: 'picture',
    port: 0,
    idleMs: 0,
  });
  const dir = join(folder, 'desk');
  await initDesk(
    { dir, demo: true, passphrase: undefined },
    surroundings,
    () => import('../../node/desk/demo-keys.ts'),
  );
  const desk = await openDesk(dir, undefined, surroundings);
  return {
    url: `http://127.0.0.1:${serving.port}/#token=picture`,
    station: connect(contract, call),
    desk,
    keepDraft: (draft) => kept.keepDraft(JSON.stringify(draft)),
    keepLanguage: (language) => kept.keepSettings({ ...kept.settings(), language }),
    close: async () => {
      await desk.close();
      serving.stop();
      await serving.stopped;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function madeUpSurroundings(): Surroundings {
  let drawn = 7;
  return {
    now: () => new Date(NOW),
    randomness: (bytes) => Uint8Array.from({ length: bytes }, () => (drawn = (drawn * 73 + 41) % 251)),
    profile: demoProfile,
    program: 'softkey 0.1.0',
    builtAt: '2026-11-20T00:00:00Z',
  };
}

export async function builtPage(page: Page = 'station'): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = await ensurePage(page);
  const names = globSync('**/*.*', { cwd: folder }).map((name) => name.replaceAll('\\', '/'));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}
