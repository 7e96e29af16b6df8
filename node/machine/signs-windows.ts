import { type Instant, instantOf } from '../../shared/encoding/instant.ts';
import {
  type ImageState,
  type MachineSign,
  type MachineSigns,
  noSigns,
  type RebootCause,
} from '../../shared/preflight/signs.ts';
import { numberValue, type QueryRegistry, type RegistryAnswer } from './registry.ts';
import { type FileTimes, newestSign } from './signs-file-times.ts';
import { hostSigns } from './signs-hyperv.ts';
import { REGISTRY } from './windows-registry.ts';

const CURRENT_VERSION = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion';
const COMPUTER_NAME = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\ComputerName';

/** Where Windows keeps signs. Of `servicing` and `updates` only the names of the keys below are wanted. */
export const SIGN_KEYS = {
  state: `${CURRENT_VERSION}\\Setup\\State`,
  sysprep: 'HKLM\\SYSTEM\\Setup\\Status\\SysprepStatus',
  installed: 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion',
  servicing: `${CURRENT_VERSION}\\Component Based Servicing`,
  updates: `${CURRENT_VERSION}\\WindowsUpdate\\Auto Update`,
  activeName: `${COMPUTER_NAME}\\ActiveComputerName`,
  nextName: `${COMPUTER_NAME}\\ComputerName`,
  guest: REGISTRY.guest,
} as const;
type KeyName = keyof typeof SIGN_KEYS;
type Answers = Readonly<Record<KeyName, RegistryAnswer>>;

/** `/reg:64` is what a 64-bit program sees. */
const FLAGS: Readonly<Record<KeyName, readonly string[]>> = {
  state: ['/v', 'ImageState', '/reg:64'],
  sysprep: ['/v', 'GeneralizationState'],
  installed: ['/v', 'InstallDate', '/reg:64'],
  servicing: ['/reg:64'],
  updates: ['/reg:64'],
  activeName: [],
  nextName: [],
  guest: ['/reg:64'],
};

/** Files that a running Windows writes at every start, or every few days, below its folder. */
const OFTEN_WRITTEN = [
  '\\bootstat.dat',
  '\\System32\\config\\SYSTEM',
  '\\System32\\config',
  '\\Prefetch',
  '\\Temp',
];

const IMAGE_STATES: readonly (readonly [RegExp, ImageState])[] = [
  [/^IMAGE_STATE_COMPLETE$/, 'complete'],
  [/RESEAL_TO_AUDIT$/, 'audit'],
  [/^IMAGE_STATE_GENERALIZE/, 'generalised'],
  [/^IMAGE_STATE_/, 'unfinished'],
];

/**
 * GeneralizationState of a Windows that was not generalised, or has finished starting since. No machine was
 * seen with 0, which some say stands for "never", nor is it known that the value is there on every one: both
 * are taken for that.
 */
const NOT_GENERALISED = [-1, 0, 7];

/** Reads the signs of a Windows machine: reg.exe for all keys at once, and times of its own files. */
export async function windowsSigns(
  query: QueryRegistry,
  timeOf: FileTimes,
  windowsFolder: string,
): Promise<MachineSigns> {
  const answers = await askAll(query);
  return {
    ...noSigns('not-supported'),
    firstStartAt: installedAt(answers.installed),
    imageState: imageState(answers),
    pendingReboot: pendingReboot(answers),
    newestFileAt: newestSign(OFTEN_WRITTEN.map((path) => timeOf(windowsFolder + path))),
    ...toldByHost(answers.guest),
  };
}

async function askAll(query: QueryRegistry): Promise<Answers> {
  const names = Object.keys(SIGN_KEYS) as KeyName[];
  const answers = await Promise.all(names.map((name) => query(SIGN_KEYS[name], ...FLAGS[name])));
  return Object.fromEntries(names.map((name, index) => [name, answers[index]])) as Answers;
}

function imageState({ state, sysprep }: Answers): MachineSign<ImageState> {
  const text = value(state, 'imagestate') ?? '';
  const named = IMAGE_STATES.find(([pattern]) => pattern.test(text))?.[1];
  const generalisation = numberValue(value(sysprep, 'generalizationstate'));
  const isGeneralised = !NOT_GENERALISED.includes(generalisation);
  if (named === undefined) return missing(state, SIGN_KEYS.state);
  if (named === 'complete' && isGeneralised)
    return { status: 'value', value: 'generalised', source: SIGN_KEYS.sysprep };
  return { status: 'value', value: named, source: SIGN_KEYS.state };
}

const LAST_SECOND = 0xffff_ffff;

/** In seconds since 1970. A generalised copy has the date of its own first start. */
function installedAt(installed: RegistryAnswer): MachineSign<Instant> {
  const seconds = numberValue(value(installed, 'installdate'));
  if (seconds <= 0 || seconds > LAST_SECOND) return missing(installed, SIGN_KEYS.installed);
  return { status: 'value', value: instantOf(new Date(seconds * 1000)), source: SIGN_KEYS.installed };
}

function pendingReboot(answers: Answers): MachineSign<readonly RebootCause[]> {
  const { servicing, updates, activeName, nextName } = answers;
  const looked = [servicing, updates, nextName];
  const refused = looked.find(({ denied }) => denied);
  if (refused && looked.every(({ keys }) => keys.length === 0)) return missing(refused, SIGN_KEYS.servicing);
  const causes: readonly (readonly [RebootCause, boolean])[] = [
    ['components', hasKey(servicing, 'RebootPending')],
    ['updates', hasKey(updates, 'RebootRequired')],
    ['rename', isRenamed(value(activeName, 'computername'), value(nextName, 'computername'))],
  ];
  const holding = causes.filter(([, holds]) => holds).map(([cause]) => cause);
  return { status: 'value', value: holding, source: SIGN_KEYS.servicing };
}

function isRenamed(active: string | undefined, next: string | undefined): boolean {
  return active !== undefined && next !== undefined && active.toLowerCase() !== next.toLowerCase();
}

function toldByHost(guest: RegistryAnswer): ReturnType<typeof hostSigns> {
  const told = guest.keys[0]?.values;
  return hostSigns(told ?? missing(guest, SIGN_KEYS.guest), SIGN_KEYS.guest);
}

function value(answer: RegistryAnswer, name: string): string | undefined {
  return answer.keys[0]?.values.get(name);
}

function hasKey(answer: RegistryAnswer, name: string): boolean {
  return answer.keys.some(({ path }) => path.toLowerCase().endsWith(`\\${name.toLowerCase()}`));
}

function missing(
  { denied }: RegistryAnswer,
  source: string,
): Exclude<MachineSign<never>, { status: 'value' }> {
  return denied
    ? { status: 'denied', reason: denied, source }
    : { status: 'absent', reason: 'not-found', source };
}
