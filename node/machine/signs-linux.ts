import {
  type MachineSign,
  type MachineSigns,
  noSigns,
  type RebootCause,
} from '../../shared/preflight/signs.ts';
import type { Files } from './files.ts';
import { type FileTimes, firstSign, newestSign } from './signs-file-times.ts';
import { hostSigns } from './signs-hyperv.ts';
import { HOST_POOL, POOL_LIMIT, readKvpPool } from './signs-kvp.ts';

const OS_ID_FILES = ['/etc/machine-id', '/var/lib/dbus/machine-id'] as const;

/** Written once, at the first start of a machine; the most reliable one first. */
const FIRST_START_FILES = [
  '/var/lib/cloud/instance/obj.pkl',
  '/var/log/vmware-imc/toolsDeployPkg.log',
  '/etc/ssh/ssh_host_ed25519_key',
  '/etc/ssh/ssh_host_rsa_key',
];

/** Files that a running system writes at every start, or every few days; the last ones in containers too. */
const OFTEN_WRITTEN = [
  '/var/lib/systemd/random-seed',
  '/var/lib/systemd/timesync/clock',
  '/var/lib/logrotate/status',
  '/var/log/wtmp',
  '/var/log/syslog',
  '/var/log/messages',
  '/var/log/journal',
  '/etc/resolv.conf',
  '/etc/hosts',
];

const CLOUD_INSTANCES = '/var/lib/cloud/instances';
const REBOOT_FILES: readonly (readonly [RebootCause, string])[] = [
  ['packages', '/run/reboot-required'],
  ['packages', '/var/run/reboot-required'],
  ['packages', '/run/reboot-needed'],
];
const LIVE_NAME = '/proc/sys/kernel/hostname';
const NEXT_NAME = '/etc/hostname';

/** Reads the signs of a Linux machine: only files, no child process, each read bounded. */
export function linuxSigns(files: Files, timeOf: FileTimes): MachineSigns {
  return {
    ...noSigns('not-supported'),
    osIdAt: timeOf(OS_ID_FILES[0]),
    osIdCopies: osIdCopies(files),
    firstStartAt: firstSign(FIRST_START_FILES.map(timeOf)),
    cloudInstances: cloudInstances(files),
    pendingReboot: { status: 'value', value: rebootCauses(files), source: '/run/reboot-required' },
    newestFileAt: newestSign(OFTEN_WRITTEN.map(timeOf)),
    ...toldByHost(files),
  };
}

/** On most systems the second place is a link to the first; if it is a file, it must contain the same. */
function osIdCopies(files: Files): MachineSigns['osIdCopies'] {
  const [first, second] = OS_ID_FILES;
  const [one, other] = [files.text(first), files.text(second)];
  if (one === '' || other === '') return { status: 'absent', reason: 'not-found', source: second };
  return { status: 'value', value: one === other ? 'same' : 'different', source: second };
}

function cloudInstances(files: Files): MachineSign<number> {
  const source = CLOUD_INSTANCES;
  const count = files.list(CLOUD_INSTANCES).length;
  return count > 0
    ? { status: 'value', value: count, source }
    : { status: 'absent', reason: 'not-found', source };
}

function rebootCauses(files: Files): readonly RebootCause[] {
  const causes = REBOOT_FILES.filter(([, path]) => files.exists(path)).map(([cause]) => cause);
  return [...new Set(isRenamed(files) ? [...causes, 'rename' as const] : causes)];
}

/** The file has the name that the next start sets; comments and a missing domain do not count. */
function isRenamed(files: Files): boolean {
  const lines = files.text(NEXT_NAME).split('\n');
  const next = lines.map((line) => line.trim()).find((line) => line !== '' && !line.startsWith('#'));
  const live = files.text(LIVE_NAME);
  return next !== undefined && live !== '' && firstLabel(next) !== firstLabel(live);
}

function firstLabel(name: string): string {
  return name.toLowerCase().split('.')[0] ?? '';
}

function toldByHost(files: Files): ReturnType<typeof hostSigns> {
  const pool = files.read(HOST_POOL, POOL_LIMIT);
  if (pool.status === 'value') return hostSigns(readKvpPool(pool.bytes), HOST_POOL);
  return hostSigns({ ...pool, source: HOST_POOL }, HOST_POOL);
}
