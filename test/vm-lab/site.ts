import { constants, copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from './archive.ts';
import { type Boot, type Booted, bootGuest } from './boot.ts';
import { CACHE, root } from './folders.ts';
import { type Prepared, prepare } from './prepared.ts';
import type { VirtualMachine } from './virtual-machine.ts';

/** What is done in one boot beside the machine it is done on; softkey commands by their words. */
export type Session = Partial<Pick<Boot, 'clock' | 'user' | 'ending'>> & {
  readonly files?: Files;
  readonly softkey: readonly (readonly string[])[];
};

/**
 * The customer's place: disks that stay, and machines that boot them with the station edition of the program.
 */
export interface Site {
  readonly newDisk: () => string;
  readonly copyOf: (disk: string) => string;
  readonly boot: (machine: VirtualMachine, disk: string, session: Session) => Promise<Booted>;
  readonly close: () => void;
}

/** A folder inside the guest. */
export const IN = '/tmp/in';
export const OUT = '/tmp/out';

export function openSite(): Site {
  const prepared = prepare();
  const folder = mkdtempSync(join(CACHE, 'site-'));
  const program = readFileSync(join(root, 'out/station/softkey.mjs'), 'utf8');
  let disks = 0;
  const copyOf = (disk: string) => {
    const copy = join(folder, `disk-${disks++}.img`);
    copyFileSync(disk, copy, constants.COPYFILE_FICLONE);
    return copy;
  };
  return {
    newDisk: () => copyOf(prepared.emptyDisk),
    copyOf,
    boot: (machine, disk, session) => boot(machine, disk, session, program, prepared),
    close: () => rmSync(folder, { recursive: true }),
  };
}

function boot(
  machine: VirtualMachine,
  disk: string,
  { softkey, files = {}, ...rest }: Session,
  program: string,
  prepared: Prepared,
): Promise<Booted> {
  const commands = softkey.map((words) => ['node', `${IN}/softkey.mjs`, ...words, '--json']);
  return bootGuest(
    { machine, disk, commands, files: { ...files, 'softkey.mjs': program }, ...rest },
    prepared,
  );
}
