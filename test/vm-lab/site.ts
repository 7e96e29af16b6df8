import { constants, copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { demoProfile } from '../../build/constants.ts';
import { makeExecutable } from '../../build/executable/executable.ts';
import { packageNames } from '../../build/installer/names.ts';
import type { Files } from './archive.ts';
import { type Boot, type Booted, bootGuest } from './boot.ts';
import { CACHE, root } from './folders.ts';
import { makeSystem, type Prepared, prepare } from './prepared.ts';
import type { VirtualMachine } from './virtual-machine.ts';

/** What is done in one boot beside the machine it is done on; softkey commands by their words. */
export type Session = Partial<Pick<Boot, 'clock' | 'user' | 'ending'>> & {
  readonly files?: Files;
  readonly softkey: readonly (readonly string[])[];
};

/**
 * The customer's place: disks that stay, and machines that boot them with the station edition of the program,
 * as a script for their Node or, on machines that have none, as an executable.
 */
export interface Site {
  readonly newDisk: () => string;
  readonly copyOf: (disk: string) => string;
  readonly boot: (machine: VirtualMachine, disk: string, session: Session) => Promise<Booted>;
  readonly close: () => void;
}

export type Form = 'script' | 'executable';

const PROGRAM = join(root, 'out/station/softkey.mjs');

/** A folder inside the guest. */
export const IN = '/tmp/in';
export const OUT = '/tmp/out';

export async function openSite(form: Form = 'script'): Promise<Site> {
  const folder = mkdtempSync(join(CACHE, 'site-'));
  const installed = form === 'script' ? withScript() : await withExecutable(folder);
  const { prepared } = installed;
  let disks = 0;
  const copyOf = (disk: string) => {
    const copy = join(folder, `disk-${disks++}.img`);
    copyFileSync(disk, copy, constants.COPYFILE_FICLONE);
    return copy;
  };
  return {
    newDisk: () => copyOf(prepared.emptyDisk),
    copyOf,
    boot: (machine, disk, session) => boot(machine, disk, session, installed),
    close: () => rmSync(folder, { recursive: true }),
  };
}

/** What the machines start from, and how the program is started on them. */
interface Installed {
  readonly prepared: Prepared;
  readonly files: Files;
  readonly start: readonly string[];
}

function withScript(): Installed {
  const program = readFileSync(PROGRAM, 'utf8');
  return { prepared: prepare(), files: { 'softkey.mjs': program }, start: ['node', `${IN}/softkey.mjs`] };
}

async function withExecutable(folder: string): Promise<Installed> {
  const [program, system] = [join(folder, 'softkey'), join(folder, 'system.img')];
  await makeExecutable({
    system: 'linux',
    program: PROGRAM,
    names: packageNames(demoProfile),
    out: program,
  });
  makeSystem(system, { program, name: 'softkey' });
  return { prepared: { ...prepare(), system }, files: {}, start: ['softkey'] };
}

function boot(
  machine: VirtualMachine,
  disk: string,
  { softkey, files = {}, ...rest }: Session,
  { prepared, start, files: own }: Installed,
): Promise<Booted> {
  const commands = softkey.map((words) => [...start, ...words, '--json']);
  return bootGuest({ machine, disk, commands, files: { ...files, ...own }, ...rest }, prepared);
}
