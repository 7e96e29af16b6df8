import { macosAdapters } from '../../shared/machine/adapter-macos.ts';
import { collectClues } from '../../shared/machine/clues.ts';
import { processorText } from '../../shared/machine/cpu.ts';
import type { MachineFacts } from '../../shared/machine/facts.ts';
import {
  absent,
  adapterFinding,
  denied,
  type Finding,
  found,
  readingsOf,
} from '../../shared/machine/finding.ts';
import type { FirmwareField } from '../../shared/machine/firmware.ts';
import { recogniseHypervisor } from '../../shared/machine/hypervisor.ts';
import { installedGib } from '../../shared/machine/memory.ts';
import type { Component } from '../../shared/machine/reading.ts';
import { decodeText } from './files.ts';
import { type LastResort, unanswered } from './last-resort.ts';
import type { OperatingSystem } from './operating-system.ts';
import type { Run, RunAnswer } from './run.ts';

const IOREG = '/usr/sbin/ioreg';
const SYSCTL = '/usr/sbin/sysctl';
const SOURCE = 'ioreg IOPlatformExpertDevice';

/** Properties of the platform device, and the component each one is. macOS has no id of the installation. */
const PROPERTIES: readonly (readonly [Component, string])[] = [
  ['smbios-uuid', 'IOPlatformUUID'],
  ['system-serial', 'IOPlatformSerialNumber'],
  ['system-vendor', 'manufacturer'],
  ['system-product', 'model'],
];
const NOT_ON_MACOS: readonly Component[] = ['board-serial', 'chassis-serial', 'bios-vendor', 'os-id'];

/**
 * Reads a Mac: two children of the system's own, side by side. Only what they do not give is asked of
 * libraries, at the end.
 */
export async function probeMacos(
  run: Run,
  system: OperatingSystem,
  lastResort: LastResort,
  at: string,
): Promise<MachineFacts> {
  const [platform, kernel] = await Promise.all([
    run(IOREG, ['-rd1', '-c', 'IOPlatformExpertDevice']),
    run(SYSCTL, ['machdep.cpu', 'kern.hv_vmm_present']),
  ]);
  const properties = readIoreg(outputOf(platform));
  const states = readSysctl(outputOf(kernel));
  const adapters = macosAdapters(system.adapters());
  const host = system.host();
  const findings = [
    ...PROPERTIES.map(([component, name]) => propertyFinding(component, properties.get(name), platform)),
    ...NOT_ON_MACOS.map((component) => absent(component, 'not-supported', SOURCE)),
    adapterFinding(adapters, 'getifaddrs', false),
    found('cpu', [macProcessor(states) || system.processorName()], 'sysctl machdep.cpu'),
    found('memory', [installedGib(system.memoryMib())], 'sysctl hw.memsize'),
    found('host-name', [host], 'gethostname'),
  ];
  const open = unanswered(findings).filter((component) => !NOT_ON_MACOS.includes(component));
  const rest = await lastResort(open);
  return {
    host,
    platform: 'macos',
    readings: readingsOf([...findings, ...rest], at),
    adapters,
    hypervisor: recogniseHypervisor(collectClues(macFields(properties), macClues(states))),
  };
}

/** Reads lines like `    "model" = <"Mac14,7">` and `    "IOPlatformUUID" = "…"`: name → text. */
export function readIoreg(output: string): Map<string, string> {
  const properties = new Map<string, string>();
  for (const line of output.split('\n')) {
    const [, name, text] = /^[\s|]*"([^"]+)" = <?"([^"]*)">?\s*$/.exec(line) ?? [];
    if (name !== undefined && text !== undefined) properties.set(name, text);
  }
  return properties;
}

/** Reads lines like `machdep.cpu.family: 6`: name → text. */
export function readSysctl(output: string): Map<string, string> {
  const pairs = output.split('\n').map((line) => /^([\w.]+): (.*)$/.exec(line.trim()));
  return new Map(pairs.flatMap((pair) => (pair ? [[pair[1] ?? '', pair[2] ?? ''] as const] : [])));
}

function outputOf(answer: RunAnswer): string {
  return answer.status === 'done' ? decodeText(answer.output) : '';
}

function propertyFinding(component: Component, text: string | undefined, answer: RunAnswer): Finding {
  if (text !== undefined) return found(component, [text], SOURCE);
  return answer.status === 'denied'
    ? denied(component, answer.reason, SOURCE)
    : absent(component, 'not-reported', SOURCE);
}

function macProcessor(states: ReadonlyMap<string, string>): string {
  const state = (name: string) => states.get(`machdep.cpu.${name}`) ?? '';
  const name = state('brand_string');
  const [family, model, stepping] = ['family', 'model', 'stepping'].map((part) =>
    Number.parseInt(state(part), 10),
  );
  const vendor = state('vendor');
  if (!family || model === undefined || stepping === undefined) return processorText({ vendor, name });
  return processorText({ vendor, name, signature: { family, model, stepping } });
}

function macFields(properties: ReadonlyMap<string, string>): Map<FirmwareField, string> {
  return new Map([
    ['sys_vendor', properties.get('manufacturer') ?? ''],
    ['product_name', properties.get('model') ?? ''],
  ]);
}

function macClues(states: ReadonlyMap<string, string>): { cpu_flag: string } {
  return { cpu_flag: states.get('kern.hv_vmm_present') === '1' ? 'hypervisor' : '' };
}
