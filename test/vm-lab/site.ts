import { constants, copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StatusView } from '../../shared/views.ts';
import type { Files } from './archive.ts';
import { type Answer, type Boot, type Booted, bootGuest } from './boot.ts';
import { CACHE, root } from './folders.ts';
import { type Prepared, prepare } from './prepared.ts';
import type { VirtualMachine } from './virtual-machine.ts';

/** What is done in one boot beside the machine it is done on; softkey commands by their words. */
export type Session = Partial<Pick<Boot, 'clock' | 'user' | 'ending'>> & {
  readonly files?: Files;
  readonly softkey: readonly (readonly string[])[];
};

/** The customer's place: disks that stay, and machines that boot them with the station edition of the program. */
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

/** A status and what it says of the machine, in the words of the tables: only what does not agree. */
export interface Seen {
  readonly kind: string;
  readonly reason: string | null;
  readonly verdict: string | undefined;
  readonly differences: Readonly<Record<string, string>>;
}

export function seenIn(answer: Answer | undefined): Seen {
  const { kind, reason, match } = statusIn(answer);
  const differing = match?.components.filter(({ result }) => result !== 'same') ?? [];
  return {
    kind,
    reason,
    verdict: match?.verdict,
    differences: Object.fromEntries(differing.map(({ component, result }) => [component, result])),
  };
}

export function statusIn(answer: Answer | undefined): StatusView {
  if (answer === undefined || answer.stdout === '') throw new Error(`no status: ${answer?.stderr}`);
  return JSON.parse(answer.stdout);
}
