import { collectClues } from '../../shared/machine/clues.ts';
import type { Adapter, MachineFacts } from '../../shared/machine/facts.ts';
import { absent, adapterFinding, found, readingsOf } from '../../shared/machine/finding.ts';
import { recogniseHypervisor } from '../../shared/machine/hypervisor.ts';
import { judgedAdapter, macText } from '../../shared/machine/mac.ts';
import { installedGib } from '../../shared/machine/memory.ts';
import { COMPONENTS, type Reading } from '../../shared/machine/reading.ts';
import type { LastResort } from './last-resort.ts';
import type { OperatingSystem } from './operating-system.ts';

/** Reads any other operating system: what Node tells of it, and libraries for the rest. */
export async function probeOther(
  system: OperatingSystem,
  lastResort: LastResort,
  at: string,
): Promise<MachineFacts> {
  const adapters = system.adapters().map(({ name, mac }) => plainAdapter(name, macText(mac) ?? ''));
  const host = system.host();
  const readings = readingsOf(
    [
      ...(await lastResort(COMPONENTS)),
      adapterFinding(adapters, 'getifaddrs', false),
      found('cpu', [system.processorName()], 'os.cpus()'),
      found('memory', [installedGib(system.memoryMib())], 'os.totalmem()'),
      found('host-name', [host], 'gethostname'),
      ...COMPONENTS.map((component) => absent(component, 'not-supported', '')),
    ],
    at,
  );
  const fields = new Map([
    ['sys_vendor', firstValue(readings, 'system-vendor')],
    ['product_name', firstValue(readings, 'system-product')],
  ] as const);
  return {
    host,
    platform: 'other',
    readings,
    adapters,
    hypervisor: recogniseHypervisor(collectClues(fields)),
  };
}

function plainAdapter(name: string, mac: string): Adapter {
  if (/^lo\d*$/.test(name)) return judgedAdapter(name, mac, 'loopback');
  if (/^(tun|tap|wg|gif|ng|ppp)\d/.test(name)) return judgedAdapter(name, mac, 'tunnel');
  if (/^bridge\d/.test(name)) return judgedAdapter(name, mac, 'bridge');
  return judgedAdapter(name, mac, mac === '' ? 'no-address' : undefined);
}

function firstValue(readings: readonly Reading[], component: Reading['component']): string {
  const reading = readings.find((candidate) => candidate.component === component);
  return reading?.status === 'value' ? (reading.values[0] ?? '') : '';
}
