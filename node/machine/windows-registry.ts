import { absent, denied, type Finding, found } from '../../shared/machine/finding.ts';
import type { Component } from '../../shared/machine/reading.ts';
import type { QueryRegistry, RegistryAnswer } from './registry.ts';

const SERVICES = 'HKLM\\SYSTEM\\CurrentControlSet\\Services';
const NETWORK_CLASS = '{4D36E972-E325-11CE-BFC1-08002BE10318}';

/** Where Windows keeps what the probe wants to know. */
export const REGISTRY = {
  smbios: `${SERVICES}\\mssmbios\\Data`,
  cryptography: 'HKLM\\SOFTWARE\\Microsoft\\Cryptography',
  bios: 'HKLM\\HARDWARE\\DESCRIPTION\\System\\BIOS',
  processor: 'HKLM\\HARDWARE\\DESCRIPTION\\System\\CentralProcessor\\0',
  guest: 'HKLM\\SOFTWARE\\Microsoft\\Virtual Machine\\Guest\\Parameters',
  cloud: 'HKLM\\SOFTWARE\\Microsoft\\Windows Azure',
  scsi: 'HKLM\\HARDWARE\\DEVICEMAP\\Scsi',
  disks: `${SERVICES}\\disk\\Enum`,
  network: `HKLM\\SYSTEM\\CurrentControlSet\\Control\\Network\\${NETWORK_CLASS}`,
  drivers: `HKLM\\SYSTEM\\CurrentControlSet\\Control\\Class\\${NETWORK_CLASS}`,
} as const;
type KeyName = keyof typeof REGISTRY;

/** `/s` takes the keys below, `/v` one value, `/reg:64` what a 64-bit program sees. */
const FLAGS: Readonly<Record<KeyName, readonly string[]>> = {
  smbios: ['/v', 'SMBiosData'],
  cryptography: ['/v', 'MachineGuid', '/reg:64'],
  bios: [],
  processor: [],
  guest: ['/reg:64'],
  cloud: ['/reg:64'],
  scsi: ['/s'],
  disks: [],
  network: ['/s'],
  drivers: ['/s'],
};

/** The answer to each key that the probe reads. */
export type WindowsRegistry = Readonly<Record<KeyName, RegistryAnswer>>;

/** Asks all keys at once. */
export async function readWindowsRegistry(query: QueryRegistry): Promise<WindowsRegistry> {
  const names = Object.keys(REGISTRY) as KeyName[];
  const answers = await Promise.all(names.map((name) => query(REGISTRY[name], ...FLAGS[name])));
  const registry = Object.fromEntries(names.map((name, index) => [name, answers[index]]));
  return refusedAsWhole(registry as WindowsRegistry);
}

/** A value of the first key of an answer, by its name in lower case. */
export function registryText(answer: RegistryAnswer, name: string): string | undefined {
  return answer.keys[0]?.values.get(name);
}

/** The reading of a component that stands in one registry value. */
export function registryFinding(
  component: Component,
  answer: RegistryAnswer,
  name: string,
  key: string,
): Finding {
  const value = registryText(answer, name);
  if (value !== undefined) return found(component, [value], key);
  return answer.denied ? denied(component, answer.denied, key) : absent(component, 'not-found', key);
}

/**
 * reg.exe says in words only, and in the language of the user, whether a key is missing or forbidden. But
 * every Windows has the keys `bios` and `processor`: when neither answers, a policy switched registry tools
 * off, and nothing is known about the other keys.
 */
function refusedAsWhole(registry: WindowsRegistry): WindowsRegistry {
  if (registry.bios.keys.length > 0 || registry.processor.keys.length > 0) return registry;
  const reason = registry.bios.denied ?? registry.processor.denied ?? 'access-denied';
  const judged = Object.entries(registry).map(([name, answer]) => [name, { denied: reason, ...answer }]);
  return Object.fromEntries(judged) as WindowsRegistry;
}
