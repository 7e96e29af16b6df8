import { readFileSync, readlinkSync, realpathSync, statfsSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { threadId } from 'node:worker_threads';
import { errnoOf } from './errno.ts';
import { retryWhileHeld } from './retry-while-held.ts';

const onLinux = process.platform === 'linux';
const onWindows = process.platform === 'win32';

/**
 * A process, so that another one can find out later whether it is gone (decision 37). Nothing of it is
 * compared with a clock. On Linux `boot` tells one start of the system from another, `space` one container
 * from another, and `start` one process from the next of the same number; Windows has the seconds since its
 * start, `up`.
 */
export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  readonly boot?: string | undefined;
  readonly space?: string | undefined;
  readonly start?: string | undefined;
  readonly up?: string | undefined;
  /** Version 0.1 wrote number and host only. */
  readonly isOld: boolean;
}

const UNKNOWN = '-';
let lines = 0;
let self: LockHolder | undefined;

/**
 * One line that no other process, and no other call, ever writes. Its beginning is what version 0.1 wrote.
 */
export function newHolderLine(): string {
  const { pid, host, boot, space, start } = thisProcess();
  const unique = `${performance.timeOrigin}.${performance.now()}.${threadId}.${lines++}`;
  const up = onWindows ? String(Math.floor(retryWhileHeld(uptime))) : undefined;
  return [pid, host, unique, ...[boot, space, start, up].map((word) => word ?? UNKNOWN)].join(' ');
}

/** The process that a line names; undefined where it names nobody. */
export function holderIn(line: string): LockHolder | undefined {
  const [pid = '', host, unique, ...rest] = line.split(' ');
  if (!/^\d{1,10}$/.test(pid) || host === undefined || unique === undefined) return undefined;
  const [boot, space, start, up] = rest.map((word) => (word === UNKNOWN ? undefined : word));
  return { pid: Number(pid), host, boot, space, start, up, isOld: rest.length === 0 };
}

/** True if the process is certainly gone; false in doubt. `folder` is where its lock lies. */
export function isHolderGone(holder: LockHolder, folder: string): boolean {
  const here = thisProcess();
  if (onLinux && !holder.isOld) return isGoneFromLinux(holder, here, folder);
  // A line with a boot id comes from Linux: perhaps from a WSL on this machine, which numbers its processes
  // separately.
  if (holder.host !== here.host || holder.boot !== undefined) return false;
  if (onLinux && here.boot === undefined) return false;
  return onWindows ? isGoneFromWindows(holder, folder) : !isThere(holder.pid);
}

function isGoneFromLinux(holder: LockHolder, here: LockHolder, folder: string): boolean {
  if (holder.boot === undefined || here.boot === undefined) return false;
  if (holder.boot !== here.boot) return isOfOneSystem(folder);
  return holder.space === here.space && !isRunning(holder);
}

/** Uptime only grows, so a smaller one means that the system was restarted. */
function isGoneFromWindows({ pid, up }: LockHolder, folder: string): boolean {
  const isNetwork = realpathSync.native(folder).startsWith('\\\\');
  return !isNetwork && (!isThere(pid) || (up !== undefined && retryWhileHeld(uptime) < Number(up)));
}

function thisProcess(): LockHolder {
  self ??= {
    pid: process.pid,
    host: retryWhileHeld(hostname),
    isOld: false,
    ...(onLinux && linuxIdentity()),
  };
  return self;
}

function linuxIdentity(): Pick<LockHolder, 'boot' | 'space' | 'start'> {
  try {
    // Somebody may have mounted another container's.
    if (readlinkSync('/proc/self') !== String(process.pid) || isFakedBoot()) return {};
    return {
      boot: readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(),
      space: `${inode('pid')}/${inode('time')}`,
      start: statOf(process.pid)?.start,
    };
  } catch {
    return {};
  }
}

/** A namespace of this process: `4026531836`. Old kernels have no `time`. */
function inode(kind: 'pid' | 'time'): string {
  try {
    return readlinkSync(`/proc/self/ns/${kind}`).replace(/\D/g, '');
  } catch (error) {
    if (kind === 'time' && errnoOf(error) === 'ENOENT') return '';
    throw error;
  }
}

/** systemd-nspawn gives each container a boot id of its own. */
function isFakedBoot(): boolean {
  try {
    return readFileSync('/run/host/container-manager', 'utf8').includes('nspawn');
  } catch {
    return false;
  }
}

/** A process of this start of the system and of this container. */
function isRunning({ pid, start }: LockHolder): boolean {
  if (!isThere(pid)) return false;
  const stat = statOf(pid);
  if (stat === undefined || start === undefined) return true;
  return stat.start === start && stat.state !== 'Z' && stat.state !== 'X';
}

function isThere(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) !== 'ESRCH';
  }
}

/**
 * State and start of a process; undefined where this user may not see it. Its name, in brackets, may hold
 * anything.
 */
function statOf(pid: number): { readonly state: string; readonly start: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [state, start] = [fields[0], fields[19]];
    return state === undefined || start === undefined ? undefined : { state, start };
  } catch {
    return undefined;
  }
}

/** File systems of Linux that only one running system can have mounted, by the number that statfs gives. */
const OF_ONE_SYSTEM: ReadonlySet<number> = new Set([
  0xef53, // ext2, ext3, ext4
  0x58465342, // XFS
  0x9123683e, // Btrfs
  0x2fc12fc1, // ZFS
  0xf2f52010, // F2FS
  0x3153464a, // JFS
  0x4d44, // FAT
  0x2011bab0, // exFAT
  0x7366746e, // NTFS
  0x5346544e, // NTFS
  0x01021994, // tmpfs
  0x858458f6, // ramfs
  0x794c7630, // overlay: containers
  0xca451a4e, // bcachefs
]);

/** False for network folders, folders shared with a virtual machine, FUSE, and unknown file systems. */
function isOfOneSystem(folder: string): boolean {
  try {
    return OF_ONE_SYSTEM.has(statfsSync(folder).type);
  } catch {
    return false;
  }
}
