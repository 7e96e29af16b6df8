import { addDays, dateOf } from '../../encoding/instant.ts';
import { isNotInDump } from '../../machine/identity.ts';
import { type CheckFinding, DOES_NOT_APPLY, FINE, failed, unknown } from '../check.ts';
import { type Check, findingWithoutSign } from '../input.ts';
import { type MachineSign, type MachineSigns, signValue } from '../signs.ts';

/**
 * Checks for what templates and copies leave behind: a softkey asked for there would be lost, or shared with
 * siblings.
 */

/** Setting a machine up may take a day; an id that is older came with the disk. */
const SETUP_DAYS = 1;

export const osIdAgeCheck: Check = ({ signs: { osIdAt, firstStartAt } }) => {
  if (osIdAt.status !== 'value') return findingWithoutSign(osIdAt);
  if (firstStartAt.status !== 'value') return findingWithoutSign(firstStartAt);
  const older = addDays(osIdAt.value, SETUP_DAYS) < firstStartAt.value;
  if (!older) return FINE;
  return failed('os-id-older', {
    made: dateOf(osIdAt.value),
    first: dateOf(firstStartAt.value),
    source: osIdAt.source,
  });
};

export const imageStateCheck: Check = ({ signs }) => {
  switch (signValue(signs.imageState)) {
    case undefined:
      return findingWithoutSign(signs.imageState);
    case 'generalised':
      return failed('image-generalised');
    case 'audit':
      return failed('image-audit');
    case 'unfinished':
      return failed('image-unfinished');
    case 'complete':
      return FINE;
  }
};

/** Names that installers give, in lower case and without the domain. */
const DEFAULT_NAMES: readonly RegExp[] = [
  /^localhost$/,
  /^\(none\)$/,
  /^win-[0-9a-z]{11}$/,
  /^desktop-[0-9a-z]{7}$/,
  /^laptop-[0-9a-z]{8}$/,
  /^(minwinpc|raspberrypi|vagrant|linux|unknown|photon-machine)$/,
  /^(ubuntu|debian|centos|fedora|rhel|redhat|rocky|almalinux|oraclelinux|opensuse|suse)(-server|-vm)?$/,
  /^(alpine|archlinux|arch|kali|linuxmint|nixos|gentoo|freebsd|cloudimg)$/,
  /^(vm|guest|host|server|servidor|computer|pc|newvm|virtual-machine|vm-template)$/,
];

/** Words that stand alone in a name; letters of any language, digits and signs part them. */
const TEMPLATE_WORDS = [
  'template',
  'templates',
  'tmpl',
  'tpl',
  'golden',
  'goldenimage',
  'image',
  'img',
  'sysprep',
  'plantilla',
  'modelo',
];
const COPY_WORDS = ['clone', 'cloned', 'clon', 'copy', 'copia', 'cópia', 'snapshot', 'restored'];

export const hostNameCheck: Check = ({ facts: { host, readings } }) => {
  const name = host.trim().toLowerCase().split('.')[0] ?? '';
  if (name === '') return unknown(isNotInDump(readings, 'host-name') ? 'not-in-dump' : 'sign-absent');
  if (DEFAULT_NAMES.some((pattern) => pattern.test(name))) return failed('host-name-default', { host });
  if (hasOneOf(name, TEMPLATE_WORDS)) return failed('host-name-template', { host });
  if (hasOneOf(name, COPY_WORDS)) return failed('host-name-copy', { host });
  return FINE;
};

/** Tried in turn; the first that gives a finding decides. */
const COPY_SIGNS: readonly ((signs: MachineSigns) => CheckFinding | undefined)[] = [
  ({ machineName }) => machineNameFinding(signValue(machineName)),
  ({ cloudInstances }) => {
    const count = signValue(cloudInstances) ?? 0;
    return count > 1 ? failed('several-instances', { instances: String(count) }) : undefined;
  },
  ({ osIdCopies }) => (signValue(osIdCopies) === 'different' ? failed('os-ids-differ') : undefined),
];

export const copiedCheck: Check = ({ signs }) => {
  const found = COPY_SIGNS.map((look) => look(signs)).find(Boolean);
  return found ?? nothingFound([signs.machineName, signs.cloudInstances, signs.osIdCopies]);
};

function machineNameFinding(name: string | undefined): CheckFinding | undefined {
  if (name === undefined) return undefined;
  if (hasOneOf(name.toLowerCase(), TEMPLATE_WORDS)) return failed('machine-name-template', { name });
  return hasOneOf(name.toLowerCase(), COPY_WORDS) ? failed('machine-name-copy', { name }) : undefined;
}

function nothingFound(looked: readonly MachineSign<unknown>[]): CheckFinding {
  if (looked.some(({ status }) => status === 'value')) return FINE;
  const denied = looked.find(({ status }) => status === 'denied');
  if (denied) return findingWithoutSign(denied);
  const [first = DOES_NOT_APPLY] = looked.map(findingWithoutSign).filter((one) => one !== DOES_NOT_APPLY);
  return first;
}

function hasOneOf(name: string, words: readonly string[]): boolean {
  return name.split(/[^\p{L}]+/u).some((word) => words.includes(word));
}
