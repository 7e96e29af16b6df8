import { collectClues } from '../../shared/machine/clues.ts';
import type { MachineFacts } from '../../shared/machine/facts.ts';
import { adapterFinding, found, readingsOf } from '../../shared/machine/finding.ts';
import { recogniseHypervisor } from '../../shared/machine/hypervisor.ts';
import { installedGib } from '../../shared/machine/memory.ts';
import { type LastResort, unanswered } from './last-resort.ts';
import type { OperatingSystem } from './operating-system.ts';
import type { QueryRegistry } from './registry.ts';
import { type AskIpconfig, readWindowsAdapters } from './windows-adapters.ts';
import { REGISTRY, readWindowsRegistry, registryFinding } from './windows-registry.ts';
import { windowsClues, windowsCpu, windowsDisks, windowsFirmware } from './windows-values.ts';

/**
 * Reads a Windows machine out of the registry, without administrator rights: no PowerShell and no WMI, which
 * hardened machines block. Only what the registry does not give is asked of libraries, at the end.
 */
export async function probeWindows(
  query: QueryRegistry,
  ask: AskIpconfig,
  system: OperatingSystem,
  lastResort: LastResort,
  at: string,
): Promise<MachineFacts> {
  const registry = await readWindowsRegistry(query);
  const firmware = windowsFirmware(registry);
  const { adapters, unlisted } = await readWindowsAdapters(system.adapters(), registry, ask);
  const host = system.host();
  const findings = [
    windowsCpu(registry),
    ...firmware.findings,
    registryFinding('os-id', registry.cryptography, 'machineguid', REGISTRY.cryptography),
    adapterFinding(adapters, 'GetAdaptersAddresses', unlisted.length === 0),
    found('memory', [installedGib(system.memoryMib())], 'GlobalMemoryStatusEx'),
    windowsDisks(registry),
    found('host-name', [host], 'GetHostName'),
  ];
  const rest = await lastResort(unanswered(findings));
  return {
    host,
    platform: 'windows',
    readings: readingsOf([...findings, ...rest], at),
    adapters,
    hypervisor: recogniseHypervisor(collectClues(firmware.fields, windowsClues(registry))),
  };
}
