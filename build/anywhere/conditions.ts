import { delimiter, join } from 'node:path';
import { root } from '../setup/paths.mjs';

/** A machine that somebody may have, by what is different there. */
export interface MachineCondition {
  readonly name: string;
  /** A command of root's that starts the one that follows it, before another user takes over. */
  readonly around?: readonly string[];
  /** The same as the user who runs the tests. */
  readonly within?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What runs beside the tests, and is ended with them. */
  readonly beside?: readonly string[];
  /** Where the project lies, if not here. */
  readonly place?: 'odd-path' | 'ordinary-user';
  /** Programs that are needed, and the Debian packages that have them. */
  readonly needs?: Readonly<Record<string, string>>;
  readonly needsRoot?: boolean;
}

const LONGEST_HOST = 'a-host-whose-name-has-all-of-the-sixty-three-letters-that-it-may';
/** A folder whose `chromium` takes the turned clock off. */
const TRUE_TIME = join(root, 'build/anywhere/true-time');
const REMOTE = { TZ: 'Pacific/Kiritimati', LANG: 'pt_BR.UTF-8', LC_ALL: '' };

const LONGEST = LONGEST_HOST.slice(0, 63);
const KIRITIMATI: MachineCondition = { name: 'Kiritimati', env: { TZ: 'Pacific/Kiritimati' } };
const PLAIN_C: MachineCondition = { name: 'LANG=C', env: { LANG: 'C', LC_ALL: '' } };
const ODD_PATH: MachineCondition = { name: 'path with spaces and umlauts', place: 'odd-path' };
const ORDINARY_USER: MachineCondition = {
  name: 'ordinary user',
  place: 'ordinary-user',
  needsRoot: true,
  needs: { setpriv: 'util-linux', useradd: 'passwd' },
};
const FAR_AWAY: MachineCondition = { ...ORDINARY_USER, name: 'ordinary user, far away', env: REMOTE };

/** One thing that is different at a time: what fails has its cause in the name. */
export const CONDITIONS: readonly MachineCondition[] = [
  ...['2027-03-01', '2028-02-29', '2038-02-01'].map(onThe),
  ...['vm', 'localhost', LONGEST].map(onHost),
  KIRITIMATI,
  PLAIN_C,
  { name: 'LANG=pt_BR.UTF-8', env: { LANG: 'pt_BR.UTF-8', LC_ALL: '' } },
  justStarted(),
  ODD_PATH,
  ORDINARY_USER,
  FAR_AWAY,
  ...['first', 'second', 'third'].map(busy),
];

/** The same conditions on three machines: an hour instead of an afternoon. */
export const TOGETHER: readonly MachineCondition[] = [
  together('a plant far away', [onThe('2028-02-29'), onHost(LONGEST), justStarted(), FAR_AWAY]),
  together('a busy server', [onThe('2027-03-01'), onHost('vm'), PLAIN_C, busy('first')]),
  together('somebody’s laptop', [onThe('2038-02-01'), onHost('localhost'), ODD_PATH, KIRITIMATI]),
];

/** A machine on which all of this is different. */
function together(name: string, parts: readonly MachineCondition[]): MachineCondition {
  const place = parts.find((part) => part.place !== undefined)?.place;
  return {
    name,
    around: parts.flatMap(({ around = [] }) => around),
    within: parts.flatMap(({ within = [] }) => within),
    env: Object.assign({}, ...parts.map(({ env = {} }) => env)),
    beside: parts.flatMap(({ beside = [] }) => beside),
    ...(place === undefined ? {} : { place }),
    needs: Object.assign({}, ...parts.map(({ needs = {} }) => needs)),
    needsRoot: parts.some(({ needsRoot = false }) => needsRoot),
  };
}

/**
 * Ten seconds before midnight. The monotonic clock, by which programs wait, is left alone, and Chromium keeps
 * the true date.
 */
function onThe(day: string): MachineCondition {
  return {
    name: day,
    within: ['faketime', `${day} 23:59:50`],
    env: { FAKETIME_DONT_FAKE_MONOTONIC: '1', PATH: `${TRUE_TIME}${delimiter}${process.env['PATH']}` },
    needs: { faketime: 'faketime' },
  };
}

function onHost(host: string): MachineCondition {
  const around = ['unshare', '--uts', 'sh', '-c', 'hostname "$0" && exec "$@"', host];
  return {
    name: `host ${host}`,
    around,
    needs: { unshare: 'util-linux', hostname: 'hostname' },
    needsRoot: true,
  };
}

/** The boot clock is set back by the time for which the machine has been up, but for one minute. */
function justStarted(): MachineCondition {
  const script = 'exec unshare --fork --time --boottime $((60 - $(cut -d. -f1 /proc/uptime))) "$@"';
  return {
    name: 'up for one minute',
    around: ['sh', '-c', script, 'sh'],
    needs: { unshare: 'util-linux' },
    needsRoot: true,
  };
}

function busy(time: string): MachineCondition {
  return {
    name: `busy, ${time} time`,
    beside: ['stress-ng', '--cpu', '4'],
    needs: { 'stress-ng': 'stress-ng' },
  };
}
