import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Booted } from './boot.ts';
import { type DeskOutside, newDesk, ORDER } from './desk-outside.ts';
import { seenIn } from './seen.ts';
import { type Form, IN, OUT, openSite, type Site } from './site.ts';
import { HYPER_V, type VirtualMachine } from './virtual-machine.ts';

/** The machine that the softkey is for: a guest of a Hyper-V cluster, whose address the cluster chose. */
export const PLANT_VM: VirtualMachine = {
  brand: HYPER_V,
  uuid: '9f0a1b2c-3d4e-4f50-8a6b-7c8d9e0fa1b2',
  serial: '2209-0011-7300',
  macs: ['00:15:5d:0a:00:01'],
  cpu: 'Skylake-Server',
  cpus: 1,
  memoryMib: 1024,
};

export const HOST = 'scada-01';

/** A machine that lost its power is not up again at once. */
const RESTART_MS = 2000;

/** What a fresh installation brings along. */
export const INSTALLATION = {
  'etc/hostname': `${HOST}\n`,
  'etc/machine-id': '4f1d2c3b4a5968778695a4b3c2d1e0ff\n',
};

export const STATUS = ['status'];
export const IMPORT = ['import', `${IN}/softkey.license`];
export const UPGRADE_REQUEST = ['upgrade-request', '--out', `${OUT}/request`];
export const PRE_LICENSE = [
  'prelicense',
  '--order',
  `${IN}/order.json`,
  '--confirm',
  HOST,
  '--out',
  `${OUT}/request`,
];

/** The request that the boot's last command wrote. */
export function requestFrom({ answers, files }: Booted): string {
  expect(answers.at(-1)).toMatchObject({ code: 0 });
  return files['request'] ?? '';
}

/** A plant whose machine has its softkey, and the desk that issued it. */
export interface Plant {
  readonly site: Site;
  readonly desk: DeskOutside;
  /** The disk as it is after the license was imported. Boot copies of it. */
  readonly disk: string;
  readonly close: () => void;
}

/**
 * The first two boots: the request on the one, the license on the other, which loses its power as soon as it
 * has it.
 */
export async function licensedPlant(form: Form = 'script'): Promise<Plant> {
  const site = await openSite(form);
  const desk = newDesk();
  const disk = site.newDisk();
  const asking = { files: { ...INSTALLATION, 'order.json': ORDER }, softkey: [PRE_LICENSE] };
  const asked = await site.boot(PLANT_VM, disk, asking);
  const { license } = desk.issue(requestFrom(asked));
  const importing = {
    files: { 'softkey.license': license },
    softkey: [IMPORT, STATUS],
    ending: 'power cut',
  } as const;
  const imported = await site.boot(PLANT_VM, disk, importing);
  expect(imported.answers).toMatchObject([{ code: 0 }, { code: 0 }]);
  expect(seenIn(imported.answers[1])).toEqual({
    kind: 'active',
    reason: null,
    verdict: 'match',
    differences: {},
  });
  await pause(RESTART_MS);
  return {
    site,
    desk,
    disk,
    close: () => [site, desk].forEach((one) => void one.close()),
  };
}
