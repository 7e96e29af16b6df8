import { plainText } from '../../shared/machine/text.ts';
import type { MachineSign, MachineSigns } from '../../shared/preflight/signs.ts';

/** What a Hyper-V host tells its guest, by the names of its registry values in lower case. */
export type HostTold = ReadonlyMap<string, string>;

type HostSigns = Pick<MachineSigns, 'machineName' | 'physicalHost' | 'hypervisorVersion'>;
/** Why there is nothing that a host told. */
type Untold = Exclude<MachineSign<never>, { status: 'value' }>;

/** The host's signs, from what it told its guest, or with the reason why it told nothing. */
export function hostSigns(told: HostTold | Untold, source: string): HostSigns {
  if (!('get' in told)) return { machineName: told, physicalHost: told, hypervisorVersion: told };
  return {
    machineName: textSign(told.get('virtualmachinename'), source),
    physicalHost: textSign(
      told.get('physicalhostnamefullyqualified') || told.get('physicalhostname'),
      source,
    ),
    hypervisorVersion: textSign(versionTold(told), source),
  };
}

function versionTold(told: HostTold): string | undefined {
  const [major, minor] = [told.get('hostingsystemosmajor'), told.get('hostingsystemosminor')].map(decimal);
  return major && `${major}.${minor ?? '0'}`;
}

/** The registry shows numbers as `0xa`, a pool as `10`. */
function decimal(text: string | undefined): string | undefined {
  return /^(0x[0-9a-f]{1,4}|\d{1,5})$/i.test(text ?? '') ? String(Number(text)) : undefined;
}

/** As long as a host's name may be in a document. */
const LONGEST_NAME = 255;

function textSign(text: string | undefined, source: string): MachineSign<string> {
  const plain = plainText(text ?? '')
    .slice(0, LONGEST_NAME)
    .toWellFormed();
  return plain === ''
    ? { status: 'absent', reason: 'not-reported', source }
    : { status: 'value', value: plain, source };
}
